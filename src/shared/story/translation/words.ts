import { wordsOf } from '../compare/anatomy';

/** From this share of common words on, two texts are one text that was changed. */
const ALIKE = 0.5;

/** How many of the words of two texts are the same, 0 to 1 (Dice 1945); 0 when one has none. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

export const isAlike = (one: string, other: string): boolean => likeness(one, other) >= ALIKE;

/** Whether a text is still the original's, and no translation of it. */
export const isCopy = (text: string, source: string): boolean =>
  text.trim() === source.trim() || isAlike(text, source);

/** Fewer letters are no mark of identity: “Yes.” stands in many places. */
const TELLING_LETTERS = 12;

/** Whether a text contains the whole of another, which is long enough to be told by. */
export function contains(whole: string, part: string): boolean {
  const inner = bare(part);
  return inner.length >= TELLING_LETTERS && bare(whole).includes(inner);
}

/** Without spaces, which come and go where a text is split or joined. */
const bare = (text: string): string => text.replace(/\s+/g, '');
