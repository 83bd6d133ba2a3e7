import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, PAGE_BYTES } from '../../../src/main/database/open';
import { carve, type FoundRow, shapeOf } from '../../../src/main/safekeeping/carve/carve';
import { KEPT_TABLES } from '../../../src/main/safekeeping/kept-tables';
import { openedDatabase, openNewsroom } from '../newsroom';
import { paragraph, story } from '../stories';
import { afterCrash, tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const emptyDesk = (): Database => openedDatabase(tempFolder());

/** What a healthy database says of its tables, each row as the carver would give it. */
function readBy(db: Database): FoundRow[] {
  return KEPT_TABLES.flatMap((table) =>
    (db.prepare(`SELECT * FROM ${table}`).all() as FoundRow['row'][]).map((row) => ({
      table,
      row,
    })),
  );
}
/** The newest row of each key. */
function newest(rows: Iterable<FoundRow>, like: Database): string[] {
  const keys = new Map<string, string[]>(
    KEPT_TABLES.map((table) => [
      table,
      shapeOf(like, table)
        .columns.filter(({ pk }) => pk > 0)
        .map(({ name }) => name),
    ]),
  );
  const found = new Map<string, string>();
  for (const { table, row } of rows) {
    const key = (keys.get(table) ?? []).map((name) => row[name]);
    found.set(`${table} ${JSON.stringify(key)}`, JSON.stringify(row));
  }
  return [...found].map(([key, row]) => `${key}: ${row}`).sort();
}

/** A desk with small and large updates, some in the file and some only in its log. */
function writtenDesk(): { folder: string; db: Database } {
  const { folder, db, desk } = openNewsroom();
  for (const id of ['ferry', 'fair', 'rain']) {
    const body = Array.from({ length: id === 'fair' ? 2000 : 3 }, (_, at) =>
      paragraph(`${id} ${at}: it left at noon, and nobody said a word — غادرت العبارة.`),
    );
    desk.store.begin(id, story({ headline: id, body }), 'lena', MORNING);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let at = 0; at < 60; at++) {
    desk.store.begin(`more-${at}`, story({ headline: `More ${at}` }), 'lena', MORNING);
  }
  desk.publishing.push('ferry');
  desk.drafts.bin('rain');
  // The last transaction, with a row over many pages.
  desk.store.begin('last', story({ body: [paragraph('It left. '.repeat(900))] }), 'lena', MORNING);
  return { folder, db };
}

/** Tables that are made again from the others, or by SQLite itself. */
const MADE_AGAIN = /^(draft_block|sqlite_\w+)$/;

test('every table of a desk is kept, or is one that is made again', () => {
  const tables = emptyDesk()
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all();
  const kept = tables.filter((table) => !MADE_AGAIN.test(table));
  expect(kept.sort()).toEqual([...KEPT_TABLES].sort());
});

test('no two tables look alike, so that a row can be told by its shape', () => {
  const db = emptyDesk();
  const shapes = KEPT_TABLES.map((table) => shapeOf(db, table));
  for (const a of shapes) {
    for (const b of shapes) {
      if (a === b || a.columns.length !== b.columns.length) continue;
      const differs = a.columns.some((column, at) => {
        const other = b.columns[at];
        const isAlias = [column.name === a.alias, other?.name === b.alias];
        return isAlias[0] !== isAlias[1] || (!isAlias[0] && column.type !== other?.type);
      });
      expect(differs, `${a.table} and ${b.table}`).toBe(true);
    }
  }
});

test('of a sound database every row is found, in the file and in its log, and nothing else', () => {
  const { folder, db } = writtenDesk();
  const found = carve(path.join(afterCrash(folder), 'galley.db'), emptyDesk(), KEPT_TABLES);
  expect(newest(found, db)).toEqual(newest(readBy(db), db));
});

test('rows are found without the page that SQLite reads first', () => {
  const { folder, db } = writtenDesk();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const copy = path.join(afterCrash(folder), 'galley.db');
  const handle = fs.openSync(copy, 'r+');
  fs.writeSync(handle, Buffer.alloc(PAGE_BYTES, 0xaa), 0, PAGE_BYTES, 0);
  fs.closeSync(handle);
  expect(newest(carve(copy, emptyDesk(), KEPT_TABLES), db)).toEqual(newest(readBy(db), db));
});

test('rows that were deleted are not brought back while the list of free pages is whole', () => {
  const { folder, db } = writtenDesk();
  db.exec(`DELETE FROM draft_milestone; DELETE FROM draft_update
    WHERE draft = (SELECT number FROM draft WHERE id = 'fair')`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const copy = path.join(afterCrash(folder), 'galley.db');
  expect(newest(carve(copy, emptyDesk(), KEPT_TABLES), db)).toEqual(newest(readBy(db), db));
});

test('a transaction that was cut off before its end is not taken for saved', () => {
  const { folder, db, desk } = openNewsroom();
  desk.store.begin('ferry', story(), 'lena', MORNING);
  const before = newest(readBy(db), db);
  const log = path.join(folder, 'galley.db-wal');
  const { size } = fs.statSync(log);
  desk.store.begin('fair', story({ headline: 'Fair opens' }), 'lena', MORNING);
  const whole = fs.statSync(log).size;
  expect(whole).toBeGreaterThan(size + 4096);
  const found = (spoil: (file: string) => void): string[] => {
    const copy = afterCrash(folder);
    spoil(path.join(copy, 'galley.db-wal'));
    return newest(carve(path.join(copy, 'galley.db'), emptyDesk(), KEPT_TABLES), db);
  };
  for (const end of [size + 1, size + 4120, whole - 4120, whole - 1]) {
    expect(found((file) => fs.truncateSync(file, end))).toEqual(before);
  }
  const torn = found((file) => {
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(2048), 0, 2048, whole - 2048);
    fs.closeSync(handle);
  });
  expect(torn).toEqual(before);
  expect(found(() => {})).toEqual(newest(readBy(db), db));
});

test('whatever is written over the files, carving ends, and rows that are sound come through', () => {
  const { folder, db } = writtenDesk();
  const like = emptyDesk();
  const sound = new Set(newest(readBy(db), db));
  const wounds = fc.array(
    fc.record({
      file: fc.constantFrom('galley.db', 'galley.db-wal'),
      at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6000 }),
      cut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(wounds, (plan) => {
      const copy = afterCrash(folder);
      for (const { file, at, bytes, cut } of plan) {
        const target = path.join(copy, file);
        const place = Math.floor(fs.statSync(target).size * at);
        if (cut) fs.truncateSync(target, place);
        const handle = fs.openSync(target, 'r+');
        fs.writeSync(handle, bytes, 0, bytes.length, place);
        fs.closeSync(handle);
      }
      const found = newest(carve(path.join(copy, 'galley.db'), like, KEPT_TABLES), db);
      const isTail = plan.every(({ at }) => at > 0.9);
      if (isTail) expect(found.filter((row) => sound.has(row)).length).toBeGreaterThan(20);
    }),
    { numRuns: 25 },
  );
});
