import { houseStyleCheck } from '@shared/checks/house-style/check';
import { compileStyle } from '@shared/checks/house-style/compile';
import { failedExamples } from '@shared/checks/house-style/examples';
import { readHouseStyle } from '@shared/checks/house-style/read-file';
import { describe, expect, test } from 'vitest';
import { brief, context, fixed, line, styleOf } from './texts';

const file = (rules: string, edition = 'en'): string =>
  `format: 1\nedition: ${edition}\nrules:\n${rules}`;
const rule = (body: string, id = 'one'): string =>
  `  - id: ${id}\n    class: terms\n    reason: Because.\n${body
    .split('\n')
    .map((row) => `    ${row}`)
    .join('\n')}\n`;

const found = (rules: string, text: string, more = {}) => [
  ...houseStyleCheck(line(text, more), context({ style: compileStyle(styleOf(file(rules))) })),
];

describe('a rule', () => {
  test('swaps words, whole ones, with the capital that was there', () => {
    const rules = rule('swap: { advisor: adviser, e-mail: email }');
    const text = 'Advisors: an Advisor, an E-mail, an advisor’s e-mail';
    expect(brief(found(rules, text))).toEqual([
      'one: Advisor',
      'one: E-mail',
      'one: advisor',
      'one: e-mail',
    ]);
    expect(found(rules, text).map(({ fixes }) => fixes[0])).toEqual([
      'Adviser',
      'Email',
      'adviser',
      'email',
    ]);
  });

  test('finds several words over any space, the longer ones too', () => {
    expect(brief(found(rule('find: [in the wake of]'), 'In the\u00A0wake of it'))).toEqual([
      'one: In the\u00A0wake of',
    ]);
  });

  test('leaves what somebody said as it was said, if it does not say otherwise', () => {
    const text = '“The regime,” he said of the regime.';
    expect(found(rule('find: regime'), text)).toHaveLength(1);
    expect(found(rule('find: regime\nquotes: check'), text)).toHaveLength(2);
    expect(found(rule('find: regime'), text, { place: 'quote' })).toEqual([]);
  });

  test('counts where it says, and never in addresses nor in words of another language', () => {
    const rules = rule('find: regime\nwhere: [headline]');
    expect(found(rules, 'regime')).toEqual([]);
    expect(found(rules, 'regime', { place: 'headline' })).toHaveLength(1);
    expect(found(rule('find: regime'), 'https://x.org/regime')).toEqual([]);
    expect(
      found(rule('find: regime'), 'the regime', { foreign: [{ from: 0, to: 10, language: 'fr' }] }),
    ).toEqual([]);
  });

  test('is exact about capitals when it says so', () => {
    const rules = rule('swap: { the Web: the web }\ncase: exact');
    expect(found(rules, 'On the Web')).toHaveLength(1);
    expect(found(rules, 'On the web')).toEqual([]);
  });

  test('finds by a pattern and puts in what it has caught', () => {
    const rules = rule("pattern: '(\\d+) ?%'\nwhole: false\nuse: [$1 percent, '$$$1']");
    expect(found(rules, 'up 4%')[0]?.fixes).toEqual(['4 percent', '$4']);
  });

  test('finds an Arabic word behind what is written together with it', () => {
    const rules = rule('swap: { مسئول: مسؤول }');
    const text = 'قال للمسئول ومسئول مسئولية';
    const all = found(rules, text, { language: 'ar' });
    expect(brief(all)).toEqual(['one: مسئول', 'one: مسئول']);
    expect(all[0] && fixed(text, all[0])).toBe('قال للمسؤول ومسئول مسئولية');
  });

  test('is left out while it is paused', () => {
    const style = compileStyle(styleOf(file(rule("pattern: 'a'"))));
    const check = (paused: string[]) => [
      ...houseStyleCheck(line('a'), context({ style, paused: new Set(paused) })),
    ];
    expect(check([])).toHaveLength(1);
    expect(check(['one'])).toEqual([]);
  });
});

describe('a rule file with a fault', () => {
  const faults = (text: string) => {
    const read = readHouseStyle(text);
    return read.ok ? [] : read.faults;
  };

  test.each([
    ['is no YAML', 'format: 1\nedition: [en\n', 3, /./],
    ['lacks a reason', file('  - id: one\n    class: terms\n    find: x\n'), 4, /reason/],
    [
      'has a class that is none',
      file('  - id: one\n    class: colours\n    reason: b\n    find: x\n'),
      5,
      /class/,
    ],
    ['finds in two ways', file(rule('find: x\npattern: y')), 4, /swap.*find.*pattern/],
    ['has a key that is none', file(rule('find: x\nfinds: y')), 4, /finds/],
    ['has a pattern that is none', file(rule("pattern: '(a'")), 7, /regular expression/],
    ['finds everything', file(rule("pattern: 'a*'")), 7, /nothing at all/],
    ['has a rule twice', file(rule('find: x') + rule('find: y')), 8, /another rule/],
    ['is of a newer format', 'format: 2\nedition: en\nrules: []', 1, /format/],
  ])('that %s is refused with line and reason', (_what, text, at, message) => {
    expect(faults(text)[0]).toMatchObject({ line: at, message: expect.stringMatching(message) });
  });

  test('does not expand without end', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
      .join('\n')}`;
    expect(faults(bomb)).toHaveLength(1);
  });

  test('tells which rule and which example do not hold', () => {
    const style = styleOf(file(rule('find: ferry\nwrong: a boat\nright: the ferry')));
    expect(failedExamples(style)).toEqual([
      { rule: 'one', text: 'a boat', expected: 'found' },
      { rule: 'one', text: 'the ferry', expected: 'not found' },
    ]);
  });
});
