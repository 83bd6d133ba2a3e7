import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Database, PAGE_BYTES } from '../../../src/main/database/open';
import { giveUpTo, headOf, updateLog } from '../../../src/main/drafts/update-log';
import { damageIn } from '../../../src/main/safekeeping/check';
import { openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';

const IDS = ['ferry', 'fair', 'rain'] as const;

function emptyLog(): { db: Database; log: ReturnType<typeof updateLog> } {
  const db = openedDatabase(tempFolder());
  db.exec(`INSERT INTO writer (id, device, person, window) VALUES (1, 'desk', 'lena', 1)`);
  const log = updateLog(db);
  for (const id of IDS) log.begin(id, 'lena', 0);
  return { db, log };
}
const bytesOf = (number: number): Uint8Array => new Uint8Array([number % 256, number >> 8]);

test('each story gets its own updates, in order, however many stories are written at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...IDS), fc.integer({ min: 1, max: 150 })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.nat(1000),
      (plan, until) => {
        const { db, log } = emptyLog();
        const written = new Map<string, number[]>(IDS.map((id) => [id, []]));
        db.transaction(() => {
          for (const [id, count] of plan) {
            for (let at = 0; at < count; at++) {
              const next = headOf(db) + 1;
              expect(log.append(id, bytesOf(next), 'window', 1, next)).toBe(next);
              written.get(id)?.push(next);
            }
          }
        })();
        for (const id of IDS) {
          const seqs = (written.get(id) ?? []).filter((seq) => seq <= until);
          const { updates, head } = log.load(id, until);
          expect(updates.map((bytes) => new Uint8Array(bytes))).toEqual(seqs.map(bytesOf));
          expect(head).toBe(seqs.at(-1) ?? 0);
        }
        expect(damageIn(db)).toBeNull();
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('a letter writes one page of the log and, once in a while, what finds it', () => {
  const { db, log } = emptyLog();
  const bytesOfLog = () => fs.statSync(`${db.name}-wal`).size;
  const frames: number[] = [];
  for (let at = 0; at < 640; at++) {
    const before = bytesOfLog();
    log.append('ferry', new Uint8Array(20), 'window', 1, 1_800_000_000_000 + at);
    frames.push((bytesOfLog() - before) / (PAGE_BYTES + 24));
  }
  expect(frames.filter((count) => count === 1).length).toBeGreaterThan(frames.length * 0.8);
  const pages = frames.reduce((sum, count) => sum + count, 0);
  expect(pages / frames.length).toBeLessThan(1.5);
});

describe('a number', () => {
  test('that was given is not given again when its story is gone', () => {
    const { db, log } = emptyLog();
    const last = log.append('ferry', bytesOf(1), 'window', 1, 1);
    giveUpTo(db, headOf(db));
    db.exec('DELETE FROM draft_update');
    expect(headOf(db)).toBe(last);
    expect(log.append('fair', bytesOf(2), 'window', 1, 2)).toBe(last + 1);
  });

  test('that is reserved is left for what is to come', () => {
    const { db, log } = emptyLog();
    giveUpTo(db, 500);
    expect(log.append('fair', bytesOf(2), 'window', 1, 2)).toBe(501);
  });

  test('of a draft is not given again when the draft is gone', () => {
    const { db, log } = emptyLog();
    const numberOf = (id: string) =>
      db.prepare('SELECT number FROM draft WHERE id = ?').pluck().get(id);
    const last = numberOf('rain');
    db.exec(`DELETE FROM draft WHERE id = 'rain'`);
    log.begin('snow', 'lena', 0);
    expect(numberOf('snow')).not.toBe(last);
  });
});

test('an update of a story that the desk does not have is refused', () => {
  const { db, log } = emptyLog();
  expect(() => log.append('unknown', bytesOf(1), 'window', 1, 1)).toThrow('unknown');
  expect(headOf(db)).toBe(0);
});

test('an update that its story would not find counts as damage', () => {
  const { db, log } = emptyLog();
  log.append('ferry', bytesOf(1), 'window', 1, 1);
  db.exec('DELETE FROM draft_block');
  expect(damageIn(db)).toContain('update 1');
});
