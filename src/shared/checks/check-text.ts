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

/**
 * A word of which something is said already is not misspelt as well, and a rule that speaks of a word
 * need not speak of a part of it, which an Arabic word has behind its prefixes.
 */
const withoutEchoes = (findings: readonly TextFinding[]): TextFinding[] => {
  const said = findings.filter(
    ({ check, fixes }) => (check === 'style' || check === 'dates') && fixes.length > 0,
  );
  const isEcho = (one: TextFinding): boolean =>
    said.some(
      (other) =>
        other !== one &&
        isWithin(one, other) &&
        (one.check === 'spelling' ||
          (one.rule === other.rule && one.to - one.from < other.to - other.from)),
    );
  return findings.filter((one) => !isEcho(one));
};

const inOrder = (one: TextFinding, other: TextFinding): number =>
  one.from - other.from ||
  one.to - other.to ||
  CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check);
