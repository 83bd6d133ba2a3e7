import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const publishHandlers = ({
  publishing,
  conflicts,
  sites,
  ticker,
}: Desk): DeskHandlers['publish'] => ({
  check: ({ id }) => publishing.check(id),
  push: ({ id, entry }) => publishing.push(id, entry),
  schedule: ({ id, release }) => publishing.schedule(id, release),
  correct: ({ id, note, date }) => publishing.correct(id, { note, date }),
  unschedule: ({ id }) => publishing.unschedule(id),
  status: ({ id }) => ok(publishing.status(id)),
  cancel: ({ id, site }) => publishing.cancel(id, site),
  withdraw: ({ id, reason, site }) => publishing.withdraw(id, reason, site),
  retryNow: ({ id, site }) => {
    publishing.retryNow(id ?? null, site);
    return ok(null);
  },
  conflict: ({ id, site }) => conflicts.look(id, site),
  takeFromSite: ({ id, parts, site }) => conflicts.take(id, parts, site),
  settle: ({ id, keep, site }) => conflicts.settle(id, keep, site),
  hold: () => {
    sites.hold();
    return ok(null);
  },
  release: () => {
    sites.release();
    ticker.look();
    return ok(null);
  },
  limitUploads: ({ bytesPerSecond }) => {
    sites.limitUploads(bytesPerSecond);
    return ok(null);
  },
  summary: () => ok(sites.summary()),
});
