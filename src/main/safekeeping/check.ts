import { crc32 } from '../database/crc32';
import type { Database } from '../database/open';

/**
 * Looks at every page and at every update of a database. Gives what is wrong, in words for people
 * who know about it; null when nothing is. Takes some 5 ms a MiB.
 */
export function damageIn(db: Database): string | null {
  const pages = db.pragma('quick_check(1)', { simple: true });
  if (pages !== 'ok') return String(pages);
  for (const table of ['draft_update', 'draft_snapshot'] as const) {
    const rows = db.prepare<[], { draft_id: string; seq: number; crc: number; bytes: Buffer }>(
      `SELECT draft_id, seq, crc, bytes FROM ${table}`,
    );
    for (const { draft_id, seq, crc, bytes } of rows.iterate()) {
      if (crc32(bytes) !== crc) return `${table} ${seq} of story ${draft_id} fails its check sum`;
    }
  }
  return null;
}

/** Number of the last update that a database has ever given. */
export const headOf = (db: Database): number =>
  db
    .prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'draft_update'`)
    .pluck()
    .get() ?? 0;
