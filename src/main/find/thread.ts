import { Worker } from 'node:worker_threads';
import { type FindOrder, type FindReport, findWork } from './work';

/** Work under way. */
export type FindThread = {
  onReport(listener: (report: FindReport) => void): void;
  /** Called once, when it has ended: by itself, by `kill` or by a fault. */
  onExit(listener: () => void): void;
  /** Ends it at once, in the midst of whatever it does. */
  kill(): void;
};
export type StartFind = (order: FindOrder) => FindThread;

/**
 * A thread for each search: an expression can take longer than anyone waits, and nothing but the end of its
 * thread stops it.
 *
 * @param script path of the built `worker.ts`
 */
export const findThread =
  (script: string | URL, execArgv: string[] = []): StartFind =>
  (order) => {
    const worker = new Worker(script, { workerData: order, execArgv });
    const heard: ((report: FindReport) => void)[] = [];
    worker.on('message', (report: FindReport) => {
      for (const hear of heard) hear(report);
    });
    worker.on('error', (error) => {
      for (const hear of heard) hear({ failure: String(error) });
    });
    return {
      onReport: (listener) => void heard.push(listener),
      onExit: (listener) => void worker.once('exit', listener),
      kill: () => void worker.terminate(),
    };
  };

/** The same in this thread, a draft at a time: no expression is stopped there. */
export const findHere: StartFind = (order) => {
  let tell = (_report: FindReport): void => {};
  let end = (): void => {};
  const work = findWork(order);
  const turn = (): void => {
    const step = work.next();
    if (step.done) end();
    else {
      tell(step.value);
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  return {
    onReport(listener) {
      tell = listener;
    },
    onExit(listener) {
      end = listener;
    },
    kill: () => void work.return(undefined),
  };
};
