import type { Clock } from '../clock';
import type { Log } from '../log';
import { afterAttempt, plan } from './decide';
import type { Outbox, Sending } from './outbox';
import type { Answer } from './targets/answer';

/** Sends what the outbox holds, as `decide.ts` says. */
export type OutboxLoop = {
  /** Something changed: look what is to be done. */
  look(): void;
  /** Starts nothing more. What is being sent stays marked as such, and is sent again at the next start. */
  stop(): void;
};

/** Timers beyond this many ms fire at once in Node; nothing waits that long anyway. */
const LONGEST_TIMER_MS = 60 * 60_000;
/** Pause after a failure of this desk itself, such as a full disk; ms. */
const PAUSE_AFTER_ERROR_MS = 30_000;

/** What the loop asks about the desk that it runs at. */
export type Circumstances = {
  clock: Clock;
  log: Log;
  /** A number from 0 to 1. */
  chance: () => number;
  /** Whether the presses are held: nothing new begins. */
  isHeld: () => boolean;
};

/** @param onAttempt is told when an attempt began or ended */
export function outboxLoop(
  outbox: Outbox,
  send: (sending: Sending) => Promise<Answer>,
  { clock, log, chance, isHeld }: Circumstances,
  onAttempt: (storyId: string, answer: Answer | null) => void,
): OutboxLoop {
  let stopped = false;
  let cancelTimer = (): void => {};
  /** Operations that this desk failed at, to be taken up again together after a pause. */
  const failed = new Set<string>();
  let cancelPause: (() => void) | null = null;

  function look(): void {
    if (stopped) return;
    cancelTimer();
    const now = clock.now();
    const { start, lookAgainAt } = plan(outbox.open(), now, isHeld());
    for (const operationId of start) void attempt(operationId);
    if (lookAgainAt !== null) {
      cancelTimer = clock.after(Math.min(lookAgainAt - now, LONGEST_TIMER_MS), look);
    }
  }

  async function attempt(operationId: string): Promise<void> {
    try {
      const sending = outbox.begin(operationId, clock.now());
      onAttempt(sending.storyId, null);
      const answer = await send(sending);
      if (stopped) return;
      const now = clock.now();
      const after = afterAttempt(answer, sending.attempt, now, chance());
      outbox.end(sending, answer, after, now);
      log.info(`pushing story ${sending.storyId}, attempt ${sending.attempt}`, answer);
      onAttempt(sending.storyId, answer);
    } catch (error) {
      log.error(`pushing operation ${operationId}`, error);
      if (stopped) return;
      failed.add(operationId);
      cancelPause ??= clock.after(PAUSE_AFTER_ERROR_MS, takeUpAgain);
      return;
    }
    look();
  }

  function takeUpAgain(): void {
    cancelPause = null;
    try {
      for (const operationId of failed) {
        outbox.recover(clock.now(), operationId);
        failed.delete(operationId);
      }
      look();
    } catch (error) {
      log.error('taking up again what could not be pushed', error);
      cancelPause = clock.after(PAUSE_AFTER_ERROR_MS, takeUpAgain);
    }
  }

  return {
    look,
    stop() {
      stopped = true;
      cancelTimer();
      cancelPause?.();
    },
  };
}
