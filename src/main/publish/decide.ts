import { type Answer, type Doubt, LONGEST_REST_MS } from './targets/answer';

/** An operation of the outbox that is not over, as far as deciding needs it. */
export type OpenOperation = {
  operationId: string;
  seq: number;
  storyId: string;
  state: 'waiting' | 'sending' | 'conflict' | 'attention';
  /** ms since 1970 UTC. */
  nextAttemptAt: number;
};

/** What to start now, and when to look again if nothing happens before; ms since 1970 UTC. */
export type Plan = { start: string[]; lookAgainAt: number | null };

/** Stories that are sent at the same time. */
export const PARALLEL = 3;

/**
 * Whether an attempt is due. What is due later than anything can be was put off by a clock that has
 * been set back since.
 */
const isDue = (at: number, now: number): boolean => at <= now || at > now + LONGEST_REST_MS;

/**
 * What to send next. Operations of one story go out one after the other in the order in which they
 * were queued; one that waits for a person holds the later ones of its story back, and no others.
 * @param isHeld the presses are held: nothing begins
 */
export function plan(open: readonly OpenOperation[], now: number, isHeld = false): Plan {
  if (isHeld) return { start: [], lookAgainAt: null };
  const heads = new Map<string, OpenOperation>();
  for (const operation of [...open].sort((a, b) => a.seq - b.seq)) {
    if (!heads.has(operation.storyId)) heads.set(operation.storyId, operation);
  }
  const sending = [...heads.values()].filter(({ state }) => state === 'sending').length;
  const waiting = [...heads.values()].filter(({ state }) => state === 'waiting');
  const due = waiting.filter(({ nextAttemptAt }) => isDue(nextAttemptAt, now));
  const later = waiting.filter(({ nextAttemptAt }) => !isDue(nextAttemptAt, now));
  return {
    start: due.slice(0, Math.max(0, PARALLEL - sending)).map(({ operationId }) => operationId),
    lookAgainAt: later.length > 0 ? Math.min(...later.map((next) => next.nextAttemptAt)) : null,
  };
}

/** The state of an operation after an attempt. */
export type AfterAttempt =
  | { state: 'done' }
  | {
      state: 'conflict' | 'attention';
      message: string;
      /** The site looked at it and said no; otherwise someone turned it away before that. */
      isNo: boolean;
    }
  | {
      state: 'waiting';
      nextAttemptAt: number;
      /** Until when the site asked to be left alone; 0 when it did not. */
      notBefore: number;
      message: string;
    };

/** Shortest and longest pause between attempts, ms. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * What becomes of an operation after its attempt number `attempts` (from 1) was answered at `now`.
 * @param chance a number from 0 to 1, so that desks that lost a site together do not come back together
 */
export function afterAttempt(
  answer: Answer,
  attempts: number,
  now: number,
  chance: number,
): AfterAttempt {
  switch (answer.type) {
    case 'acknowledged':
      return { state: 'done' };
    case 'conflict':
      return { state: 'conflict', message: answer.message, isNo: true };
    case 'refused':
      return { state: 'attention', message: answer.message, isNo: answer.doubt === 'none' };
    case 'later': {
      const pause = Math.max(pauseAfter(attempts, chance), answer.retryAfterMs ?? 0);
      return {
        state: 'waiting',
        nextAttemptAt: now + pause,
        notBefore: answer.retryAfterMs === null ? 0 : now + answer.retryAfterMs,
        message: answer.message,
      };
    }
  }
}

/** Doubles from 1 s to 5 min; the half of it is left to chance. */
export function pauseAfter(attempts: number, chance: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 20));
  return Math.max(FIRST_PAUSE_MS, Math.round(full * (0.5 + chance / 2)));
}

/** The word for an answer in the audit trail. */
export function outcomeOf(answer: Answer): string {
  switch (answer.type) {
    case 'acknowledged':
      return 'live';
    case 'later':
      return answer.why;
    default:
      return answer.type;
  }
}

/** What an answer leaves open; see `Doubt`. */
export const doubtAfter = (answer: Answer): Doubt => ('doubt' in answer ? answer.doubt : 'none');
