import { tickerPut } from '@shared/publish/api';
import type { TickerStore } from '../ticker/ticker-store';
import { editionDocumentCalls } from './edition-document';

/** GET and PUT of an edition's ticker. */
export const tickerCalls = (ticker: TickerStore) =>
  editionDocumentCalls({
    ...{ scope: 'ticker', schema: tickerPut, tagged: (edition) => ticker.tagged(edition) },
    put: ({ edition, lines }, ifMatch) => ticker.put(edition, lines, ifMatch),
  });
