import { words } from '../i18n';
/** What is looked for, as it stands in the bar. */
export type Query = {
  text: string;
  matchesCase: boolean;
  wholeWords: boolean;
  /** Whether the text is a regular expression. */
  isPattern: boolean;
};

/** A pattern to be used with `matchAll`; a sentence when the query is none; null when it is empty. */
export type Pattern = { regExp: RegExp } | { error: string } | null;

/** Not within a word of any script; combining marks belong to their letter. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_]`;

export function patternOf({ text, matchesCase, wholeWords, isPattern }: Query): Pattern {
  if (text === '') return null;
  const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const bounded = wholeWords ? `(?<!${WORD})(?:${source})(?!${WORD})` : source;
  try {
    // On its own first: what would only be whole between the brackets is not whole.
    new RegExp(source, 'u');
    return { regExp: new RegExp(bounded, matchesCase ? 'gu' : 'giu') };
  } catch {
    return { error: words.find.noPattern };
  }
}

/**
 * What takes the place of a match. For a pattern, `$1`, `$<name>` and `$&` stand for what it has
 * caught, and `$$` for a dollar, as in JavaScript.
 */
export function replacementFor(match: RegExpMatchArray, replacement: string, query: Query): string {
  if (!query.isPattern) return replacement;
  return replacement.replace(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g,
    (written, dollar?: string, whole?: string, number?: string, name?: string) => {
      if (dollar) return '$';
      if (whole) return match[0];
      if (number !== undefined) {
        const caught = Number(number);
        return caught > 0 && caught < match.length ? (match[caught] ?? '') : written;
      }
      return match.groups?.[name ?? ''] ?? (match.groups ? '' : written);
    },
  );
}
