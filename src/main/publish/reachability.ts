import type { Clock } from '../clock';

/** Pauses between two looks whether the site is there, while it is and while it is not; ms. */
const WHILE_THERE_MS = 60_000;
const WHILE_GONE_MS = 3_000;

/** Whether the site answers: null until it was asked. */
export type Reachability = {
  reachable(): boolean | null;
  /** Looks now, and then again and again. */
  look(): void;
  /** What an attempt to publish found out. */
  learn(reachable: boolean): void;
  stop(): void;
};

/**
 * Watches for the site, so that what waits goes out when it comes back and not minutes after.
 * @param onChange is told when the answer changes
 */
export function reachability(
  isThere: () => Promise<boolean>,
  clock: Clock,
  onChange: (reachable: boolean) => void,
): Reachability {
  let known: boolean | null = null;
  let stopped = false;
  let cancelTimer = (): void => {};

  function learn(reachable: boolean): void {
    if (stopped) return;
    cancelTimer();
    cancelTimer = clock.after(reachable ? WHILE_THERE_MS : WHILE_GONE_MS, look);
    if (reachable === known) return;
    known = reachable;
    onChange(reachable);
  }

  function look(): void {
    if (stopped) return;
    cancelTimer();
    void isThere().then(learn);
  }

  return {
    reachable: () => known,
    look,
    learn,
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}
