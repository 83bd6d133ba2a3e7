import { parentPort, workerData } from 'node:worker_threads';
import { takeBackup } from './backup';
import { damageInFile } from './check';
import type { ThreadOrder, ThreadReport } from './thread';

/** The thread of one backup, or one check: see `thread.ts` for who starts it. */
async function done(order: ThreadOrder): Promise<ThreadReport> {
  if ('check' in order) return { damage: damageInFile(order.check) };
  const { database, folder, now, nativeBinding } = order.backup;
  return { backup: await takeBackup(database, folder, now, nativeBinding) };
}

done(workerData as ThreadOrder)
  .catch(
    // Of an error, only its message would come through.
    ({ name, message, code }: Error & { code?: string }): ThreadReport => ({
      failure: { name, message, code },
    }),
  )
  .then((report) => parentPort?.postMessage(report));
