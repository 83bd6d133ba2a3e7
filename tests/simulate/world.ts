import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/main/clock';

type Due = { at: number; seq: number; task: () => unknown };

/**
 * Time of a simulation, and everything that is going to happen in it. One thing happens at a time,
 * and is over before the next: hence the same seed gives the same run.
 */
export type World = {
  /** True time, ms since 1970 UTC. */
  now(): number;
  /** Does a task in `ms`, unless the function given back is called before. */
  after(ms: number, task: () => unknown): () => void;
  /** Does what is due next, until `end` (ms since 1970 UTC). False when nothing is before it. */
  step(end: number): Promise<boolean>;
};

export function world(start: number): World {
  let now = start;
  let seq = 0;
  const due: Due[] = [];

  function schedule(ms: number, task: () => unknown): () => void {
    const entry = { at: now + Math.max(0, ms), seq: seq++, task };
    let place = due.length;
    while (place > 0 && (due[place - 1] as Due).at > entry.at) place -= 1;
    due.splice(place, 0, entry);
    return () => {
      const at = due.indexOf(entry);
      if (at >= 0) due.splice(at, 1);
    };
  }

  return {
    now: () => now,
    after: schedule,
    async step(end) {
      const next = due[0];
      if (!next || next.at > end) {
        now = Math.max(now, end);
        return false;
      }
      due.shift();
      now = Math.max(now, next.at);
      await next.task();
      // What the task set going (promises, and nothing that takes real time) comes to rest.
      await turn();
      return true;
    },
  };
}

/** The clock of a process, which is off by some ms, and whose timers die with it. */
export type Life = { clock: Clock; isAlive(): boolean; end(): void };

/** @param offset ms that the process is ahead of true time; may change while it lives */
export function life(of: World, offset: () => number): Life {
  let alive = true;
  return {
    clock: {
      now: () => Math.round(of.now() + offset()),
      after: (ms, task) => of.after(ms, () => (alive ? task() : undefined)),
    },
    isAlive: () => alive,
    end() {
      alive = false;
    },
  };
}
