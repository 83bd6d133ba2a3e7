import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const findHandlers = ({ find }: Desk): DeskHandlers['find'] => ({
  inDrafts: ({ query }, { window }) => find.find(query, window),
  replace: (order, { window }) => find.replace(order, window),
  takeBack: (_input, { window }) => find.takeBack(window),
  stop: (_input, { window }) => {
    find.stop(window);
    return ok(null);
  },
});
