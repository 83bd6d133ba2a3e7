import { generateKeyBetween } from 'fractional-indexing';
import type * as Y from 'yjs';

/**
 * An ordered set that merges: a Y.Map from id to a value that carries its place (`at`, a fractional
 * index). Two desks that add the same tag make one; two that move the same link make one, where the
 * last of them put it. A list of ids (Y.Array) would double both.
 */
export type Placed<T> = T & { id: string };
type Stored = Record<string, unknown> & { at: string };

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && typeof (value as Stored).at === 'string';

function entries(map: Y.Map<unknown>): [id: string, value: Stored][] {
  return [...map.entries()]
    .filter((entry): entry is [string, Stored] => isStored(entry[1]))
    .sort(([idA, a], [idB, b]) => compare(a.at, b.at) || compare(idA, idB));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The members in order, without their place. */
export function readSet<T extends object>(map: Y.Map<unknown>): Placed<T>[] {
  return entries(map).map(([id, { at: _place, ...value }]) => ({ ...(value as T), id }));
}

/** Adds a member at the end; one that is there already keeps its place and gets the new value. */
export function addToSet(map: Y.Map<unknown>, id: string, value: object): void {
  const present = map.get(id);
  const last = entries(map).at(-1)?.[1].at ?? null;
  map.set(id, { ...value, at: isStored(present) ? present.at : placeBetween(last, null) });
}

/** Removes a member, if it is there. */
export function removeFromSet(map: Y.Map<unknown>, id: string): void {
  if (map.has(id)) map.delete(id);
}

/** Moves a member so that it stands at `index` (0-based) among the others. */
export function moveInSet(map: Y.Map<unknown>, id: string, index: number): void {
  const moving = map.get(id);
  if (!isStored(moving)) return;
  const others = entries(map).filter(([other]) => other !== id);
  const before = others[index - 1]?.[1].at ?? null;
  const after = others[index]?.[1].at ?? null;
  map.set(id, { ...moving, at: placeBetween(before, after) });
}

/** Two desks may have given two members the same place: then there is nothing between, and the first is used. */
function placeBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(
    before,
    before !== null && after !== null && before >= after ? null : after,
  );
}
