import type { Clock } from './clock';
import type { Log } from './log';

/** Work in small steps: it may be left after each of them for good. */
export type Steps = Generator<void, void>;

/** Does work that can wait, a step now and then, while nobody writes. */
export type Leisure = {
  /** Somebody wrote: wait again. */
  disturb(): void;
  stop(): void;
};

/** Nobody has written for so long, ms. */
const QUIET_MS = 3000;
/** Pause between two steps, ms: the windows' calls come first. */
const BETWEEN_STEPS_MS = 25;

/**
 * Begins the work over and over, `every` ms after its last end. Work that fails is begun again then.
 * @param doing names the work, for the log
 */
export function leisure(
  doing: string,
  every: number,
  work: () => Steps,
  clock: Clock,
  log: Log,
): Leisure {
  let stopped = false;
  let quietSince = clock.now();
  let steps: Steps | null = null;
  let cancel = clock.after(QUIET_MS, step);

  function step(): void {
    if (stopped) return;
    const quiet = clock.now() - quietSince;
    if (quiet < QUIET_MS) {
      cancel = clock.after(QUIET_MS - quiet, step);
      return;
    }
    let isOver = true;
    try {
      steps ??= work();
      isOver = steps.next().done === true;
    } catch (error) {
      log.error(doing, error);
    }
    if (isOver) steps = null;
    cancel = clock.after(isOver ? every : BETWEEN_STEPS_MS, step);
  }

  return {
    disturb() {
      quietSince = clock.now();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
