import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const publishHandlers = ({
  publishing,
  conflicts,
  press,
  ticker,
  summary,
}: Desk): DeskHandlers['publish'] => ({
  check: ({ id }) => publishing.check(id),
  push: ({ id, entry }) => publishing.push(id, entry),
  status: ({ id }) => ok(publishing.status(id)),
  cancel: ({ id }) => publishing.cancel(id),
  withdraw: ({ id, reason }) => publishing.withdraw(id, reason),
  retryNow: ({ id }) => {
    publishing.retryNow(id ?? null);
    return ok(null);
  },
  conflict: ({ id }) => conflicts.look(id),
  takeFromSite: ({ id, parts }) => conflicts.take(id, parts),
  settle: ({ id, keep }) => conflicts.settle(id, keep),
  hold: () => {
    press.hold();
    return ok(null);
  },
  release: () => {
    press.release();
    ticker.look();
    return ok(null);
  },
  limitUploads: ({ bytesPerSecond }) => {
    press.limitUploads(bytesPerSecond);
    return ok(null);
  },
  summary: () => ok(summary()),
});
