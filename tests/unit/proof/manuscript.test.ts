import { manuscriptOf, pagesOf, sliceRuns } from '@shared/proof/manuscript';
import type { Block } from '@shared/story/blocks';
import { textOfRuns } from '@shared/story/inline';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const names = {
  ...{ picture: 'Picture', credit: 'Credit', alternative: 'Alternative text', box: 'Fact box' },
  ...{ table: 'Table', pullQuote: 'Pull quote', readMore: 'Read more', keyPoints: 'Key points' },
  entry: 'Entry',
};
const para = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const texts = (blocks: Block[]) =>
  manuscriptOf({ headline: 'Ferry stops', deck: '', blocks }, names).map(({ runs }) =>
    textOfRuns(runs),
  );

describe('a manuscript', () => {
  test('has every text of a story once, and says what is no running text', () => {
    expect(
      texts([
        para('It stopped at noon.'),
        {
          ...{ type: 'figure', media: null, caption: [{ text: 'The pier' }], credit: 'Reuters' },
          alternative: '',
        },
        { type: 'list', ordered: true, items: [[para('one'), para('more')], [para('two')]] },
        { type: 'fact-box', title: 'The line', blocks: [para('Three boats')] },
        {
          ...{ type: 'table', caption: [], headerRow: true },
          rows: [[[{ text: 'Boat' }], [{ text: 'Built' }]]],
        },
        { type: 'pull-quote', quotation: [{ text: 'Nobody told us' }], attribution: 'Ana' },
        para(''),
      ]),
    ).toEqual([
      ...['Ferry stops', 'It stopped at noon.', 'Picture: The pier', 'Credit: Reuters'],
      ...['1. one', 'more', '2. two', 'Fact box: The line', 'Three boats'],
      ...['Table', 'Boat | Built', 'Pull quote: Nobody told us — Ana'],
    ]);
  });

  test('keeps its marks wherever a line breaks', () => {
    const runs = [{ text: 'It ' }, { text: 'stopped at', bold: true as const }, { text: ' noon.' }];
    expect(sliceRuns(runs, 0, 6)).toEqual([{ text: 'It ' }, { text: 'sto', bold: true }]);
    expect(sliceRuns(runs, 6, 99)).toEqual([{ text: 'pped at', bold: true }, { text: ' noon.' }]);
  });

  test('comes to pages whole, its lines counted through', () => {
    const paragraph = fc.record({ text: fc.string({ minLength: 1 }), cuts: fc.array(fc.nat(40)) });
    fc.assert(
      fc.property(fc.array(paragraph), fc.integer({ min: 1, max: 9 }), (paragraphs, perPage) => {
        const manuscript = paragraphs.map(({ text }) => ({
          ...{ style: 'text' as const, depth: 0, runs: [{ text }] },
        }));
        const breaks = paragraphs.map(({ text, cuts }) =>
          [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b),
        );
        const pages = pagesOf(manuscript, breaks, perPage);
        const lines = pages.flat();
        expect(lines.map(({ runs }) => textOfRuns(runs)).join('')).toBe(
          paragraphs.map(({ text }) => text).join(''),
        );
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        expect(lines.filter(({ isFirst }) => isFirst)).toHaveLength(paragraphs.length);
        expect(pages.slice(0, -1).every((page) => page.length === perPage)).toBe(true);
      }),
    );
  });
});
