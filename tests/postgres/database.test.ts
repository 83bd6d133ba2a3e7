import { expect, onTestFinished, test } from 'vitest';
import { openSiteDatabase } from '../../src/site/database/open';
import type { SiteDatabase } from '../../src/site/database/site-database';
import { sql } from '../../src/site/database/sql';
import { inDatabase, newDatabase } from '../unit/site/database-of';
import { tempFolder } from '../unit/temp-folder';

const attempt = (databaseUrl: string) =>
  openSiteDatabase({ folder: tempFolder(), databaseUrl }, () => {});

async function open(databaseUrl: string): Promise<SiteDatabase> {
  const opened = await attempt(databaseUrl);
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

const refusalOf = async (databaseUrl: string): Promise<string> => {
  const opened = await attempt(databaseUrl);
  return opened.ok ? '' : opened.error.message;
};

test('a database is made once, by whichever process comes first', async () => {
  const url = await newDatabase();
  const all = await Promise.all([open(url), open(url), open(url)]);
  const seen = await Promise.all(
    all.map((db) => db.all(sql`SELECT count(*) AS versions FROM galley_site`)),
  );
  expect(seen).toEqual(all.map(() => [{ versions: 1 }]));
});

test('a database of a newer Galley is refused', async () => {
  const url = await newDatabase();
  await open(url);
  await inDatabase(url, 'UPDATE galley_site SET version = 99');
  expect(await refusalOf(url)).toContain('newer Galley (version 99');
});

test('a database of another program is left alone', async () => {
  const url = await newDatabase();
  await inDatabase(url, 'CREATE TABLE recipe (name text)');
  expect(await refusalOf(url)).toContain('not written by a Galley site');
  // Nothing was made in it.
  await inDatabase(url, 'CREATE TABLE galley_site (); CREATE TABLE story ()');
});

test('what cannot be opened is said in a sentence without the password', async () => {
  expect(await refusalOf('mysql://paper:sesame@127.0.0.1/paper')).toContain('postgres://user');
  const nobody = await refusalOf('postgres://paper:sesame@127.0.0.1:9/paper');
  expect(nobody).toMatch(/^The database of DATABASE_URL cannot be opened: .*ECONNREFUSED/);
  expect(nobody).not.toContain('sesame');
});

test('values come back as they were, but for what PostgreSQL has no character for', async () => {
  const db = await open(await newDatabase());
  const bytes = new Uint8Array([0, 255, 10]);
  const at = Date.UTC(2026, 0, 5, 9, 30, 0, 1);
  await db.run(
    sql`INSERT INTO token (id, name, scopes, hash, created_at)
        VALUES ('a', ${'ن\0\ud800'}, ${"'; DROP TABLE token; --"}, ${bytes}, ${at})`,
  );
  expect(await db.get(sql`SELECT * FROM token`)).toEqual({
    ...{ id: 'a', name: 'ن\ufffd\ufffd', scopes: "'; DROP TABLE token; --" },
    ...{ hash: Buffer.from(bytes), created_at: at, last_used: null, revoked_at: null },
  });
});

const salt = (day: string) =>
  sql`INSERT INTO reading_salt (day, salt) VALUES (${day}, ${Buffer.of(1)})`;
const days = async (db: SiteDatabase): Promise<string[]> =>
  (await db.all<{ day: string }>(sql`SELECT day FROM reading_salt ORDER BY day`)).map(
    ({ day }) => day,
  );

test('a transaction is done whole or not at all, and its connection is good for the next', async () => {
  const db = await open(await newDatabase());
  for (const writing of [db, db.light]) {
    const broken = writing.transaction(async (tx) => {
      await tx.run(salt('a'));
      throw new Error('The site dies.');
    });
    await expect(broken).rejects.toThrow('The site dies.');
    const wrong = writing.transaction((tx) => tx.run(sql`INSERT INTO nowhere VALUES (1)`));
    await expect(wrong).rejects.toThrow('nowhere');
  }
  expect(await days(db)).toEqual([]);
  await db.transaction((tx) => tx.run(salt('b')));
  expect(await days(db)).toEqual(['b']);
});

test('transactions of all processes come one after another', async () => {
  const url = await newDatabase();
  const all = [await open(url), await open(url), await open(url)];
  // Each takes the number after the last one, which two at once would take twice.
  const next = (db: SiteDatabase) =>
    db.transaction(async (tx) => {
      const { last } = (await tx.get<{ last: number }>(
        sql`SELECT count(*) AS last FROM reading_salt`,
      )) ?? { last: 0 };
      await tx.run(salt(String(last + 1).padStart(2, '0')));
    });
  await Promise.all(Array.from({ length: 30 }, (_, n) => next(all[n % 3] as SiteDatabase)));
  expect(await days(all[0] as SiteDatabase)).toHaveLength(30);
});

test('of two transactions that wait for each other both are done in the end', async () => {
  const db = await open(await newDatabase());
  await db.run(salt('a'));
  await db.run(salt('b'));
  let here = 0;
  let bothHere = (): void => {};
  const meeting = new Promise<void>((resolve) => {
    bothHere = resolve;
  });
  let begun = 0;
  const touch = (...order: string[]) =>
    db.light.transaction(async (tx) => {
      begun += 1;
      for (const day of order) {
        await tx.run(sql`UPDATE reading_salt SET salt = ${Buffer.of(2)} WHERE day = ${day}`);
        here += 1;
        if (here === 2) bothHere();
        await meeting;
      }
    });
  await Promise.all([touch('a', 'b'), touch('b', 'a')]);
  expect(begun).toBeGreaterThan(2);
});
