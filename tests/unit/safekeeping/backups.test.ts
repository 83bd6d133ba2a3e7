import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storageFailure } from '../../../src/main/database/storage-failure';
import type { Log } from '../../../src/main/log';
import { takeBackup } from '../../../src/main/safekeeping/backup';
import { backups } from '../../../src/main/safekeeping/backups';
import { backupsIn } from '../../../src/main/safekeeping/backups-in';
import { damageIn } from '../../../src/main/safekeeping/check';
import { filesOf } from '../../../src/main/safekeeping/places';
import { superfluous } from '../../../src/main/safekeeping/rotation';
import { type Newsroom, openedDatabase, openNewsroom } from '../newsroom';
import { smallDisk } from '../small-disk';
import { story } from '../stories';
import { tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function deskWithStories(count: number): Newsroom {
  const newsroom = openNewsroom();
  for (let at = 0; at < count; at++) {
    newsroom.desk.store.begin(`story-${at}`, story({ headline: `Story ${at}` }), 'lena', MORNING);
  }
  return newsroom;
}

const storiesIn = (file: string): number => {
  const copy = path.join(tempFolder(), 'galley.db');
  fs.copyFileSync(file, copy);
  const db = openedDatabase(path.dirname(copy));
  expect(damageIn(db)).toBeNull();
  return Number(db.prepare('SELECT count(*) FROM draft').pluck().get());
};

describe('a backup', () => {
  test('is one file with everything that was written, also what is only in the log', async () => {
    const { folder } = deskWithStories(7);
    const { database, backups: to } = filesOf(folder);
    const backup = await takeBackup(database, to, MORNING);
    expect(fs.readdirSync(to)).toEqual(['galley-2026-01-05T10-00-00.000Z.db']);
    expect(backup).toEqual(backupsIn(to)[0]);
    expect(storiesIn(backup.file)).toBe(7);
  });

  test('is of one moment, whatever is written while it is made', async () => {
    const { folder, desk, db } = deskWithStories(200);
    const { database, backups: to } = filesOf(folder);
    const making = takeBackup(database, to, MORNING);
    for (let at = 200; at < 260; at++) {
      desk.store.begin(`story-${at}`, story(), 'lena', MORNING);
      await new Promise((done) => setImmediate(done));
    }
    const { file } = await making;
    const copied = storiesIn(file);
    expect(copied).toBeGreaterThanOrEqual(200);
    expect(copied).toBeLessThanOrEqual(260);
    expect(Number(db.prepare('SELECT count(*) FROM draft').pluck().get())).toBe(260);
  });

  test('of a damaged database is none: the sound ones before it stay', async () => {
    const { folder, db } = deskWithStories(5);
    const { database, backups: to } = filesOf(folder);
    await takeBackup(database, to, MORNING);
    db.prepare(`UPDATE draft_update SET bytes = x'0a' WHERE seq = 3`).run();
    await expect(takeBackup(database, to, MORNING + HOUR)).rejects.toThrow('draft_update 3');
    expect(fs.readdirSync(to)).toHaveLength(1);
  });

  test('for which there is no room leaves nothing behind', async (context) => {
    const disk = smallDisk(64 * 1024);
    if (!disk) return context.skip('Only root may mount a small file system.');
    try {
      const { folder } = deskWithStories(40);
      const { database } = filesOf(folder);
      const failure = await takeBackup(database, disk.folder, MORNING).catch(storageFailure);
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect(fs.readdirSync(disk.folder)).toEqual([]);
    } finally {
      disk.unmount();
    }
  });
});

describe('the backups that stay', () => {
  const every = (ms: number, count: number, bytes = 1) =>
    Array.from({ length: count }, (_, at) => ({ at: MORNING - at * ms, bytes }));
  const kept = (all: { at: number; bytes: number }[], now = MORNING) => {
    const gone = new Set(superfluous(all, now));
    return all.filter((backup) => !gone.has(backup));
  };

  test('are one an hour of the last day, and one a day of the last month', () => {
    const all = every(10 * MINUTE, 6 * 24 * 60);
    const ages = kept(all).map(({ at }) => MORNING - at);
    expect(ages.filter((age) => age <= DAY).length).toBeLessThanOrEqual(24 + 4);
    expect(ages.filter((age) => age > DAY).length).toBeGreaterThanOrEqual(29);
    expect(ages.filter((age) => age > DAY).length).toBeLessThanOrEqual(31);
    expect(Math.max(...ages)).toBeGreaterThan(30 * DAY);
  });

  test('are at least the newest, however old they are and however large', () => {
    expect(kept(every(DAY, 5), MORNING + 400 * DAY)).toHaveLength(3);
    expect(kept(every(HOUR, 5, 3 * 1024 ** 3))).toHaveLength(3);
  });

  test('never leave a stretch of a day in the last month without one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40 * 24 * 60), { minLength: 1, maxLength: 300 }), (minutes) => {
        // As the desk does it: one backup after the other, and after each what is needless goes.
        let have: { at: number; bytes: number }[] = [];
        for (const minute of [...new Set(minutes)].sort((a, b) => a - b)) {
          const now = MORNING + minute * MINUTE;
          have.push({ at: now, bytes: 1 });
          have = kept(have, now);
        }
        const now = have.at(-1)?.at ?? 0;
        const days = new Set(
          [...new Set(minutes)]
            .map((minute) => MORNING + minute * MINUTE)
            .filter((at) => now - at <= 30 * DAY)
            .map((at) => Math.floor(at / DAY)),
        );
        for (const day of days) {
          expect(have.some(({ at }) => Math.floor(at / DAY) === day)).toBe(true);
        }
        expect(have.length).toBeLessThanOrEqual(25 + 32 + 3);
      }),
    );
  });
});

describe('while a desk is open', () => {
  function keptBackups(newsroom: Newsroom) {
    const { database, backups: folder } = filesOf(newsroom.folder);
    const errors: unknown[] = [];
    const damages: string[] = [];
    const log: Log = { info() {}, warn() {}, error: (_doing, error) => void errors.push(error) };
    const { clock } = newsroom;
    const all = backups({
      ...{ database, folder, clock, log },
      take: () => takeBackup(database, folder, clock.now()),
      onDamage: (what) => damages.push(what),
    });
    all.start();
    return { all, errors, damages, folder };
  }
  const settled = () => new Promise((done) => setTimeout(done, 30));
  /** Real files have real times: the desk's clock is set to now. */
  const inTheNow = (newsroom: Newsroom) => newsroom.clock.set(Date.now());

  test('one is made an hour after the last, if something was written', async () => {
    const newsroom = deskWithStories(2);
    inTheNow(newsroom);
    const { folder, all } = keptBackups(newsroom);
    newsroom.clock.turn(2 * MINUTE);
    await all.make();
    expect(backupsIn(folder)).toHaveLength(1);
    newsroom.clock.turn(50 * MINUTE);
    await settled();
    expect(backupsIn(folder)).toHaveLength(1);
    newsroom.desk.store.begin('new', story(), 'lena', MORNING);
    fs.utimesSync(`${filesOf(newsroom.folder).database}-wal`, 0, newsroom.clock.now() / 1000);
    newsroom.clock.turn(15 * MINUTE);
    await all.make();
    expect(backupsIn(folder)).toHaveLength(2);
  });

  test('none is made when nothing was written', async () => {
    const newsroom = deskWithStories(2);
    newsroom.clock.set(Date.now() + DAY);
    const { folder, all } = keptBackups(newsroom);
    await all.make();
    newsroom.clock.turn(10 * HOUR);
    await settled();
    expect(backupsIn(folder)).toHaveLength(1);
  });

  test('two that are asked for at once are one', async () => {
    const { all, folder } = keptBackups(deskWithStories(2));
    await Promise.all([all.make(), all.make()]);
    expect(backupsIn(folder)).toHaveLength(1);
  });

  test('one that fails is said, and so is that the database is damaged', async () => {
    const newsroom = deskWithStories(5);
    const { all, damages, errors } = keptBackups(newsroom);
    newsroom.db.prepare(`UPDATE draft_update SET bytes = x'0a' WHERE seq = 3`).run();
    await all.make();
    expect(damages).toEqual([expect.stringContaining('draft_update 3')]);
    expect(errors).toHaveLength(1);
    expect(all.status().failure).toContain('start it again');
  });
});
