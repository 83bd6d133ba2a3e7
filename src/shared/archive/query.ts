import { EDITIONS, KINDS, REGIONS, SECTIONS, type Term } from '../story/vocabulary';
import { STATES } from '../story/workflow';
import { moment } from './moment';

/**
 * The language of the search field: words, "phrases", fields (`tag:`, `by:`, `coverage:`,
 * `section:`, `region:`, `kind:`, `state:`, `edition:`, `before:`, `after:`), and a `-` before any of
 * them for what is not wanted. Every text means something, since it is read while it is being typed:
 * what is no field is a word, a quote may still be open, and a field without a value waits for it.
 */

export const VOCABULARY_FIELDS = ['section', 'region', 'kind', 'state', 'edition'] as const;
export const MEMBER_FIELDS = ['tag', 'by', 'coverage'] as const;
export const TIME_FIELDS = ['before', 'after'] as const;
export type VocabularyField = (typeof VOCABULARY_FIELDS)[number];
export type MemberField = (typeof MEMBER_FIELDS)[number];
export type TimeField = (typeof TIME_FIELDS)[number];
export type QueryField = VocabularyField | MemberField | TimeField;

/** Where a part stands in the text, and whether stories with it are not wanted. */
type Placed = { from: number; to: number; excluded: boolean };

export type WordPart = Placed & {
  type: 'word';
  text: string;
  /** The text ends in it, so that it may not be whole yet. */
  typing: boolean;
};
/** Words that must stand beside one another. While the quote is open they are words only. */
export type PhrasePart = Placed & { type: 'phrase'; text: string; open: boolean };
/** `ids` are those of the vocabulary that the value means; none while it means nothing (yet). */
export type VocabularyPart = Placed & {
  type: 'vocabulary';
  field: VocabularyField;
  value: string;
  ids: string[];
};
export type MemberPart = Placed & {
  type: 'member';
  field: MemberField;
  value: string;
  /** Quoted: this very name, not one that has words beginning so. */
  exact: boolean;
};
/** `at` in ms since 1970 UTC; null while the value is no time (yet). */
export type TimePart = Placed & {
  type: 'time';
  field: TimeField;
  value: string;
  at: number | null;
};

export type QueryPart = WordPart | PhrasePart | VocabularyPart | MemberPart | TimePart;

/** The values that a field of the vocabulary can have. */
export const VOCABULARY: Record<VocabularyField, readonly Term[]> = {
  section: SECTIONS,
  region: REGIONS,
  kind: KINDS,
  state: STATES.map((id) => ({ id, label: id })),
  edition: EDITIONS,
};

/** A field with a value, a phrase or a word, each with a minus or without. Quotes may be curly. */
const PART =
  /(?<minus>-?)(?:(?<field>\p{L}+):(?:["“”](?<quoted>[^"“”]*)(?<fieldEnd>["“”]?)|(?<value>[^\s"“”]*))|["“”](?<phrase>[^"“”]*)(?<end>["“”]?)|(?<word>[^\s"“”]+))/gu;

/**
 * Reads a query.
 *
 * @param now ms since 1970 UTC, for times such as `7d` (seven days ago)
 * @returns its parts in their order
 */
export function parseQuery(text: string, now: number): QueryPart[] {
  return [...text.matchAll(PART)].flatMap((match) => partsOf(match, text, now));
}

function partsOf(match: RegExpMatchArray, text: string, now: number): QueryPart[] {
  const { minus, field, quoted, value, phrase, end } = match.groups ?? {};
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const placed: Placed = { from, to, excluded: minus === '-' };
  if (phrase !== undefined) {
    const open = end === '';
    return phrase.trim() === '' ? [] : [{ ...placed, type: 'phrase', text: phrase, open }];
  }
  const known = fieldNamed(field);
  if (known) return [fieldPart(placed, known, quoted ?? value ?? '', quoted !== undefined, now)];
  const word = match[0].slice(minus?.length ?? 0);
  if (!/[\p{L}\p{N}]/u.test(word)) return [];
  return [{ ...placed, type: 'word', text: word, typing: to === text.length }];
}

function fieldNamed(name: string | undefined): QueryField | null {
  const wanted = name?.toLowerCase();
  const fields: readonly QueryField[] = [...VOCABULARY_FIELDS, ...MEMBER_FIELDS, ...TIME_FIELDS];
  return fields.find((field) => field === wanted) ?? null;
}

function fieldPart(
  placed: Placed,
  field: QueryField,
  value: string,
  exact: boolean,
  now: number,
): QueryPart {
  if (isOneOf(VOCABULARY_FIELDS, field)) {
    return { ...placed, type: 'vocabulary', field, value, ids: meant(VOCABULARY[field], value) };
  }
  if (isOneOf(MEMBER_FIELDS, field)) return { ...placed, type: 'member', field, value, exact };
  return { ...placed, type: 'time', field, value, at: moment(value, now) };
}

const isOneOf = <T extends string>(some: readonly T[], one: string): one is T =>
  (some as readonly string[]).includes(one);

/** The ids whose name is the value, or else begins with it. */
function meant(terms: readonly Term[], value: string): string[] {
  const wanted = plain(value);
  if (wanted === '') return [];
  const whole = terms.filter(({ id, label }) => plain(id) === wanted || plain(label) === wanted);
  const beginning = terms.filter(
    ({ id, label }) => plain(id).startsWith(wanted) || plain(label).startsWith(wanted),
  );
  return (whole.length > 0 ? whole : beginning).map(({ id }) => id);
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
