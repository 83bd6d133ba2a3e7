/** Hands that rest so long have written what they were at, ms. */
const REST_MS = 350;
/** Who never rests is looked after so often, ms. */
const LONGEST_MS = 1600;
/** A window that is never idle looks after it in the midst of its work, ms. */
const BUSY_MS = 300;

/**
 * Calls `act` when `note` was not called for a while, or is called without end. A note costs as
 * little as two assignments.
 */
export function whenResting(act: () => void): { note(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let idle: number | null = null;
  let first = 0;
  let last = 0;

  function wait(): void {
    const now = performance.now();
    if (now - last < REST_MS && now - first < LONGEST_MS) {
      timer = setTimeout(wait, REST_MS - (now - last));
      return;
    }
    timer = null;
    // The letter that is being drawn goes before.
    idle ??= requestIdleCallback(
      () => {
        idle = null;
        act();
      },
      { timeout: BUSY_MS },
    );
  }
  return {
    note() {
      last = performance.now();
      if (timer !== null) return;
      first = last;
      timer = setTimeout(wait, REST_MS);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    },
  };
}
