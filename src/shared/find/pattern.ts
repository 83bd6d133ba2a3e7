import { z } from 'zod';

/** What is looked for. */
export const query = z.object({
  text: z.string().max(1000),
  matchesCase: z.boolean(),
  wholeWords: z.boolean(),
  /** Whether the text is a regular expression. */
  isPattern: z.boolean(),
});
export type Query = z.infer<typeof query>;

/** What to look for with `matchAll`; that the query is no expression; null when it is empty. */
export type Pattern = { regExp: RegExp } | 'faulty' | null;

/** What a match has caught: itself first, then the groups of the expression, by number and by name. */
export type Caught = {
  all: (string | undefined)[];
  names: Record<string, string | undefined> | null;
};

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
    return 'faulty';
  }
}

/** The matches of a line that have any letters, with the place of each, in units of UTF-16. */
export function* matchesOf(
  text: string,
  regExp: RegExp,
): Generator<{ at: number; caught: Caught }> {
  for (const match of text.matchAll(regExp)) {
    if (match[0] === '') continue;
    yield { at: match.index, caught: { all: [...match], names: match.groups ?? null } };
  }
}

/** The words that were found. */
export const foundBy = ({ all: [found = ''] }: Caught): string => found;

/**
 * What takes the place of a match. For a pattern, `$1`, `$<name>` and `$&` stand for what it has
 * caught, and `$$` for a dollar, as in JavaScript.
 */
export function replacementFor(
  { all, names }: Caught,
  replacement: string,
  { isPattern }: Pick<Query, 'isPattern'>,
): string {
  if (!isPattern) return replacement;
  return replacement.replace(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g,
    (written, dollar?: string, whole?: string, number?: string, name?: string) => {
      if (dollar) return '$';
      if (whole) return all[0] ?? '';
      if (number !== undefined) {
        const caught = Number(number);
        return caught > 0 && caught < all.length ? (all[caught] ?? '') : written;
      }
      return names?.[name ?? ''] ?? (names ? '' : written);
    },
  );
}
