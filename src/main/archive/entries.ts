import { fold } from '@shared/archive/fold';
import type { Progress } from '@shared/story/translation/progress';
import type { Database } from '../database/open';
import { type Codes, type ColumnRow, type Columns, FACETS, type Facet, FLAG } from './columns';
import type { ArchiveEntry, ArchiveSource, Standing } from './entry';
import type { MemberIndex, Members } from './members';
import type { Orders } from './orders';
import type { PostingIndex } from './postings/posting-index';
import { packText, unpackText } from './prose';
import type { Searchable } from './terms';

/**
 * Writes what can be found: the row of an entry, its text, its members, its postings, and the
 * columns in memory. Each function is one transaction, or joins the caller's.
 */
export type Entries = {
  put(entry: ArchiveEntry, standing: Standing): void;
  /** What is known of a draft beside its document; whether that is anything new. */
  setStanding(storyId: string, standing: Standing): boolean;
  /** How far an edition is; whether that is anything new. */
  setTranslation(storyId: string, progress: Progress): boolean;
  /** Whether there was anything to remove. */
  remove(source: ArchiveSource, storyId: string): boolean;
  /** Removes everything from a source. */
  clear(source: ArchiveSource): void;
  /** The last update of the log that is in the entry of a draft; null when there is none. */
  seqOf(storyId: string): number | null;
  /** Grows with every change. */
  changes(): number;
  /** Adds to the index what it had in memory only when it was last closed. */
  recover(): Generator<void>;
};

/** Characters of a sort key: enough to tell names apart. */
const KEY_LENGTH = 40;
/** Entries that are indexed again in one slice: some 10 ms. */
const RECOVER_SLICE = 30;

/** Flags of entries that are counted nowhere. */
const UNCOUNTED = FLAG.binned | FLAG.shadowed;

type Known = { place: number; members: string; url: string | null };
type Stored = Pick<ArchiveEntry, 'headline' | 'deck'> & {
  place: number;
  generation: number;
  members: string;
  text: Buffer;
};

export type EntryParts = {
  /** The person at this desk. */
  me: string;
  columns: Columns;
  codes: Codes;
  index: PostingIndex;
  members: MemberIndex;
  orders: Orders;
};

export function entries(db: Database, parts: EntryParts): Entries {
  const { me, columns, codes, index, orders } = parts;
  const known = db.prepare<[string, string], Known>(
    'SELECT place, members, url FROM entry WHERE source = ? AND story_id = ?',
  );
  const write = db.prepare(
    `INSERT OR REPLACE INTO entry
       (place, generation, at, created_at, words, flags, section, kind, state, edition, region,
        source, story_id, seq, headline, deck, slug, slug_written, edition_of, translation,
        published_at, release_at, embargo, url, lead_media, package_hash, members, related, headline_key, author_key)
     VALUES
       (@place, @generation, @at, @createdAt, @words, @flags, @section, @kind, @state, @edition,
        @region, @source, @storyId, @seq, @headline, @deck, @slug, @slugWritten, @editionOf, @translation,
        @publishedAt, @releaseAt, @embargo, @url, @leadMedia, @packageHash, @members, @related, @headlineKey, @authorKey)`,
  );
  const writeText = db.prepare('INSERT OR REPLACE INTO entry_text (place, text) VALUES (?, ?)');
  const writeFlags = db.prepare('UPDATE entry SET flags = ? WHERE place = ?');
  const writeStanding = db.prepare(
    'UPDATE entry SET flags = @flags, created_at = @createdAt, url = @url WHERE place = @place',
  );
  const writeTranslation = db.prepare(
    `UPDATE entry SET translation = @progress
     WHERE source = 'draft' AND story_id = @storyId AND translation IS NOT @progress`,
  );
  const remove = db.prepare('DELETE FROM entry WHERE place = ?');
  const removeText = db.prepare('DELETE FROM entry_text WHERE place = ?');
  const ofSource = db
    .prepare<[string], string>('SELECT story_id FROM entry WHERE source = ?')
    .pluck();
  const seq = db
    .prepare<[string], number>(`SELECT seq FROM entry WHERE source = 'draft' AND story_id = ?`)
    .pluck();
  const inMemoryOnly = db.prepare<[number, number], Stored>(
    `SELECT place, generation, headline, deck, members, text FROM entry JOIN entry_text USING (place)
     WHERE generation > ? ORDER BY generation LIMIT ?`,
  );
  let newest = columns.generation.reduce((one, other) => Math.max(one, other), index.onDisk);

  let changes = 0;

  const flagsAt = (place: number): number => columns.flags[place] ?? 0;

  /** Counts the members of an entry that comes to be counted, or that no longer is. */
  function recount(before: number, after: number, members: string): void {
    const was = (before & UNCOUNTED) === 0;
    const is = (after & UNCOUNTED) === 0;
    if (was !== is) parts.members.count(JSON.parse(members) as Members, is ? 1 : -1);
  }

  /** The story of the site that a draft stands for is found only when the draft is in the bin. */
  function shadow(storyId: string, draftIsFound: boolean): void {
    const twin = known.get('site', storyId);
    if (!twin) return;
    const before = flagsAt(twin.place);
    const after = draftIsFound ? before | FLAG.shadowed : before & ~FLAG.shadowed;
    if (before === after) return;
    writeFlags.run(after, twin.place);
    recount(before, after, twin.members);
    columns.flags[twin.place] = after;
  }

  function isShadowed({ source, storyId }: ArchiveEntry): boolean {
    const draft = source === 'site' ? known.get('draft', storyId) : undefined;
    return draft !== undefined && (flagsAt(draft.place) & FLAG.binned) === 0;
  }

  function put(entry: ArchiveEntry, standing: Standing): void {
    const { source, storyId } = entry;
    const before = known.get(source, storyId);
    const place = before?.place ?? columns.end;
    newest += 1;
    const row: ColumnRow = {
      ...{ place, generation: newest, at: entry.at, words: entry.words },
      createdAt: standing.createdAt,
      flags:
        flagsOf(standing, authorsOf(entry.members), me) |
        (entry.headline === '' ? FLAG.untitled : 0) |
        (source === 'site' ? FLAG.site | FLAG.live : 0) |
        (isShadowed(entry) ? FLAG.shadowed : 0),
      ...codesOf(entry, codes),
    };
    if (before) {
      recount(flagsAt(place), FLAG.binned, before.members);
      orders.leaving(place);
    }
    const members = JSON.stringify(entry.members);
    write.run({
      ...{ ...row, source, storyId, members, seq: entry.seq, url: standing.url },
      ...{ headline: entry.headline, deck: entry.deck, slug: entry.slug },
      slugWritten: entry.slugWritten ? 1 : 0,
      editionOf: entry.editionOf,
      translation: entry.translation ? JSON.stringify(entry.translation) : null,
      ...{ publishedAt: entry.publishedAt, releaseAt: entry.releaseAt, embargo: entry.embargo },
      leadMedia: entry.leadMedia,
      packageHash: entry.packageHash,
      related: JSON.stringify(entry.related),
      headlineKey: sortKey(entry.headline),
      authorKey: sortKey(entry.members.author[0]?.label ?? ''),
    });
    writeText.run(place, packText(entry.text));
    columns.set(row);
    recount(FLAG.binned, row.flags, members);
    orders.entered(place);
    index.add(place, newest, searchable(entry, entry.members));
    if (source === 'draft') shadow(storyId, !standing.binned);
  }

  function setStanding(storyId: string, standing: Standing): boolean {
    const entry = known.get('draft', storyId);
    if (!entry) return false;
    const { place } = entry;
    const before = flagsAt(place);
    const members = JSON.parse(entry.members) as Members;
    const kept = before & (FLAG.untitled | FLAG.shadowed);
    const flags = flagsOf(standing, authorsOf(members), me) | kept;
    const { createdAt, url } = standing;
    if (flags === before && createdAt === columns.createdAt[place] && url === entry.url)
      return false;
    writeStanding.run({ place, flags, createdAt, url });
    orders.leaving(place);
    columns.flags[place] = flags;
    columns.createdAt[place] = createdAt;
    orders.entered(place);
    recount(before, flags, entry.members);
    shadow(storyId, !standing.binned);
    return true;
  }

  function removeEntry(source: ArchiveSource, storyId: string): boolean {
    const entry = known.get(source, storyId);
    if (!entry) return false;
    recount(flagsAt(entry.place), FLAG.binned, entry.members);
    orders.leaving(entry.place);
    removeText.run(entry.place);
    remove.run(entry.place);
    columns.remove(entry.place);
    if (source === 'draft') shadow(storyId, false);
    return true;
  }

  /** In one transaction, and counted. */
  function changing<Values extends unknown[], Answer>(work: (...values: Values) => Answer) {
    const transaction = db.transaction(work);
    return (...values: Values): Answer => {
      changes += 1;
      return transaction(...values);
    };
  }

  return {
    put: changing(put),
    setStanding: changing(setStanding),
    setTranslation: (storyId, progress) =>
      writeTranslation.run({ storyId, progress: JSON.stringify(progress) }).changes > 0,
    remove: changing(removeEntry),
    clear: changing((source: ArchiveSource) => {
      for (const storyId of ofSource.all(source)) removeEntry(source, storyId);
    }),
    changes: () => changes,
    seqOf: (storyId) => seq.get(storyId) ?? null,
    *recover() {
      for (let from = index.onDisk; ; ) {
        const some = inMemoryOnly.all(from, RECOVER_SLICE);
        for (const { place, generation, members, text, ...entry } of some) {
          const story = { ...entry, text: unpackText(text) };
          index.add(place, generation, searchable(story, JSON.parse(members) as Members));
          from = generation;
        }
        if (some.length < RECOVER_SLICE) return;
        yield;
      }
    },
  };
}

function flagsOf(standing: Standing, authors: readonly string[], me: string): number {
  return (
    (standing.binned ? FLAG.binned : 0) |
    (standing.url === null ? 0 : FLAG.live) |
    (standing.begunByMe || authors.includes(me) ? FLAG.mine : 0)
  );
}

const authorsOf = (members: Members): string[] => members.author.map(({ label }) => label);

function codesOf(entry: ArchiveEntry, codes: Codes): Record<Facet, number> {
  const found = {} as Record<Facet, number>;
  for (const facet of FACETS) found[facet] = codes.of(entry[facet]);
  return found;
}

const sortKey = (text: string): string => fold(text).trim().slice(0, KEY_LENGTH);

function searchable(
  { headline, deck, text }: Pick<ArchiveEntry, 'headline' | 'deck' | 'text'>,
  members: Members,
): Searchable {
  return { headline, deck, text, members };
}
