import { fold } from '@shared/archive/fold';
import { MEMBER_KINDS, type MemberKind, type Members } from './members';
import { FIELD_WEIGHT } from './postings/weight';

/**
 * What the index knows words by. A term is a folded word; an English possessive and the Arabic
 * article (also behind a one-letter conjunction or preposition, and in its shape after ل) are gone.
 * Names that are not words, such as the ids of tags, are marks: they begin with `#`.
 */
export type Term = string;

/** What of a story is searched. */
export type Searchable = {
  headline: string;
  deck: string;
  /** Running text and the words of pictures, a line a paragraph. */
  text: string;
  members: Members;
};

const WORD = /[\p{L}\p{N}]+/gu;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
const ARABIC = /[\u0600-\u06ff]/;
/** At least three letters stay, so that short words which only look alike are left alone. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** The terms of a text, in its order. */
export function termsOf(text: string): Term[] {
  const folded = fold(text).replace(POSSESSIVE, '');
  const words = folded.match(WORD) ?? [];
  return ARABIC.test(folded) ? words.map((word) => word.replace(ARTICLE, '')) : words;
}

/**
 * What terms may begin with that a word of a query means. While the word is being typed an Arabic
 * article may stand before too few letters to be told from the word, so both readings are meant.
 */
export function beginningsOf(word: Term, written: string, typing: boolean): Term[] {
  if (!typing) return [word];
  const whole = fold(written);
  const bare = whole.replace(/^(?:[وفبك]?ال|لل)(?=\p{L})/u, '');
  return [...new Set([word, whole, bare])].filter((beginning, _, all) =>
    all.every((other) => other === beginning || !beginning.startsWith(other)),
  );
}

/** The term of all stories that have a member. */
export const markOf = (kind: MemberKind, id: string): Term => `#${kind}:${id}`;

/** The marks of a story. */
export const marksOf = ({ members }: Searchable): Term[] =>
  MEMBER_KINDS.flatMap((kind) => members[kind].map(({ id }) => markOf(kind, id)));

/** The fields of a story with what a word in each counts, a list of terms for each line. */
export function fieldsOf(story: Searchable): { weight: number; lines: Term[][] }[] {
  const names = MEMBER_KINDS.flatMap((kind) => story.members[kind].map(({ label }) => label));
  return [
    { weight: FIELD_WEIGHT.headline, lines: [termsOf(story.headline)] },
    { weight: FIELD_WEIGHT.deck, lines: [termsOf(story.deck)] },
    { weight: FIELD_WEIGHT.names, lines: names.map(termsOf) },
    { weight: FIELD_WEIGHT.text, lines: story.text.split('\n').map(termsOf) },
  ];
}

/** Beginnings of so many letters have posting lists of their own. */
const KEPT_BEGINNINGS = [2, 3] as const;

/** The term under which a kept beginning is found; null for beginnings that are not kept. */
export function beginningTerm(beginning: string): Term | null {
  const kept = (KEPT_BEGINNINGS as readonly number[]).includes(beginning.length);
  return kept && !/[\ud800-\udfff]/.test(beginning) ? `^${beginning}` : null;
}

/** The terms of all kept beginnings of a word. */
export function beginningTermsOf(word: Term): Term[] {
  if (!/^[\p{L}\p{N}]/u.test(word)) return [];
  const found: Term[] = [];
  for (const length of KEPT_BEGINNINGS) {
    const term = word.length >= length ? beginningTerm(word.slice(0, length)) : null;
    if (term !== null) found.push(term);
  }
  return found;
}
