import { parentPort, workerData } from 'node:worker_threads';
import { archiveService, type ServiceOptions } from './service';

/** The thread of the archive: see `thread.ts` for who starts it. */
const port = parentPort;
if (port) {
  archiveService(
    {
      postMessage: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', listener),
      close: () => port.close(),
    },
    workerData as ServiceOptions,
  );
}
