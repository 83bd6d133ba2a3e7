import path from 'node:path';
import { writeField } from '@shared/story/layout';
import { SECTION_IDS } from '@shared/story/vocabulary';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../eventually';
import { changeOf, granted, listed, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { story } from '../stories';
import { EditingWindow, letters, lettersOf } from '../story/desk';
import { applyEdit, type Edit, edits } from '../story/edits';
import { tempFolder } from '../temp-folder';

/** Stories of equal rank or time stand in any order. */
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Everything that a desk can say of its stories without reading a document. */
async function shown(newsroom: Newsroom, words: Iterable<string>) {
  const { archive } = newsroom.desk;
  const members = (['tag', 'author', 'coverage'] as const).map((kind) =>
    archive.members({ kind, prefix: '', limit: 50 }),
  );
  const found = [...words].map(async (word) => ({
    word,
    rows: (await listed(newsroom, word)).rows
      .map(({ id, snippet }) => ({ id, snippet }))
      .sort(byId),
    hits: granted(await archive.search({ text: word, exclude: [], limit: 100 })).sort(byId),
  }));
  const { rows, ...all } = await listed(newsroom);
  return {
    all,
    rows: rows.sort(byId),
    members: await Promise.all(members),
    found: await Promise.all(found),
  };
}

/** A desk on a new database that was given nothing but the log of another. */
async function rebuilt(newsroom: Newsroom): Promise<Newsroom> {
  const log = newsroom.crash();
  const fresh = openNewsroom({ folder: tempFolder(), clock: log.clock });
  fresh.db.prepare('ATTACH ? AS old').run(`${log.folder}/galley.db`);
  for (const table of ['writer', 'draft', 'draft_update']) {
    fresh.db.exec(`INSERT OR IGNORE INTO ${table} SELECT * FROM old.${table}`);
  }
  fresh.db.exec('DETACH old');
  await log.desk.close();
  fresh.desk.start();
  await fresh.desk.archive.settle({});
  return fresh;
}

/** How often windows were told of a line, when the archive has answered all that it was asked. */
async function projected(newsroom: Newsroom): Promise<number> {
  await newsroom.desk.archive.settle({});
  // What it had caught up with by itself is asked for again.
  await newsroom.desk.archive.settle({});
  return newsroom.heard.filter(({ name }) => name === 'story:changed').length;
}

function typingIn(newsroom: Newsroom, id: string, window: number) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(newsroom.desk.drafts.open(id, window)).update);
  return (words: string) =>
    granted(
      newsroom.desk.drafts.append(
        id,
        changeOf(doc, (d) => typeWords(d, words)),
        window,
      ),
    );
}

describe('the list and the archive follow a story', () => {
  test('a moment after its last word', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    const type = typingIn(newsroom, 'ferry', 1);
    const before = await projected(newsroom);
    type(' Zebra.');
    newsroom.clock.turn(149);
    expect(await projected(newsroom)).toBe(before);
    newsroom.clock.turn(1);
    expect(await projected(newsroom)).toBe(before + 1);
    expect((await listed(newsroom, 'zebra')).rows).toHaveLength(1);
  });

  test('within a second while someone types on and on, and not with each letter', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    const type = typingIn(newsroom, 'ferry', 1);
    const before = await projected(newsroom);
    for (let letter = 0; letter < 100; letter++) {
      type('x');
      newsroom.clock.turn(100);
      await projected(newsroom);
    }
    const times = (await projected(newsroom)) - before;
    expect(times).toBeGreaterThanOrEqual(9);
    expect(times).toBeLessThanOrEqual(12);
  });

  test('and tell nobody when nothing of it changed', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    newsroom.desk.drafts.open('ferry', 1);
    const before = await projected(newsroom);
    newsroom.desk.drafts.open('ferry', 2);
    newsroom.desk.drafts.close('ferry', 2);
    newsroom.clock.turn(2000);
    expect(await projected(newsroom)).toBe(before);
  });

  test('after a failure, with the next change, and the draft is none the worse', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    const type = typingIn(newsroom, 'ferry', 1);
    await projected(newsroom);
    const archive = new Sqlite(path.join(newsroom.folder, 'archive.db'));
    archive.exec(`CREATE TRIGGER refuse BEFORE INSERT ON entry
      BEGIN SELECT RAISE(ABORT, 'refused'); END`);
    type(' Zebra.');
    newsroom.clock.turn(1000);
    await projected(newsroom);
    const told = newsroom.errors.map(({ doing }) => doing);
    expect(told).toContain('archive.bring');
    expect(told).toContain('projecting story ferry');
    archive.exec('DROP TRIGGER refuse');
    type(' Gnu.');
    newsroom.clock.turn(1000);
    for (const text of ['zebra', 'gnu']) {
      expect((await listed(newsroom, text)).rows).toHaveLength(1);
    }
  });

  test('though the disk has no room for a snapshot, and Galley can close all the same', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    const type = typingIn(newsroom, 'ferry', 1);
    newsroom.db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON draft_snapshot
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
    for (let letter = 0; letter < 600; letter++) type('x');
    type(' Zebra.');
    newsroom.clock.turn(1000);
    await projected(newsroom);
    expect((await listed(newsroom, 'zebra')).rows).toHaveLength(1);
    expect(newsroom.errors.map(({ doing }) => doing)).toContain('putting story ferry away');
    newsroom.desk.drafts.forget(1);
    await newsroom.desk.close();
    const next = openNewsroom({ folder: newsroom.folder });
    expect((await listed(next, 'zebra')).rows).toHaveLength(1);
  });

  test('when Galley closes before the moment is over', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    typingIn(newsroom, 'ferry', 1)(' Zebra.');
    newsroom.desk.drafts.forget(1);
    await newsroom.desk.close();
    const next = openNewsroom({ folder: newsroom.folder });
    expect((await listed(next, 'zebra')).rows).toHaveLength(1);
    expect(newsroom.errors).toEqual([]);
  });
});

describe('after a crash', () => {
  test('what was saved and not yet listed is listed at the next start', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    typingIn(newsroom, 'ferry', 1)(' Zebra.');
    newsroom.desk.store.begin('fair', story({ headline: 'Winter fair opens' }), 'lena', 0);
    const next = newsroom.crash();
    next.desk.start();
    await next.desk.archive.settle({});
    const { rows } = await listed(next);
    expect(rows.map(({ headline }) => headline)).toEqual([
      'Ferry stops at noon',
      'Winter fair opens',
    ]);
    expect((await listed(next, 'zebra')).rows).toHaveLength(1);
  });

  test('many stories are brought up a few at a time, so that the windows can be used', async () => {
    const newsroom = openNewsroom();
    for (let number = 0; number < 70; number++) {
      newsroom.desk.store.begin(`story-${number}`, story(), 'lena', number);
    }
    newsroom.desk.start();
    const first = await listed(newsroom);
    expect(first.rows.length).toBeLessThan(70);
    await newsroom.desk.archive.settle({});
    expect((await listed(newsroom)).rows).toHaveLength(70);
    // Not a word about each: the windows read the list anew.
    expect(await projected(newsroom)).toBe(0);
    await eventually(() =>
      expect(newsroom.heard.at(-1)).toMatchObject({
        name: 'archive:changed',
        event: { progress: null },
      }),
    );
  });

  test('what an older Galley listed is listed anew, without a word about it changing', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
    newsroom.desk.start();
    await newsroom.desk.archive.settle({});
    const archive = new Sqlite(path.join(newsroom.folder, 'archive.db'));
    archive.exec(`UPDATE entry SET headline = 'As an older Galley read it'`);
    archive.pragma('user_version = 0');
    const next = newsroom.crash();
    next.desk.start();
    await next.desk.archive.settle({});
    const [row] = (await listed(next)).rows;
    expect(row?.headline).toBe('Ferry stops at noon');
    expect(row?.updatedAt).toBe(newsroom.clock.now());
  });
});

/** What happens at a desk with two stories, a window on each. */
type Event =
  | { type: 'edits'; story: number; edits: Edit[] }
  | { type: 'retag'; story: number; section: number }
  | { type: 'bin' | 'unbin' | 'close'; story: number }
  | { type: 'wait'; ms: number };

const one = fc.nat(1);
const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('edits' as const), story: one, edits: edits(5) }),
    fc.record({ type: fc.constant('retag' as const), story: one, section: fc.nat(7) }),
    fc.record({
      type: fc.constantFrom('bin' as const, 'unbin' as const, 'close' as const),
      story: one,
    }),
    fc.record({ type: fc.constant('wait' as const), ms: fc.nat(1500) }),
  ),
  { maxLength: 14 },
);

test('whatever happens to stories, the list and the archive are those that are made from the log alone', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (plan) => {
      const newsroom = openNewsroom();
      const { desk, clock } = newsroom;
      const letter = letters();
      const stories = ['ferry', 'fair'].map((id) => {
        desk.store.begin(id, story({ headline: id }), 'lena', clock.now());
        const { update } = granted(desk.drafts.open(id, 1));
        return { id, window: new EditingWindow(200, update) };
      });
      desk.start();
      for (const event of plan) {
        if (event.type === 'wait') {
          clock.turn(event.ms);
          continue;
        }
        const { id, window } = stories[event.story] as (typeof stories)[number];
        if (event.type === 'edits') {
          for (const edit of event.edits) applyEdit(window, edit, letter);
        } else if (event.type === 'retag') {
          const section = SECTION_IDS[event.section] ?? null;
          window.change((doc) => writeField(doc, 'section', section));
        } else if (event.type === 'bin') desk.drafts.bin(id);
        else if (event.type === 'unbin') desk.drafts.unbin(id);
        else desk.drafts.close(id, 1);
        for (const update of window.updates.splice(0)) granted(desk.drafts.append(id, update, 1));
      }
      clock.turn(2000);
      expect(newsroom.errors).toEqual([]);
      const words = new Set([
        ...['ferry', 'fair', 'noon', 'm1'],
        ...stories.flatMap(({ window }) => [...lettersOf(window.editor)]),
      ]);
      const other = await rebuilt(newsroom);
      expect(await shown(newsroom, words)).toEqual(await shown(other, words));
      await Promise.all([other.desk.close(), desk.close()]);
    }),
    { numRuns: 40 },
  );
}, 300_000);
