import type { Database } from '../database/open';

/** What wrote an update: a window, the merge that saved words from it, publishing, or the beginning of the story. */
export type UpdateOrigin = 'begin' | 'window' | 'rescue' | 'publish';

/** What makes a document: a snapshot and every update after it, oldest first. */
export type Loaded = {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
  /** Number of the last update, and when it came; 0 for a story without any. */
  head: number;
  headAt: number;
};

/**
 * The append-only log of all drafts, in SQL. Numbers (`seq`) count over the whole desk. Updates are
 * never changed and never deleted; a snapshot only saves reading them. Transactions are the caller's.
 */
export type UpdateLog = {
  begin(id: string, by: string, at: number): void;
  has(id: string): boolean;
  append(id: string, bytes: Uint8Array, origin: UpdateOrigin, at: number): number;
  load(id: string): Loaded;
  /** Keeps the whole document as it is after update `seq`, in place of older snapshots. */
  keepSnapshot(id: string, seq: number, bytes: Uint8Array, at: number): void;
};

export function updateLog(db: Database): UpdateLog {
  const begin = db.prepare('INSERT INTO draft (id, created_at, created_by) VALUES (?, ?, ?)');
  const has = db.prepare<[string], number>('SELECT 1 FROM draft WHERE id = ?').pluck();
  const append = db.prepare(
    'INSERT INTO draft_update (draft_id, at, origin, bytes) VALUES (?, ?, ?, ?)',
  );
  const snapshot = db.prepare<[string], { seq: number; at: number; bytes: Buffer }>(
    'SELECT seq, at, bytes FROM draft_snapshot WHERE draft_id = ? ORDER BY seq DESC LIMIT 1',
  );
  const updates = db.prepare<[string, number], { seq: number; at: number; bytes: Buffer }>(
    'SELECT seq, at, bytes FROM draft_update WHERE draft_id = ? AND seq > ? ORDER BY seq',
  );
  const keep = db.prepare(
    'INSERT OR REPLACE INTO draft_snapshot (draft_id, seq, at, bytes) VALUES (?, ?, ?, ?)',
  );
  const dropOlder = db.prepare('DELETE FROM draft_snapshot WHERE draft_id = ? AND seq < ?');

  return {
    begin: (id, by, at) => void begin.run(id, at, by),
    has: (id) => has.get(id) !== undefined,
    append: (id, bytes, origin, at) =>
      Number(append.run(id, at, origin, blob(bytes)).lastInsertRowid),
    load(id) {
      const base = snapshot.get(id);
      const rows = updates.all(id, base?.seq ?? 0);
      const last = rows.at(-1) ?? base;
      return {
        snapshot: base?.bytes ?? null,
        updates: rows.map((row) => row.bytes),
        head: last?.seq ?? 0,
        headAt: last?.at ?? 0,
      };
    },
    keepSnapshot(id, seq, bytes, at) {
      keep.run(id, seq, at, blob(bytes));
      dropOlder.run(id, seq);
    },
  };
}

const blob = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
