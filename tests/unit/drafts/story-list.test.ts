import type { View } from '@shared/ipc/drafts';
import type { StoryContent } from '@shared/story/compose';
import type { WorkflowState } from '@shared/story/workflow';
import { expect, test } from 'vitest';
import { granted, listed, type Newsroom, openNewsroom } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { MORNING } from '../turnable-clock';

/** A desk with these stories, the first the oldest. */
function deskWith(stories: Record<string, Partial<StoryContent> & { by?: string }>): Newsroom {
  const newsroom = openNewsroom({ me: 'lena' });
  for (const [index, [id, { by = 'omar', ...content }]] of Object.entries(stories).entries()) {
    newsroom.desk.store.begin(id, story({ headline: id, ...content }), by, MORNING + index);
  }
  newsroom.desk.start();
  newsroom.clock.turn(10);
  return newsroom;
}
const list = async (newsroom: Newsroom, text = '', view: View = 'all', limit = 100) => {
  await newsroom.desk.archive.settle({});
  return listed(newsroom, text, view, limit);
};
const ids = async (...query: Parameters<typeof list>): Promise<string[]> =>
  (await list(...query)).rows.map(({ id }) => id);
const moved = (to: WorkflowState): Partial<StoryContent> => ({
  workflow: [{ at: 1, who: 'omar', to }],
});

test('the list shows the story that was changed last first', async () => {
  expect(await ids(deskWith({ ferry: {}, fair: {}, storm: {} }))).toEqual([
    'storm',
    'fair',
    'ferry',
  ]);
});

test('a line says what the story is', async () => {
  const newsroom = deskWith({
    ferry: {
      headline: 'Ferry stops at noon',
      body: [figure('a'.repeat(64)), paragraph('Four words of text.')],
      fields: {
        section: 'economy',
        region: 'europe',
        kind: 'analysis',
        editionOf: 'transbordador',
      },
      authors: [{ name: 'Lena Voss' }, { name: 'Omar Said' }],
    },
  });
  expect((await list(newsroom)).rows[0]).toEqual({
    id: 'ferry',
    headline: 'Ferry stops at noon',
    deck: 'The last boat left without a word.',
    slug: 'ferry-stops-at-noon',
    kind: 'analysis',
    section: 'economy',
    region: 'europe',
    edition: 'en',
    editionOf: 'transbordador',
    state: 'draft',
    words: 4,
    authors: ['Lena Voss', 'Omar Said'],
    leadMedia: 'a'.repeat(64),
    createdAt: MORNING,
    updatedAt: MORNING,
    publication: expect.objectContaining({ phase: 'none' }),
  });
});

test('each view shows its stories and counts them', async () => {
  const newsroom = deskWith({
    'hers-by-making': { by: 'lena' },
    'hers-by-byline': { authors: [{ name: 'lena' }] },
    'in-review': moved('review'),
    ready: moved('ready'),
    'back-to-draft': {
      workflow: [...(moved('ready').workflow ?? []), { at: 2, who: 'x', to: 'draft' }],
    },
    live: {},
    'on-another-site': {},
    binned: { by: 'lena', ...moved('review') },
  });
  const publish = newsroom.db.prepare(
    `INSERT INTO publication (site, story_id, url, etag, version, at, package)
     VALUES (?, ?, 'https://site.example/x', '"1"', 1, 1, '{}')`,
  );
  publish.run('embedded', 'live');
  publish.run('https://other.example', 'on-another-site');
  granted(newsroom.desk.drafts.bin('binned'));

  expect(await ids(newsroom, '', 'mine')).toEqual(['hers-by-byline', 'hers-by-making']);
  expect(await ids(newsroom, '', 'review')).toEqual(['in-review']);
  expect(await ids(newsroom, '', 'ready')).toEqual(['ready']);
  expect(await ids(newsroom, '', 'live')).toEqual(['live']);
  expect((await list(newsroom)).counts).toMatchObject({
    all: 7,
    mine: 2,
    review: 1,
    ready: 1,
    live: 1,
  });
  expect((await list(newsroom)).rows).toHaveLength(7);
});

test('the list is as long as it was asked to be, and counts all the same', async () => {
  const newsroom = deskWith({ a: {}, b: {}, c: {} });
  expect(await ids(newsroom, '', 'all', 2)).toEqual(['c', 'b']);
  expect(await ids(newsroom, 'noon', 'all', 2)).toHaveLength(2);
  expect((await list(newsroom, '', 'all', 2)).counts.all).toBe(3);
});

test('a search looks within its view, in headline, deck, text, captions and names', async () => {
  const newsroom = deskWith({
    headline: { headline: 'The zebra came' },
    deck: { deck: 'A zebra in the deck' },
    text: { body: [paragraph('Nobody saw the zebra.')] },
    caption: {
      body: [figure('a'.repeat(64), { caption: [{ text: 'A zebra.' }] }), paragraph('x')],
    },
    tag: { tags: [{ label: 'Zebra' }] },
    author: { authors: [{ name: 'Zora Zebra' }] },
    none: {},
    reviewed: { headline: 'Zebra reviewed', ...moved('review') },
  });
  const found = await ids(newsroom, 'zebra');
  expect(new Set(found)).toEqual(
    new Set(['headline', 'deck', 'text', 'caption', 'tag', 'author', 'reviewed']),
  );
  expect(new Set(found.slice(0, 2))).toEqual(new Set(['headline', 'reviewed']));
  expect(await ids(newsroom, 'zebra', 'review')).toEqual(['reviewed']);
  expect(await ids(newsroom, '…')).toEqual([]);
});

test('a hit in the text shows its words, with the hit marked, in the text’s own spelling', async () => {
  const newsroom = deskWith({
    ferry: { body: [paragraph('It was Áñez who saw the last boat leave at noon, she says.')] },
  });
  const [row] = (await list(newsroom, 'anez boat')).rows;
  expect(row?.snippet).toContain('\u0002Áñez\u0003 who saw the last \u0002boat\u0003 leave');
  expect((await list(newsroom, 'ferry')).rows[0]?.snippet).toBeUndefined();
});
