import { carry } from '@shared/checks/carry';
import { checkText } from '@shared/checks/check-text';
import { type CheckedText, PLACES, type TextFinding } from '@shared/checks/finding';
import { compileStyle } from '@shared/checks/house-style/compile';
import { tagIndex } from '@shared/checks/names';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, dictionary, fixed, line, styleFile, styleOf, TODAY } from './texts';

const styles = Object.fromEntries(
  EDITION_IDS.map((edition) => [edition, styleOf(styleFile(edition))]),
);
const contexts = Object.fromEntries(
  EDITION_IDS.map((edition) => [
    edition,
    context({
      style: compileStyle(styles[edition] ?? styleOf('')),
      dictionaryOf: () => dictionary('the', 'ferry', 'el', 'puerto', 'الحكومة'),
      tags: tagIndex([{ id: 'voss', label: 'Lena Voss' }], () => false),
      today: TODAY,
    }),
  ]),
);
const check = (text: CheckedText) => checkText(text, contexts[text.language] ?? context()).findings;

/** Every wrong example of every rule, so that texts are full of findings. */
const pieces = Object.fromEntries(
  EDITION_IDS.map((edition) => [
    edition,
    fc.oneof(
      fc.constantFrom(
        ...(styles[edition]?.rules.flatMap(({ wrong }) => wrong ?? []) ?? []),
        ...['the the', 'Monday, 25 November 2026', 'lunes 25 de noviembre', 'الاثنين 25 نوفمبر'],
        ...['“', '”', '«', '»', 'Lena Voss', '2019–2015', ' ', '. '],
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
  ]),
) as Record<EditionId, fc.Arbitrary<string>>;

const texts: fc.Arbitrary<CheckedText> = fc.constantFrom(...EDITION_IDS).chain((language) =>
  fc.record({
    language: fc.constant(language),
    text: fc.array(pieces[language], { maxLength: 6 }).map((all) => all.join(' ')),
    place: fc.constantFrom(...PLACES),
    foreign: fc.array(
      fc.record({ from: fc.nat(20), to: fc.nat(60), language: fc.constantFrom('es', 'de', 'x') }),
      { maxLength: 1 },
    ),
  }),
);

describe('whatever a text is', () => {
  test('checking it ends, throws nothing, and finds within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { from, to, text: words } of check(text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.text.length);
          expect(text.text.slice(from, to)).toBe(words);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a finding that an edit carries is at the words that it was made for', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(80),
        fc.nat(9),
        fc.string({ maxLength: 9 }),
        (text, at, gone, put) => {
          const before = text.text;
          const after = before.slice(0, at) + put + before.slice(at + gone);
          for (const { from, to, text: words } of carry(check(text), before, after)) {
            expect(after.slice(from, to)).toBe(words);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe.each(EDITION_IDS)('a fix, %s', (language) => {
  const inLine = (
    text: string,
    { where }: { where?: readonly CheckedText['place'][] | undefined },
  ) => line(text, { language, place: where?.[0] ?? 'text' });

  test('takes away what it was for, with each rule that comes with Galley', () => {
    const left: string[] = [];
    for (const rule of styles[language]?.rules ?? []) {
      for (const wrong of rule.wrong ?? []) {
        const ofRule = (text: string): TextFinding[] =>
          check(inLine(text, rule)).filter((one) => one.rule === rule.id);
        for (const finding of ofRule(wrong)) {
          for (const fix of finding.fixes) {
            const after = fixed(wrong, { ...finding, fixes: [fix] });
            const again = ofRule(after).some(
              ({ from, to }) => from < finding.from + fix.length && to > finding.from,
            );
            if (again) left.push(`${rule.id}: ${wrong} → ${after}`);
          }
        }
      }
    }
    expect(left).toEqual([]);
  });
});
