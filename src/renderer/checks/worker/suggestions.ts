import { plain } from '@shared/checks/spelling';
import { inCaseOf, isCapitalised } from '@shared/checks/words';
import type { EditionId } from '@shared/story/vocabulary';
import type { ITrie } from 'cspell-trie-lib';

const SHOWN = 6;

/** Arabic letters that are mistaken for each other more often than all others. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ه$/, 'ة'],
  [/ة$/, 'ه'],
  [/^ا/, 'أ'],
  [/^ا/, 'إ'],
  [/^أ/, 'ا'],
  [/^إ/, 'ا'],
  [/ي$/, 'ى'],
  [/ى$/, 'ي'],
  [/^ال[ا]/, 'الأ'],
  [/^ال[ا]/, 'الإ'],
];

/** Words that may have been meant, the likeliest first, with the capital and the apostrophe that were written. */
export function suggestionsFor(word: string, language: EditionId, trie: ITrie): string[] {
  const asked = plain(word);
  const has = (form: string): boolean => trie.has(form);
  const alike =
    language === 'ar'
      ? ALIKE.map(([sign, other]) => asked.replace(sign, other)).filter(
          (form) => form !== asked && has(form),
        )
      : [];
  const near = trie
    .suggestWithCost(asked, { numSuggestions: SHOWN * 2, ignoreCase: false, changeLimit: 3 })
    .map(({ word: found }) => plain(found));
  const lower = isCapitalised(asked) ? asked.toLowerCase() : null;
  const ofLower =
    lower === null
      ? []
      : trie
          .suggestWithCost(lower, { numSuggestions: SHOWN, ignoreCase: false, changeLimit: 3 })
          .map(({ word: found }) => found);
  const all = [...alike, ...near, ...ofLower]
    .map((found) => inCaseOf(word, found))
    .map((found) => (word.includes('’') ? found.replaceAll("'", '’') : found));
  return [...new Set(all)].filter((found) => found !== word).slice(0, SHOWN);
}
