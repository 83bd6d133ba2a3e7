import { type CheckedText, isWithin, overlaps, type Span, type TextFinding } from '../finding';
import { quotationsIn } from '../quoted';
import { inCaseOf, noProseIn } from '../words';
import { type CompiledStyle, countsIn } from './compile';
import { phrasesIn } from './phrases';
import type { HouseRule } from './schema';

export type StyleContext = {
  style: CompiledStyle;
  /** Rules whose pattern took too long and which are left out until the file is another one. */
  paused: ReadonlySet<string>;
  /** Told before each pattern is run, so that one that never ends can be named. */
  onPattern?: ((rule: string) => void) | undefined;
};

/** What a line has against the rules of the house. */
export function* houseStyleCheck(
  checked: CheckedText,
  { style, paused, onPattern }: StyleContext,
): Generator<TextFinding> {
  const { text } = checked;
  const counts = countingIn(checked);
  for (const { from, to, phrase } of phrasesIn(text, style.phrases)) {
    const found = text.slice(from, to);
    const { rule, written } = phrase;
    if (rule.case === 'exact' && found !== written) continue;
    const fixes = phrase.use.map((use) => cased(rule, found, use)).filter((fix) => fix !== found);
    // “Adviser” for “adviser”: what is found is right already.
    if (phrase.use.length > 0 && fixes.length === 0) continue;
    if (counts(rule, { from, to })) yield findingOf(rule, { from, to }, found, fixes);
  }
  for (const { rule, pattern } of style.patterns) {
    if (paused.has(rule.id)) continue;
    onPattern?.(rule.id);
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (match[0] === '' || !counts(rule, span)) continue;
      const fixes = fixesOf(rule, match).filter((fix) => fix !== match[0]);
      if ((rule.use ?? rule.map) && fixes.length === 0) continue;
      yield findingOf(rule, span, match[0], fixes);
    }
  }
}

/** Whether a rule counts for words of a line, by where they are. */
function countingIn({
  text,
  place,
  foreign,
}: CheckedText): (rule: HouseRule, span: Span) => boolean {
  const passed = [...noProseIn(text), ...foreign];
  const quotations = place === 'quote' ? [{ from: 0, to: text.length }] : quotationsIn(text);
  return (rule, span) =>
    countsIn(rule, place) &&
    !passed.some((one) => overlaps(one, span)) &&
    (rule.quotes === 'check' || !quotations.some((one) => isWithin(span, one)));
}

const findingOf = (rule: HouseRule, span: Span, text: string, fixes: string[]): TextFinding => ({
  ...{ check: 'style', rule: rule.id, level: rule.level, ...span, text, fixes },
  ...{ values: { class: rule.class }, reason: rule.reason },
});

function fixesOf(rule: HouseRule, match: RegExpMatchArray): string[] {
  const { use, map } = rule;
  const [found, group = ''] = match;
  if (!map) return (use ?? []).map((template) => cased(rule, found, filled(template, match)));
  const meant = map[group] ?? map[group.toLowerCase()];
  if (meant === undefined || group === '') return [];
  return [found.replace(group, () => cased(rule, group, meant))];
}

/** Where capitals do not count, what is put in begins as what was there. */
const cased = (rule: HouseRule, found: string, use: string): string =>
  rule.case === 'exact' ? use : inCaseOf(found, use);

/** `$1` and `$<name>` stand for what a pattern has caught, `$$` for a dollar, as in JavaScript. */
const filled = (template: string, match: RegExpMatchArray): string =>
  template.replace(/\$(?:(\$)|(\d{1,2})|<([^>]*)>)/g, (_, dollar, number, name) =>
    dollar ? '$' : ((number ? match[Number(number)] : match.groups?.[name]) ?? ''),
  );
