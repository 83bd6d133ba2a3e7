import { type TickerLine, tickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { z } from 'zod';
import type { Database } from '../database/open';

/** The ticker of an edition on this desk. */
export type KeptTicker = {
  lines: TickerLine[];
  /** What was on the site when it was seen last: the common ancestor if another desk writes too. */
  base: TickerLine[];
  /** Of what was on the site; null before it was ever seen. */
  etag: string | null;
  /** Whether the site has not taken the lines yet. */
  isWaiting: boolean;
  /** When the site took lines of this desk last, ms since 1970 UTC. */
  sentAt: number | null;
};

/** Tickers of the site that the desk publishes to, in SQL. */
export type TickerStore = {
  read(edition: EditionId): KeptTicker;
  write(edition: EditionId, ticker: KeptTicker): void;
};

type Row = {
  lines: string;
  base: string;
  etag: string | null;
  is_waiting: number;
  sent_at: number | null;
};

const EMPTY: KeptTicker = { lines: [], base: [], etag: null, isWaiting: false, sentAt: null };
const storedLines = z.array(tickerLine);

export function tickerStore(db: Database, site: string): TickerStore {
  const select = db.prepare<[string, string], Row>(
    'SELECT lines, base, etag, is_waiting, sent_at FROM ticker WHERE site = ? AND edition = ?',
  );
  const replace = db.prepare(
    `INSERT OR REPLACE INTO ticker (site, edition, lines, base, etag, is_waiting, sent_at)
     VALUES (@site, @edition, @lines, @base, @etag, @isWaiting, @sentAt)`,
  );
  return {
    read(edition) {
      const row = select.get(site, edition);
      if (!row) return EMPTY;
      return {
        lines: storedLines.parse(JSON.parse(row.lines)),
        base: storedLines.parse(JSON.parse(row.base)),
        ...{ etag: row.etag, isWaiting: row.is_waiting === 1, sentAt: row.sent_at },
      };
    },
    write: (edition, { lines, base, etag, isWaiting, sentAt }) =>
      void replace.run({
        ...{ site, edition, lines: JSON.stringify(lines), base: JSON.stringify(base) },
        ...{ etag, isWaiting: isWaiting ? 1 : 0, sentAt },
      }),
  };
}
