import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Backup } from './backups-in';

/** What `takeBackup` is called with. */
export type BackupOrder = {
  database: string;
  folder: string;
  now: number;
  nativeBinding?: string | undefined;
};
export type BackupReport =
  | { backup: Backup }
  | { failure: { name: string; message: string; code?: string | undefined } };

/**
 * Makes a backup in a thread of its own, so that no window waits for it.
 *
 * @param script path of the built `worker.ts`
 * @throws what making it threw, with its name and code
 */
export async function backupInThread(script: string, order: BackupOrder): Promise<Backup> {
  const worker = new Worker(script, { workerData: order });
  try {
    const exit = once(worker, 'exit').then(([code]) => {
      throw new Error(`The thread of the backup ended with code ${code}.`);
    });
    const [report] = (await Promise.race([once(worker, 'message'), exit])) as [BackupReport];
    if ('backup' in report) return report.backup;
    const { message, ...more } = report.failure;
    throw Object.assign(new Error(message), more);
  } finally {
    void worker.terminate();
  }
}
