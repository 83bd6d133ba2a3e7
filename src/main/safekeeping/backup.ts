import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Backup, backupName } from './backups-in';
import { damageIn } from './check';
import { syncFolder } from './places';

/** More pages than a database has: all of them are copied in one go, from one moment. */
const ALL_PAGES = 2 ** 30;

/**
 * Copies a database that is in use into one file of the folder, whole and of one moment, and opens
 * the copy to look at every page and update of it. Only a sound copy gets its name.
 *
 * It has a connection of its own and holds nobody up who writes meanwhile; but it keeps its thread
 * busy, some 10 ms a MiB.
 *
 * @param now ms since 1970 UTC
 * @throws what the disk says, or what is damaged: the copy is of no use then, and gone
 */
export async function takeBackup(
  database: string,
  folder: string,
  now: number,
  nativeBinding?: string,
): Promise<Backup> {
  const options = { fileMustExist: true, ...(nativeBinding && { nativeBinding }) };
  const file = path.join(folder, backupName(now));
  const part = `${file}.part`;
  fs.mkdirSync(folder, { recursive: true });
  const source = new Sqlite(database, { ...options, readonly: true });
  try {
    await source.backup(part, { progress: () => ALL_PAGES });
    const copy = new Sqlite(part, options);
    try {
      copy.pragma('journal_mode = DELETE'); // One file, with nothing beside it.
      const damage = damageIn(copy);
      if (damage !== null) throw new DamagedDatabase(damage);
    } finally {
      copy.close();
    }
    syncFile(part);
    fs.renameSync(part, file);
    syncFolder(folder);
    return { file, at: now, bytes: fs.statSync(file).size };
  } finally {
    source.close();
    for (const ending of ['', '-wal', '-shm', '-journal'])
      fs.rmSync(part + ending, { force: true });
  }
}

/** A database that was to be kept is damaged itself. */
class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}

function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
