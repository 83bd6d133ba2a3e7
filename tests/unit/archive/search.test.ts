import type { StoryContent } from '@shared/story/compose';
import type { EditionId } from '@shared/story/vocabulary';
import { describe, expect, test } from 'vitest';
import { granted, type Newsroom, openNewsroom } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { MORNING } from '../turnable-clock';

/** A desk with these drafts, by their ids; the first is the oldest. */
function deskWith(drafts: Record<string, Partial<StoryContent>>): Newsroom {
  const newsroom = openNewsroom();
  for (const [index, [id, content]] of Object.entries(drafts).entries()) {
    newsroom.desk.store.begin(id, story({ headline: id, ...content }), 'lena', MORNING + index);
  }
  newsroom.desk.start();
  newsroom.clock.turn(100);
  return newsroom;
}
const search = async (
  { desk }: Newsroom,
  text: string,
  more: { edition?: EditionId; exclude?: string[]; limit?: number } = {},
): Promise<string[]> => {
  await desk.archive.settle({});
  const hits = await desk.archive.search({ exclude: [], limit: 50, ...more, text });
  return granted(hits).map(({ id }) => id);
};
const settled = async ({ desk }: Newsroom) => {
  await desk.archive.settle({});
  return desk;
};
const inEdition = (edition: EditionId, headline: string): Partial<StoryContent> => ({
  headline,
  fields: { edition },
});

describe('a story is found', () => {
  const newsroom = () =>
    deskWith({
      quay: { headline: 'Harbour council rejects the plan for the quay' },
      market: { headline: 'Market opens', body: [paragraph('The council was not asked.')] },
      fair: { headline: 'Winter fair returns', deck: 'The fair is back' },
    });

  test.each<[string, string[]]>([
    ['council', ['quay', 'market']],
    ['COUNCIL', ['quay', 'market']],
    ['counc', ['quay', 'market']],
    ['quay harbour', ['quay']],
    ['harb coun', ['quay']],
    ['winter council', []],
    ['uncil', []],
    ['fair', ['fair']],
  ])('by “%s”: %o', async (text, found) => {
    expect(await search(newsroom(), text)).toEqual(found);
  });

  test('and what is no word of a story’s, but of the query language, is taken as it stands', async () => {
    const desk = newsroom();
    for (const text of ['council"', 'council AND', 'NEAR(', '*', 'headline:council', "'; --"]) {
      expect(await search(desk, text)).not.toContain('fair');
    }
    expect(await search(desk, '…')).toEqual([]);
  });

  test('without words, the newest first', async () => {
    expect(await search(newsroom(), '  ')).toEqual(['fair', 'market', 'quay']);
    expect(await search(newsroom(), '', { limit: 2 })).toEqual(['fair', 'market']);
  });

  test('by the words of its pictures, and by its names', async () => {
    const desk = deskWith({
      picture: {
        body: [figure('a'.repeat(64), { caption: [{ text: 'A lantern.' }], credit: 'Zora' })],
      },
      tagged: { tags: [{ label: 'Lantern' }] },
      by: { authors: [{ name: 'Zora Lantern' }] },
      covered: { coverage: [{ name: 'Lantern days' }] },
    });
    expect(new Set(await search(desk, 'lantern'))).toEqual(
      new Set(['picture', 'tagged', 'by', 'covered']),
    );
    expect(new Set(await search(desk, 'zora'))).toEqual(new Set(['picture', 'by']));
  });
});

describe('letters that writers use for one another are one', () => {
  test.each<[EditionId, string, string]>([
    ['ar', 'مجلسُ المِيناءِ يرفض الخطّة', 'الميناء'],
    ['ar', 'إعادة بناء المرفأ', 'اعاده'],
    ['ar', 'أحمد على المنصة', 'احمد علي'],
    ['ar', 'الخطـــــة الجديدة', 'الخطة'],
    ['ar', 'مدينة قديمة', 'مدينه'],
    ['es', 'El año de la inundación', 'inundacion'],
    ['es', 'Pingüinos en Málaga', 'pinguinos malaga'],
    ['es', 'El ano', 'año'],
    ['en', 'Café Müller and Łódź', 'cafe muller lodz'],
    ['en', 'The Straße of Ærø', 'strasse'],
  ])('%s: “%s” is found by “%s”', async (edition, headline, text) => {
    expect(await search(deskWith({ story: inEdition(edition, headline) }), text)).toEqual([
      'story',
    ]);
  });
});

test('only stories of an edition are found when one is asked for', async () => {
  const desk = deskWith({
    english: inEdition('en', 'Harbour'),
    spanish: inEdition('es', 'Harbour'),
  });
  expect(await search(desk, 'harbour', { edition: 'es' })).toEqual(['spanish']);
  expect(await search(desk, '', { edition: 'en' })).toEqual(['english']);
});

test('stories that are linked already are left out, and so are drafts without a headline', async () => {
  const desk = deskWith({ one: {}, two: {}, unnamed: { headline: '' } });
  expect(await search(desk, '')).toEqual(['two', 'one']);
  expect(await search(desk, '', { exclude: ['one', 'gone'] })).toEqual(['two']);
  expect(await search(desk, 'noon', { exclude: ['two'] })).toEqual(['one']);
});

test('what is in the bin is not found until it is taken out', async () => {
  const desk = deskWith({ ferry: {} });
  granted(desk.desk.drafts.bin('ferry'));
  expect(await search(desk, 'ferry')).toEqual([]);
  expect(await search(desk, '')).toEqual([]);
  const tags = desk.desk.archive.members({ kind: 'tag', prefix: '', limit: 9 });
  expect(granted(await tags)).toEqual([]);
  granted(desk.desk.drafts.unbin('ferry'));
  expect(await search(desk, 'ferry')).toEqual(['ferry']);
});

describe('tags, authors and coverages in use', () => {
  const desk = () =>
    deskWith({
      a: { tags: [{ label: 'Winter fair' }, { label: 'Ferry' }], authors: [{ name: 'Lena Voss' }] },
      b: { tags: [{ label: 'Ferry' }, { label: 'Ärzte' }], authors: [{ name: 'Omar Said' }] },
      c: { tags: [{ label: 'Ferries' }], coverage: [{ name: 'Flood of the north' }] },
    });
  const members = async (kind: 'tag' | 'author' | 'coverage', prefix: string, limit = 9) =>
    granted(await (await settled(desk())).archive.members({ kind, prefix, limit })).map(
      ({ label, uses }) => `${label} ${uses}`,
    );

  test('are found by the beginning of any of their words, those most used first', async () => {
    expect(await members('tag', 'fer')).toEqual(['Ferry 2', 'Ferries 1']);
    expect(await members('tag', 'FAIR')).toEqual(['Winter fair 1']);
    expect(await members('tag', 'winter f')).toEqual(['Winter fair 1']);
    expect(await members('tag', 'arzte')).toEqual(['Ärzte 1']);
    expect(await members('tag', 'erry')).toEqual([]);
    expect((await members('tag', ''))[0]).toBe('Ferry 2');
  });

  test('are told apart', async () => {
    expect(await members('author', '')).toEqual(['Lena Voss 2', 'Omar Said 1']);
    expect(await members('coverage', 'north')).toEqual(['Flood of the north 1']);
    expect(await members('author', 'ferry')).toEqual([]);
  });

  test('are as many as were asked for', async () => {
    expect(await members('tag', '', 2)).toHaveLength(2);
  });
});
