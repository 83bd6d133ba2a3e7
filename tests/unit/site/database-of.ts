import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
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

/** Databases of tests that are over, emptied: making one anew costs 300 files. */
const free: string[] = [];

/** The address of an empty database, for the test that runs. */
export async function newDatabase(): Promise<string> {
  const url = free.pop() ?? (await makeDatabase());
  onTestFinished(async () => {
    await inDatabase(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid();
       DROP SCHEMA public CASCADE; CREATE SCHEMA public`,
    );
    free.push(url);
  });
  return url;
}

async function makeDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `site_${randomUUID().replaceAll('-', '')}`;
  await inDatabase(`${server}/postgres`, `CREATE DATABASE ${name} TEMPLATE template0`);
  return `${server}/${name}`;
}

/** Does something in a database beside the site, as another program would. */
export async function inDatabase(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}
