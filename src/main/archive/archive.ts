import type {
  ArchiveHit,
  Found,
  FoundStory,
  LikeStory,
  Ordering,
  Where,
} from '@shared/ipc/archive';
import { VIEWS, type View } from '@shared/ipc/drafts';
import type { StoryInEdition } from '@shared/ipc/editions';
import type { EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import { type Calendar, calendar } from './calendar';
import { type Codes, type Columns, FLAG, readColumns, vocabularyCodes } from './columns';
import { type Entries, entries } from './entries';
import { excerptOf } from './excerpt';
import { type Finding, find, type Scope } from './finding';
import { type LiveCards, liveCards } from './live-cards';
import { Matcher } from './matcher';
import { type Member, type MemberKind, memberIndex } from './members';
import { orders } from './orders';
import { PostingIndex } from './postings/posting-index';
import { similarStories } from './similar';
import { type ListedStory, storedEntries } from './stored';

export type ListQuery = {
  view: View;
  text: string;
  sort: Ordering;
  offset: number;
  limit: number;
};
export type SearchQuery = {
  text: string;
  edition?: EditionId | undefined;
  exclude: readonly string[];
  limit: number;
};
export type FindQuery = {
  text: string;
  where: Where;
  sort: Ordering;
  offset: number;
  limit: number;
};

/**
 * Everything that can be found: drafts of this desk and stories of its site, in one database that is
 * made from the log and the change feed and from nothing else. Synchronous; see `service.ts` for how
 * main speaks with it. A story that is a draft and on the site counts once: as the draft.
 */
export type Archive = {
  entries: Entries;
  /** A line of the story list; null for what is no draft of this desk, or in the bin. */
  row(id: string): ListedStory | null;
  list(query: ListQuery): Found & { rows: ListedStory[]; counts: Record<View, number> };
  /** What a story can be linked to: without words the newest, with words the best hits first. */
  search(query: SearchQuery): ArchiveHit[];
  find(query: FindQuery): Found & { stories: FoundStory[] };
  /** Stories by their ids; what the archive does not know is left out. */
  stories(ids: readonly string[]): ArchiveHit[];
  cards: LiveCards;
  /** A story and all its editions, the original first; none for a story that is not known or in the bin. */
  editions(id: string): StoryInEdition[];
  members(kind: MemberKind, prefix: string, limit: number): (Member & { uses: number })[];
  /** Stories that a draft could link to, the likeliest first. */
  suggestions(id: string, exclude: readonly string[], limit: number): ArchiveHit[];
  /** Stories that tell what a draft tells. */
  alike(id: string, limit: number): LikeStory[];
  /** Headline of another story of the edition that has the slug; null when it is free. */
  slugHolder(id: string, edition: EditionId, slug: string): string | null;
  /** Stories by when they are, or were, for readers. */
  calendar: Calendar['between'];
  /** Slices of work that is waiting; see `PostingIndex.work`. */
  work(): Generator<void>;
  /** Stories whose postings are in memory only. */
  inMemory(): number;
  close(): void;
};

/** What can be linked to. */
const ARCHIVE: Scope = {
  ...{ flags: 0, withoutFlags: FLAG.binned | FLAG.shadowed | FLAG.untitled },
  ...{ exclude: new Set(), facets: {} },
};
/** What is on the site and no draft of this desk. */
const SITE: Scope = { ...ARCHIVE, flags: FLAG.site };
/** What the story list shows. */
const DESK: Scope = { ...ARCHIVE, withoutFlags: FLAG.binned | FLAG.site };

/** @param me the person at this desk, of whom the view "mine" speaks */
export function openArchive(db: Database, me: string, clock: Clock): Archive {
  const columns = readColumns(db);
  const codes = vocabularyCodes(db);
  const index = new PostingIndex(db, () => columns.generation);
  const members = memberIndex(db);
  const order = orders(db, columns, codes);
  const matcher = new Matcher(columns, index);
  const stored = storedEntries(db, codes);
  const parts = { columns, codes, members, matcher, orders: order };
  const written = entries(db, { me, columns, codes, index, members, orders: order });
  const similar = similarStories(columns, matcher, stored);
  const slug = db
    .prepare<[object], string>(
      `SELECT headline FROM entry
       WHERE slug = @slug AND edition = @edition AND story_id <> @id
         AND (source = 'site' OR slug_written = 1) AND flags & ${FLAG.binned} = 0
       LIMIT 1`,
    )
    .pluck();
  const originalOf = db
    .prepare<[string], string | null>(
      `SELECT edition_of FROM entry WHERE story_id = ? ORDER BY source LIMIT 1`,
    )
    .pluck();
  const editionsOf = db.prepare<
    [object],
    { id: string; headline: string; edition: number; isDraft: number }
  >(
    `SELECT story_id AS id, headline, edition, source = 'draft' AS isDraft FROM entry
     WHERE (story_id = @root OR edition_of = @root) AND flags & ${FLAG.binned | FLAG.shadowed} = 0
     ORDER BY story_id <> @root, created_at`,
  );
  // Paging through a list asks the same question again and again, and a search asks two by turns.
  let last: { question: string; changes: number; finding: Finding }[] = [];

  function found(text: string, scope: Scope, ordering: Ordering): Finding {
    const question = JSON.stringify([text, scope, ordering], setsAsArrays);
    const changes = written.changes();
    last = last.filter((known) => known.changes === changes);
    const known = last.find((one) => one.question === question);
    if (known) return known.finding;
    const finding = find(parts, text, scope, ordering, clock.now());
    last = [{ question, changes, finding }, ...last.slice(0, KEPT_FINDINGS - 1)];
    return finding;
  }

  let counted: { changes: number; counts: Record<View, number> } | null = null;
  function counts(): Record<View, number> {
    const changes = written.changes();
    if (counted?.changes !== changes) counted = { changes, counts: countViews(columns, codes) };
    return counted.counts;
  }

  function snippetAt(place: number, deck: string, { wanted }: Finding): { snippet?: string } {
    if (wanted.words.length + wanted.phrases.length === 0) return {};
    const snippet = excerptOf(stored.text(place), wanted) ?? excerptOf(deck, wanted);
    return snippet === undefined ? {} : { snippet };
  }

  /** The places of stories, as a draft or else as the site has them. */
  const placesOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => [...SOURCES].flatMap((source) => stored.placeOf(source, id) ?? []));

  return {
    entries: written,
    row(id) {
      const place = stored.placeOf('draft', id);
      if (place === null || ((columns.flags[place] ?? 0) & FLAG.binned) !== 0) return null;
      return stored.listed(place);
    },
    list({ view, text, sort, offset, limit }) {
      const finding = found(text, scopeOf(view, codes), sort);
      const rows = [...finding.ranked.page(offset, limit)].map((place): ListedStory => {
        const row = stored.listed(place);
        return { ...row, ...snippetAt(place, row.deck, finding) };
      });
      return { ...summary(finding), rows, counts: counts() };
    },
    search({ text, edition, exclude, limit }) {
      const scope: Scope = {
        ...ARCHIVE,
        exclude: new Set(placesOf(exclude)),
        facets: edition ? { edition: codeSet(codes, [edition]) } : {},
      };
      const { ranked } = found(text, scope, { by: 'best', descending: true });
      return [...ranked.page(0, limit)].map((place) => stored.hit(place));
    },
    find({ text, where, sort, offset, limit }) {
      const finding = found(text, where === 'site' ? SITE : ARCHIVE, sort);
      const stories = [...finding.ranked.page(offset, limit)].map((place): FoundStory => {
        const { kind, deck } = stored.listed(place);
        return { ...stored.hit(place), kind, ...snippetAt(place, deck, finding) };
      });
      return { ...summary(finding), stories };
    },
    cards: liveCards(db, codes),
    stories: (ids) =>
      placesOf(ids).flatMap((place) =>
        ((columns.flags[place] ?? 0) & (FLAG.binned | FLAG.shadowed)) === 0
          ? [stored.hit(place)]
          : [],
      ),
    editions(id) {
      const root = originalOf.get(id) ?? id;
      return editionsOf.all({ root }).map(({ edition, isDraft, ...story }) => ({
        ...story,
        edition: codes.value(edition) as EditionId,
        isOriginal: story.id === root,
        isDraft: isDraft === 1,
      }));
    },
    members: members.beginningWith,
    suggestions: (id, exclude, limit) =>
      similar.suggestions(id, new Set(placesOf([id, ...exclude])), limit, clock.now()),
    alike: (id, limit) => similar.alike(id, new Set(placesOf([id])), limit),
    slugHolder: (id, edition, wanted) =>
      slug.get({ id, edition: codes.known(edition), slug: wanted }) ?? null,
    calendar: calendar(db, codes).between,
    work: () => index.work(),
    inMemory: () => index.inMemory,
    close: () => db.close(),
  };
}

/** So many answers are kept for the next page of them. */
const KEPT_FINDINGS = 2;
const SOURCES = ['draft', 'site'] as const;

const summary = ({ ranked, facets, corrections }: Finding): Found => ({
  total: ranked.total,
  facets,
  corrections,
});

const setsAsArrays = (_key: string, value: unknown): unknown =>
  value instanceof Set ? [...value] : value;

/** Codes of values; what no entry has is left out, and 0 would mean no value. */
function codeSet(codes: Codes, values: readonly string[]): Set<number> {
  return new Set(values.map((value) => codes.known(value)).filter((code) => code !== 0));
}

function scopeOf(view: View, codes: Codes): Scope {
  switch (view) {
    case 'all':
      return DESK;
    case 'mine':
      return { ...DESK, flags: FLAG.mine };
    case 'live':
      return { ...DESK, flags: FLAG.live };
    case 'review':
    case 'ready':
    case 'scheduled':
    case 'killed':
      return { ...DESK, facets: { state: codeSet(codes, [view]) } };
  }
}

/** The views that hold the stories of one state. */
const STATE_VIEWS = ['review', 'ready', 'scheduled', 'killed'] as const satisfies View[];

function countViews(columns: Columns, codes: Codes): Record<View, number> {
  const counts = Object.fromEntries(VIEWS.map((view) => [view, 0])) as Record<View, number>;
  const views = new Map(STATE_VIEWS.map((view) => [codes.known(view), view]));
  for (let place = 1; place < columns.end; place++) {
    const flags = columns.flags[place] ?? 0;
    if (!columns.has(place) || (flags & DESK.withoutFlags) !== 0) continue;
    const state = columns.facet.state[place];
    const view = state ? views.get(state) : undefined;
    counts.all += 1;
    if (flags & FLAG.mine) counts.mine += 1;
    if (view) counts[view] += 1;
    if (flags & FLAG.live) counts.live += 1;
  }
  return counts;
}
