import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sql } from '../../../src/site/database/sql';
import { openSqlite } from '../../../src/site/database/sqlite';
import { tempFolder } from '../temp-folder';

const newFile = (): string => path.join(tempFolder(), 'site.db');
const refusal = (file: string): string => {
  const opened = openSqlite(file);
  if (opened.ok) opened.value.close();
  return opened.ok ? '' : opened.error.message;
};

test('a database is made once and opened again as it was', async () => {
  const file = newFile();
  const first = openSqlite(file);
  if (!first.ok) throw new Error(first.error.message);
  await first.value.run(sql`INSERT INTO reading_salt (day, salt) VALUES ('2026-01-05', x'00')`);
  await first.value.close();
  const second = openSqlite(file);
  if (!second.ok) throw new Error(second.error.message);
  expect(await second.value.all(sql`SELECT day FROM reading_salt`)).toEqual([
    { day: '2026-01-05' },
  ]);
  await second.value.close();
});

test('a database of a newer Galley is refused and stays as it is', async () => {
  const file = newFile();
  const made = openSqlite(file);
  if (!made.ok) throw new Error(made.error.message);
  await made.value.close();
  const newer = new Sqlite(file);
  newer.pragma('user_version = 99');
  newer.close();
  const before = fs.readFileSync(file);
  expect(refusal(file)).toContain('newer Galley (version 99');
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('a file of another program is left alone', () => {
  const file = newFile();
  const other = new Sqlite(file);
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  expect(refusal(file)).toContain('not written by a Galley site');
  const text = newFile();
  fs.writeFileSync(text, 'A shopping list, long enough to be no empty file.'.repeat(50));
  expect(refusal(text)).toContain('cannot be opened');
});
