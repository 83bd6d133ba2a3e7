import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

/** The breaking lines of each edition, in the order in which the desk put them. */
export type TickerStore = {
  /** Replaces the whole ticker of an edition. */
  put(edition: EditionId, lines: readonly TickerLine[]): void;
  /** The lines that have not expired. */
  current(edition: EditionId): TickerLine[];
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
  return {
    put: db.transaction((edition: EditionId, lines: readonly TickerLine[]) => {
      clear.run(edition);
      for (const [place, line] of lines.entries()) {
        const expires = line.expiresAt === null ? null : Date.parse(line.expiresAt);
        insert.run(edition, place, JSON.stringify(line), expires);
      }
    }).immediate,
    current: (edition) => select.all(edition, now()).map((line) => JSON.parse(line) as TickerLine),
  };
}
