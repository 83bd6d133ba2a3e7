import fs from 'node:fs';
import path from 'node:path';
import type { RecoveryReport } from '@shared/ipc/safekeeping';
import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { MIGRATIONS } from '../../../src/main/database/migrations';
import type { Database } from '../../../src/main/database/open';
import { momentOf } from '../../../src/main/drafts/moments';
import { headOf, updateLog } from '../../../src/main/drafts/update-log';
import { answer } from '../../../src/main/ipc/answer';
import { takeBackup } from '../../../src/main/safekeeping/backup';
import { backupsIn } from '../../../src/main/safekeeping/backups-in';
import { readMark, writeMark } from '../../../src/main/safekeeping/mark';
import { openSafely } from '../../../src/main/safekeeping/open-safely';
import { filesOf } from '../../../src/main/safekeeping/places';
import { recoveryReports } from '../../../src/main/safekeeping/recover';
import {
  changeOf,
  granted,
  type Newsroom,
  openedDatabase,
  openNewsroom,
  typeWords,
} from '../newsroom';
import { smallDisk } from '../small-disk';
import { paragraph, story } from '../stories';
import { writtenIn } from '../story/desk';
import { afterCrash, tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const NOW = MORNING + 1000;

/** A desk at work: some stories, one of them typed letter by letter, some of it in the log only. */
async function deskAtWork(more: { backup?: boolean } = {}): Promise<Newsroom> {
  const newsroom = openNewsroom();
  const { db, desk, folder } = newsroom;
  for (const id of ['fair', 'rain', 'ferry']) {
    const body = Array.from({ length: 40 }, (_, at) => paragraph(`${id} ${at}: it left at noon.`));
    desk.store.begin(id, story({ headline: id, body }), 'lena', MORNING);
  }
  type(newsroom, 'ferry', ' Before the backup.');
  db.pragma('wal_checkpoint(TRUNCATE)');
  if (more.backup) {
    await takeBackup(filesOf(folder).database, filesOf(folder).backups, MORNING);
  }
  type(newsroom, 'ferry', ' After the backup.');
  remember(newsroom);
  return newsroom;
}

const remember = ({ db, folder }: Newsroom): void =>
  writeMark(folder, { device: deviceOf(db), head: headOf(db), suspicion: null });
const deviceOf = (db: Database): string =>
  String(db.prepare(`SELECT value FROM fact WHERE name = 'device'`).pluck().get());

function type({ desk }: Newsroom, id: string, words: string): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open(id, 1)).update);
  for (const letter of words) {
    granted(
      desk.drafts.append(
        id,
        changeOf(doc, (present) => typeWords(present, letter)),
        1,
      ),
    );
  }
}

/** Every letter of every story, by id. */
function storiesIn(db: Database): Record<string, string> {
  const ids = db.prepare<[], string>('SELECT id FROM draft ORDER BY id').pluck().all();
  return Object.fromEntries(
    ids.map((id) => [id, writtenIn(momentOf(updateLog(db), id)?.doc ?? new Y.Doc())]),
  );
}

/** Starts the desk of a folder as Galley does. */
function start(folder: string): { db: Database; recovery: RecoveryReport | null } {
  const opened = granted(openSafely(folder, NOW));
  expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.db.pragma('foreign_key_check')).toEqual([]);
  return opened;
}

/** Does something as a user who may read the folder and not write to it. */
function withoutRights<T>(folder: string, work: () => T): T {
  const isRoot = process.geteuid?.() === 0;
  fs.chmodSync(folder, 0o555);
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    fs.chmodSync(file, fs.statSync(file).isDirectory() ? 0o555 : 0o444);
  }
  if (isRoot) process.seteuid?.(65534); // Root may write everywhere; “nobody” may not.
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    fs.chmodSync(folder, 0o755);
    for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o755);
  }
}

/** Bytes of all files in a folder. */
const sizeOf = (folder: string): number =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => [entry, path.join(folder, entry.name)] as const)
    .reduce(
      (sum, [entry, file]) => sum + (entry.isDirectory() ? sizeOf(file) : fs.statSync(file).size),
      0,
    );

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'r+');
  fs.writeSync(handle, bytes, 0, bytes.length, at);
  fs.closeSync(handle);
}
const garbage = (length: number): Buffer => Buffer.alloc(length, 'no story here ');

describe('a sound desk', () => {
  test('is opened as it is, whether it was closed or killed', async () => {
    const newsroom = await deskAtWork();
    const before = storiesIn(newsroom.db);
    const { db, recovery } = start(afterCrash(newsroom.folder));
    expect(recovery).toBeNull();
    expect(storiesIn(db)).toEqual(before);
  });

  test('leaves nothing behind but its mark', async () => {
    const folder = afterCrash((await deskAtWork()).folder);
    start(folder).db.close();
    expect(fs.readdirSync(folder).sort()).toEqual(['galley.db', 'galley.mark']);
    expect(readMark(folder)?.head).toBeGreaterThan(30);
  });

  test('that never was is a new one', () => {
    const folder = afterCrash(openNewsroom().folder);
    for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
    const { db, recovery } = start(folder);
    expect(recovery).toBeNull();
    expect(storiesIn(db)).toEqual({});
  });
});

describe('a desk whose file', () => {
  test('has garbage in the middle is put together again, and the damaged file is kept', async () => {
    const newsroom = await deskAtWork({ backup: true });
    newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    const { database } = filesOf(folder);
    overwrite(database, 4096 * 3, garbage(4096 * 4));
    const damaged = fs.readFileSync(database);

    const { db, recovery } = start(folder);
    expect(storiesIn(db)).toEqual(before);
    expect(recovery).toMatchObject({ cause: 'damaged', backups: [MORNING], updates: { lost: 0 } });
    expect(recovery?.stories.map(({ id, state }) => [id, state])).toEqual([
      ['fair', 'whole'],
      ['ferry', 'whole'],
      ['rain', 'whole'],
    ]);
    expect(fs.readFileSync(path.join(recovery?.keptIn ?? '', 'galley.db'))).toEqual(damaged);
    expect(recoveryReports(folder)).toEqual([recovery]);
    db.close();
    expect(start(folder).recovery).toBeNull();
  });

  test('lost its first page is put together again without any backup', async () => {
    const newsroom = await deskAtWork();
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    overwrite(filesOf(folder).database, 0, garbage(4096));
    fs.rmSync(`${filesOf(folder).database}-wal`);
    newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
    fs.copyFileSync(filesOf(newsroom.folder).database, filesOf(folder).database);
    overwrite(filesOf(folder).database, 0, garbage(4096));
    const { db, recovery } = start(folder);
    expect(storiesIn(db)).toEqual(before);
    expect(recovery).toMatchObject({ cause: 'damaged', backups: [], updates: { lost: 0 } });
  });

  test('was cut off has what was before the cut, and the rest from the backup', async () => {
    const newsroom = await deskAtWork({ backup: true });
    newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    const { database } = filesOf(folder);
    fs.truncateSync(database, Math.floor(fs.statSync(database).size / 2) + 77);
    const { db, recovery } = start(folder);
    expect(Object.keys(storiesIn(db))).toEqual(Object.keys(before));
    expect(recovery?.stories.every(({ state }) => state !== 'lost')).toBe(true);
    expect(storiesIn(db).ferry).toContain('Before the backup.');
  });

  test('is gone is made again from the backup, and never an empty newsroom', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const folder = afterCrash(newsroom.folder);
    for (const ending of ['', '-wal']) fs.rmSync(filesOf(folder).database + ending);
    const { db, recovery } = start(folder);
    expect(storiesIn(db).ferry).toContain('Before the backup.');
    expect(recovery).toMatchObject({
      cause: 'missing',
      updates: { lost: ' After the backup.'.length },
    });
  });

  test('is empty is not taken for a new desk', async () => {
    const newsroom = await deskAtWork();
    const folder = afterCrash(newsroom.folder);
    const { database } = filesOf(folder);
    fs.truncateSync(database, 0);
    const { db, recovery } = start(folder);
    // What was written since the last checkpoint is in the log still, and is not thrown away.
    expect(recovery?.cause).toBe('missing');
    expect(recovery?.updates.lost).toBeGreaterThan(0);
    // The story's own row is not in the log, so it has another name now.
    expect(Object.values(storiesIn(db)).join()).toContain('fter the backup.');
  });

  test('lost its log says that it is older than it was, and how much is lost', async () => {
    const newsroom = await deskAtWork();
    const folder = afterCrash(newsroom.folder);
    fs.rmSync(`${filesOf(folder).database}-wal`);
    const { db, recovery } = start(folder);
    expect(recovery).toMatchObject({
      cause: 'older',
      updates: { lost: ' After the backup.'.length },
    });
    expect(storiesIn(db).ferry).toContain('Before the backup.');
    const last = headOf(newsroom.db);
    expect(headOf(db)).toBeGreaterThanOrEqual(last);
  });

  test('has a log with garbage in the middle keeps what stands behind the garbage', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    const log = `${filesOf(folder).database}-wal`;
    overwrite(log, Math.floor(fs.statSync(log).size / 2), garbage(200));
    const { db, recovery } = start(folder);
    expect(recovery?.cause).toBe('older');
    expect(recovery?.updates.lost).toBe(0);
    expect(storiesIn(db)).toEqual(before);
  });

  test('has an update whose bytes changed is found out when something was suspected', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const { db, folder } = newsroom;
    const before = storiesIn(db);
    db.prepare(`UPDATE draft_update SET bytes = x'000102' WHERE seq = 2`).run();
    db.prepare('DELETE FROM draft_snapshot').run();
    writeMark(folder, { device: deviceOf(db), head: headOf(db), suspicion: 'a backup failed' });
    const again = start(afterCrash(folder));
    expect(again.recovery?.detail).toContain('draft_update 2');
    expect(storiesIn(again.db)).toEqual(before);
  });
});

describe('changes that are lost for good', () => {
  test('leave the words that hung on them at the end of their story', async () => {
    const newsroom = await deskAtWork();
    const { db, folder } = newsroom;
    db.prepare('DELETE FROM draft_snapshot').run();
    // The letter “f” of “After” is gone, and every later one hangs on it.
    const seqs = db
      .prepare<[], number>(
        `SELECT seq FROM draft_log WHERE draft_id = 'ferry' ORDER BY seq DESC LIMIT 18`,
      )
      .pluck()
      .all();
    db.prepare('UPDATE draft_update SET crc = 1 WHERE seq = ?').run(seqs[15]);
    db.pragma('wal_checkpoint(TRUNCATE)');
    writeMark(folder, { device: deviceOf(db), head: headOf(db), suspicion: 'a backup failed' });
    const again = start(afterCrash(folder));
    expect(again.recovery?.updates.lost).toBe(1);
    expect(again.recovery?.stories.find(({ id }) => id === 'ferry')).toMatchObject({
      ...{ state: 'mended', stranded: 1 },
    });
    const blocks = projectStory(momentOf(updateLog(again.db), 'ferry')?.doc ?? new Y.Doc()).blocks;
    expect(blocks.at(-1)).toEqual(paragraph('ter the backup.'));
  });

  test('are in a snapshot, if one was kept since, and then they are not lost', async () => {
    const newsroom = await deskAtWork();
    const { db, desk, folder } = newsroom;
    type(newsroom, 'ferry', ' And so on and on, for more than fifty letters, until it is kept.');
    const before = storiesIn(db);
    desk.drafts.close('ferry', 1);
    newsroom.clock.turn(2000);
    expect(db.prepare('SELECT count(*) FROM draft_snapshot').pluck().get()).toBeGreaterThan(0);
    db.prepare(`UPDATE draft_update SET crc = 1 WHERE seq % 7 = 3 AND
      draft = (SELECT number FROM draft WHERE id = 'ferry')`).run();
    db.pragma('wal_checkpoint(TRUNCATE)');
    writeMark(folder, { device: deviceOf(db), head: headOf(db), suspicion: 'a backup failed' });
    const again = start(afterCrash(folder));
    expect(storiesIn(again.db)).toEqual(before);
    expect(again.recovery?.stories.find(({ id }) => id === 'ferry')?.state).toBe('mended');
  });
});

describe('a recovery', () => {
  test('that was killed at any step is ended by the next start', async () => {
    const newsroom = await deskAtWork({ backup: true });
    newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
    const before = storiesIn(newsroom.db);
    const damaged = afterCrash(newsroom.folder);
    overwrite(filesOf(damaged).database, 4096 * 3, garbage(4096 * 4));
    const whole = afterCrash(damaged);
    const { db, recovery } = start(whole);
    db.close();
    const kept = path.join('damaged', path.basename(recovery?.keptIn ?? ''));
    /** What the folder looks like when it was killed after so many of the last steps. */
    for (const done of [0, 1, 2]) {
      const cut = afterCrash(damaged);
      fs.mkdirSync(path.join(cut, kept), { recursive: true });
      fs.copyFileSync(path.join(whole, kept, 'report.json'), path.join(cut, kept, 'report.json'));
      fs.copyFileSync(filesOf(whole).database, filesOf(cut).recovered);
      const old = filesOf(cut).database;
      if (done >= 1) fs.rmSync(`${old}-wal`, { force: true });
      if (done >= 2) fs.renameSync(old, path.join(cut, kept, 'galley.db'));
      const again = start(cut);
      expect(again.recovery).toBeNull();
      expect(storiesIn(again.db)).toEqual(before);
      expect(fs.existsSync(path.join(cut, kept, 'galley.db'))).toBe(true);
      expect(recoveryReports(cut)).toHaveLength(1);
    }
  });

  test('that was killed before the new database was whole is begun again', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    overwrite(filesOf(folder).database, 4096, garbage(4096 * 2));
    fs.writeFileSync(filesOf(folder).recovering, 'half a database');
    const { db, recovery } = start(folder);
    expect(recovery?.cause).toBe('damaged');
    expect(Object.keys(storiesIn(db))).toEqual(Object.keys(before));
  });

  test('is not begun for a folder that Galley may not write to', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const folder = afterCrash(newsroom.folder);
    const listing = () =>
      fs.readdirSync(folder).map((name) => [name, fs.statSync(path.join(folder, name)).size]);
    const before = listing();
    const opened = withoutRights(folder, () => openSafely(folder, NOW));
    expect(!opened.ok && opened.error.code).toBe('unusable');
    expect(!opened.ok && opened.error.message).toContain('belongs to you and is writable');
    expect(listing()).toEqual(before);
    expect(start(folder).recovery).toBeNull();
  });

  test('says that the disk is full and leaves everything as it is', async (context) => {
    const newsroom = await deskAtWork({ backup: true });
    newsroom.db.pragma('wal_checkpoint(TRUNCATE)');
    const source = afterCrash(newsroom.folder);
    overwrite(filesOf(source).database, 4096 * 3, garbage(4096 * 4));
    const { size } = fs.statSync(filesOf(source).database);
    const disk = smallDisk(2 * sizeOf(source) + 5 * size);
    if (disk === null) return context.skip('Only root may mount a small file system.');
    try {
      fs.cpSync(source, disk.folder, { recursive: true });
      const damaged = fs.readFileSync(filesOf(disk.folder).database);
      disk.fill();
      const opened = openSafely(disk.folder, NOW);
      expect(!opened.ok && opened.error.code).toBe('unusable');
      expect(!opened.ok && opened.error.message).toContain('free some space');
      expect(fs.readFileSync(filesOf(disk.folder).database)).toEqual(damaged);
      disk.empty();
      expect(granted(openSafely(disk.folder, NOW)).recovery?.updates.lost).toBe(0);
    } finally {
      disk.unmount();
    }
  });
});

describe('a running desk that comes upon damage', () => {
  test('remembers it, and the next start puts the stories together again and tells it once', async () => {
    const newsroom = await deskAtWork({ backup: true });
    const { db, desk, folder } = newsroom;
    const before = storiesIn(db);
    desk.drafts.close('rain', 1);
    desk.store.release('rain');
    db.prepare(`UPDATE draft_update SET bytes = x'00' WHERE
      draft = (SELECT number FROM draft WHERE id = 'rain')`).run();
    db.pragma('wal_checkpoint(TRUNCATE)');
    // As the handler of a window's call does.
    const opened = answer(
      'opening a story',
      z.unknown(),
      () => desk.drafts.open('rain', 1),
      null,
      desk.log,
    );
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(readMark(folder)?.suspicion).toContain('of story rain');

    const again = afterCrash(folder);
    const { db: whole, recovery } = start(again);
    expect(storiesIn(whole)).toEqual(before);
    whole.close();
    const next = openNewsroom({ folder: again });
    expect(next.desk.safekeeping.recovery()).toEqual(recovery);
    next.desk.safekeeping.acknowledge(recovery?.at ?? 0);
    expect(next.desk.safekeeping.recovery()).toBeNull();
    expect(next.crash().desk.safekeeping.recovery()).toBeNull();
  });
});

describe('a desk that is brought to a newer version', () => {
  const NEWER = [...MIGRATIONS, 'ALTER TABLE draft ADD COLUMN colour TEXT'];

  test('keeps a backup of itself as it was', async () => {
    const newsroom = await deskAtWork();
    const before = storiesIn(newsroom.db);
    const folder = afterCrash(newsroom.folder);
    const opened = granted(openSafely(folder, NOW, undefined, NEWER));
    expect(opened.db.pragma('user_version', { simple: true })).toBe(NEWER.length);
    const [kept] = backupsIn(filesOf(folder).backups);
    const old = tempFolder();
    fs.copyFileSync(kept?.file ?? '', filesOf(old).database);
    const db = openedDatabase(old);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(storiesIn(db)).toEqual(before);
    opened.db.close();
    granted(openSafely(folder, NOW + 1, undefined, NEWER));
    expect(backupsIn(filesOf(folder).backups)).toHaveLength(1);
  });
});

test('backups are not taken for anything else that lies in their folder', async () => {
  const newsroom = await deskAtWork({ backup: true });
  const { backups } = filesOf(newsroom.folder);
  fs.writeFileSync(path.join(backups, 'galley-2026-01-01T00-00-00.000Z.db.part'), 'half');
  fs.writeFileSync(path.join(backups, 'notes.txt'), 'mine');
  expect(backupsIn(backups).map(({ at }) => at)).toEqual([MORNING]);
});
