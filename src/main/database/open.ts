import fs from 'node:fs';
import { fail, ok, type Result } from '@shared/result';
import Sqlite from 'better-sqlite3';
import { MIGRATIONS } from './migrations';
import { storageFailure } from './storage-failure';

export type Database = Sqlite.Database;

/** "GALY": says to everyone (`file`, other programs) whose database this is. */
const APPLICATION_ID = 0x47414c59;
/**
 * Bytes of a page. A letter that is typed writes one page, so pages are as small as SQLite has them
 * (see docs/decisions/0009).
 */
export const PAGE_BYTES = 512;
/** What is kept of the file in memory, KiB. */
const CACHE_KIB = 16 * 1024;
/** The write-ahead log goes into the file when it has so many pages: 4 MiB. */
const CHECKPOINT_PAGES = 8192;
/** How long a statement waits for another connection, ms. */
const BUSY_LIMIT_MS = 5000;
/** Files up to this many bytes are checked at every start; it costs about 2 ms a MiB. */
const QUICK_CHECK_MAX_BYTES = 64 * 1024 * 1024;

export type OpenRefusal = 'newer' | 'foreign' | 'damaged' | 'busy' | 'unusable';

/**
 * Opens the database of a desk and brings it to the present version, one transaction a migration.
 * A file that a newer Galley or another program wrote is refused and stays as it is.
 *
 * @param nativeBinding the compiled better-sqlite3, where it is not the package's own
 */
export function openDatabase(
  file: string,
  nativeBinding?: string,
  migrations: readonly string[] = MIGRATIONS,
  busyLimitMs = BUSY_LIMIT_MS,
): Result<Database, OpenRefusal> {
  const before = versionInHeader(file);
  if (before && before.version > migrations.length) return refuseNewer(before.version);
  let db: Database | null = null;
  try {
    db = new Sqlite(file, { timeout: busyLimitMs, ...(nativeBinding && { nativeBinding }) });
    // The header may be older than what the write-ahead log holds, so the database is asked too.
    const version = Number(db.pragma('user_version', { simple: true }));
    const owner = Number(db.pragma('application_id', { simple: true }));
    const ours = owner === APPLICATION_ID || (owner === 0 && version === 0 && isEmpty(db));
    if (!ours) {
      db.close();
      return fail('foreign', `${file} was not written by Galley, so Galley leaves it alone.`);
    }
    if (version > migrations.length) {
      db.close();
      return refuseNewer(version);
    }
    db.pragma(`page_size = ${PAGE_BYTES}`); // Of a file that is still empty; others keep theirs.
    db.pragma('journal_mode = WAL');
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma('synchronous = FULL');
    // Without it, macOS only hands a commit to the drive, whose cache a power cut empties.
    db.pragma('fullfsync = ON');
    db.pragma('foreign_keys = ON');
    const damage = quickCheck(db, file);
    if (damage) {
      db.close();
      return fail('damaged', DAMAGED, damage);
    }
    migrate(db, version, migrations);
    return ok(db);
  } catch (error) {
    db?.close();
    const code = storageFailure(error)?.code;
    if (code === 'damaged') return fail('damaged', DAMAGED, error);
    if (code === 'busy') return fail('busy', BUSY, error);
    return fail('unusable', code === 'disk-full' ? FULL : CLOSED, error);
  }
}

const BUSY =
  'Another program is holding the file of Galley’s stories, so Galley cannot open it. They are untouched: close that program (a backup or a sync, perhaps), then try again.';
const FULL =
  'The disk is full, so Galley cannot open its stories. They are safe: free some space, then try again.';
const CLOSED =
  'Galley cannot open its stories: its folder cannot be read and written. They are untouched: see that the folder belongs to you and is writable, then try again.';
const DAMAGED =
  'The file of Galley’s stories is damaged, so Galley has not opened it. Keep a copy of the whole folder, then restore a backup.';

const refuseNewer = (version: number) =>
  fail(
    'newer',
    `These stories were last opened by a newer Galley (version ${version} of the database). They are safe and untouched: install that Galley again.`,
  );

function migrate(db: Database, from: number, migrations: readonly string[]): void {
  for (const [index, sql] of migrations.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

const isEmpty = (db: Database): boolean =>
  db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;

/** What is wrong with the file; null when nothing is, or when it is too large to look at each time. */
function quickCheck(db: Database, file: string): string | null {
  if (fs.statSync(file).size > QUICK_CHECK_MAX_BYTES) return null;
  const answer = String(db.pragma('quick_check(1)', { simple: true }));
  return answer === 'ok' ? null : answer;
}

/**
 * The version in the file's header (SQLite file format §1.3: user_version at byte 60), read without
 * opening the database, which alone would create files beside one that must stay untouched.
 */
export function versionInHeader(file: string): { version: number } | null {
  try {
    const header = Buffer.alloc(72);
    const handle = fs.openSync(file, 'r');
    try {
      if (fs.readSync(handle, header, 0, 72, 0) < 72) return null;
    } finally {
      fs.closeSync(handle);
    }
    if (header.readUInt32BE(68) !== APPLICATION_ID) return null;
    return { version: header.readUInt32BE(60) };
  } catch {
    return null;
  }
}
