import { MessageChannel } from 'node:worker_threads';
import type { StartArchive } from '../../src/main/archive/client';
import type { FromArchive } from '../../src/main/archive/protocol';
import { archiveService, type ServiceOptions } from '../../src/main/archive/service';

/** The archive in this thread, and everything said to it through a real port all the same. */
export const archiveHere =
  (options: ServiceOptions): StartArchive =>
  () => {
    const { port1, port2 } = new MessageChannel();
    archiveService(
      {
        postMessage: (message) => port2.postMessage(message),
        onMessage: (listener) => void port2.on('message', listener),
        close: () => port2.close(),
      },
      options,
    );
    return {
      postMessage: (message) => port1.postMessage(message),
      onMessage: (listener) => void port1.on('message', (said: FromArchive) => listener(said)),
      onExit: (listener) => void port1.once('close', () => listener(null)),
      kill: () => port1.close(),
    };
  };
