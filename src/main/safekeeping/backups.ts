import fs from 'node:fs';
import type { SafekeepingStatus } from '@shared/ipc/safekeeping';
import type { Clock } from '../clock';
import { storageFailure } from '../database/storage-failure';
import type { Log } from '../log';
import { type Backup, backupsIn } from './backups-in';
import { superfluous } from './rotation';

/** The backups that a desk makes of its database while it is open. */
export type Backups = {
  /** Begins to make them. */
  start(): void;
  /** Makes one now, unless one is being made: then that one. Never throws. */
  make(): Promise<void>;
  status(): Pick<SafekeepingStatus, 'backups' | 'failure'>;
  stop(): void;
};

export type BackupParts = {
  database: string;
  folder: string;
  /** Makes a backup somewhere else than in this thread. Throws `DamagedDatabase` by its name. */
  take: () => Promise<Backup>;
  clock: Clock;
  log: Log;
  /** The database itself is damaged, as a look at every page of a copy has found. */
  onDamage: (what: string) => void;
};

/** A backup an hour, when something was written since; the first a while after the start. */
const EVERY_MS = 60 * 60_000;
const LOOK_EVERY_MS = 5 * 60_000;
const FIRST_LOOK_MS = 60_000;

export function backups(parts: BackupParts): Backups {
  const { folder, clock, log } = parts;
  let stopped = false;
  let failure: string | null = null;
  let making: Promise<void> | null = null;
  let cancel = (): void => {};

  function look(): void {
    if (stopped) return;
    cancel = clock.after(LOOK_EVERY_MS, look);
    const last = backupsIn(folder)[0]?.at ?? 0;
    if (clock.now() - last >= EVERY_MS && changedAt(parts.database) > last) void make();
  }

  function make(): Promise<void> {
    making ??= makeOne().finally(() => {
      making = null;
    });
    return making;
  }

  async function makeOne(): Promise<void> {
    try {
      const { file, bytes } = await parts.take();
      failure = null;
      log.info('making a backup', { file, bytes });
      for (const old of superfluous(backupsIn(folder), clock.now())) fs.rmSync(old.file);
    } catch (error) {
      log.error('making a backup', error);
      if ((error as Error).name === 'DamagedDatabase') {
        parts.onDamage((error as Error).message);
        failure = DAMAGED;
      } else failure = storageFailure(error)?.code === 'disk-full' ? FULL : FAILED;
    }
  }

  return {
    start() {
      cancel = clock.after(FIRST_LOOK_MS, look);
    },
    make,
    status: () => ({
      failure,
      backups: backupsIn(folder).map(({ at, bytes }) => ({ at, bytes })),
    }),
    stop() {
      stopped = true;
      cancel();
    },
  };
}

const DAMAGED =
  'The file of Galley’s stories is damaged in one place, so no backup was made of it. Quit Galley and start it again: it then puts the stories together from the file and the last backup.';
const FULL =
  'The disk is full, so no backup could be made. What was saved is safe: free some space.';
const FAILED =
  'No backup could be made; the log file says why. What was saved is safe. Galley tries again.';

/** When something was last written, as far as the disk tells; ms since 1970 UTC. */
function changedAt(database: string): number {
  return Math.max(
    ...['', '-wal'].map(
      (ending) => fs.statSync(database + ending, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
}
