/** Time, passed in so that tests can turn it. */
export type Clock = {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds, unless the function given back is called before. */
  after(ms: number, task: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
