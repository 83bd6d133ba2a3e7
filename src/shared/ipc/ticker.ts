import { z } from 'zod';
import { TICKER_MAX_LINES, type TickerLine, tickerLine } from '../publish/api';
import { EDITION_IDS, type EditionId } from '../story/vocabulary';
import { call } from './call';

/** The breaking ticker of an edition, as this desk has it. */
export type Ticker = {
  edition: EditionId;
  /** In the order in which readers see them; what has expired is not among them. */
  lines: TickerLine[];
  /**
   * - `there`: readers see these lines. - `waiting`: they go out by themselves.
   * - `refused`: the site does not take them; `message` says why.
   */
  phase: 'there' | 'waiting' | 'refused';
  /** A sentence, unless readers see these lines. */
  message: string | null;
  /** When the site took lines of this desk last, ms since 1970 UTC; null: never. */
  sentAt: number | null;
};

const edition = z.enum(EDITION_IDS);

export const ticker = {
  read: call(z.object({ edition })).returns<Ticker>(),
  /** Writes the whole ticker of an edition; it goes out at once, ahead of all stories. */
  write: call(
    z.object({ edition, lines: z.array(tickerLine).max(TICKER_MAX_LINES) }),
  ).returns<Ticker>(),
  /** Tries again now what waits or was refused, and looks what other desks have put. */
  refresh: call(z.object({ edition })).returns<Ticker>(),
};
