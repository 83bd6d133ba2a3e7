import type { EditionId } from '../story/vocabulary';
import { plain } from './spelling';
import { foldCase, wordsOf } from './words';

/** A word that the newsroom has put into its dictionary. */
export type NewsroomWord = { language: EditionId; word: string };

/**
 * What counts as spelt right beside the dictionary: words of the newsroom (one in small letters may
 * begin with a capital), and every word of the names that the archive knows, as they are written there.
 */
export function lexicon(
  words: readonly NewsroomWord[],
  names: readonly string[],
): (word: string, language: EditionId) => boolean {
  const known = new Map<EditionId, Set<string>>();
  for (const { language, word } of words) {
    const set = known.get(language) ?? new Set();
    known.set(language, set.add(plain(word)));
  }
  const ofNames = new Set(
    names.flatMap((name) => wordsOf(name).map(({ text }) => plain(text))).filter(isName),
  );
  return (word, language) => {
    const own = known.get(language);
    return own?.has(word) || own?.has(foldCase(word)) || ofNames.has(word);
  };
}

/** In scripts with capitals only what has one is a name: “health” of a tag proves no spelling. */
const isName = (word: string): boolean => /^(?:\p{Lu}|\p{Lo})/u.test(word);
