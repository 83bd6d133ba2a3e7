import fs from 'node:fs';
import path from 'node:path';
import { fail, type Result } from '@shared/result';
import type { SiteDatabase } from './site-database';
import { openSqlite } from './sqlite';

/** Where a site keeps its stories. */
export type DatabasePlace = {
  /** Holds the site, and its database when that is SQLite. */
  folder: string;
  /** Of a PostgreSQL database; null for SQLite. */
  databaseUrl: string | null;
  /** The compiled better-sqlite3, where it is not the package's own. */
  nativeBinding?: string | undefined;
};

/**
 * Opens the database of a site, makes it when it is not there yet, and brings it to the present version.
 * One of a newer Galley, or of another program, is refused and stays as it is.
 *
 * @param log takes a line about what went wrong later
 */
export async function openSiteDatabase(
  { folder, databaseUrl, nativeBinding }: DatabasePlace,
  log: (line: string) => void,
): Promise<Result<SiteDatabase, 'refused'>> {
  if (databaseUrl === null) {
    fs.mkdirSync(folder, { recursive: true });
    return openSqlite(fileIn(folder), nativeBinding);
  }
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    return fail(
      'refused',
      'DATABASE_URL is not as in postgres://user:password@host/database. Leave it out to keep the site in its folder.',
    );
  }
  const { openPostgres } = await import('./postgres');
  return openPostgres(databaseUrl, log);
}

/** Whether there is a database of a site already. One of PostgreSQL says so itself when it is opened. */
export const hasSiteDatabase = ({ folder, databaseUrl }: DatabasePlace): boolean =>
  databaseUrl !== null || fs.existsSync(fileIn(folder));

const fileIn = (folder: string): string => path.join(folder, 'site.db');
