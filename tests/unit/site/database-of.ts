import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openSiteDatabase } from '../../../src/site/database/open';
import type { SiteDatabase } from '../../../src/site/database/site-database';

/** Whether the tests of this run are of sites with PostgreSQL. */
export const isOnPostgres = process.env.GALLEY_TEST_DATABASE === 'postgres';

const made = new Map<string, Promise<string>>();

/**
 * The address of the database of the site in a folder, which is made when it is first asked for; null in
 * a run with SQLite, which is in the folder itself.
 */
export async function databaseOf(folder: string): Promise<string | null> {
  if (!isOnPostgres) return null;
  const known = made.get(folder) ?? newDatabase();
  made.set(folder, known);
  return known;
}

/** The database of the site in a folder, as the site itself opens it. */
export async function openDatabaseOf(folder: string): Promise<SiteDatabase> {
  const opened = await openSiteDatabase(
    { folder, databaseUrl: await databaseOf(folder) },
    () => {},
  );
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** The address of a new, empty database. */
export async function newDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `site_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await client.end();
  return `${server}/${name}`;
}
