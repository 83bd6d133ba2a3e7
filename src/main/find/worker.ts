import { parentPort, workerData } from 'node:worker_threads';
import { type FindOrder, type FindReport, findWork } from './work';

/** Progress is told so often, ms. */
const TELL_EVERY_MS = 100;

/** The thread of one search, or one replacement: see `thread.ts` for who starts and ends it. */
function work(order: FindOrder, tell: (report: FindReport) => void): void {
  let toldAt = 0;
  try {
    for (const report of findWork(order)) {
      const isProgress = 'progress' in report;
      if (isProgress && performance.now() - toldAt < TELL_EVERY_MS) continue;
      if (isProgress) toldAt = performance.now();
      tell(report);
    }
  } catch (error) {
    tell({ failure: String(error) });
  }
}

work(workerData as FindOrder, (report) => parentPort?.postMessage(report));
