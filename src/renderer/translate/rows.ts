import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import type { Pair } from '@shared/story/translation/align';
import type { Beside, Spot } from '../editor/plugins/beside';
import { type Alignment, textsOf } from './alignment-store';

/** Pieces of the original that stand together beside a block of the edition, or between two of them. */
export type Row = Spot & { part: TextPart; pairs: Pair[] };

/** A pair is known by the first text in it, also while others join it. */
export const keyOf = ({ editions, originals, lost }: Pair): string =>
  originals[0]?.id ?? editions[0]?.id ?? lost[0] ?? '';

/**
 * Where each pair stands. What the edition has no place for stands behind what comes before it; fields,
 * which stand on no sheet, are left out.
 */
export function rowsOf(pairs: readonly Pair[]): Row[] {
  const rows = new Map<string, Row>();
  /** The first block of the edition behind everything so far. */
  let next = 0;
  for (const pair of pairs) {
    if (isField(pair)) continue;
    const part = lineOf(pair) ?? 'body';
    const where = pair.editions.length > 0 ? 'beside' : 'gap';
    const block = pair.editions[0] ? (pair.editions[0].block ?? 0) : next;
    const key = `${where} ${keyOf(pair)}`;
    const place = where === 'gap' ? key : `${part} ${block}`;
    const row = rows.get(place) ?? { key, part, where, block, pairs: [] };
    rows.set(place, row);
    row.pairs.push(pair);
    const last = pair.editions.at(-1)?.block;
    if (typeof last === 'number') next = last + 1;
  }
  return [...rows.values()];
}

/** A line above the story that is written in the inspector, and not on the sheet. */
export const isField = (pair: Pair): boolean => {
  const { id, block } = pair.editions[0] ?? pair.originals[0] ?? {};
  return block === null && !TEXT_PARTS.some((part) => part === id);
};

function lineOf({ editions, originals }: Pair): 'headline' | 'deck' | null {
  const { id, block } = editions[0] ?? originals[0] ?? {};
  return block === null && (id === 'headline' || id === 'deck') ? id : null;
}

/** What the editor of a part is to show. */
export function besideOf(
  part: TextPart,
  {
    rows,
    alignment,
    active,
  }: { rows: readonly Row[]; alignment: Alignment; active: string | null },
  view: Pick<Beside, 'emptyHeading' | 'elementOf' | 'onCaret'>,
): Beside {
  const pairOf = new Map(
    alignment.pairs.flatMap((pair) => pair.editions.map(({ id }) => [id, pair] as const)),
  );
  const pairs = textsIn(part, alignment).map((id) => pairOf.get(id));
  return {
    ...view,
    spots: rows.filter((row) => row.part === part),
    standings: pairs.map((pair) => pair?.standing ?? null),
    active: pairs.flatMap((pair, index) => (pair && keyOf(pair) === active ? [index] : [])),
  };
}

/** The pair of a text of the edition, by its part and its place among the texts of that part. */
export const pairAt = (part: TextPart, text: number, alignment: Alignment): Pair | null => {
  const wanted = textsIn(part, alignment)[text];
  return alignment.pairs.find(({ editions }) => editions.some(({ id }) => id === wanted)) ?? null;
};

const textsIn = (part: TextPart, alignment: Alignment): string[] =>
  part === 'body' ? textsOf(alignment).map(({ id }) => id) : [part];
