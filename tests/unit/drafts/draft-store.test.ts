import { newStory, readFields, writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { storageFailure } from '../../../src/main/database/storage-failure';
import type { DraftStore, Pen, Written } from '../../../src/main/drafts/draft-store';
import { changeOf, openedDatabase, openedStore, typeWords } from '../newsroom';
import { paragraph, story } from '../stories';
import { EditingWindow, textblocks } from '../story/desk';
import { tempFolder } from '../temp-folder';
import { MORNING, turnableClock } from '../turnable-clock';

const ID = 'ferry';

function desk() {
  const folder = tempFolder();
  const db = openedDatabase(folder);
  const written: Written[] = [];
  const clock = turnableClock();
  const store = openedStore(db, (these) => void written.push(...these), clock);
  store.begin(ID, story(), 'lena', clock.now());
  return { db, store, written, clock };
}
let { db, store, written, clock } = desk();
beforeEach(() => {
  ({ db, store, written, clock } = desk());
});

/** A window that has the story open, and what it writes. */
function typing(words: string): Uint8Array {
  const window = new Y.Doc();
  Y.applyUpdate(window, Y.encodeStateAsUpdate(store.read(ID).doc));
  return changeOf(window, (doc) => typeWords(doc, words));
}
const bodyOnDisk = (): string => bodyIn(openedStore(db));
const bodyIn = (of: DraftStore): string => JSON.stringify(projectStory(of.read(ID).doc).blocks);

test('a draft is read as it was begun, and counts from its first update', () => {
  const { head, headAt, readOnly } = store.read(ID);
  expect({ head, headAt, readOnly }).toEqual({ head: 1, headAt: MORNING, readOnly: null });
  expect(projectStory(store.read(ID).doc).headline).toBe('Ferry stops at noon');
});

test('a draft that the desk does not have is not there', () => {
  expect(store.has('gone')).toBe(false);
  expect(() => store.read('gone')).toThrow('There is no draft gone.');
});

test('a draft cannot begin twice, and the one that is there stays', () => {
  store.write(ID, (pen) => pen.merge(typing(' More.'), 1));
  expect(() => store.begin(ID, newStory(), 'lena', 0)).toThrow();
  expect(bodyIn(store)).toContain('More.');
  expect(bodyOnDisk()).toContain('More.');
});

test('a draft whose companion rows cannot be written does not begin', () => {
  const begin = () =>
    store.begin('fair', story(), 'lena', 0, () => {
      throw new Error('the outbox is full');
    });
  expect(begin).toThrow('the outbox is full');
  expect(store.has('fair')).toBe(false);
  expect(() => store.read('fair')).toThrow();
});

test('updates are numbered over the whole desk, and never go back in time', () => {
  store.begin('fair', story(), 'lena', MORNING);
  const first = store.write(ID, (pen) => pen.merge(typing(' One.'), 1));
  clock.set(MORNING - 60_000);
  const second = store.write(ID, (pen) => pen.merge(typing(' Two.'), 1));
  expect([first.seq, second.seq]).toEqual([3, 4]);
  expect(second.at).toBe(first.at);
  expect(openedStore(db).read(ID)).toMatchObject({ head: 4, headAt: first.at });
});

test('what is written is told once it is on disk, with the window that wrote it', () => {
  const told: string[] = [];
  const watching = openedStore(db, () => void told.push(bodyOnDisk()));
  watching.write(ID, (pen) => {
    pen.merge(typing(' Told later.'), 7);
    expect(told).toEqual([]);
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Told later.');
  store.write(ID, (pen) => pen.merge(typing(' By seven.'), 7));
  expect(written.at(-1)).toMatchObject({ origin: 'window', from: 7 });
});

test('words typed into a block that another window removed are in the log, from nobody', () => {
  const base = Y.encodeStateAsUpdate(store.read(ID).doc);
  const [remover, typist] = [new EditingWindow(200, base), new EditingWindow(300, base)];
  remover.edit((transaction) => transaction.delete(0, transaction.doc.content.size));
  typist.edit((transaction) => {
    transaction.insertText('Late news: ', textblocks(transaction.doc)[0]?.start ?? 0);
  });
  store.write(ID, (pen) => pen.merge(Y.mergeUpdates(remover.updates), 1));
  store.write(ID, (pen) => pen.merge(Y.mergeUpdates(typist.updates), 2));
  expect(written.map(({ origin, from }) => [origin, from])).toEqual([
    ['window', 1],
    ['window', 2],
    ['rescue', null],
  ]);
  expect(bodyOnDisk()).toContain('Late news: ');
});

test('a change that changes nothing appends nothing', () => {
  store.write(ID, (pen) => pen.edit('publish', (doc) => writeField(doc, 'section', 'economy')));
  expect(written).toEqual([]);
  expect(openedStore(db).read(ID).head).toBe(1);
});

describe('a write that fails in the middle leaves the document in memory as it is on disk', () => {
  /** Makes the disk refuse one kind of update. */
  const refuse = (origin: string): void => {
    db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON draft_update WHEN NEW.origin = '${origin}'
      BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  };
  const failures: [name: string, prepare: () => void, work: (pen: Pen) => void][] = [
    [
      'when something beside it cannot be written',
      () => {},
      (pen) => {
        pen.merge(typing(' Lost.'), 1);
        throw new Error('refused');
      },
    ],
    ['when the append is refused', () => refuse('window'), (pen) => pen.merge(typing(' Lost.'), 1)],
    [
      'when a change made here is refused',
      () => refuse('publish'),
      (pen) => {
        pen.merge(typing(' Lost.'), 1);
        pen.edit('publish', (doc) => writeField(doc, 'slug', 'lost'));
      },
    ],
    [
      'when a change made here fails half way',
      () => {},
      (pen) =>
        pen.edit('publish', (doc) => {
          writeField(doc, 'slug', 'lost');
          throw new Error('refused');
        }),
    ],
    [
      'when the bytes are no update',
      () => {},
      (pen) => {
        pen.merge(typing(' Lost.'), 1);
        pen.merge(new Uint8Array([255, 1, 2, 250]), 1);
      },
    ],
    [
      'when the disk is full',
      () => void db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`),
      (pen) => pen.merge(typing(' Lost.'.repeat(20_000)), 1),
    ],
  ];

  test.each(failures)('%s', (_name, prepare, work) => {
    const update = typing(' Kept.');
    store.write(ID, (pen) => pen.merge(update, 1));
    const [onDisk, told] = [bodyOnDisk(), written.length];
    prepare();
    expect(() => store.write(ID, work)).toThrow();
    expect(written).toHaveLength(told);
    expect(bodyIn(store)).toBe(onDisk);
    expect(bodyOnDisk()).toBe(onDisk);
    expect(readFields(store.read(ID).doc).slug).toBe('');
    expect(store.read(ID).head).toBe(openedStore(db).read(ID).head);
    // And work goes on.
    db.exec('DROP TRIGGER IF EXISTS refuse');
    db.pragma('max_page_count = 1000000');
    const more = typing(' And on.');
    store.write(ID, (pen) => pen.merge(more, 1));
    expect(bodyOnDisk()).toContain('Kept. And on.');
  });

  test('a full disk is told as such', () => {
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    let failure: unknown = null;
    try {
      store.write(ID, (pen) => pen.merge(typing(' Lost.'.repeat(20_000)), 1));
    } catch (error) {
      failure = error;
    }
    expect(storageFailure(failure)).toMatchObject({ code: 'disk-full' });
  });
});

test('an update whose predecessors are missing waits in the log until they come, over a snapshot too', () => {
  const window = new Y.Doc();
  Y.applyUpdate(window, Y.encodeStateAsUpdate(store.read(ID).doc));
  const first = changeOf(window, (doc) => typeWords(doc, ' First.'));
  const second = changeOf(window, (doc) => typeWords(doc, ' Second.'));
  store.write(ID, (pen) => pen.merge(second, 1));
  expect(bodyIn(store)).not.toContain('Second.');
  store.compact(ID);
  store.release(ID);
  store.write(ID, (pen) => pen.merge(first, 1));
  expect(bodyIn(store)).toContain('First. Second.');
  expect(bodyOnDisk()).toContain('First. Second.');
});

test('a story of a newer Galley may be read and not written', () => {
  const newer = new Y.Doc();
  Y.applyUpdate(newer, story());
  newer.getMap('meta').set('schema', 99);
  store.begin('newer', Y.encodeStateAsUpdate(newer), 'lena', 0);
  expect(store.read('newer').readOnly).toContain('A newer Galley wrote this story');
});

test('a keystroke costs no more in a long story than in a short one', () => {
  /** What the processor works for a keystroke, µs, in a story of so many paragraphs. */
  const costIn = (paragraphs: number): number => {
    const body = Array.from({ length: paragraphs }, (_, n) =>
      paragraph(`${n}. ${'The harbour council met again and put off its vote. '.repeat(5)}`),
    );
    const id = `story-${paragraphs}`;
    store.begin(id, story({ body }), 'lena', 0);
    const window = new Y.Doc();
    Y.applyUpdate(window, Y.encodeStateAsUpdate(store.read(id).doc));
    const updates = Array.from({ length: 500 }, () =>
      changeOf(window, (doc) => typeWords(doc, 'x')),
    );
    for (const update of updates.splice(0, 100)) store.write(id, (pen) => pen.merge(update, 1));
    const before = process.cpuUsage();
    for (const update of updates) store.write(id, (pen) => pen.merge(update, 1));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 400;
  };
  costIn(9); // The first goes are slower whatever the story.
  const [short, long] = [costIn(10), costIn(600)];
  expect(long).toBeLessThan(3 * short);
});
