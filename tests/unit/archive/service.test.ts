import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { writeField } from '@shared/story/layout';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type ArchiveThread,
  type RunningArchive,
  runArchive,
} from '../../../src/main/archive/client';
import { archiveThread } from '../../../src/main/archive/thread';
import { systemClock } from '../../../src/main/clock';
import type { Database } from '../../../src/main/database/open';
import type { DraftStore } from '../../../src/main/drafts/draft-store';
import { eventually } from '../eventually';
import { granted, listed, openedDatabase, openedStore, openNewsroom } from '../newsroom';
import { paragraph, story } from '../stories';
import { afterCrash, tempFolder } from '../temp-folder';
import { MORNING } from '../turnable-clock';

const SOURCE = path.join(import.meta.dirname, '../../..');
const SCRIPT = path.join(SOURCE, 'src/main/archive/worker.ts');
const IN_NODE = pathToFileURL(path.join(SOURCE, 'tests/unit/sources-in-node.ts')).href;
const SITE = 'https://site.example';

type Running = {
  archive: RunningArchive;
  db: Database;
  store: DraftStore;
  folder: string;
  /** The threads that were started, the present one last. */
  threads: ArchiveThread[];
  changed: string[][];
  progress: [number, number][];
  errors: string[];
};

/** An archive in a thread of its own, beside the log of a desk. */
function running(options: { folder?: string; stories?: number } = {}): Running {
  const folder = options.folder ?? tempFolder();
  const db = openedDatabase(folder);
  const store = openedStore(db);
  for (let number = 0; number < (options.stories ?? 0); number++) {
    store.begin(
      `story-${number}`,
      story({ headline: `Story ${number}` }),
      'lena',
      MORNING + number,
    );
  }
  const threads: ArchiveThread[] = [];
  const [changed, progress, errors]: [string[][], [number, number][], string[]] = [[], [], []];
  const start = archiveThread(SCRIPT, { folder, me: 'lena', site: SITE }, [
    '--no-warnings',
    '--import',
    IN_NODE,
  ]);
  const archive = runArchive(
    () => {
      const thread = start();
      threads.push(thread);
      return thread;
    },
    systemClock,
    { info() {}, warn() {}, error: (doing) => void errors.push(doing) },
    {
      onChanged: (ids) => void changed.push(ids),
      onProgress: (...step) => void progress.push(step),
    },
  );
  onTestFinished(async () => {
    await archive.close();
    db.close();
  });
  return { archive, db, store, folder, threads, changed, progress, errors };
}

const listOf = (text = '', lane?: string) => ({
  ...({ view: 'all', text, sort: { by: 'best', descending: true }, offset: 0, limit: 50 } as const),
  ...(lane ? { lane } : {}),
});
const ids = async ({ archive }: Running, text = ''): Promise<string[]> =>
  granted(await archive.list(listOf(text))).rows.map(({ id }) => id);

describe('the archive in its thread', () => {
  test('reads the log when it is told to, and finds what it read', async () => {
    const room = running();
    await room.archive.settle({});
    room.store.begin('ferry', story({ headline: 'Ferry stops at noon' }), 'lena', MORNING);
    expect(granted(await room.archive.bring({ id: 'ferry' }))).toMatchObject({
      changed: true,
      row: { id: 'ferry', headline: 'Ferry stops at noon', updatedAt: MORNING },
    });
    expect(granted(await room.archive.bring({ id: 'ferry' })).changed).toBe(false);
    expect(await ids(room, 'noon')).toEqual(['ferry']);
    expect(granted(await room.archive.bring({ id: 'gone' }))).toEqual({
      row: null,
      changed: false,
    });
  });

  test('catches up by itself, tells how far it is, and names the few that changed', async () => {
    const room = running({ stories: 60 });
    await room.archive.settle({});
    expect(room.progress.at(-1)).toEqual([60, 60]);
    expect(room.changed).toEqual([]);
    expect((await ids(room)).slice(0, 2)).toEqual(['story-59', 'story-58']);
    await room.archive.close();
    room.store.begin('late', story(), 'lena', MORNING);
    const next = running({ folder: room.folder });
    await next.archive.settle({});
    expect(next.changed).toEqual([['late']]);
    expect(await ids(next)).toHaveLength(50);
  });

  test('answers a search that is typed with the last letter only', async () => {
    const { archive } = running({ stories: 3 });
    const asked = ['s', 'st', 'sto', 'stor'].map((text) => archive.list(listOf(text, 'search')));
    const other = archive.list(listOf('story', 'palette'));
    const answers = await Promise.all(asked);
    expect(answers.slice(0, -1).map((answer) => !answer.ok && answer.error.code)).toEqual(
      Array(3).fill('superseded'),
    );
    expect(answers.at(-1)).toMatchObject({ ok: true });
    expect(await other).toMatchObject({ ok: true });
  });

  test('refuses what is not of the agreed form, and goes on', async () => {
    const room = running({ stories: 1 });
    await room.archive.settle({});
    const wrong = await room.archive.list({ view: 'none' } as never);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(room.errors).toEqual(['archive.list: input refused']);
    expect(await ids(room)).toEqual(['story-0']);
  });
});

describe('a thread that dies', () => {
  test('is started again, and what it was asked is asked again', async () => {
    const room = running({ stories: 5 });
    await room.archive.settle({});
    const asked = ids(room);
    room.threads[0]?.kill();
    expect(await asked).toHaveLength(5);
    expect(await ids(room, 'story')).toHaveLength(5);
    await eventually(() => expect(room.threads).toHaveLength(2));
    expect(room.errors).toEqual(['running the archive, again in 100 ms']);
  });

  test('in the middle of its work has what it had, and does the rest', async () => {
    const room = running({ stories: 300 });
    await eventually(() => expect(room.progress.length).toBeGreaterThan(0));
    room.threads[0]?.kill();
    await eventually(() => expect(room.threads).toHaveLength(2));
    granted(await room.archive.settle({}));
    expect(granted(await room.archive.list(listOf())).counts.all).toBe(300);
    expect(await ids(room, '299')).toEqual(['story-299']);
    expect(await ids(room, '7')).toEqual(['story-7']);
  });

  test('of a question is not asked it for ever', async () => {
    const errors: string[] = [];
    const dying = (): ArchiveThread => {
      const worker = new Worker('process.exit(1)', { eval: true });
      return {
        postMessage: (message) => worker.postMessage(message),
        onMessage() {},
        onExit: (listener) => void worker.once('exit', () => listener('it ended')),
        kill: () => void worker.terminate(),
      };
    };
    const archive = runArchive(
      dying,
      systemClock,
      { info() {}, warn() {}, error: (doing) => void errors.push(doing) },
      { onChanged() {}, onProgress() {} },
    );
    expect(await archive.list(listOf())).toMatchObject({
      ok: false,
      error: { code: 'archive-died', message: expect.stringContaining('Your stories are safe') },
    });
    await archive.close();
    expect(errors.slice(0, 2)).toEqual([
      'running the archive, again in 100 ms',
      'running the archive, again in 200 ms',
    ]);
    expect(await archive.list(listOf())).toMatchObject({ ok: false, error: { code: 'closed' } });
  });
});

describe('an archive that cannot be trusted is made anew from the log', () => {
  async function filled(): Promise<string> {
    const room = running({ stories: 3 });
    await room.archive.settle({});
    await room.archive.close();
    return room.folder;
  }

  test.each<[string, (file: string) => void]>([
    ['it is gone', (file) => fs.rmSync(file)],
    ['it is no database', (file) => fs.writeFileSync(file, 'Ferry stops at noon. '.repeat(999))],
    ['it is of another version', (file) => version(file, 99)],
    ['its first page is damaged', (file) => overwrite(file, 200, 4000)],
    ['all but its first page is damaged', (file) => overwrite(file, 16384, 10 ** 6)],
  ])('when %s', async (_name, damage) => {
    const folder = await filled();
    damage(path.join(folder, 'archive.db'));
    const room = running({ folder });
    await room.archive.settle({});
    expect(await ids(room, 'story')).toHaveLength(3);
    expect(await ids(room)).toEqual(['story-2', 'story-1', 'story-0']);
  });

  function version(file: string, number: number): void {
    const handle = fs.openSync(file, 'r+');
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(number);
    fs.writeSync(handle, bytes, 0, 4, 60);
    fs.closeSync(handle);
  }

  function overwrite(file: string, at: number, length: number): void {
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, at);
    fs.closeSync(handle);
  }
});

test('an older backup that was put back is shown as it is, not as it was', async () => {
  const newsroom = openNewsroom();
  const { store, archive } = newsroom.desk;
  store.begin('ferry', story({ headline: 'Ferry stops' }), 'lena', MORNING);
  store.begin('fair', story({ body: [paragraph('The fair opens.')] }), 'lena', MORNING);
  const backup = afterCrash(newsroom.folder);
  store.write('fair', (pen) => pen.edit('publish', (doc) => writeField(doc, 'section', 'health')));
  store.begin('storm', story({ headline: 'Storm' }), 'lena', MORNING);
  await archive.bring({ id: 'fair' });
  await archive.settle({});
  await newsroom.desk.close();
  fs.copyFileSync(path.join(newsroom.folder, 'archive.db'), path.join(backup, 'archive.db'));
  const back = openNewsroom({ folder: backup });
  await back.desk.archive.settle({});
  const { rows } = await listed(back);
  expect(rows.map(({ id, section }) => [id, section]).sort()).toEqual([
    ['fair', 'economy'],
    ['ferry', 'economy'],
  ]);
  expect((await listed(back, 'storm')).rows).toEqual([]);
});
