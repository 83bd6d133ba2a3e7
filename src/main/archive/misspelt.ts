import type { Term } from './terms';

/** Shorter words have too many neighbours to tell which one was meant. */
const SHORTEST = 4;
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
/** Folded, as terms are. */
const ARABIC = [...'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
/** A mistake in the first letter is rare, so such a reading has to be so much more frequent. */
const OTHER_FIRST_LETTER = 0.1;

/**
 * The word that was probably meant by one that no story has: of all words that differ by one letter
 * (missing, added, another, or swapped with its neighbour) the most frequent one.
 *
 * @param storiesWith how many stories have a word
 * @returns null when there is none
 */
export function meantBy(word: Term, storiesWith: (term: Term) => number): Term | null {
  if (word.length < SHORTEST) return null;
  let best: Term | null = null;
  let most = 0;
  for (const neighbour of neighboursOf(word)) {
    const stories = storiesWith(neighbour);
    const likely = neighbour[0] === word[0] ? stories : stories * OTHER_FIRST_LETTER;
    if (likely > most) {
      best = neighbour;
      most = likely;
    }
  }
  return best;
}

/** All words at a distance of one, some 54 for each letter of a Latin word. */
function neighboursOf(word: Term): Set<Term> {
  const alphabet = /^[\u0600-\u06ff]/.test(word) ? ARABIC : LATIN;
  const found = new Set<Term>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after !== '') found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of alphabet) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return found;
}
