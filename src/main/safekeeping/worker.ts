import { parentPort, workerData } from 'node:worker_threads';
import { takeBackup } from './backup';
import type { BackupOrder, BackupReport } from './thread';

/** The thread of one backup: see `thread.ts` for who starts it. */
const { database, folder, now, nativeBinding } = workerData as BackupOrder;
takeBackup(database, folder, now, nativeBinding).then(
  (backup) => parentPort?.postMessage({ backup } satisfies BackupReport),
  (error: Error & { code?: string }) =>
    parentPort?.postMessage({
      // Of an error, only its message would come through.
      failure: { name: error.name, message: error.message, code: error.code },
    } satisfies BackupReport),
);
