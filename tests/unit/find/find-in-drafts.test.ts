import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Query } from '@shared/find/pattern';
import type { FoundInDrafts } from '@shared/ipc/find';
import { projectStory } from '@shared/story/projection';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { draftTexts } from '../../../src/main/archive/draft-texts';
import { systemClock } from '../../../src/main/clock';
import { findInDrafts } from '../../../src/main/find/find-in-drafts';
import { mayHold } from '../../../src/main/find/read-drafts';
import { findThread } from '../../../src/main/find/thread';
import { changeOf, granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { paragraph, story } from '../stories';

const WINDOW = 7;
const SOURCE = path.join(import.meta.dirname, '../../..');
const PLAIN: Query = { text: '', matchesCase: false, wholeWords: false, isPattern: false };

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = openNewsroom();
  begin('ferry', 'The ferry sails. The ferry is late.');
  begin('quay', 'Nobody waits on the quay.');
  begin('night', 'A night ferry comes.');
  granted(await newsroom.desk.archive.settle({}));
});

function begin(id: string, text: string): void {
  newsroom.clock.turn(1000);
  const update = story({ headline: `About ${id}`, deck: '', body: [paragraph(text)] });
  newsroom.desk.store.begin(id, update, 'lena', newsroom.clock.now());
}

const find = async (query: Partial<Query>, { desk } = newsroom): Promise<FoundInDrafts> =>
  granted(await desk.find.find({ ...PLAIN, ...query }, WINDOW));

/** Replaces all that is found, but for what is not wanted. */
async function replace(
  query: Partial<Query>,
  replacement: string,
  wanted: (id: string, at: number) => boolean = () => true,
) {
  const { drafts } = await find(query);
  const chosen = drafts.map(({ id, matches }) => ({
    id,
    keys: matches.filter((_match, at) => wanted(id, at)).map(({ key }) => key),
  }));
  const order = { query: { ...PLAIN, ...query }, replacement, chosen, version: 'Before it' };
  return () => newsroom.desk.find.replace(order, WINDOW);
}

const textOf = (id: string): string =>
  projectStory(newsroom.desk.store.read(id).doc)
    .blocks.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : []))
    .join('');

const ids = ({ drafts }: FoundInDrafts): string[] => drafts.map(({ id }) => id);

describe('finding in all drafts', () => {
  test('gives each match with its story, the one that was changed last first, and tells how far it is', async () => {
    const found = await find({ text: 'ferry' });
    expect(found).toMatchObject({ read: 3, leftOut: 0, cut: null });
    expect(ids(found)).toEqual(['night', 'ferry']);
    const [night, ferry] = found.drafts;
    expect(night).toMatchObject({
      ...{ headline: 'About night', edition: 'en' },
      matches: [{ part: 'paragraph', before: 'A night ', after: ' comes.' }],
    });
    expect(ferry?.matches.map(({ part }) => part)).toEqual(['headline', 'paragraph', 'paragraph']);
    const told = newsroom.heard.filter(({ name }) => name === 'find:progress');
    expect(told).toContainEqual({
      name: 'find:progress',
      event: { progress: { work: 'find', done: 3, total: 3 } },
      to: [WINDOW],
    });
    expect(told.at(-1)).toMatchObject({ event: { progress: null } });
  });

  test('finds what was written a moment ago, which the archive does not have yet', async () => {
    const { store } = newsroom.desk;
    const update = changeOf(clone('quay'), (doc) => typeWords(doc, ' Not even a ferryman.'));
    store.write('quay', (pen) => pen.merge(update, 3));
    expect(ids(await find({ text: 'ferryman' }))).toEqual(['quay']);
  });

  test('passes the bin over', async () => {
    granted(newsroom.desk.drafts.bin('night'));
    expect(ids(await find({ text: 'ferry' }))).toEqual(['ferry']);
  });

  test('reads the words of a draft in the archive, as they are after an update of its log', () => {
    const texts = draftTexts(newsroom.folder);
    expect(texts?.of('night')).toEqual({
      seq: newsroom.desk.store.read('night').head,
      text: 'About night\n\nA night ferry comes.',
    });
    expect(texts?.of('nobody')).toBeNull();
    texts?.close();
    expect(draftTexts(path.join(newsroom.folder, 'nowhere'))).toBeNull();
  });

  test('does not pick out drafts by an archive that is not there', async () => {
    const may = mayHold({ ...PLAIN, text: 'ferry' }, null);
    expect(may({ id: 'quay', head: 2 })).toBe(true);
  });

  test('only opens drafts whose words, as the archive knows them, hold what is looked for', () => {
    const texts = {
      of: (id: string) => (id === 'new' ? null : { seq: 4, text: 'Head\nDeck\nThe ferry sails' }),
      close() {},
    };
    const may = (query: Partial<Query>, id = 'old', head = 4) =>
      mayHold({ ...PLAIN, ...query }, texts)({ id, head });
    expect(may({ text: 'FERRY' })).toBe(true);
    expect(may({ text: 'FERRY', matchesCase: true })).toBe(false);
    expect(may({ text: 'fer', wholeWords: true })).toBe(true);
    expect(may({ text: 'boat' })).toBe(false);
    expect(may({ text: 'boat' }, 'old', 5)).toBe(true);
    expect(may({ text: 'boat' }, 'new')).toBe(true);
    expect(may({ text: 'boat', isPattern: true })).toBe(true);
  });

  test('says of an expression that is none that it is', async () => {
    const answer = await newsroom.desk.find.find({ ...PLAIN, text: '(', isPattern: true }, WINDOW);
    expect(answer).toMatchObject({ ok: false, error: { code: 'faulty' } });
  });

  test('is stopped, with what was found by then', async () => {
    const asked = newsroom.desk.find.find({ ...PLAIN, text: 'ferry' }, WINDOW);
    newsroom.desk.find.stop(WINDOW);
    expect(granted(await asked)).toMatchObject({ drafts: [], cut: 'stopped' });
  });

  test('stops at what nobody looks through', async () => {
    begin('many', 'a '.repeat(2500));
    const found = await find({ text: 'a' });
    expect(found.cut).toBe('many');
    expect(found.drafts.flatMap(({ matches }) => matches)).toHaveLength(2000);
  });
});

describe('replacing in all drafts', () => {
  test('changes what was chosen, as a change of each draft that every window gets', async () => {
    granted(newsroom.desk.drafts.open('ferry', 3));
    const go = await replace({ text: 'ferry' }, 'boat', (id, at) => id !== 'ferry' || at > 0);
    expect(granted(await go())).toEqual({ drafts: 2, matches: 3, missed: 0, stopped: false });
    expect(textOf('ferry')).toBe('The boat sails. The boat is late.');
    expect(textOf('night')).toBe('A night boat comes.');
    expect(projectStory(newsroom.desk.store.read('ferry').doc).headline).toBe('About ferry');
    const told = newsroom.heard.filter(({ name }) => name === 'draft:update');
    expect(told).toMatchObject([{ event: { id: 'ferry' }, to: [3] }]);
    // It is on disk.
    const after = newsroom.crash();
    expect(projectStory(after.desk.store.read('night').doc).blocks[0]).toMatchObject({
      runs: [{ text: 'A night boat comes.' }],
    });
  });

  test('names the moment before in the history of each, to which it can be brought back', async () => {
    const go = await replace({ text: 'night ferry' }, 'day boat');
    granted(await go());
    const { history } = newsroom.desk;
    const before = granted(history.timeline('night')).find(
      (entry) => entry.type === 'milestone' && entry.milestone.kind === 'version',
    );
    expect(before).toMatchObject({ milestone: { name: 'Before it' } });
    granted(history.restore('night', before?.seq ?? 0, { part: 'body' }));
    expect(textOf('night')).toBe('A night ferry comes.');
    expect(granted(history.timeline('quay')).map(({ type }) => type)).not.toContain('version');
  });

  test('leaves alone what was changed since it was looked for, and says so', async () => {
    const go = await replace({ text: 'ferry' }, 'boat');
    newsroom.desk.store.write('night', (pen) =>
      pen.merge(
        changeOf(clone('night'), (doc) => {
          const [line] = [...doc.getXmlFragment('body').createTreeWalker(isText)];
          (line as Y.XmlText).delete(8, 5);
        }),
        3,
      ),
    );
    expect(granted(await go())).toMatchObject({ drafts: 1, matches: 3, missed: 1 });
    expect(textOf('night')).toBe('A night  comes.');
  });

  test('is taken back in all of them, and what was written since stays', async () => {
    const go = await replace({ text: 'ferry' }, 'boat');
    granted(await go());
    const update = changeOf(clone('night'), (doc) => typeWords(doc, ' It blows its horn.'));
    newsroom.desk.store.write('night', (pen) => pen.merge(update, 3));
    expect(granted(await newsroom.desk.find.takeBack(WINDOW))).toMatchObject({
      ...{ drafts: 2, matches: 4 },
    });
    expect(textOf('ferry')).toBe('The ferry sails. The ferry is late.');
    expect(textOf('night')).toBe('A night ferry comes. It blows its horn.');
    expect(granted(await newsroom.desk.find.takeBack(WINDOW))).toMatchObject({ drafts: 0 });
  });

  test('that is stopped before its first draft changes nothing', async () => {
    const go = await replace({ text: 'ferry' }, 'boat');
    const asked = go();
    newsroom.desk.find.stop(WINDOW);
    expect(granted(await asked)).toEqual({ drafts: 0, matches: 0, missed: 0, stopped: true });
    expect(textOf('ferry')).toBe('The ferry sails. The ferry is late.');
  });

  test('does not bring a draft back that went to the bin meanwhile', async () => {
    const go = await replace({ text: 'ferry' }, 'boat');
    granted(newsroom.desk.drafts.bin('night'));
    expect(granted(await go())).toMatchObject({ drafts: 1, matches: 3, missed: 1 });
  });
});

describe('in a thread of its own', () => {
  const IN_NODE = pathToFileURL(path.join(SOURCE, 'tests/unit/sources-in-node.ts')).href;
  const inThread = () =>
    findInDrafts({
      ...{ folder: newsroom.folder, store: newsroom.desk.store, clock: systemClock },
      start: findThread(path.join(SOURCE, 'src/main/find/worker.ts'), [
        ...['--no-warnings', '--import', IN_NODE],
      ]),
      ...{ announce: () => {}, log: newsroom.desk.log, silenceMax: 2000 },
    });

  test('words are found', async () => {
    const found = granted(await inThread().find({ ...PLAIN, text: 'ferry' }, WINDOW));
    expect(ids(found)).toEqual(['night', 'ferry']);
  });

  test('an expression that would never end is given up, and nothing is changed', async () => {
    begin('long', `${'a'.repeat(60)}!`);
    const query = { ...PLAIN, text: '(a+)+$', isPattern: true };
    const desk = inThread();
    expect(await desk.find(query, WINDOW)).toMatchObject({
      ok: false,
      error: { code: 'too-slow', message: expect.stringContaining('Nothing was changed') },
    });
    const chosen = [{ id: 'long', keys: ['1-1-x'] }];
    const order = { query, replacement: 'b', chosen, version: 'Before it' };
    expect(await desk.replace(order, WINDOW)).toMatchObject({ error: { code: 'too-slow' } });
    expect(textOf('long')).toBe(`${'a'.repeat(60)}!`);
  });
});

/** A window's copy of a draft. */
function clone(id: string): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(newsroom.desk.store.read(id).doc));
  return copy;
}

const isText = (node: unknown): boolean => node instanceof Y.XmlText;
