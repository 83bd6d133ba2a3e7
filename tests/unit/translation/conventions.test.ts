import { type Conventions, unconformed } from '@shared/story/translation/conventions/check';
import { corrected } from '@shared/story/translation/conventions/correction';
import { digitsOf } from '@shared/story/translation/conventions/digits';
import { quotationMarks } from '@shared/story/translation/conventions/quotation-marks';
import { writtenForms } from '@shared/story/translation/conventions/written-forms';
import { alignStories } from '@shared/story/translation/progress';
import { correct } from '@shared/story/translation/translate';
import type { EditionId } from '@shared/story/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { editionOf, paragraphsOf, storyOf, writeOver } from './stories';

describe('quotation marks', () => {
  const asIn = (edition: EditionId, text: string): string =>
    corrected(text, quotationMarks(text, edition));

  test.each([
    ['es', 'Dijo “sí” y se fue.', 'Dijo «sí» y se fue.'],
    ['es', 'Dijo "sí" y se fue.', 'Dijo «sí» y se fue.'],
    ['es', '«Ella dijo “no”», contó.', '«Ella dijo “no”», contó.'],
    ['es', '“Ella dijo ‘no’”, contó.', '«Ella dijo “no”», contó.'],
    ['ar', 'قال “نعم” ثم مضى.', 'قال «نعم» ثم مضى.'],
    ['en', 'He said «yes» and left.', 'He said “yes” and left.'],
    ['en', 'He said “I don’t know”, and left.', 'He said “I don’t know”, and left.'],
    ['en', '«She said “no”», he said.', '“She said ‘no’”, he said.'],
    ['es', 'Una tabla de 5" y nada más.', 'Una tabla de 5" y nada más.'],
    ['es', 'Se abre “y no se cierra.', 'Se abre “y no se cierra.'],
  ] as const)('of %s: %s', (edition, before, after) => {
    expect(asIn(edition, before)).toBe(after);
  });

  /** A sentence with a quotation in it, and one in that. */
  type Said = { words: string; quoted: Said | null };
  const said = fc.letrec<{ said: Said }>((tie) => ({
    said: fc.record({
      words: fc.constantFrom('yes', 'don’t', 'así', 'نعم', 'a, b'),
      quoted: fc.oneof({ depthSize: 'small', maxDepth: 2 }, fc.constant(null), tie('said')),
    }),
  })).said;
  const MARKS = { en: ['“”', '‘’', '“”'], es: ['«»', '“”', '‘’'], ar: ['«»', '“”', '‘’'] };
  const written = ({ words, quoted }: Said, edition: EditionId, depth = 0): string => {
    if (!quoted) return words;
    const [open, close] = MARKS[edition][depth] ?? '';
    return `${words} ${open}${written(quoted, edition, depth + 1)}${close}, ${words}.`;
  };
  const edition = fc.constantFrom<EditionId>('en', 'ar', 'es');

  test('are those of the edition, however deep, whatever language they come from', () => {
    fc.assert(
      fc.property(said, edition, edition, (sentence, from, to) => {
        expect(asIn(to, written(sentence, from))).toBe(written(sentence, to));
      }),
    );
  });
});

describe('digits', () => {
  test.each([
    ['arabic', 'في 12 مارس عبر 1,250 راكبًا، أي 12.5%', 'في ١٢ مارس عبر ١٬٢٥٠ راكبًا، أي ١٢٫٥٪'],
    ['arabic', 'قمة G20 و COVID-19 والسفينة Aurora 2', 'قمة G20 و COVID-19 والسفينة Aurora 2'],
    ['arabic', 'على https://example.org/12 منذ 2026', 'على https://example.org/12 منذ ٢٠٢٦'],
    ['latin', 'في ١٢ مارس عبر ١٬٢٥٠ راكبًا، أي ١٢٫٥٪', 'في 12 مارس عبر 1,250 راكبًا، أي 12.5%'],
  ] as const)('%s: %s', (digits, before, after) => {
    expect(corrected(before, digitsOf(before, digits))).toBe(after);
  });
});

describe('dates and numbers of an original', () => {
  test.each([
    ['en', 'es', 'On 12 March 2026', ['12 March 2026', '12 de marzo de 2026']],
    ['en', 'es', 'On March 12, 2026, it', ['March 12, 2026', '12 de marzo de 2026']],
    ['en', 'ar', 'On 1 May', ['1 May', '١ مايو']],
    ['es', 'en', 'El 3 de abril de 2025', ['3 de abril de 2025', '3 April 2025']],
    ['ar', 'en', 'في ٣ نيسان ٢٠٢٥', ['٣ نيسان ٢٠٢٥', '3 April 2025']],
    ['en', 'es', 'took 1,250.5 tonnes', ['1,250.5', '1.250,5']],
    ['es', 'en', 'unos 12.300 pasajeros', ['12.300', '12,300']],
    ['en', 'ar', 'leaves at 22:15 today', ['22:15', '٢٢:١٥']],
  ] as const)('from %s to %s: %s', (from, to, text, [said, as]) => {
    const digits = to === 'ar' ? 'arabic' : 'latin';
    expect(writtenForms(text, { from, to, digits })).toEqual([{ said, as }]);
  });

  test('are left out where both languages write the same, and in names', () => {
    const text = 'In 2026 the G20 and COVID-19: 240 people, 45 May days.';
    expect(writtenForms(text, { from: 'en', to: 'es', digits: 'latin' })).toEqual([]);
  });
});

describe('a translation', () => {
  const conventions: Conventions = {
    original: '“It takes 1,250 people from 12 March,” she said.',
    from: 'en',
    to: 'es',
    digits: 'latin',
  };

  test('is told what it still writes as the original does', () => {
    const text = '“Lleva a 1,250 personas desde el 12 March”, dijo.';
    expect(corrected(text, unconformed(text, conventions))).toBe(
      '«Lleva a 1.250 personas desde el 12 de marzo», dijo.',
    );
  });

  test('is corrected without losing its marks', () => {
    const original = storyOf([conventions.original]);
    const edition = editionOf(original, 'es');
    writeOver(edition, 0, '“Lleva a 1,250 personas”, dijo.');
    const text = paragraphsOf(edition)[0]?.get(0) as Y.XmlText;
    text.format(1, 13, { bold: {} });
    const [pair] = alignStories(original, edition);
    if (!pair) throw new Error('Nothing is aligned.');
    edition.transact(() => correct(edition, pair, (words) => unconformed(words, conventions)));
    expect(text.toDelta()).toEqual([
      { insert: '«' },
      { insert: 'Lleva a 1.250', attributes: { bold: {} } },
      { insert: ' personas», dijo.' },
    ]);
  });
});
