import type { Ticker } from '@shared/ipc/ticker';
import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { useDeskEvent } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { useStanding } from '../standing/use-standing';

/** The breaking ticker of an edition. */
export function useTicker(edition: EditionId) {
  const { ticker: calls } = useDesk().desk;
  const { standing, hear, write, ...rest } = useStanding('ticker', edition, {
    read: () => calls.read({ edition }),
    write: (document: Pick<Ticker, 'lines'>) => calls.write({ edition, ...document }),
    refresh: () => calls.refresh({ edition }),
  });
  useDeskEvent('ticker:changed', ({ ticker }) => hear(ticker));
  return { ticker: standing, write: (lines: TickerLine[]) => void write({ lines }), ...rest };
}
