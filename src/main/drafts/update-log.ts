import { crc32 } from '../database/crc32';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';

/**
 * What wrote an update: the beginning of the story, a window, the merge that saved words from it,
 * publishing, a replacement in many drafts, the history that brought a moment back, another desk or
 * file, or the repair of a damaged file.
 */
export type UpdateOrigin =
  | 'begin'
  | 'window'
  | 'rescue'
  | 'publish'
  | 'replace'
  | 'restore'
  | 'import'
  | 'repair';

/** What makes a document: a snapshot and every update after it, oldest first. */
export type Loaded = {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
  /** Number of the last update, and when it came; 0 for a story without any. */
  head: number;
  headAt: number;
};

/** An update whose bytes are not those that were written. */
export class DamagedUpdate extends Error {
  /** As SQLite says it of a damaged page. */
  readonly code = 'SQLITE_CORRUPT';
}

/**
 * The append-only log of all drafts, in SQL. Numbers (`seq`) count over the whole desk, and none is
 * given twice. Updates are never changed here, and never deleted; a snapshot only saves reading
 * them. Transactions are the caller's. What the disk has damaged throws `DamagedUpdate` when it is
 * read.
 */
export type UpdateLog = {
  begin(id: string, by: string, at: number): void;
  has(id: string): boolean;
  isBinned(id: string): boolean;
  /** @param writer row of the writer (see writers.ts) */
  append(id: string, bytes: Uint8Array, origin: UpdateOrigin, writer: number, at: number): number;
  /** What makes the document after the last update, or after the last one up to `until`. */
  load(id: string, until?: number): Loaded;
  /**
   * Keeps the whole document as it is after update `seq` (which came at `at`), in place of the last snapshot, unless that
   * is so far from the one before that past moments between them need it.
   */
  keepSnapshot(id: string, seq: number, bytes: Uint8Array, at: number): void;
};

/** So many updates are replayed at most to show a past moment, beside the snapshot: some 20 ms. */
const RESTORE_POINT_EVERY = 2000;

/** The fact that says which numbers are given although the log may not have them (any more). */
const GIVEN = 'log.given';
const HEAD = `max(coalesce((SELECT max(seq) FROM draft_update), 0),
  coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = '${GIVEN}'), 0))`;

/** Number of the last update that a desk has ever given; 0 before the first. */
export const headOf = (db: Database): number =>
  db.prepare<[], number>(`SELECT ${HEAD}`).pluck().get() ?? 0;

/** Has the numbers up to this one, none below the head, count as given, whatever is taken away later. */
export function giveUpTo(db: Database, head: number): void {
  deskFacts(db).set(GIVEN, String(Math.max(head, headOf(db))));
}

/** The updates of a draft after one number, up to another. */
type Stretch = { id: string; after: number; until: number };
type Row = { seq: number; at: number; crc: number; bytes: Buffer };

export function updateLog(db: Database): UpdateLog {
  const begin = db.prepare('INSERT INTO draft (id, created_at, created_by) VALUES (?, ?, ?)');
  const has = db
    .prepare<[string], number>('SELECT 1 FROM draft WHERE id = ? AND purged_at IS NULL')
    .pluck();
  const isBinned = db
    .prepare<[string], number>('SELECT 1 FROM draft WHERE id = ? AND binned_at IS NOT NULL')
    .pluck();
  const append = db.prepare(
    `INSERT INTO draft_update (seq, draft, at, origin, writer, crc, bytes)
     SELECT ${HEAD} + 1, number, ?, ?, ?, ?, ? FROM draft WHERE id = ?`,
  );
  const snapshots = db.prepare<[string, number], Row>(
    `SELECT seq, at, crc, bytes FROM draft_snapshot
     WHERE draft_id = ? AND seq <= ? ORDER BY seq DESC`,
  );
  const updates = db.prepare<[Stretch], Row>(
    `SELECT seq, at, crc, bytes FROM draft_log
     WHERE draft_id = @id AND block >= CAST(@after AS INTEGER) / 64 AND seq > @after AND seq <= @until ORDER BY block, seq`,
  );
  const keep = db.prepare(
    'INSERT OR REPLACE INTO draft_snapshot (draft_id, seq, at, crc, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  const lastTwo = db
    .prepare<[string], number>(
      'SELECT seq FROM draft_snapshot WHERE draft_id = ? ORDER BY seq DESC LIMIT 2',
    )
    .pluck();
  const updatesBetween = db
    .prepare<[Stretch], number>(
      `SELECT count(*) FROM draft_log
       WHERE draft_id = @id AND block >= CAST(@after AS INTEGER) / 64 AND seq > @after AND seq <= @until`,
    )
    .pluck();
  const drop = db.prepare('DELETE FROM draft_snapshot WHERE draft_id = ? AND seq = ?');

  /** The newest snapshot that is whole: a damaged one is only a longer way. */
  function snapshotAt(id: string, until: number): Row | null {
    for (const row of snapshots.iterate(id, until)) if (isSound(row)) return row;
    return null;
  }

  return {
    begin: (id, by, at) => void begin.run(id, at, by),
    has: (id) => has.get(id) !== undefined,
    isBinned: (id) => isBinned.get(id) !== undefined,
    append(id, bytes, origin, writer, at) {
      const done = append.run(at, origin, writer, crc32(bytes), blob(bytes), id);
      if (done.changes === 0) throw new Error(`There is no draft ${id} to append to.`);
      return Number(done.lastInsertRowid);
    },
    load(id, until = Number.MAX_SAFE_INTEGER) {
      const base = snapshotAt(id, until);
      const rows = updates.all({ id, after: base?.seq ?? 0, until });
      const last = rows.at(-1) ?? base;
      return {
        snapshot: base?.bytes ?? null,
        updates: rows.map((row) => sound(id, row)),
        head: last?.seq ?? 0,
        headAt: last?.at ?? 0,
      };
    },
    keepSnapshot(id, seq, bytes, at) {
      const [last, beforeLast = 0] = lastTwo.all(id);
      if (
        last !== undefined &&
        (updatesBetween.get({ id, after: beforeLast, until: last }) ?? 0) < RESTORE_POINT_EVERY
      ) {
        drop.run(id, last);
      }
      keep.run(id, seq, at, crc32(bytes), blob(bytes));
    },
  };
}

const isSound = ({ crc, bytes }: Row): boolean => crc32(bytes) === crc;

/** The bytes of an update as they were written. */
function sound(id: string, row: Row): Uint8Array {
  if (isSound(row)) return row.bytes;
  throw new DamagedUpdate(`The bytes of update ${row.seq} of story ${id} are not those written.`);
}

const blob = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
