/** A stretch of a text, as offsets of UTF-16 units. */
export type Isolate = { from: number; to: number };

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * What is read from left to right as a whole: web and mail addresses, hashtags and the names of accounts,
 * telephone numbers, and names that end in signs (C++). Signs at their ends belong to no direction.
 */
const LEFT_TO_RIGHT = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s،؛؟]*[^\\s،؛؟.,;:!?)\\]»”]',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    '(?<![\\p{L}\\p{N}])[@#][A-Za-z0-9_]+',
    '\\+\\d[\\d ()-]{5,}\\d',
    '(?<![\\p{L}\\p{N}])[A-Za-z][A-Za-z0-9]*[+#]+',
  ].join('|'),
  'gu',
);

/**
 * Stretches that a text from right to left would tear or turn around (Unicode Bidirectional Algorithm,
 * UAX 9): shown as one, in their own direction, they read as they were written. None in a text from left
 * to right.
 */
export function isolatesIn(text: string): Isolate[] {
  if (!RIGHT_TO_LEFT.test(text)) return [];
  return [...text.matchAll(LEFT_TO_RIGHT)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}
