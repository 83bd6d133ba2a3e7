import type { AfterAttempt } from './decide';

/** An operation since the last one of its story that is live, as far as moving it needs it. */
export type Unsettled = {
  operationId: string;
  state: 'waiting' | 'sending' | 'conflict' | 'attention' | 'superseded' | 'cancelled';
  /** The site may hold it, although it did not acknowledge it: what its last telling attempt says. */
  inDoubt: boolean;
  /** Both ms since 1970 UTC; `notBefore` is until when the site asked to be left alone. */
  nextAttemptAt: number;
  notBefore: number;
  /** Number of its last attempt, and of the last at which the site looked at it and said no; 0: none. */
  lastTry: number;
  lastNo: number;
};

/** What becomes of an operation. What is not named stays. */
export type Move = {
  operationId: string;
  to: Unsettled['state'] | 'done';
  nextAttemptAt?: number;
  notBefore?: number;
  message?: string | null;
};

/** The unsettled operations of one story on one site, oldest first. */
export type StoryQueue = readonly Unsettled[];

const isOpen = ({ state }: Unsettled): boolean => state !== 'superseded' && state !== 'cancelled';

/**
 * A newer version is about to be queued. It replaces what the site certainly does not hold; what the
 * site may hold is tried again first, so that the site says whether it does.
 */
export function whenQueued(queue: StoryQueue, now: number): Move[] {
  return queue.filter(isOpen).flatMap((operation): Move[] => {
    const { operationId, state, inDoubt } = operation;
    if (state === 'sending') return [];
    if (!inDoubt) return [{ operationId, to: 'superseded' }];
    return state === 'attention' ? [{ operationId, to: 'waiting', nextAttemptAt: now }] : [];
  });
}

/**
 * A person takes back what was not sent. What gave way to it and may be on the site needs attention
 * again: with the newer one gone, nobody but the site can say what became of it.
 */
export function whenCancelled(queue: StoryQueue): Move[] {
  const gone = queue.filter((one) => isOpen(one) && one.state !== 'sending' && !one.inDoubt);
  if (gone.length === 0) return [];
  const left = queue.filter((one) => !gone.includes(one));
  const lastOpen = left.map(isOpen).lastIndexOf(true);
  return [
    ...gone.map(({ operationId }): Move => ({ operationId, to: 'cancelled' })),
    ...left
      .slice(lastOpen + 1)
      .filter(({ state, inDoubt }) => state === 'superseded' && inDoubt)
      .map(({ operationId }): Move => ({ operationId, to: 'attention' })),
  ];
}

/** A person asks for another try at once, also of what the site refused. */
export function whenRetried(queue: StoryQueue, now: number): Move[] {
  return queue
    .filter(({ state }) => state === 'waiting' || state === 'attention')
    .map(({ operationId }) => ({ operationId, to: 'waiting', nextAttemptAt: now }));
}

/** The site is back: what waits is due now, or when the site asked for it. */
export function whenSiteIsBack(queue: StoryQueue, now: number): Move[] {
  return queue
    .filter(({ state }) => state === 'waiting')
    .map(({ operationId, notBefore }) => ({
      operationId,
      to: 'waiting',
      nextAttemptAt: Math.max(now, notBefore),
    }));
}

/** Galley died while it was sent, or could not write down what came of it: it is sent again. */
export function whenInterrupted(queue: StoryQueue, now: number): Move[] {
  return queue
    .filter(({ state }) => state === 'sending')
    .map(({ operationId }) => ({ operationId, to: 'waiting', nextAttemptAt: now }));
}

/**
 * An attempt is over. What the site did not take makes room for what the newsroom has put in its
 * place meanwhile.
 *
 * Where the site says no, an earlier version that gave way although it may be there is asked for
 * first, since it may be the very thing that stands in the way. That is done once for each no.
 *
 * @param queue as it was while this was sent
 */
export function whenAnswered(
  queue: StoryQueue,
  operationId: string,
  after: AfterAttempt,
  now: number,
): Move[] {
  const at = queue.findIndex((one) => one.operationId === operationId);
  const isReplaced = queue.slice(at + 1).some(({ state }) => state === 'waiting');
  const lastNo = queue[at]?.lastNo ?? 0;
  const inTheWay = queue
    .slice(0, at)
    .filter((one) => one.state === 'superseded' && one.inDoubt)
    .filter(({ lastTry }) => lastNo === 0 || lastTry < lastNo);
  const message = 'message' in after ? after.message : null;
  if ('isNo' in after && after.isNo && inTheWay.length > 0) {
    return [...inTheWay.map((one) => one.operationId), operationId].map((id) => ({
      ...{ operationId: id, to: 'waiting', nextAttemptAt: now, notBefore: 0, message: null },
    }));
  }
  if (after.state === 'waiting') {
    const { nextAttemptAt, notBefore } = after;
    return [{ operationId, to: 'waiting', nextAttemptAt, notBefore, message }];
  }
  const givesWay = after.state !== 'done' && isReplaced;
  return [{ operationId, to: givesWay ? 'superseded' : after.state, notBefore: 0, message }];
}
