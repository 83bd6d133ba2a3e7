import type { TextFinding } from '@shared/checks/finding';
import { NOTHING } from '@shared/checks/readability';
import { describe, expect, test } from 'vitest';
import { type Decisions, sifted } from '../../../src/renderer/checks/found';
import type { ReadLine } from '../../../src/renderer/checks/lines';
import { lineReports } from '../../../src/renderer/checks/reports';
import { line as textLine } from './texts';

/** A line of a body, as the editor has it. */
const line = (text: string): ReadLine => ({
  ...{ part: 'body', place: 'text', from: 1, key: text, checked: textLine(text) },
  node: { text } as unknown as ReadLine['node'],
});

const finding = (text: string, word: string, more: Partial<TextFinding> = {}): TextFinding => ({
  ...{ check: 'style', rule: 'adviser', level: 'should', text: word, values: {}, fixes: [] },
  ...{ from: text.indexOf(word), to: text.indexOf(word) + word.length },
  ...more,
});

const UNDECIDED: Decisions = {
  ...{ passedOver: [], passedHere: new Set(), tags: new Set(), writing: null },
};
const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text);

describe('what is known of lines', () => {
  test('is asked of those only that are other ones than before', () => {
    const reports = lineReports();
    const [one, two] = [line('One advisor.'), line('Two.')];
    reports.add(one, { findings: [], measures: NOTHING });
    expect(reports.missing([one, two])).toEqual([two]);
  });

  test('moves along with what was not touched, until the line is checked again', () => {
    const reports = lineReports();
    const before = line('An advisor left.');
    reports.add(before, {
      findings: [finding('An advisor left.', 'advisor')],
      measures: { words: 3, sentences: 1, syllables: 6 },
    });
    expect(reports.of([line('First.'), before])[1]?.findings).toHaveLength(1);
    const after = line('Then an advisor left.');
    const [, moved] = reports.of([line('First.'), after]);
    expect(moved?.findings).toMatchObject([{ from: 8, to: 15 }]);
    const [, touched] = reports.of([line('First.'), line('Then an advisors left.')]);
    expect(touched?.findings).toEqual([]);
  });

  test('is found again when a line comes before it or goes', () => {
    const reports = lineReports();
    const known = line('An advisor left.');
    reports.add(known, {
      findings: [finding('An advisor left.', 'advisor')],
      measures: NOTHING,
    });
    reports.of([known]);
    const changed = line('Then an advisor left.');
    const [, moved] = reports.of([line('New.'), changed]);
    expect(moved?.findings).toMatchObject([{ from: 8, to: 15 }]);
  });
});

describe('what is shown', () => {
  const text = 'An advisor, another advisor.';
  const checked = [{ line: line(text), findings: [finding(text, 'advisor')] }];

  test('has an id that stays while the words around it do', () => {
    const [one] = sifted(checked, UNDECIDED).findings;
    const [same] = sifted([{ ...checked[0], line: line(text) } as never], UNDECIDED).findings;
    expect(same?.id).toBe(one?.id);
  });

  test('is not what is passed over, here or for ever', () => {
    const [one] = sifted(checked, UNDECIDED).findings;
    const here = sifted(checked, { ...UNDECIDED, passedHere: new Set([one?.id ?? '']) });
    expect([texts(here.findings), here.hidden.map(({ kept }) => kept)]).toEqual([[], [null]]);
    const kept = { rule: 'adviser', text: 'Advisor', reason: 'Their title', at: 0, who: 'nora' };
    const ever = sifted(checked, { ...UNDECIDED, passedOver: [kept] });
    expect([texts(ever.findings), ever.hidden.map((found) => found.kept)]).toEqual([[], [kept]]);
  });

  test('is not the word that is being written', () => {
    const writing = { node: checked[0]?.line.node as never, offset: 10 };
    expect(sifted(checked, { ...UNDECIDED, writing }).findings).toEqual([]);
    expect(
      sifted(checked, { ...UNDECIDED, writing: { ...writing, offset: 11 } }).findings,
    ).toHaveLength(1);
  });

  test('is a name once, and not at all when the story has its tag', () => {
    const named = {
      check: 'names',
      rule: 'no-tag',
      values: { id: 'advisor', label: 'advisor' },
    } as const;
    const twice = [1, 2].map(() => ({
      line: line(text),
      findings: [finding(text, 'advisor', named)],
    }));
    expect(sifted(twice, UNDECIDED).findings).toHaveLength(1);
    expect(sifted(twice, { ...UNDECIDED, tags: new Set(['advisor']) }).findings).toEqual([]);
  });
});
