import type { Span } from '../finding';
import { foldCase } from '../words';

/** Words that a rule looks for, and what may stand in their place. */
export type Phrase<Rule> = {
  /** Folded to small letters, one space between words. */
  folded: string;
  /** As they stand in the file. */
  written: string;
  use: readonly string[];
  rule: Rule;
};

/** Phrases by their first word: a text is gone through once, be there ten rules or twenty thousand. */
export type PhraseIndex<Rule> = ReadonlyMap<string, readonly Phrase<Rule>[]>;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** What is written together with an Arabic word: and, so, by, like, for, the. */
const ARABIC_PREFIX = /^(?:[وف]?(?:بال|كال|لل|ال|[بلك])|[وف])(?=\p{L}{2})/u;

export function phraseIndex<Rule>(phrases: readonly Phrase<Rule>[]): PhraseIndex<Rule> {
  const index = new Map<string, Phrase<Rule>[]>();
  for (const phrase of phrases) {
    const first = phrase.folded.match(WORD)?.[0] ?? '';
    const some = index.get(first) ?? [];
    some.push(phrase);
    index.set(first, some);
  }
  // “Prime minister” goes before “prime”.
  for (const some of index.values()) some.sort((a, b) => b.folded.length - a.folded.length);
  return index;
}

export type FoundPhrase<Rule> = Span & { phrase: Phrase<Rule> };

/**
 * Phrases in a text, as whole words. An Arabic word is also found behind what is written together
 * with it, which then stays. One place may have phrases of several rules.
 */
export function* phrasesIn<Rule>(
  text: string,
  index: PhraseIndex<Rule>,
): Generator<FoundPhrase<Rule>> {
  const folded = foldCase(text)
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[’‘ʼ]/g, "'");
  for (const { index: start, 0: word } of folded.matchAll(WORD)) {
    for (const from of startsOf(word, start)) {
      const first = word.slice(from - start);
      for (const phrase of index.get(first) ?? []) {
        // Signs before the first letter of a phrase belong to it: “(sic)”.
        const before = phrase.folded.search(LETTER);
        const at = from - before;
        if (at < 0 || !folded.startsWith(phrase.folded, at)) continue;
        const to = at + phrase.folded.length;
        if (LETTER.test(folded.charAt(to)) && LETTER.test(phrase.folded.at(-1) ?? '')) continue;
        yield { from: at, to, phrase };
      }
    }
  }
}

function startsOf(word: string, start: number): number[] {
  const prefix = ARABIC_PREFIX.exec(word)?.[0];
  return prefix ? [start, start + prefix.length] : [start];
}
