import { Worker } from 'node:worker_threads';
import type { ArchiveThread, StartArchive } from './client';
import type { FromArchive } from './protocol';
import type { ServiceOptions } from './service';

/**
 * Starts the archive in a thread of its own.
 *
 * @param script path of the built `worker.ts`
 */
export const archiveThread =
  (script: string | URL, options: ServiceOptions, execArgv: string[] = []): StartArchive =>
  (): ArchiveThread => {
    const worker = new Worker(script, { workerData: options, execArgv });
    let why: unknown;
    worker.on('error', (error) => {
      why = error;
    });
    return {
      postMessage: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', (said: FromArchive) => listener(said)),
      onExit: (listener) => void worker.once('exit', () => listener(why)),
      kill: () => void worker.terminate(),
    };
  };
