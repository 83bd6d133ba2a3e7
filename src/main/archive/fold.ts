/**
 * Text as the search sees it, on both sides: lower case, accents and Arabic marks gone, tatweel
 * gone, and the letters that Arabic writers use for one another made one (alef with its hamzas,
 * ya and alef maqsura, ta marbuta and ha). Keeps no positions; see `snippet.ts` for that.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ٱىةکیßøđł]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
};

/** The words of a query or a text, folded: runs of letters and digits, as FTS5's tokenizer cuts them. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * An FTS5 query that finds every word as the beginning of one, in any order; null when the text has
 * no word. Words are quoted, so nothing in them is an operator of the query language.
 */
export function matchQuery(text: string): string | null {
  const words = foldedWords(text).slice(0, 20);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
