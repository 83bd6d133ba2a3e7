import { parseQuery, type QueryPart } from '@shared/archive/query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Noon of the second Friday of May 2026, on the clock of this machine. */
const NOW = new Date(2026, 4, 8, 12).getTime();
const day = (year: number, month: number, date: number): number =>
  new Date(year, month - 1, date).getTime();
const parse = (text: string): QueryPart[] => parseQuery(text, NOW);
const only = (text: string): QueryPart | undefined => parse(text)[0];

describe('a query', () => {
  test('is words, the last of which may not be whole yet', () => {
    expect(parse('harbour coun')).toEqual([
      { type: 'word', text: 'harbour', from: 0, to: 7, excluded: false, typing: false },
      { type: 'word', text: 'coun', from: 8, to: 12, excluded: false, typing: true },
    ]);
    expect(parse('harbour ')).toMatchObject([{ typing: false }]);
  });

  test('has phrases in quotes of any kind, and one may still be open', () => {
    expect(parse('“harbour council” “city')).toMatchObject([
      { type: 'phrase', text: 'harbour council', open: false },
      { type: 'phrase', text: 'city', open: true },
    ]);
    expect(parse('"')).toEqual([]);
  });

  test('has a minus before what is not wanted, and in the middle of a word it is a hyphen', () => {
    expect(parse('-storm -"winter fair" -section:sports well-known')).toMatchObject([
      { type: 'word', text: 'storm', excluded: true },
      { type: 'phrase', text: 'winter fair', excluded: true },
      { type: 'vocabulary', ids: ['sports'], excluded: true },
      { type: 'word', text: 'well-known', excluded: false },
    ]);
    expect(parse('- -- …')).toEqual([]);
  });

  test('says where each of its parts stands', () => {
    const text = 'fire -tag:"Winter fair" section:eco';
    expect(parse(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'fire',
      '-tag:"Winter fair"',
      'section:eco',
    ]);
  });

  test('of any text is read, and its parts stand in it in their order', () => {
    const pieces = fc.constantFrom(
      '"',
      '“',
      '-',
      ':',
      ' ',
      'tag',
      'section',
      'a',
      'ة',
      '2024',
      '…',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (all) => {
        const text = all.join('');
        let end = 0;
        for (const { from, to } of parse(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a field', () => {
  test.each<[string, string[]]>([
    ['section:economy', ['economy']],
    ['SECTION:Eco', ['economy']],
    ['section:"Arts & Culture"', ['arts-culture']],
    ['section:', []],
    ['section:gardening', []],
    ['state:review', ['review']],
    ['kind:video', ['video-feature']],
    ['edition:العربية', ['ar']],
    ['edition:espanol', ['es']],
    ['region:asia', ['asia']],
    ['region:as', ['asia', 'asia-pacific']],
  ])('“%s” means %o', (text, ids) => {
    expect(only(text)).toMatchObject({ type: 'vocabulary', ids });
  });

  test('names tags, authors and coverages by the beginning of a word, or exactly in quotes', () => {
    expect(parse('tag:fair by:"Lena Voss" coverage:')).toMatchObject([
      { type: 'member', field: 'tag', value: 'fair', exact: false },
      { type: 'member', field: 'by', value: 'Lena Voss', exact: true },
      { type: 'member', field: 'coverage', value: '', exact: false },
    ]);
  });

  test.each<[string, number | null]>([
    ['2024', day(2024, 1, 1)],
    ['2024-05', day(2024, 5, 1)],
    ['2024-5-12', day(2024, 5, 12)],
    ['today', day(2026, 5, 8)],
    ['Yesterday', day(2026, 5, 7)],
    ['7d', day(2026, 5, 1)],
    ['2w', day(2026, 4, 24)],
    ['6m', day(2025, 11, 8)],
    ['1y', day(2025, 5, 8)],
    ['2024-02-30', null],
    ['2024-13', null],
    ['soon', null],
    ['', null],
  ])('after:%s is a time', (value, at) => {
    expect(only(`after:${value}`)).toMatchObject({ type: 'time', field: 'after', at });
  });

  test('that there is not is a word as it stands', () => {
    expect(parse('http://site.example headline:fire')).toMatchObject([
      { type: 'word', text: 'http://site.example' },
      { type: 'word', text: 'headline:fire' },
    ]);
  });
});
