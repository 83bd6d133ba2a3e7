import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storageFailure } from '../../../src/main/database/storage-failure';
import { openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';

function failureOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing failed.');
}

test('writing to a database that may only be read is told as such', () => {
  const folder = tempFolder();
  openedDatabase(folder).close();
  const db = new Sqlite(path.join(folder, 'galley.db'), { readonly: true });
  const error = failureOf(() => db.exec(`INSERT INTO fact VALUES ('a', 'b')`));
  db.close();
  expect(storageFailure(error)).toMatchObject({
    code: 'read-only',
    message: expect.stringContaining('may not write'),
    cause: expect.stringContaining('SQLITE_READONLY'),
  });
});

test('writing to a database that another program holds is told as such', () => {
  const folder = tempFolder();
  const db = openedDatabase(folder);
  const other = openedDatabase(folder);
  other.exec('BEGIN IMMEDIATE');
  db.pragma('busy_timeout = 20');
  const error = failureOf(() => db.exec(`INSERT INTO fact VALUES ('a', 'b')`));
  other.close();
  db.close();
  expect(storageFailure(error)).toMatchObject({ code: 'busy' });
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['EACCES', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_IOERR_WRITE', 'disk-error'],
  ['EIO', 'disk-error'],
])('%s is told as %s, and that what was saved is safe or is put together again', (code, told) => {
  const failure = storageFailure(Object.assign(new Error('no'), { code }));
  expect(failure?.code).toBe(told);
  expect(failure?.message).toMatch(/saved before is safe|puts the stories together/);
});

test.each([new Error('x'), { code: 'ECONNREFUSED' }, { code: 17 }, null, 'SQLITE_FULL'])(
  '%o has nothing to do with storage',
  (error) => {
    expect(storageFailure(error)).toBeNull();
  },
);
