import type { EditionId } from '../story/vocabulary';
import { type CheckedText, overlaps, type TextFinding } from './finding';
import { foldCase, isCapitalised, noProseIn, type Word, wordsOf } from './words';

/** The words of a language. */
export type Dictionary = {
  /** Whether it has a word, written exactly so. */
  has(word: string): boolean;
};

export type SpellingContext = {
  /** Null while there is no dictionary for a language: then nothing of it is misspelt. */
  dictionaryOf(language: EditionId): Dictionary | null;
  /** Words of the newsroom and names of the archive; see `lexicon.ts`. */
  isKnown(word: string, language: EditionId): boolean;
};

const LANGUAGES: readonly EditionId[] = ['en', 'es', 'ar'];

/** Words that the dictionary of their language does not have. What may stand for them is asked for later. */
export function* spelling(
  { text, language, place, foreign }: CheckedText,
  context: SpellingContext,
): Generator<TextFinding> {
  if (place === 'credit') return;
  const passed = noProseIn(text);
  for (const word of wordsOf(text)) {
    if (passed.some((span) => overlaps(span, word))) continue;
    const span = foreign.find((one) => overlaps(one, word));
    const spoken = span
      ? LANGUAGES.find((one) => span.language.toLowerCase().startsWith(one))
      : language;
    if (!spoken || !isOfScript(word.text, spoken)) continue;
    const dictionary = context.dictionaryOf(spoken);
    if (!dictionary || isRight(word.text, spoken, dictionary, context)) continue;
    for (const { from, to, text: unknown } of unknownParts(word, spoken, dictionary, context)) {
      yield {
        ...{ check: 'spelling', rule: 'unknown-word', level: 'should' },
        ...{ from, to, text: unknown, values: { word: unknown, language: spoken }, fixes: [] },
      };
    }
  }
}

/** Arabic in an English story is no misspelt English. */
function isOfScript(word: string, language: EditionId): boolean {
  const isArabic = /\p{Script=Arabic}/u.test(word);
  return language === 'ar'
    ? isArabic && !/\p{Script=Latin}/u.test(word)
    : !isArabic && /\p{Script=Latin}/u.test(word);
}

function isRight(
  written: string,
  language: EditionId,
  dictionary: Dictionary,
  { isKnown }: SpellingContext,
): boolean {
  const word = plain(written);
  if (/\p{N}/u.test(word)) return true;
  if ([...word].length === 1) return true;
  if (isAbbreviation(word)) return true;
  const has = (form: string): boolean =>
    isKnown(form, language) ||
    dictionary.has(form) ||
    (isCapitalised(form) && dictionary.has(foldCase(form)));
  if (has(word)) return true;
  if (language === 'en') {
    const owner = word.replace(/(?:'s|s')$/, (end) => (end === "'s" ? '' : 's'));
    return owner !== word && (has(owner) || isAbbreviation(owner));
  }
  return false;
}

/** The parts of a word with hyphens that are unknown, or the word. */
function unknownParts(
  word: Word,
  language: EditionId,
  dictionary: Dictionary,
  context: SpellingContext,
): Word[] {
  const parts = [...word.text.matchAll(/[^\u2010\u2011-]+/g)].map(({ index, 0: text }) => ({
    ...{ from: word.from + index, to: word.from + index + text.length, text },
  }));
  if (parts.length <= 1) return [word];
  return parts.filter(({ text }) => !isRight(text, language, dictionary, context));
}

/** Capitals only (UN, BBCs), or capitals inside (YouTube, McCarthy): a name or a sign, not a word. */
const isAbbreviation = (word: string): boolean =>
  /^\p{Lu}[\p{Lu}.&-]+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);

/** As dictionaries write: one kind of apostrophe, composed letters, no vowel marks nor stretches of Arabic. */
export const plain = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '');
