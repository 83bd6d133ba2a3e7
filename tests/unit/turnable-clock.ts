import type { Clock } from '../../src/main/clock';

export type TurnableClock = Clock & {
  /** Turns the clock on by `ms`, doing what falls due on the way, in order. */
  turn(ms: number): void;
  /** Sets the clock, back too, and does nothing. */
  set(now: number): void;
  /** When the next thing falls due; null when nothing does. */
  next(): number | null;
};

/** Ten in the morning of a Monday, UTC. */
export const MORNING = Date.UTC(2026, 0, 5, 10);

/** A clock that stands still until a test turns it. */
export function turnableClock(start = MORNING): TurnableClock {
  let now = start;
  let due: { at: number; task: () => void }[] = [];
  const first = () => [...due].sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    turn(ms) {
      const end = now + ms;
      for (let next = first(); next && next.at <= end; next = first()) {
        const entry = next;
        due = due.filter((other) => other !== entry);
        now = Math.max(now, entry.at);
        entry.task();
      }
      now = end;
    },
    set(time) {
      now = time;
    },
    next: () => first()?.at ?? null,
  };
}
