import { fail, ok, type Result } from '@shared/result';
import Sqlite from 'better-sqlite3';
import { MIGRATIONS } from './migrations';

export type Database = Sqlite.Database;

/** "GALS": says to everyone (`file`, other programs) whose database this is. */
const APPLICATION_ID = 0x47414c53;
/** How long a statement waits for another process on the same folder, ms. */
const BUSY_LIMIT_MS = 5000;

/**
 * Opens the database of a site and brings it to the present version, one transaction a migration.
 * A file of a newer Galley, or of another program, is refused and stays as it is.
 *
 * What is committed is on the disk: an acknowledged story survives a power cut.
 *
 * @param nativeBinding the compiled better-sqlite3, where it is not the package's own
 */
export function openSiteDatabase(
  file: string,
  nativeBinding?: string,
): Result<Database, 'refused'> {
  let db: Database | null = null;
  try {
    db = new Sqlite(file, { timeout: BUSY_LIMIT_MS, ...(nativeBinding && { nativeBinding }) });
    const refusal = notOurs(db, file);
    if (refusal) {
      db.close();
      return fail('refused', refusal);
    }
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // A withdrawn story leaves no words behind in the file.
    db.pragma('secure_delete = ON');
    migrate(db);
    return ok(db);
  } catch (error) {
    db?.close();
    return fail('refused', `The database ${file} cannot be opened: ${(error as Error).message}.`);
  }
}

/**
 * A second connection, for what may be lost in a power cut (who read what): its commits do not
 * wait for the disk, which would cost each reader some milliseconds.
 */
export function openForCounting(db: Database, nativeBinding?: string): Database {
  const second = new Sqlite(db.name, {
    timeout: BUSY_LIMIT_MS,
    ...(nativeBinding && { nativeBinding }),
  });
  second.pragma('synchronous = NORMAL');
  return second;
}

function notOurs(db: Database, file: string): string | null {
  const version = versionOf(db);
  const owner = Number(db.pragma('application_id', { simple: true }));
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (owner !== APPLICATION_ID && !(owner === 0 && version === 0 && isEmpty)) {
    return `${file} was not written by a Galley site, so it is left alone.`;
  }
  if (version > MIGRATIONS.length) {
    return `${file} was last opened by a newer Galley (version ${version} of the database). It is untouched: run that Galley’s site.`;
  }
  return null;
}

function migrate(db: Database): void {
  const from = versionOf(db);
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));
