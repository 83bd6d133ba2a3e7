import { foldedWords } from './fold';

/** Around a hit in a snippet: what the story list's contract says. */
const HIT_START = '\u0002';
const HIT_END = '\u0003';
/** Words before and after the first hit. */
const BEFORE = 6;
const AFTER = 14;

/**
 * A few words of a text around the first hit, with every hit marked, in the text's own spelling;
 * undefined when no word of the text begins with a word of the query.
 */
export function snippetOf(text: string, query: string): string | undefined {
  const wanted = foldedWords(query);
  if (wanted.length === 0) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}ـ]+/gu)];
  const isHit = (word: string): boolean => {
    const folded = foldedWords(word).join('');
    return wanted.some((wish) => folded.startsWith(wish));
  };
  const first = words.findIndex(([word]) => isHit(word));
  if (first < 0) return undefined;

  const shown = words.slice(Math.max(0, first - BEFORE), first + AFTER);
  const start = shown[0]?.index ?? 0;
  const last = shown.at(-1);
  const end = last ? last.index + last[0].length : text.length;
  let snippet = start > 0 ? '…' : '';
  let at = start;
  for (const { 0: word, index } of shown) {
    snippet += text.slice(at, index);
    snippet += isHit(word) ? HIT_START + word + HIT_END : word;
    at = index + word.length;
  }
  return (snippet + (end < text.length ? '…' : '')).replace(/\s+/g, ' ');
}
