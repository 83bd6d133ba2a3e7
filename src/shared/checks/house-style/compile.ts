import type { Place } from '../finding';
import { foldCase } from '../words';
import { type Phrase, type PhraseIndex, phraseIndex } from './phrases';
import type { HouseRule, HouseStyle } from './schema';

/** A pattern of the file, made ready. */
export type PatternRule = { rule: HouseRule; pattern: RegExp };

/** A rule file made ready to check with. */
export type CompiledStyle = {
  spelling: HouseStyle['spelling'];
  phrases: PhraseIndex<HouseRule>;
  patterns: readonly PatternRule[];
};

const WORD = String.raw`[\p{L}\p{M}\p{N}_]`;

export function compileStyle({ rules, spelling }: HouseStyle): CompiledStyle {
  return {
    spelling,
    phrases: phraseIndex(rules.flatMap(phrasesOf)),
    patterns: rules.flatMap((rule) => {
      const { pattern, whole } = rule;
      if (pattern === undefined) return [];
      const source = whole ? `(?<!${WORD})(?:${pattern})(?!${WORD})` : pattern;
      return [{ rule, pattern: new RegExp(source, rule.case === 'exact' ? 'gu' : 'giu') }];
    }),
  };
}

function phrasesOf(rule: HouseRule): Phrase<HouseRule>[] {
  const phrase = (written: string, use: readonly string[]): Phrase<HouseRule> => ({
    ...{ written, use, rule },
    folded: foldCase(written).replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' '),
  });
  if (rule.swap) return Object.entries(rule.swap).map(([wrong, use]) => phrase(wrong, use));
  return (rule.find ?? []).map((words) => phrase(words, rule.use ?? []));
}

/** Whether a rule counts for a line that stands there. */
export const countsIn = ({ where }: HouseRule, place: Place): boolean =>
  where === undefined || where.includes(place);
