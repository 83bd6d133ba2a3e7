/** What a trial is given, and what it says. */
export type Trial = { lines: string[]; source: string; flags: string };
export type TrialReport = 'begun' | 'ended';

/**
 * Tries expressions where they can be stopped: some need longer than the age of the world for a line of
 * sixty letters, and the window could do nothing meanwhile.
 */
export type Trials = {
  /** Whether an expression comes to the end of a text in time; no answer when another is tried before. */
  try(lines: string[], regExp: RegExp): Promise<boolean>;
  close(): void;
};

/** So long may an expression take, ms: a hundred times what it takes in a long story. */
const LIMIT_MS = 500;

export function trials(): Trials {
  let worker: Worker | null = null;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let isTrying = false;

  /** A worker that is at it can only be ended. */
  function end(): void {
    clearTimeout(limit);
    worker?.terminate();
    worker = null;
    isTrying = false;
  }

  return {
    try(lines, { source, flags }) {
      if (isTrying) end();
      worker ??= new Worker(new URL('./trial.worker.ts', import.meta.url), { type: 'module' });
      const present = worker;
      isTrying = true;
      return new Promise((resolve) => {
        const giveUp = (): void => {
          end();
          resolve(false);
        };
        present.onmessage = ({ data }: MessageEvent<TrialReport>) => {
          if (data === 'begun') {
            limit = setTimeout(giveUp, LIMIT_MS);
            return;
          }
          clearTimeout(limit);
          isTrying = false;
          resolve(true);
        };
        // Where it cannot be tried, nobody knows.
        present.onerror = giveUp;
        present.postMessage({ lines, source, flags } satisfies Trial);
      });
    },
    close: end,
  };
}
