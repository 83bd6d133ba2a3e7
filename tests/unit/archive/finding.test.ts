import type { Sort } from '@shared/ipc/archive';
import { describe, expect, test } from 'vitest';
import { MORNING } from '../turnable-clock';
import { type Shelf, shelf } from './entries';

const BEST = { by: 'best', descending: true } as const;
const DAY_MS = 24 * 60 * 60_000;

const find = ({ archive }: Shelf, text: string) =>
  archive.find({ text, where: 'everywhere', sort: BEST, offset: 0, limit: 50 });
const ids = (on: Shelf, text: string): string[] => find(on, text).stories.map(({ id }) => id);

const newsroom = () =>
  shelf({
    quay: {
      headline: 'Harbour council rejects the plan for the quay',
      text: 'The council met in the city hall.\nThe plan is dead, say those who made the plan.',
      ...{ section: 'economy', kind: 'analysis', state: 'review', region: 'europe' },
      ...{ tags: ['Harbour', 'City council'], authors: ['Lena Voss'] },
    },
    market: {
      headline: 'Market opens on the old square',
      text: 'The hall of the city was full. A council of traders made no plan.',
      ...{ section: 'economy', state: 'published', tags: ['Winter fair'], authors: ['Omar Said'] },
    },
    fair: {
      headline: 'Winter fair returns',
      deck: 'The fair is back, and so is the storm',
      ...{ section: 'arts-culture', tags: ['Winter fair', 'Storms'], authors: ['Lena Voss'] },
    },
    spanish: { headline: 'El consejo rechaza el plan', edition: 'es', section: 'economy' },
  });

describe('a phrase', () => {
  test.each<[string, string[]]>([
    ['"city hall"', ['quay']],
    ['"hall of the city"', ['market']],
    ['"council plan"', []],
    ['"the plan"', ['quay']],
    ['"made the plan" council', ['quay']],
    ['"HALL OF THE"', ['market']],
    // Words of two lines, or of two names, do not stand beside one another.
    ['"hall the plan"', []],
    ['"harbour city"', []],
    // Until it is closed, its words may stand anywhere.
    ['"hall city', ['quay', 'market']],
    ['"city ha', ['quay', 'market']],
  ])('%s finds %o', (text, found) => {
    expect(ids(newsroom(), text).sort()).toEqual([...found].sort());
  });
});

describe('a field', () => {
  test.each<[string, string[]]>([
    ['section:economy', ['spanish', 'market', 'quay']],
    ['section:economy edition:en', ['market', 'quay']],
    ['section:economy section:arts', ['spanish', 'fair', 'market', 'quay']],
    ['section:sports', []],
    ['section:gardening', []],
    ['section:', ['spanish', 'fair', 'market', 'quay']],
    ['kind:analysis', ['quay']],
    ['region:europe', ['quay']],
    ['state:review', ['quay']],
    ['tag:fair', ['fair', 'market']],
    ['tag:"winter fair" tag:storms', ['fair']],
    ['tag:"winter"', []],
    ['tag:gardening', []],
    ['by:voss', ['fair', 'quay']],
    ['by:voss plan', ['quay']],
    ['-by:voss', ['spanish', 'market']],
    ['-section:economy', ['fair']],
    ['plan -quay', ['spanish', 'market']],
    ['plan -"made the plan"', ['spanish', 'market']],
    ['-tag:fair -edition:es', ['quay']],
  ])('“%s” finds %o', (text, found) => {
    expect(ids(newsroom(), text).sort()).toEqual([...found].sort());
  });

  test('of time finds what was from then on, or before it', () => {
    const on = shelf({
      may: { at: new Date(2024, 4, 31, 23).getTime() },
      june: { at: new Date(2024, 5, 1).getTime() },
      july: { at: new Date(2024, 6, 1).getTime() },
      today: { at: MORNING },
    });
    expect(ids(on, 'before:2024-06')).toEqual(['may']);
    expect(ids(on, 'after:2024-06 before:2024-07')).toEqual(['june']);
    expect(ids(on, '-before:2024-06')).toEqual(['today', 'july', 'june']);
    expect(ids(on, 'after:1d')).toEqual(['today']);
    expect(ids(on, 'after:soon')).toHaveLength(4);
  });
});

describe('what is found is counted', () => {
  test('for each value, and beyond the facets that narrow it', () => {
    const { total, facets } = find(newsroom(), 'plan section:economy');
    expect(total).toBe(3);
    expect(facets.edition).toEqual([
      { value: 'en', count: 2 },
      { value: 'es', count: 1 },
    ]);
    expect(facets.kind).toEqual([
      { value: 'news', count: 2 },
      { value: 'analysis', count: 1 },
    ]);
    // What there would be in other sections, if it were not for the one that was asked for.
    expect(find(newsroom(), 'winter section:economy').facets.section).toEqual([
      { value: 'arts-culture', count: 1 },
      { value: 'economy', count: 1 },
    ]);
  });

  test('once, when a story is a draft and on the site', () => {
    const on = newsroom();
    on.put('quay', {
      source: 'site',
      headline: 'Harbour council',
      standing: { url: 'https://x.example/q' },
    });
    expect(find(on, 'harbour').total).toBe(1);
    expect(on.archive.members('tag', 'harbour', 9)).toMatchObject([{ uses: 1 }]);
    on.archive.entries.setStanding('quay', {
      createdAt: 0,
      begunByMe: false,
      binned: true,
      url: null,
    });
    expect(find(on, 'harbour').stories).toMatchObject([{ id: 'quay', url: 'https://x.example/q' }]);
    expect(on.archive.members('tag', 'harbour', 9)).toEqual([]);
  });
});

test('what is on the site only is found by itself', () => {
  const on = newsroom();
  const onSite = (text: string) =>
    on.archive
      .find({ text, where: 'site', sort: BEST, offset: 0, limit: 50 })
      .stories.map(({ id }) => id);
  for (const id of ['quay', 'elsewhere']) {
    on.put(id, {
      source: 'site',
      headline: `Harbour ${id}`,
      standing: { url: `https://x.example/${id}` },
    });
  }
  expect(onSite('harbour')).toEqual(['elsewhere']);
  expect(onSite('market')).toEqual([]);
  on.archive.entries.remove('draft', 'quay');
  expect(onSite('harbour').sort()).toEqual(['elsewhere', 'quay']);
});

describe('a word that is misspelt', () => {
  test.each<[string, string, string[]]>([
    ['counicl', 'council', ['quay', 'market']],
    ['councl', 'council', ['quay', 'market']],
    ['harboor', 'harbour', ['quay']],
    ['retturns', 'returns', ['fair']],
    ['councl harbour', 'council', ['quay']],
    ['rejcet', 'reject', ['quay']],
  ])('as “%s” is taken for “%s” when nothing else is found', (text, meant, found) => {
    const finding = find(newsroom(), text);
    expect(finding.stories.map(({ id }) => id).sort()).toEqual([...found].sort());
    expect(finding.corrections).toEqual([{ written: text.split(' ')[0], meant }]);
  });

  test('in Arabic too', () => {
    const on = shelf({ a: { headline: 'الحكومة ترفض الخطة', edition: 'ar' } });
    expect(find(on, 'الحكونة').corrections).toEqual([{ written: 'حكونه', meant: 'حكومه' }]);
    expect(ids(on, 'الحكونة')).toEqual(['a']);
  });

  test('is left alone when something is found, when it is short, and when it is like no other', () => {
    expect(find(newsroom(), 'coun').corrections).toEqual([]);
    expect(find(newsroom(), 'cty')).toMatchObject({ total: 0, corrections: [] });
    expect(find(newsroom(), 'xylophone')).toMatchObject({ total: 0, corrections: [] });
    // Both words are known, and no story has both.
    expect(find(newsroom(), 'winter quay')).toMatchObject({ total: 0, corrections: [] });
  });
});

describe('what is found stands in order', () => {
  test('a headline before a deck, a deck before text, and the new before the old', () => {
    const text = 'storm and other words of a longer text';
    const on = shelf({
      old: { text, at: MORNING - 3000 * DAY_MS },
      text: { text },
      deck: { deck: 'storm', text: 'other words of a longer text' },
      headline: { headline: 'storm', text: 'other words of a longer text' },
    });
    expect(ids(on, 'storm')).toEqual(['headline', 'deck', 'text', 'old']);
  });

  test('a whole word before one that only begins like it', () => {
    expect(
      ids(shelf({ longer: { headline: 'stormy' }, whole: { headline: 'storm' } }), 'storm'),
    ).toEqual(['whole', 'longer']);
  });

  test.each<[Sort, string[]]>([
    ['updated', ['c', 'b', 'a', 'd']],
    ['created', ['b', 'a', 'd', 'c']],
    ['headline', ['d', 'a', 'c', 'b']],
    ['author', ['a', 'd', 'b', 'c']],
    ['words', ['a', 'd', 'c', 'b']],
    ['section', ['a', 'b', 'c', 'd']],
    ['edition', ['a', 'c', 'b', 'd']],
  ])('by %s, either way, a page at a time, also when stories change', (by, order) => {
    const at = (days: number): number => MORNING + days * DAY_MS;
    const on = shelf();
    const put = on.put;
    put('a', {
      at: at(3),
      headline: 'Boat',
      authors: ['ana'],
      words: 1,
      section: null,
      edition: 'ar',
      standing: { createdAt: 2 },
    });
    put('b', {
      at: at(2),
      headline: 'fog',
      authors: ['Lena'],
      words: 9,
      section: 'arts-culture',
      edition: 'es',
      standing: { createdAt: 1 },
    });
    put('c', {
      at: at(9),
      headline: 'éclair',
      authors: ['Omar'],
      words: 5,
      section: 'health',
      edition: 'en',
      standing: { createdAt: 4 },
    });
    list(on, by);
    put('d', {
      at: at(8),
      headline: 'Árbol',
      authors: ['Éva'],
      words: 3,
      section: 'sports',
      edition: 'es',
      standing: { createdAt: 3 },
    });
    put('c', {
      at: at(1),
      headline: 'éclair',
      authors: ['Omar'],
      words: 5,
      section: 'health',
      edition: 'en',
      standing: { createdAt: 4 },
    });
    expect(list(on, by)).toEqual(order);
    expect(list(on, by, true)).toEqual([...order].reverse());
    expect([0, 1, 2, 3].flatMap((offset) => list(on, by, false, offset, 1))).toEqual(order);
  });

  function list(
    { archive }: Shelf,
    by: Sort,
    descending = false,
    offset = 0,
    limit = 50,
  ): string[] {
    const { rows } = archive.list({
      view: 'all',
      text: '',
      sort: { by, descending },
      offset,
      limit,
    });
    return rows.map(({ id }) => id);
  }

  test('by how well it matches, a page at a time, however far', () => {
    const on = shelf();
    for (let number = 0; number < 1300; number++) {
      on.put(`story-${number}`, {
        headline: number % 3 === 0 ? 'storm' : 'a storm of words',
        text: 'x '.repeat(number % 50),
      });
    }
    const page = (offset: number, limit: number) =>
      on.archive
        .find({ text: 'storm', where: 'everywhere', sort: BEST, offset, limit })
        .stories.map(({ id }) => id);
    const all = page(0, 2000);
    expect(new Set(all).size).toBe(1300);
    expect([...page(0, 700), ...page(700, 200), ...page(900, 500)]).toEqual(all);
    expect(page(1300, 5)).toEqual([]);
  });
});

test('a hit shows the few words that hold most of what was searched for', () => {
  const text = `A storm was far. ${'Nothing else happened on that day. '.repeat(5)}The storm came over the city at noon, and Ámbar watched.`;
  const [story] = find(shelf({ a: { text } }), 'city storm ambar').stories;
  expect(story?.snippet).toContain(
    'The \u0002storm\u0003 came over the \u0002city\u0003 at noon, and \u0002Ámbar\u0003',
  );
  expect(find(shelf({ a: { headline: 'storm' } }), 'storm').stories[0]).not.toHaveProperty(
    'snippet',
  );
});
