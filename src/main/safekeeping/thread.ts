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
/** What `damageInFile` is called with. */
export type CheckOrder = { database: string; nativeBinding?: string | undefined };

/** What a thread is to do. */
export type ThreadOrder = { backup: BackupOrder } | { check: CheckOrder };
export type ThreadReport =
  | { backup: Backup }
  | { damage: string | null }
  | { failure: { name: string; message: string; code?: string | undefined } };

/**
 * What reads or writes a whole database, each in a thread of its own, so that no window waits for it.
 * Throws what the work threw, with its name and code.
 */
export type Threads = {
  copyDatabase(order: BackupOrder): Promise<Backup>;
  /** What is damaged in a database that nobody writes; see check.ts. */
  checkDatabase(order: CheckOrder): Promise<string | null>;
};

/** @param script path of the built `worker.ts` */
export function safekeepingThreads(script: string): Threads {
  return {
    async copyDatabase(backup) {
      const report = await inThread(script, { backup });
      if ('backup' in report) return report.backup;
      throw new Error('The thread answered something else than a backup.');
    },
    async checkDatabase(check) {
      const report = await inThread(script, { check });
      if ('damage' in report) return report.damage;
      throw new Error('The thread answered something else than a check.');
    },
  };
}

async function inThread(script: string, order: ThreadOrder): Promise<ThreadReport> {
  const worker = new Worker(script, { workerData: order });
  try {
    const exit = once(worker, 'exit').then(([code]) => {
      throw new Error(`The thread of the backup ended with code ${code}.`);
    });
    const [report] = (await Promise.race([once(worker, 'message'), exit])) as [ThreadReport];
    if (!('failure' in report)) return report;
    const { message, ...more } = report.failure;
    throw Object.assign(new Error(message), more);
  } finally {
    void worker.terminate();
  }
}
