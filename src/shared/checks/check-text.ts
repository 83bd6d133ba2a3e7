import { type DatesContext, datesCheck } from './dates';
import { CHECKS, type CheckedText, isWithin, type TextFinding, type TextReport } from './finding';
import { houseStyleCheck, type StyleContext } from './house-style/check';
import { namesCheck, type TagIndex } from './names';
import { longSentences, measure } from './readability';
import { repeatedWords } from './repeated-words';
import { type SpellingContext, spelling } from './spelling';

/** What the checks of an edition are made with. */
export type ChecksContext = SpellingContext & StyleContext & DatesContext & { tags: TagIndex };

/** All checks of a line of text, in the order of the text. */
export function checkText(text: CheckedText, context: ChecksContext): TextReport {
  const findings: TextFinding[] = [
    ...spelling(text, context),
    ...houseStyleCheck(text, context),
    ...repeatedWords(text),
    ...datesCheck(text, context),
    ...longSentences(text),
    ...namesCheck(text, context),
  ];
  return { findings: withoutEchoes(findings).sort(inOrder), measures: measure(text) };
}

/** A word that a rule of the house speaks of already is not misspelt as well. */
const withoutEchoes = (findings: readonly TextFinding[]): TextFinding[] => {
  const ruled = findings.filter(({ check, fixes }) => check === 'style' && fixes.length > 0);
  return findings.filter(
    (one) => one.check !== 'spelling' || !ruled.some((rule) => isWithin(one, rule)),
  );
};

const inOrder = (one: TextFinding, other: TextFinding): number =>
  one.from - other.from ||
  one.to - other.to ||
  CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check);
