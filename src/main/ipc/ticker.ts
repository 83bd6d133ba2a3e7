import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const tickerHandlers = ({ ticker }: Desk): DeskHandlers['ticker'] => ({
  read: ({ edition }) => ok(ticker.read(edition)),
  write: ({ edition, lines }) => ok(ticker.write(edition, { lines })),
  refresh: async ({ edition }) => ok(await ticker.refresh(edition)),
});
