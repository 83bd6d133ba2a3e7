import fs from 'node:fs';
import path from 'node:path';
import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { milestones } from '../drafts/milestones';
import { updateLog } from '../drafts/update-log';
import { writers } from '../drafts/writers';
import { type Backup, backupsIn } from './backups-in';
import { damageIn } from './check';
import { type Gathering, gather } from './gather';
import { mendStory } from './mend';
import { type DeskFiles, filesOf, stampOf, syncFolder } from './places';
import { rememberedBy } from './remembered';
import { lastUpdates, retell } from './retell';

export type RecoveryOrder = {
  folder: string;
  cause: RecoveryReport['cause'];
  detail: string;
  /** Number of the last update that the desk is known to have acknowledged. */
  head: number;
  device: string;
  /** ms since 1970 UTC. */
  now: number;
  nativeBinding?: string | undefined;
};

/**
 * Puts the database of a desk together again from what can be read of its files and from its
 * backups, and sets the damaged files aside; nothing of them is changed or deleted. It may be
 * killed at any instant: until the new database is whole and checked the old files stay where they
 * are, and from then on `finishRecovery` ends what was begun.
 *
 * @throws when the new database cannot be written; all is then as it was
 */
export function recover(order: RecoveryOrder): RecoveryReport {
  const files = filesOf(order.folder);
  removeDatabase(files.recovering);
  try {
    const gathering = gather(files.recovering, order.nativeBinding);
    const report = fillAndMend(gathering, order, files);
    const damage = damageIn(gathering.db);
    gathering.db.pragma('wal_checkpoint(TRUNCATE)');
    gathering.db.pragma('journal_mode = DELETE');
    gathering.db.close();
    if (damage) throw new Error(`The database that was put together is damaged: ${damage}`);

    fs.mkdirSync(report.keptIn, { recursive: true });
    fs.writeFileSync(path.join(report.keptIn, REPORT), JSON.stringify(report, null, 2));
    // What can be found is made again from the stories as they are now.
    removeDatabase(files.archive);
    fs.renameSync(files.recovering, files.recovered);
    syncFolder(order.folder);
    finishRecovery(order.folder);
    return report;
  } catch (error) {
    removeDatabase(files.recovering);
    throw error;
  }
}

const REPORT = 'report.json';

/** Ends a recovery that was cut off after its database was whole. Does nothing when there is none. */
export function finishRecovery(folder: string): void {
  const files = filesOf(folder);
  if (!fs.existsSync(files.recovered)) return;
  const kept = keptFolders(folder).at(-1);
  if (!kept) throw new Error('The folder for the damaged files is gone.');
  for (const ending of ['-shm', '-wal', '']) {
    const file = files.database + ending;
    if (fs.existsSync(file)) fs.renameSync(file, path.join(kept, path.basename(file)));
  }
  if (fs.existsSync(files.logBefore)) {
    fs.renameSync(files.logBefore, path.join(kept, `${path.basename(files.database)}-wal`));
  }
  fs.renameSync(files.recovered, files.database);
  syncFolder(folder);
}

/** Reports of all recoveries of a desk, oldest first. */
export function recoveryReports(folder: string): RecoveryReport[] {
  return keptFolders(folder).flatMap((kept) => {
    try {
      return [JSON.parse(fs.readFileSync(path.join(kept, REPORT), 'utf8')) as RecoveryReport];
    } catch {
      return [];
    }
  });
}

function fillAndMend(gathering: Gathering, order: RecoveryOrder, files: DeskFiles): RecoveryReport {
  const { db } = gathering;
  const hasFile = fs.existsSync(files.database) || fs.existsSync(files.logBefore);
  const found = hasFile ? gathering.add(files.database, files.logBefore) : 0;
  const used: Backup[] = [];
  let fromBackups = 0;
  for (const backup of backupsIn(files.backups)) {
    // The newest always: it has what no number tells of, such as where a story is on the site.
    if (used.length > 0 && gathering.lost(order.head) === 0) break;
    fromBackups += gathering.add(backup.file);
    used.push(backup);
  }
  const lost = gathering.lost(order.head);
  gathering.settle(order.head);

  const tables = {
    log: updateLog(db),
    writers: writers(db, order.device, ''),
    milestones: milestones(db),
  };
  const remembered = rememberedBy(files.archive, order.nativeBinding);
  const stories = db.transaction(() => {
    const last = lastUpdates(db);
    const mended = db
      .prepare<[], string>('SELECT id FROM draft WHERE purged_at IS NULL ORDER BY created_at, id')
      .pluck()
      .all()
      .map((id) => mendStory(db, tables, id));
    return retell(db, tables, mended, remembered, last);
  })();
  return {
    ...{ at: order.now, cause: order.cause, detail: order.detail },
    keptIn: path.join(files.kept, stampOf(order.now)),
    backups: used.map(({ at }) => at),
    stories,
    updates: { found, fromBackups, lost },
    picturesMissing: db
      .prepare<[], string>('SELECT sha256 FROM media')
      .pluck()
      .all()
      .filter((sha256) => !fs.existsSync(files.picture(sha256))).length,
  };
}

function keptFolders(folder: string): string[] {
  const { kept } = filesOf(folder);
  if (!fs.existsSync(kept)) return [];
  return fs
    .readdirSync(kept)
    .sort()
    .map((name) => path.join(kept, name));
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) fs.rmSync(file + ending, { force: true });
}
