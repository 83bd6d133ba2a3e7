import { type DatesContext, datesCheck } from './dates';
import { CHECKS, type CheckedText, type TextFinding, type TextReport } from './finding';
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
  return { findings: findings.sort(inOrder), measures: measure(text) };
}

const inOrder = (one: TextFinding, other: TextFinding): number =>
  one.from - other.from ||
  one.to - other.to ||
  CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check);
