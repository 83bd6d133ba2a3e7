import { projectStory } from '@shared/story/projection';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from '../eventually';
import { changeOf, granted, listed, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { story } from '../stories';
import { EditingWindow, textblocks } from '../story/desk';

/** A window of a desk that has a story open, as main and the renderer see it. */
function openIn(newsroom: Newsroom, id: string, number: number) {
  const opened = granted(newsroom.desk.drafts.open(id, number));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, opened.update);
  return {
    opened,
    doc,
    type: (words: string) =>
      newsroom.desk.drafts.append(
        id,
        changeOf(doc, (story) => typeWords(story, words)),
        number,
      ),
  };
}

function newsroomWithAStory(): { newsroom: Newsroom; id: string } {
  const newsroom = openNewsroom();
  newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
  return { newsroom, id: 'ferry' };
}

const textOf = ({ desk }: Newsroom, id: string): string =>
  JSON.stringify(projectStory(desk.store.read(id).doc).blocks);
const updatesHeard = ({ heard }: Newsroom) =>
  heard.filter(({ name }) => name === 'draft:update').map(({ to }) => to);
const rowsHeard = ({ heard }: Newsroom) =>
  heard.flatMap(({ name, event }) => (name === 'story:changed' ? [event] : []));

describe('a new story', () => {
  test('is empty, in its edition and kind, and in the list of every window at once', async () => {
    const newsroom = openNewsroom();
    const { id } = newsroom.desk.drafts.create({ edition: 'ar', kind: 'opinion' });
    const row = { id, edition: 'ar', kind: 'opinion', headline: '', words: 0, state: 'draft' };
    expect(granted(newsroom.desk.drafts.open(id, 1)).row).toMatchObject(row);
    expect((await listed(newsroom, '', 'mine')).rows).toHaveLength(1);
    await eventually(() => expect(rowsHeard(newsroom)[0]).toMatchObject({ id, row }));
  });

  test('two are two', () => {
    const { desk } = openNewsroom();
    const fields = { edition: 'en', kind: 'news' } as const;
    expect(desk.drafts.create(fields).id).not.toBe(desk.drafts.create(fields).id);
  });
});

describe('what a window writes', () => {
  test('is on disk when it is acknowledged', () => {
    const { newsroom, id } = newsroomWithAStory();
    const window = openIn(newsroom, id, 1);
    expect(granted(window.type(' Then it left.'))).toMatchObject({ at: newsroom.clock.now() });
    expect(textOf(newsroom.crash(), id)).toContain('Then it left.');
  });

  test('goes to the other windows that have the story open, and not back to itself', () => {
    const { newsroom, id } = newsroomWithAStory();
    newsroom.desk.store.begin('fair', story(), 'lena', 0);
    const [one, two] = [openIn(newsroom, id, 1), openIn(newsroom, id, 2)];
    openIn(newsroom, 'fair', 3);
    one.type(' One.');
    expect(updatesHeard(newsroom)).toEqual([[2]]);
    newsroom.desk.drafts.close(id, 2);
    two.type(' Two, as its last words.');
    expect(updatesHeard(newsroom)).toEqual([[2], [1]]);
    newsroom.desk.drafts.forget(1);
    openIn(newsroom, id, 4).type(' Four.');
    expect(updatesHeard(newsroom)).toEqual([[2], [1], []]);
    for (const words of ['One.', 'Two, as its last words.', 'Four.']) {
      expect(textOf(newsroom, id)).toContain(words);
    }
  });

  test('and was rescued from a block that the other removed goes to both', () => {
    const { newsroom, id } = newsroomWithAStory();
    const base = granted(newsroom.desk.drafts.open(id, 1)).update;
    newsroom.desk.drafts.open(id, 2);
    const [remover, typist] = [new EditingWindow(200, base), new EditingWindow(300, base)];
    remover.edit((transaction) => transaction.delete(0, transaction.doc.content.size));
    typist.edit((transaction) => {
      transaction.insertText('Late news: ', textblocks(transaction.doc)[0]?.start ?? 0);
    });
    newsroom.desk.drafts.append(id, Y.mergeUpdates(remover.updates), 1);
    newsroom.desk.drafts.append(id, Y.mergeUpdates(typist.updates), 2);
    expect(updatesHeard(newsroom)).toEqual([[2], [1], [1, 2]]);
    for (const { name, event } of newsroom.heard) {
      if (name === 'draft:update')
        for (const window of [remover, typist]) window.hear(event.update);
    }
    expect(remover.body().textContent).toBe('Late news: ');
    expect(typist.body().eq(remover.body())).toBe(true);
  });

  test('to a story of another desk is refused', () => {
    const { newsroom, id } = newsroomWithAStory();
    const update = changeOf(openIn(newsroom, id, 1).doc, (doc) => typeWords(doc, ' x'));
    expect(newsroom.desk.drafts.append('elsewhere', update, 1)).toMatchObject({
      ok: false,
      error: { code: 'unknown', message: expect.stringContaining('not on this desk') },
    });
  });

  test.each([
    ['noise', new Uint8Array([255, 1, 2, 250])],
    ['an update that is cut off', story().slice(0, 40)],
  ])('is refused when it is %s, and the story stays as it was', (_name, bytes) => {
    const { newsroom, id } = newsroomWithAStory();
    const before = Y.encodeStateAsUpdate(newsroom.desk.store.read(id).doc);
    expect(newsroom.desk.drafts.append(id, bytes, 1)).toMatchObject({
      ok: false,
      error: { code: 'malformed', message: expect.stringContaining('was not added to the story') },
    });
    expect(Y.encodeStateAsUpdate(newsroom.desk.store.read(id).doc)).toEqual(before);
    expect(newsroom.desk.store.read(id).head).toBe(1);
  });

  test('to a story of a newer Galley is refused, and reading it is not', () => {
    const { newsroom } = newsroomWithAStory();
    const newer = new Y.Doc();
    Y.applyUpdate(newer, story());
    newer.getMap('meta').set('schema', 99);
    newsroom.desk.store.begin('newer', Y.encodeStateAsUpdate(newer), 'lena', 0);
    const window = openIn(newsroom, 'newer', 1);
    expect(window.opened.readOnly).toContain('newer Galley');
    expect(window.type(' x')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(newsroom.desk.store.read('newer').head).toBe(2);
  });

  test('twice, since its first acknowledgement was lost, is there once', () => {
    const { newsroom, id } = newsroomWithAStory();
    const update = changeOf(openIn(newsroom, id, 1).doc, (doc) => typeWords(doc, ' Once.'));
    newsroom.desk.drafts.append(id, update, 1);
    newsroom.desk.drafts.append(id, update, 1);
    expect(textOf(newsroom, id).match(/Once\./g)).toHaveLength(1);
  });
});

describe('a story in the bin', () => {
  test('is in no list and cannot be opened, and comes back as it was', async () => {
    const { newsroom, id } = newsroomWithAStory();
    const { drafts } = newsroom.desk;
    const window = openIn(newsroom, id, 1);
    expect(drafts.bin(id)).toEqual({ ok: true, value: null });
    expect(rowsHeard(newsroom).at(-1)).toEqual({ id, row: null });
    expect(await listed(newsroom)).toMatchObject({ rows: [], counts: { all: 0 } });
    expect((await listed(newsroom, 'ferry')).rows).toEqual([]);
    expect(drafts.open(id, 2)).toMatchObject({ ok: false, error: { code: 'binned' } });
    // A window that still shows it loses nothing.
    expect(window.type(' Last words.').ok).toBe(true);
    newsroom.clock.turn(2000);
    expect(rowsHeard(newsroom).at(-1)).toEqual({ id, row: null });
    expect(drafts.unbin(id).ok).toBe(true);
    expect((await listed(newsroom)).rows).toHaveLength(1);
    await eventually(() => expect(rowsHeard(newsroom).at(-1)).toMatchObject({ id, row: { id } }));
    expect(textOf(newsroom, id)).toContain('Last words.');
    expect(drafts.open(id, 2).ok).toBe(true);
  });

  test('that is not on this desk cannot be put there or taken out', async () => {
    const { desk } = openNewsroom();
    expect(desk.drafts.bin('gone')).toMatchObject({ error: { code: 'unknown' } });
    expect(desk.drafts.unbin('gone')).toMatchObject({ error: { code: 'unknown' } });
    expect(desk.drafts.open('gone', 1)).toMatchObject({ error: { code: 'unknown' } });
    expect(await desk.drafts.slug('gone', 'x')).toMatchObject({ error: { code: 'unknown' } });
  });

  test('was never on its way to the site: that must be withdrawn first', async () => {
    const { newsroom, id } = newsroomWithAStory();
    granted(await newsroom.desk.publishing.push(id));
    await eventually(() => {
      expect(newsroom.desk.publishing.status(id).status.phase).toBe('waiting');
    });
    expect(newsroom.desk.drafts.bin(id)).toMatchObject({ ok: false, error: { code: 'live' } });
    granted(newsroom.desk.publishing.cancel(id));
    expect(newsroom.desk.drafts.bin(id).ok).toBe(true);
  });

  test('cannot be published by a window that still shows it', async () => {
    const { newsroom, id } = newsroomWithAStory();
    openIn(newsroom, id, 1);
    newsroom.desk.drafts.bin(id);
    expect(await newsroom.desk.publishing.push(id)).toMatchObject({
      ok: false,
      error: { code: 'binned' },
    });
    expect(newsroom.desk.publishing.status(id).status.phase).toBe('none');
  });
});

describe('the document of a story', () => {
  /** Whether main has let a document go: then it reads another one. */
  const isLetGo = async (
    { desk, clock }: Newsroom,
    id: string,
    work: () => unknown,
  ): Promise<boolean> => {
    const before = desk.store.read(id).doc;
    await work();
    clock.turn(2000);
    return desk.store.read(id).doc !== before;
  };

  test('stays in memory while a window has it open, and is let go with the last one', async () => {
    const { newsroom, id } = newsroomWithAStory();
    const { drafts } = newsroom.desk;
    const [one, two] = [openIn(newsroom, id, 1), openIn(newsroom, id, 2)];
    expect(await isLetGo(newsroom, id, () => one.type(' One.'))).toBe(false);
    expect(await isLetGo(newsroom, id, () => drafts.close(id, 1))).toBe(false);
    expect(await isLetGo(newsroom, id, () => two.type(' Two.'))).toBe(false);
    expect(await isLetGo(newsroom, id, () => drafts.forget(2))).toBe(true);
    expect(textOf(newsroom, id)).toMatch(/One\..*Two\.|Two\..*One\./);
  });

  test.each<[string, (newsroom: Newsroom, id: string) => unknown]>([
    ['its slug was asked for', ({ desk }, id) => desk.drafts.slug(id, 'noon-ferry')],
    ['it was checked', ({ desk }, id) => desk.publishing.check(id)],
    ['it was published', ({ desk }, id) => desk.publishing.push(id)],
    ['it was in the bin and could not be opened', openFromTheBin],
    ['a window that closed wrote its last words', openLeaveType],
  ])('is let go after %s and no window shows it', async (_name, work) => {
    const { newsroom, id } = newsroomWithAStory();
    expect(await isLetGo(newsroom, id, () => work(newsroom, id))).toBe(true);
  });

  function openFromTheBin({ desk }: Newsroom, id: string): void {
    desk.drafts.bin(id);
    expect(desk.drafts.open(id, 1).ok).toBe(false);
  }

  function openLeaveType(newsroom: Newsroom, id: string): void {
    const window = openIn(newsroom, id, 1);
    newsroom.desk.drafts.forget(1);
    window.type(' Last words.');
  }
});
