import type { Span } from './finding';

/** A word with the apostrophes and hyphens that are in it. */
export type Word = Span & { text: string };

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((found) => ({
    ...{ from: found.index, to: found.index + found[0].length, text: found[0] },
  }));

/** Addresses, handles, tags of social networks and names of files and sites: nobody's prose. */
const NO_PROSE = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>“”"]+`,
    String.raw`[^\s@<>“”"]+@[^\s@<>“”"]+\.[\p{L}]{2,}`,
    String.raw`(?<![\p{L}\p{N}])[@#][\p{L}\p{M}\p{N}_]+`,
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|gov|edu|int|info|io|tv|co|es|uk|eu|pdf|docx?|jpe?g|png|html?)(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

/** What is not to be read as words of a language. */
export const noProseIn = (text: string): Span[] =>
  [...text.matchAll(NO_PROSE)].map(({ index, 0: found }) => ({
    ...{ from: index, to: index + found.length },
  }));

/** Letters as they are compared: lower case, one length each, so that places stay the same. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    )
    .join('');
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** `replacement` as the words begin that it stands for. */
export const inCaseOf = (found: string, replacement: string): string =>
  isCapitalised(found) && /^\p{Ll}/u.test(replacement)
    ? replacement.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : replacement;
