import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from '../database/open';
import schema from './archive.sql?raw';

/**
 * Raised when the schema, the index or a projection changes: an archive of another version is
 * deleted and made again.
 */
export const ARCHIVE_VERSION = 3;
/** Larger pages than SQLite's own leave less of them empty: entries and lists are long. */
const PAGE_BYTES = 16384;
const CACHE_KIB = 32 * 1024;
/** Few, so that no checkpoint takes long. */
const CHECKPOINT_PAGES = 256;

/**
 * Opens the archive, or a new one where there is none, it is of another version, or cannot be read;
 * `anew` says that it is known to be damaged. Nothing in it is the only copy of anything, hence `synchronous = NORMAL`: after a power
 * cut the last changes may be missing, and are made again from the log.
 *
 * @param nativeBinding the compiled better-sqlite3, where it is not the package's own
 */
export function openArchiveFile(
  file: string,
  { nativeBinding, anew = false }: { nativeBinding?: string | undefined; anew?: boolean } = {},
): Database {
  const options = nativeBinding ? { nativeBinding } : {};
  const found = anew ? null : whole(file, options);
  if (found) return found;
  for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true });
  const db = new Sqlite(file, options);
  db.pragma(`page_size = ${PAGE_BYTES}`);
  prepared(db).transaction(() => {
    db.exec(schema);
    db.pragma(`user_version = ${ARCHIVE_VERSION}`);
  })();
  return db;
}

/** The archive in a file, if it is one of this version. */
function whole(file: string, options: Sqlite.Options): Database | null {
  let db: Database | null = null;
  try {
    db = new Sqlite(file, options);
    if (db.pragma('user_version', { simple: true }) === ARCHIVE_VERSION) return prepared(db);
  } catch {
    // No database at all, or one that cannot be read.
  }
  db?.close();
  return null;
}

function prepared(db: Database): Database {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return db;
}
