import {
  MEMBER_FIELDS,
  type MemberField,
  type QueryField,
  TIME_FIELDS,
  VOCABULARY,
  VOCABULARY_FIELDS,
  type VocabularyField,
} from '@shared/archive/query';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { valueName } from '../i18n/term-names';

/** A way to go on with a query: the part at the caret becomes `insert`. */
export type Completion = { insert: string; label: string; note: string };

/** The part of a query that is being typed, before the caret. */
export type Typed = {
  from: number;
  minus: string;
  /** Null while it is no field. */
  field: QueryField | null;
  value: string;
};

const FIELDS: readonly QueryField[] = [
  ...(['tag', 'by', 'section', 'kind', 'state', 'edition'] as const),
  ...(['region', 'coverage', 'after', 'before'] as const),
];

const TIMES = ['today', 'yesterday', '7d', '1m', '1y'] as const;

const TYPED = /(?:^|\s)(-?)(?:(\p{L}+):)?(["“”][^"“”]*|[^\s"“”:]*)$/u;
/** A word may go on for a while before it could be meant for a field. */
const FIELD_MIN = 2;

/** What is typed at the end of a text; null where nothing can be completed. */
export function typedAt(text: string, caret: number): Typed | null {
  const match = TYPED.exec(text.slice(0, caret));
  if (!match) return null;
  const [whole, minus = '', name, value = ''] = match;
  const field = name === undefined ? null : fieldNamed(name);
  if (name !== undefined && field === null) return null;
  const from = match.index + (/^\s/.test(whole) ? 1 : 0);
  return { from, minus, field, value };
}

const fieldNamed = (name: string): QueryField | null =>
  FIELDS.find((field) => field === name.toLowerCase()) ?? null;

/** What can follow, from what this newsroom's words say; members are asked for (`memberCompletions`). */
export function completionsOf({ field, minus, value }: Typed): Completion[] {
  if (field === null) {
    if (value !== '' && value.length < FIELD_MIN) return [];
    return FIELDS.filter((each) => each.startsWith(value.toLowerCase())).map((each) => ({
      insert: `${minus}${each}:`,
      label: `${minus}${each}:`,
      note: words.archive.fieldNotes[each],
    }));
  }
  if (isIn(VOCABULARY_FIELDS, field)) {
    return vocabularyValues(field, value).map(({ id, label }) => ({
      insert: `${minus}${field}:${id} `,
      label,
      note: id === label.toLowerCase() ? '' : id,
    }));
  }
  if (isIn(TIME_FIELDS, field)) {
    return TIMES.filter((time) => time.startsWith(value.toLowerCase())).map((time) => ({
      insert: `${minus}${field}:${time} `,
      label: time,
      note: words.archive.times[time],
    }));
  }
  return [];
}

function vocabularyValues(field: VocabularyField, value: string) {
  const wanted = value.replace(/["“”]/g, '').toLowerCase();
  const values = VOCABULARY[field].map(({ id }) => ({ id, label: valueName(field, id) }));
  return values.filter(
    ({ id, label }) =>
      id.startsWith(wanted) ||
      label
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(wanted)),
  );
}

/** The field of members whose names are to be asked for, and how those begin. */
export function membersWanted(typed: Typed): { field: MemberField; prefix: string } | null {
  const { field, value } = typed;
  if (field === null || !isIn(MEMBER_FIELDS, field)) return null;
  return { field, prefix: value.replace(/["“”]/g, '') };
}

export function memberCompletions(
  { minus, field }: Typed,
  members: readonly { name: string; uses: number }[],
): Completion[] {
  return members.map(({ name, uses }) => ({
    insert: `${minus}${field}:"${name.replace(/["“”]/g, '')}" `,
    label: name,
    note: numberOf(uses),
  }));
}

/** A text with the typed part completed, and where the caret is then. */
export function completed(
  text: string,
  caret: number,
  typed: Typed,
  { insert }: Completion,
): { text: string; caret: number } {
  const before = text.slice(0, typed.from) + insert;
  const rest = text.slice(caret);
  return { text: before + (insert.endsWith(' ') ? rest.trimStart() : rest), caret: before.length };
}

const isIn = <T extends string>(some: readonly T[], one: string): one is T =>
  (some as readonly string[]).includes(one);
