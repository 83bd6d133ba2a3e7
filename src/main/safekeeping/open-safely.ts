import fs from 'node:fs';
import path from 'node:path';
import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { fail, ok, type Result } from '@shared/result';
import Sqlite from 'better-sqlite3';
import { deskFacts } from '../database/facts';
import { MIGRATIONS } from '../database/migrations';
import { type Database, type OpenRefusal, openDatabase, versionInHeader } from '../database/open';
import { storageFailure } from '../database/storage-failure';
import { headOf } from '../drafts/update-log';
import { thisDevice } from '../drafts/writers';
import { backupName, backupsIn } from './backups-in';
import { damageIn } from './check';
import { type Mark, readMark, writeMark } from './mark';
import { type DeskFiles, filesOf } from './places';
import { finishRecovery, recover } from './recover';

export type OpenedDesk = {
  db: Database;
  /** What was done when the database had to be put together again; null when it was sound. */
  recovery: RecoveryReport | null;
};

/**
 * Opens the database of a desk. One that is damaged, empty or older than it was is set aside and
 * put together again from what can be read and from the backups. A folder that was never a desk
 * gets a new one; a desk is never taken for such a folder.
 *
 * @param now ms since 1970 UTC
 */
export function openSafely(
  folder: string,
  now: number,
  nativeBinding?: string,
  migrations: readonly string[] = MIGRATIONS,
): Result<OpenedDesk, OpenRefusal> {
  const files = filesOf(folder);
  const mark = readMark(folder);
  try {
    finishRecovery(folder);
    copyLog(files);
    keepOlder(files, now, migrations.length, nativeBinding);
    const open = () => openDatabase(files.database, nativeBinding, migrations);
    const wrong = whatIsWrong(files, mark, open);
    if (wrong.type === 'refused') return wrong.refusal;
    if (wrong.type === 'nothing') {
      remember(folder, wrong.db);
      fs.rmSync(files.logBefore, { force: true });
      return ok({ db: wrong.db, recovery: null });
    }
    const recovery = recover({
      ...{ folder, now, nativeBinding, cause: wrong.cause, detail: wrong.detail },
      ...{ head: mark?.head ?? 0, device: mark?.device ?? 'recovery#0' },
    });
    const opened = open();
    if (!opened.ok) return opened;
    remember(folder, opened.value);
    return ok({ db: opened.value, recovery });
  } catch (error) {
    const isFull = storageFailure(error)?.code === 'disk-full';
    return fail('unusable', isFull ? NO_ROOM : NOT_RECOVERED, error);
  }
}

const NO_ROOM =
  'The disk is full, so Galley cannot open its stories safely. Nothing was changed or deleted: free some space, then try again.';
const NOT_RECOVERED =
  'Galley could not open its stories, and could not put them together again. Nothing was deleted: keep a copy of the whole folder, see that it is writable, then try again.';

type Finding =
  | { type: 'nothing'; db: Database }
  | { type: 'refused'; refusal: Result<never, OpenRefusal> }
  | { type: 'wrong'; cause: RecoveryReport['cause']; detail: string };

function whatIsWrong(
  files: DeskFiles,
  mark: Mark | null,
  open: () => ReturnType<typeof openDatabase>,
): Finding {
  const wasDesk =
    (mark !== null && mark.head > 0) ||
    sizeOf(files.logBefore) > 0 ||
    backupsIn(files.backups).length > 0;
  if (wasDesk && sizeOf(files.database) === 0) {
    return {
      type: 'wrong',
      cause: 'missing',
      detail: 'There is no database file, or it is empty.',
    };
  }
  const opened = open();
  if (!opened.ok) {
    const { code, message, cause = message } = opened.error;
    const isDamaged = code === 'damaged' || (code === 'foreign' && wasDesk);
    if (!isDamaged) return { type: 'refused', refusal: opened };
    return { type: 'wrong', cause: 'damaged', detail: cause };
  }
  const db = opened.value;
  const wrong = wrongInside(db, mark);
  if (wrong === null) return { type: 'nothing', db };
  db.close();
  return wrong;
}

/** What is wrong with a database that could be opened; null when nothing is. */
function wrongInside(db: Database, mark: Mark | null): Finding | null {
  const head = headOf(db);
  const isOurs = deskFacts(db).get('device') === mark?.device || head === 0;
  if (mark && isOurs && head < mark.head) {
    const detail = `The last change in the file is number ${head}; number ${mark.head} had been saved.`;
    return { type: 'wrong', cause: 'older', detail };
  }
  const damage = mark?.suspicion ? damageIn(db) : null;
  return damage === null ? null : { type: 'wrong', cause: 'damaged', detail: damage };
}

/**
 * Opening a database ends its log: what SQLite finds valid goes into the file, the rest is deleted.
 * A copy is kept until the database is known to be sound, unless an earlier start left one.
 */
function copyLog({ database, logBefore }: DeskFiles): void {
  const log = `${database}-wal`;
  if (sizeOf(logBefore) > 0 || sizeOf(log) === 0) return;
  const copy = `${logBefore}.new`;
  try {
    fs.copyFileSync(log, copy);
    fs.renameSync(copy, logBefore);
  } catch {
    // No room or no right to write: opening the database finds out, and says so.
    fs.rmSync(copy, { force: true });
  }
}

/** Keeps a backup of a database that is about to be brought to a newer version. */
function keepOlder(files: DeskFiles, now: number, version: number, nativeBinding?: string): void {
  const older = versionInHeader(files.database)?.version ?? 0;
  if (older === 0 || older >= version) return;
  fs.mkdirSync(files.backups, { recursive: true });
  const db = new Sqlite(files.database, { ...(nativeBinding && { nativeBinding }) });
  try {
    db.prepare('VACUUM INTO ?').run(path.join(files.backups, backupName(now)));
  } catch (error) {
    // A damaged one is put together again, and one for which there is no room is not brought on.
    if (storageFailure(error)?.code !== 'damaged') throw error;
  } finally {
    db.close();
  }
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function remember(folder: string, db: Database): void {
  try {
    writeMark(folder, { device: thisDevice(deskFacts(db)), head: headOf(db), suspicion: null });
  } catch {
    // The mark only ever lags behind; a full disk keeps nobody from reading their stories.
  }
}
