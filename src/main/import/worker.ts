import { parentPort, workerData } from 'node:worker_threads';
import type { ImportSource } from './protocol';
import { readSource } from './read-source';

/** The thread of one file: see `thread.ts` for who starts it. */
void readSource(workerData as ImportSource, (said) => parentPort?.postMessage(said));
