import { projectStory } from '@shared/story/projection';
import {
  alignStories,
  isFollowed,
  type Progress,
  progressOf,
} from '@shared/story/translation/progress';
import * as Y from 'yjs';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';
import { documentOf } from '../drafts/moments';
import { type UpdateLog, updateLog } from '../drafts/update-log';
import type { Log } from '../log';
import type { Archive } from './archive';
import { FLAG } from './columns';
import { draftEntry } from './draft-entry';
import type { ArchiveEntry, Standing } from './entry';
import type { ListedStory } from './stored';

/** Keeps the archive up with the log of drafts, which it only reads. */
export type LogFollower = {
  /**
   * Brings one draft up; its line (null: none), whether anything of it had changed, and which of its
   * editions are translated further or less far than before.
   */
  bring(id: string): { row: ListedStory | null; changed: boolean; editions: string[] };
  /** Brings every draft up that the log has gone on with, the ones changed last first, in slices. */
  catchUp(told: Told): Generator<void>;
  /** Compares every draft with its entry, but for its text, and brings up what differs, in slices. */
  compare(told: Told): Generator<void>;
};

/** Tells how a long catching up goes. */
export type Told = {
  changed(ids: string[]): void;
  progress(done: number, total: number): void;
};

export type FollowedDesk = {
  /** A connection of its own to the desk's database; nothing is written through it. */
  desk: Database;
  /** The archive's database, for what was followed so far. */
  db: Database;
  archive: Archive;
  /** The person of the desk, and its first site. */
  me: string;
  site: string;
  log: Log;
};

type Draft = { createdAt: number; createdBy: string; binned: number; url: string | null };
/** A document that is likely to be asked for again, after update `head`. */
type Kept = { id: string; doc: Y.Doc; head: number };

/** The address of a draft on the first of the desk's sites where readers have it. @site is the desk's first. */
const PUBLIC_URL = `(SELECT publication.url
  FROM (SELECT @site AS key, -1 AS position UNION ALL SELECT key, position FROM site) AS place
  CROSS JOIN publication ON publication.site = place.key AND publication.story_id = draft.id
  WHERE release_at IS NULL ORDER BY place.position LIMIT 1)`;

/** Documents that are kept between two changes: those of the stories that are being written. */
const KEPT_DOCUMENTS = 4;
/** How long a slice of catching up takes, ms. */
const SLICE_MS = 10;
/** Standings that are compared in one slice. */
const STANDINGS_SLICE = 500;
/** So many stories that changed are named one by one; of more, the list is read anew. */
const NAMED_MAX = 50;

export function logFollower(parts: FollowedDesk): LogFollower {
  const { desk, db, archive, me, site, log } = parts;
  const drafts: UpdateLog = updateLog(desk);
  const facts = deskFacts(db);
  const one = desk.prepare<{ site: string; id: string }, Draft>(
    `SELECT created_at AS createdAt, created_by AS createdBy, binned_at IS NOT NULL AS binned,
       ${PUBLIC_URL} AS url
     FROM draft WHERE id = @id AND purged_at IS NULL`,
  );
  const head = desk
    .prepare<[string], number>(
      'SELECT seq FROM draft_log WHERE draft_id = ? ORDER BY block DESC, seq DESC LIMIT 1',
    )
    .pluck();
  const later = desk.prepare<[{ id: string; after: number }], { seq: number; bytes: Buffer }>(
    `SELECT seq, bytes FROM draft_log
     WHERE draft_id = @id AND block >= CAST(@after AS INTEGER) / 64 AND seq > @after ORDER BY block, seq`,
  );
  const timeOf = desk
    .prepare<[number], number>('SELECT at FROM draft_update WHERE seq = ?')
    .pluck();
  const newest = desk.prepare<[], number | null>('SELECT max(seq) FROM draft_update').pluck();
  const changed = desk
    .prepare<[number], string>(
      `SELECT id FROM draft JOIN
         (SELECT draft AS number, max(seq) AS last FROM draft_update WHERE seq > ? GROUP BY draft)
       USING (number) ORDER BY last`,
    )
    .pluck();
  const someDrafts = desk.prepare<
    { site: string; after: string; limit: number },
    Draft & { id: string }
  >(
    `SELECT id, created_at AS createdAt, created_by AS createdBy, binned_at IS NOT NULL AS binned,
       ${PUBLIC_URL} AS url
     FROM draft WHERE id > @after AND purged_at IS NULL ORDER BY id LIMIT @limit`,
  );
  const someEntries = db.prepare<[string, string], EntryStanding>(
    `SELECT story_id AS id, flags, created_at AS createdAt, url FROM entry
     WHERE source = 'draft' AND story_id > ? AND story_id <= ?`,
  );
  const editionsOf = db
    .prepare<[string], string>(
      `SELECT story_id FROM entry WHERE source = 'draft' AND edition_of = ?`,
    )
    .pluck();
  const kept: Kept[] = [];

  /** The document of a draft, the updates since the last time added. */
  function documentAt(id: string, wanted: number): Y.Doc {
    const index = kept.findIndex((one) => one.id === id);
    const [known] = index < 0 ? [] : kept.splice(index, 1);
    if (known && known.head <= wanted) {
      known.doc.transact(() => {
        for (const { bytes } of later.all({ id, after: known.head }))
          Y.applyUpdate(known.doc, bytes);
      });
      known.head = wanted;
      kept.unshift(known);
      return known.doc;
    }
    known?.doc.destroy();
    const { snapshot, updates } = drafts.load(id);
    const doc = documentOf(snapshot, updates);
    kept.unshift({ id, doc, head: wanted });
    for (const old of kept.splice(KEPT_DOCUMENTS)) old.doc.destroy();
    return doc;
  }

  /** The entry of a draft after update `seq`; null, and a line in the log file, when it cannot be read. */
  function entryAt(id: string, seq: number): ArchiveEntry | null {
    try {
      const doc = documentAt(id, seq);
      const story = projectStory(doc);
      const translation = translationOf(doc, story.fields.editionOf);
      return draftEntry(id, story, { seq, at: timeOf.get(seq) ?? 0 }, translation);
    } catch (error) {
      log.error(`projecting story ${id}`, error);
      return null;
    }
  }

  /** How far an edition is; undefined for any other story, and where its original is not on this desk. */
  function translationOf(edition: Y.Doc, original: string | null): Progress | undefined {
    const seq = original === null ? undefined : head.get(original);
    if (original === null || seq === undefined || !isFollowed(edition)) return undefined;
    return progressOf(alignStories(documentAt(original, seq), edition));
  }

  /** Looks at the editions of a story that has changed; gives those that stand otherwise by that. */
  function followEditions(id: string): string[] {
    return editionsOf.all(id).filter((edition) => {
      const seq = head.get(edition);
      if (seq === undefined) return false;
      try {
        const progress = translationOf(documentAt(edition, seq), id);
        return progress !== undefined && archive.entries.setTranslation(edition, progress);
      } catch (error) {
        log.error(`comparing story ${edition} with its original`, error);
        return false;
      }
    });
  }

  const standingOf = (draft: Draft): Standing => ({
    createdAt: draft.createdAt,
    begunByMe: draft.createdBy === me,
    binned: draft.binned === 1,
    url: draft.url,
  });

  /** Whether anything of the entry had changed. */
  function follow(id: string): boolean {
    const draft = one.get({ site, id });
    if (!draft) return archive.entries.remove('draft', id);
    const seq = head.get(id) ?? 0;
    if (archive.entries.seqOf(id) === seq) {
      return archive.entries.setStanding(id, standingOf(draft));
    }
    const entry = entryAt(id, seq);
    if (entry) archive.entries.put(entry, standingOf(draft));
    return entry !== null;
  }

  /** Does some of a list, as much as fits into a slice, in one transaction; gives what changed. */
  const someOf = db.transaction((ids: string[]): string[] => {
    const until = performance.now() + SLICE_MS;
    const changed: string[] = [];
    while (ids.length > 0 && performance.now() < until) {
      const id = ids.pop() ?? '';
      if (follow(id)) changed.push(id, ...followEditions(id));
    }
    return changed;
  });

  /**
   * Compares every draft with its entry, but for its text: what was begun or taken away, and where
   * each stands. Gives those that are to be followed.
   */
  function* differing(): Generator<void, Set<string>> {
    const anew = facts.get('me') !== me;
    const different = new Set<string>();
    for (let after = ''; ; ) {
      const drafts = new Map(
        someDrafts.all({ site, after, limit: STANDINGS_SLICE }).map((row) => [row.id, row]),
      );
      const last = drafts.size < STANDINGS_SLICE ? LAST_ID : ([...drafts.keys()].at(-1) ?? LAST_ID);
      const entries = new Map(someEntries.all(after, last).map((row) => [row.id, row]));
      for (const [id, draft] of drafts) {
        const entry = entries.get(id);
        if (!entry || anew || !isAt(entry, standingOf(draft))) different.add(id);
      }
      for (const id of entries.keys()) if (!drafts.has(id)) different.add(id);
      if (last === LAST_ID) break;
      after = last;
      yield;
    }
    return different;
  }

  /** The last ones first. */
  function* followAll(ids: string[], told: Told): Generator<void> {
    const total = ids.length;
    const names: string[] = [];
    while (ids.length > 0) {
      names.push(...someOf(ids));
      if (total > NAMED_MAX) told.progress(total - ids.length, total);
      yield;
    }
    if (total <= NAMED_MAX && names.length > 0) told.changed(names);
  }

  return {
    bring(id) {
      const changed = follow(id);
      const editions = changed ? followEditions(id) : [];
      return { row: archive.row(id), changed, editions };
    },
    *catchUp(told) {
      const end = newest.get() ?? 0;
      const known = Number(facts.get('log.seq') ?? 0);
      // A log that ends before what was followed is another one: an older backup, put back.
      yield* followAll(changed.all(known > end ? 0 : known), told);
      facts.set('log.seq', String(end));
    },
    *compare(told) {
      yield* followAll([...(yield* differing())], told);
      facts.set('me', me);
    },
  };
}

/** After every id that a story can have. */
const LAST_ID = '~';

type EntryStanding = { id: string; flags: number; createdAt: number; url: string | null };

const isAt = (entry: EntryStanding, standing: Standing): boolean =>
  entry.createdAt === standing.createdAt &&
  entry.url === standing.url &&
  ((entry.flags & FLAG.binned) !== 0) === standing.binned;
