import { createHash } from 'node:crypto';
import type { TickerLine } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

/** The breaking lines of each edition, in the order in which the desk put them. */
export type TickerStore = {
  /**
   * Replaces the whole ticker of an edition.
   * @param ifMatch the ETag of what is replaced; null replaces whatever is there
   * @returns the ETag of what was put
   */
  put(
    edition: EditionId,
    lines: readonly TickerLine[],
    ifMatch: string | null,
  ): Result<string, 'precondition_failed'>;
  /** The lines that have not expired. */
  current(edition: EditionId): TickerLine[];
  /** Of what was put last, expired or not. */
  etag(edition: EditionId): string;
};

export function tickerStore(db: Database, now: () => number): TickerStore {
  const clear = db.prepare('DELETE FROM ticker_line WHERE edition = ?');
  const insert = db.prepare(
    'INSERT INTO ticker_line (edition, place, line, expires_at) VALUES (?, ?, ?, ?)',
  );
  const select = db
    .prepare<[string, number], string>(
      `SELECT line FROM ticker_line
       WHERE edition = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY place`,
    )
    .pluck();

  const etag = (edition: EditionId): string => {
    const all = select.all(edition, Number.NEGATIVE_INFINITY);
    return `"${createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 32)}"`;
  };
  return {
    put: db.transaction((edition: EditionId, lines: readonly TickerLine[], ifMatch) => {
      if (ifMatch !== null && ifMatch !== etag(edition)) {
        return fail('precondition_failed', 'Another desk has changed this ticker meanwhile.');
      }
      clear.run(edition);
      for (const [place, line] of lines.entries()) {
        const expires = line.expiresAt === null ? null : Date.parse(line.expiresAt);
        insert.run(edition, place, JSON.stringify(line), expires);
      }
      return ok(etag(edition));
    }).immediate,
    current: (edition) => select.all(edition, now()).map((line) => JSON.parse(line) as TickerLine),
    etag,
  };
}
