import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../src/main/database/migrations';
import { type Database, openDatabase } from '../../../src/main/database/open';
import { afterCrash, tempFolder } from '../temp-folder';

let folder: string;
let file: string;
beforeEach(() => {
  folder = tempFolder();
  file = path.join(folder, 'galley.db');
});

function opened(migrations?: readonly string[]): Database {
  const result = openDatabase(file, undefined, migrations);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const refusal = (migrations?: readonly string[]) => {
  const result = openDatabase(file, undefined, migrations);
  if (result.ok) throw new Error('It was opened.');
  return result.error;
};
const pragma = (db: Database, name: string): unknown => db.pragma(name, { simple: true });
const tables = (db: Database): string[] =>
  db.prepare<[], string>('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();
/** A database that another program wrote. */
function writtenElsewhere(write: (db: Database) => void): void {
  const db = new Sqlite(file);
  write(db);
  db.close();
}

test('a desk that has no stories yet gets a database that says whose it is', () => {
  const db = opened();
  expect(pragma(db, 'user_version')).toBe(MIGRATIONS.length);
  db.close();
  const header = fs.readFileSync(file);
  expect(header.toString('latin1', 68, 72)).toBe('GALY');
});

test('what is acknowledged is on the disk: each commit is synchronised, and rows that belong together stay together', () => {
  const db = opened();
  expect(pragma(db, 'journal_mode')).toBe('wal');
  expect(pragma(db, 'synchronous')).toBe(2); // FULL
  expect(pragma(db, 'fullfsync')).toBe(1); // on macOS, through the drive's own cache too
  expect(pragma(db, 'foreign_keys')).toBe(1);
  expect(pragma(db, 'busy_timeout')).toBe(5000);
  db.close();
});

describe('a database of an older Galley', () => {
  const steps = ['CREATE TABLE a (x); ', 'CREATE TABLE b (x);', 'INSERT INTO a VALUES (1);'];

  test.each([0, 1, 2, 3])(
    'of version %i is brought to the present one, and keeps its rows',
    (from) => {
      if (from > 0) {
        const older = opened(steps.slice(0, from));
        older.exec('INSERT INTO a VALUES (0)');
        older.close();
      }
      const db = opened(steps);
      expect(pragma(db, 'user_version')).toBe(3);
      expect(tables(db)).toEqual(['a', 'b']);
      const kept = from > 0 ? [0] : [];
      const added = from === 3 ? [1, ...kept] : [...kept, 1];
      expect(db.prepare('SELECT x FROM a').pluck().all()).toEqual(added);
      db.close();
    },
  );

  test('keeps the version up to which it came when a step fails', () => {
    expect(refusal([...steps, 'CREATE TABLE c (x); SELECT nonsense']).code).toBe('unusable');
    const db = opened(steps);
    expect(pragma(db, 'user_version')).toBe(3);
    expect(tables(db)).toEqual(['a', 'b']);
    db.close();
  });
});

describe('a database that Galley leaves alone', () => {
  const bytes = (): Buffer => fs.readFileSync(file);

  test('a newer one stays as it is, to the last byte, and nothing is put beside it', () => {
    opened([...MIGRATIONS, 'CREATE TABLE later (x)']).close();
    const before = bytes();
    const { code, message } = refusal();
    expect(code).toBe('newer');
    expect(message).toContain('newer Galley');
    expect(bytes().equals(before)).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['galley.db']);
  });

  test('a newer one that crashed stays as it is, its write-ahead log too', () => {
    const later = [...MIGRATIONS, 'CREATE TABLE later (x)'];
    opened(later).close();
    const db = opened(later);
    db.exec('INSERT INTO later VALUES (1)');
    file = path.join(afterCrash(folder), 'galley.db');
    db.close();
    const both = () => Buffer.concat([bytes(), fs.readFileSync(`${file}-wal`)]);
    const before = both();
    expect(refusal().code).toBe('newer');
    expect(both().equals(before)).toBe(true);
  });

  test('a newer one whose version is still in its write-ahead log', () => {
    const db = opened([...MIGRATIONS, 'CREATE TABLE later (x)']);
    file = path.join(afterCrash(folder), 'galley.db');
    db.close();
    expect(bytes().readUInt32BE(60)).toBe(0);
    expect(refusal().code).toBe('newer');
    const again = new Sqlite(file);
    expect(tables(again)).toContain('later');
    again.close();
  });

  test.each<[string, (db: Database) => void]>([
    ['of a program that says its name', (db) => void db.pragma('application_id = 1234')],
    ['of a program that counts its versions', (db) => void db.pragma('user_version = 3')],
    ['of any other program', () => {}],
  ])('one %s', (_name, mark) => {
    writtenElsewhere((db) => {
      db.exec('CREATE TABLE recipes (name)');
      mark(db);
    });
    const before = bytes();
    const { code, message } = refusal();
    expect(code).toBe('foreign');
    expect(message).toContain('was not written by Galley');
    expect(bytes().equals(before)).toBe(true);
  });
});

describe('a database that the disk has damaged is not opened', () => {
  const asked = /Keep a copy of the whole folder/;

  test('when it is no database at all', () => {
    fs.writeFileSync(file, 'Ferry stops at noon.\n'.repeat(400));
    expect(refusal()).toMatchObject({ code: 'damaged', message: expect.stringMatching(asked) });
  });

  test('when a page in the middle is full of noise', () => {
    const db = opened();
    const insert = db.prepare('INSERT INTO fact VALUES (?, ?)');
    for (let n = 0; n < 200; n++) insert.run(`fact ${n}`, 'x'.repeat(500));
    db.close();
    const bytes = fs.readFileSync(file);
    bytes.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 4096);
    fs.writeFileSync(file, bytes);
    expect(refusal()).toMatchObject({ code: 'damaged', message: expect.stringMatching(asked) });
  });

  test('when its end is missing', () => {
    opened().close();
    fs.truncateSync(file, 3 * 4096);
    expect(refusal().code).toBe('damaged');
  });
});

test('an empty file is a desk that has no stories yet', () => {
  fs.writeFileSync(file, '');
  opened().close();
});

test('a folder that is not there is told as one that cannot be written', () => {
  file = path.join(folder, 'nowhere', 'galley.db');
  const { code, message } = refusal();
  expect(code).toBe('unusable');
  expect(message).toContain('cannot be read and written');
});

test('a file that may only be read is told as such, and stays as it is', () => {
  opened().close();
  const before = fs.readFileSync(file);
  withoutTheRightToWrite(() => {
    expect(refusal()).toMatchObject({
      code: 'unusable',
      message: expect.stringContaining('its folder cannot be read and written'),
    });
  });
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('a file that another program holds is told as such, after a wait', () => {
  opened().close();
  const holder = new Sqlite(file);
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN EXCLUSIVE');
  const result = openDatabase(file, undefined, MIGRATIONS, 50);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'busy', message: expect.stringContaining('Another program') },
  });
  holder.close();
  opened().close();
});

/** Does something as a user who may read the folder and not write it, as root may whatever it wants. */
function withoutTheRightToWrite(work: () => void): void {
  fs.chmodSync(folder, 0o555);
  fs.chmodSync(file, 0o444);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    fs.chmodSync(folder, 0o755);
  }
}
