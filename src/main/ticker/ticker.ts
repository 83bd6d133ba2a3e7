import { type TickerLine, tickerPut } from '@shared/publish/api';
import type { EditionDocument } from '../lanes/edition-document';
import { unexpired } from '../lanes/unexpired';
import { mergeLines } from './merge-lines';

export type TickerLines = { lines: TickerLine[] };

/** The breaking ticker, as a document with a lane of its own. */
export const TICKER: EditionDocument<TickerLines> = {
  ...{ table: 'ticker', list: 'lines', path: (edition) => `/ticker/${edition}` },
  empty: { lines: [] },
  schema: tickerPut.pick({ lines: true }),
  current: ({ lines }, now) => ({ lines: unexpired(lines, now) }),
  merge: (base, ours, theirs) => ({ lines: mergeLines(base.lines, ours.lines, theirs.lines) }),
  words: {
    held: 'The presses are held. The lines go out when they are released.',
    later: 'The site cannot be reached just now. The lines are safe here and go out by themselves.',
    wrongToken:
      'The site refused the token. The lines are safe here: see that the token is right, then try again.',
    nowhere: 'No site takes the ticker of this edition. The settings say which site takes what.',
  },
};
