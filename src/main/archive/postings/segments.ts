import type { Database } from '../../database/open';
import type { Term } from '../terms';
import type { Found } from './fresh';
import type { PackedPostings } from './posting';

/**
 * A part of the index on disk: the postings of stories that were indexed at generations `first` to
 * `last`. Written once, never changed, and replaced by a larger one that several are merged into.
 */
export type Segment = { id: number; first: number; last: number; stories: number };

type Row = { term: string; stories: number; list: Buffer };
type RowWithPositions = Row & { positions: Buffer | null };
export type MergeRow = RowWithPositions & { segment: number };

/** Segments in SQL. Transactions are the caller's. */
export type SegmentStore = {
  /** Whole segments, oldest first. */
  segments(): Segment[];
  find(segment: number, term: Term): Found | null;
  findWithPositions(segment: number, term: Term): Found | null;
  /** The postings of all words that begin with `beginning`. */
  beginningWith(segment: number, beginning: string): Found[];
  /** How many stories have a term, and nothing more. */
  storiesWith(segment: number, term: Term): number;
  storiesBeginningWith(segment: number, beginning: string): number;
  nextId(): number;
  write(segment: number, term: Term, postings: PackedPostings): void;
  /** From now on this segment counts, and those that it replaces do not. */
  finish(segment: Segment, replaced: readonly Segment[]): void;
  /** The last of the terms after a term that have so many postings; null when there are fewer. */
  boundary(segment: number, after: Term, limit: { postings: number; terms: number }): Term | null;
  /** Rows of some segments after a term, up to and with another (null: to the end), by term. */
  rows(segments: readonly number[], after: Term, upTo: Term | null): MergeRow[];
  /** Deletes up to `limit` rows of segments that do not count; whether there may be more. */
  sweep(limit: number): boolean;
};

/** Greater than every character that a term can have. */
const END = '\u{10ffff}';

export function segmentStore(db: Database): SegmentStore {
  const segments = db.prepare<[], Segment>(
    'SELECT id, first, last, stories FROM segment ORDER BY first',
  );
  const one = db.prepare<[number, string], Row>(
    'SELECT term, stories, list FROM posting WHERE segment = ? AND term = ?',
  );
  const oneWithPositions = db.prepare<[number, string], RowWithPositions>(
    'SELECT term, stories, list, positions FROM posting WHERE segment = ? AND term = ?',
  );
  const range = db.prepare<[number, string, string], Row>(
    'SELECT term, stories, list FROM posting WHERE segment = ? AND term >= ? AND term < ?',
  );
  const count = db
    .prepare<[number, string], number>('SELECT stories FROM posting WHERE segment = ? AND term = ?')
    .pluck();
  const countRange = db
    .prepare<[number, string, string], number | null>(
      'SELECT sum(stories) FROM posting WHERE segment = ? AND term >= ? AND term < ?',
    )
    .pluck();
  const highest = db
    .prepare<[], number>(
      `SELECT max(coalesce((SELECT max(id) FROM segment), 0),
                  coalesce((SELECT max(segment) FROM posting), 0))`,
    )
    .pluck();
  const insert = db.prepare(
    'INSERT INTO posting (segment, term, stories, list, positions) VALUES (?, ?, ?, ?, ?)',
  );
  const insertSegment = db.prepare(
    'INSERT INTO segment (id, first, last, stories) VALUES (@id, @first, @last, @stories)',
  );
  const removeSegment = db.prepare('DELETE FROM segment WHERE id = ?');
  const sizes = db.prepare<[number, string, number], { term: string; stories: number }>(
    'SELECT term, stories FROM posting WHERE segment = ? AND term > ? ORDER BY term LIMIT ?',
  );
  const rows = db.prepare<[string, string, string], MergeRow>(
    `SELECT segment, term, stories, list, positions FROM posting
     WHERE segment IN (SELECT value FROM json_each(?)) AND term > ? AND term <= ? ORDER BY term`,
  );
  // One step from segment to segment, since posting has many rows for each.
  const nextInPostings = db
    .prepare<[number], number | null>('SELECT min(segment) FROM posting WHERE segment > ?')
    .pluck();
  const isWhole = db.prepare<[number], number>('SELECT 1 FROM segment WHERE id = ?').pluck();
  const remove = db.prepare(
    `DELETE FROM posting WHERE segment = @segment AND term IN
       (SELECT term FROM posting WHERE segment = @segment ORDER BY term LIMIT @limit)`,
  );

  function leftover(): number | null {
    let segment = nextInPostings.get(0) ?? null;
    while (segment !== null && isWhole.get(segment) !== undefined) {
      segment = nextInPostings.get(segment) ?? null;
    }
    return segment;
  }

  return {
    segments: () => segments.all(),
    find(segment, term) {
      const row = one.get(segment, term);
      return row ? { ...row, positions: null } : null;
    },
    findWithPositions: (segment, term) => oneWithPositions.get(segment, term) ?? null,
    beginningWith: (segment, beginning) =>
      range.all(segment, beginning, beginning + END).map((row) => ({ ...row, positions: null })),
    storiesWith: (segment, term) => count.get(segment, term) ?? 0,
    storiesBeginningWith: (segment, beginning) =>
      countRange.get(segment, beginning, beginning + END) ?? 0,
    nextId: () => (highest.get() ?? 0) + 1,
    write: (segment, term, { stories, list, positions }) =>
      void insert.run(segment, term, stories, list, positions),
    finish(segment, replaced) {
      for (const { id } of replaced) removeSegment.run(id);
      insertSegment.run(segment);
    },
    boundary(segment, after, { postings, terms }) {
      const some = sizes.all(segment, after, terms);
      let sum = 0;
      for (const { term, stories } of some) {
        sum += stories;
        if (sum >= postings) return term;
      }
      return some.length < terms ? null : (some.at(-1)?.term ?? null);
    },
    rows: (ids, after, upTo) => rows.all(JSON.stringify(ids), after, upTo ?? END),
    sweep(limit) {
      const segment = leftover();
      if (segment === null) return false;
      remove.run({ segment, limit });
      return true;
    },
  };
}
