import type { EditionId } from '../../story/vocabulary';
import type { CheckedText, Place } from '../finding';
import { houseStyleCheck, type StyleContext } from './check';
import { compileStyle } from './compile';
import type { HouseRule, HouseStyle } from './schema';

/** An example of a rule that does not hold. */
export type FailedExample = { rule: string; text: string; expected: 'found' | 'not found' };

/** Tries each rule on its own examples. Runs patterns: to be done where it can be cut off. */
export function failedExamples(
  style: HouseStyle,
  onPattern?: StyleContext['onPattern'],
): FailedExample[] {
  return style.rules.flatMap((rule) => {
    if (!rule.wrong && !rule.right) return [];
    const alone = compileStyle({ ...style, rules: [rule] });
    const finds = (text: string): boolean =>
      [
        ...houseStyleCheck(line(text, style.edition, rule), {
          style: alone,
          paused: NONE,
          onPattern,
        }),
      ].length > 0;
    return [
      ...(rule.wrong ?? [])
        .filter((text) => !finds(text))
        .map((text) => failed(rule, text, 'found')),
      ...(rule.right ?? []).filter(finds).map((text) => failed(rule, text, 'not found')),
    ];
  });
}

const NONE: ReadonlySet<string> = new Set();

const failed = (
  { id }: HouseRule,
  text: string,
  expected: FailedExample['expected'],
): FailedExample => ({ rule: id, text, expected });

const line = (text: string, language: EditionId, { where }: HouseRule): CheckedText => ({
  ...{ text, language, foreign: [] },
  place: where?.[0] ?? ('text' satisfies Place),
});
