import { MIGRATIONS } from './migrations';
import type { Queries } from './site-database';
import { sql } from './sql';

/**
 * Brings a PostgreSQL database to the present version. A database of a newer Galley, or of another
 * program, stays as it is.
 *
 * @param tx all migrations are done, or none
 * @returns why the database is refused; null when it is not
 */
export async function migratePostgres(tx: Queries): Promise<string | null> {
  const encoding = await tx.get<{ server_encoding: string }>(sql`SHOW server_encoding`);
  if (encoding?.server_encoding !== 'UTF8') {
    return `The database of DATABASE_URL keeps text as ${encoding?.server_encoding}. Make one with UTF8.`;
  }
  const from = await versionIn(tx);
  if (from === null) {
    return 'The database of DATABASE_URL was not written by a Galley site, so it is left alone. Name an empty one.';
  }
  if (from > MIGRATIONS.length) {
    return `The database of DATABASE_URL was last opened by a newer Galley (version ${from} of the database). It is untouched: run that Galley’s site.`;
  }
  for (const { postgres } of MIGRATIONS.slice(from)) {
    // One statement at a time is what can be prepared.
    for (const statement of postgres.split(/;\s*$/m).filter((text) => text.trim() !== '')) {
      await tx.run({ texts: [statement], values: [] });
    }
  }
  await tx.run(sql`UPDATE galley_site SET version = ${MIGRATIONS.length}`);
  return null;
}

/** 0 for an empty database, which gets the table that holds the version; null for that of another program. */
async function versionIn(tx: Queries): Promise<number | null> {
  const ours = await tx.get<{ found: boolean }>(
    sql`SELECT to_regclass('galley_site') IS NOT NULL AS found`,
  );
  if (ours?.found) {
    const row = await tx.get<{ version: number }>(sql`SELECT version FROM galley_site`);
    return row?.version ?? null;
  }
  const theirs = await tx.get(
    sql`SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace LIMIT 1`,
  );
  if (theirs) return null;
  await tx.run(sql`CREATE TABLE galley_site (version BIGINT NOT NULL)`);
  await tx.run(sql`INSERT INTO galley_site (version) VALUES (0)`);
  return 0;
}
