import { type Columns, FACETS } from './columns';
import type { Wanted } from './wanted';

/** An entry that is not wanted, whatever is asked of its facets. */
export const HIDDEN = 0x80;

/** For a mask with a single bit: the facet in which alone the entry is not wanted; else undefined. */
export const ONLY_FACET = new Map(FACETS.map((facet, index) => [1 << index, facet]));

/**
 * Says of each entry whether it is wanted by what is in its columns: 0 when it is, HIDDEN when it
 * is not, else a bit for each facet (in the order of FACETS) in which it is not.
 */
export function setMask(mask: Uint8Array, columns: Columns, wanted: Wanted): void {
  const { end, generation, flags, at } = columns;
  const { flags: having, withoutFlags, from, before } = wanted;
  const bits = having | withoutFlags;
  for (let place = 0; place < end; place++) {
    const time = at[place] ?? 0;
    const shown =
      generation[place] !== 0 &&
      ((flags[place] ?? 0) & bits) === having &&
      time >= from &&
      time < before;
    mask[place] = shown ? 0 : HIDDEN;
  }
  for (const [index, facet] of FACETS.entries()) {
    const column = columns.facet[facet];
    const codes = wanted.facets[facet];
    if (codes) {
      const bit = 1 << index;
      for (let place = 0; place < end; place++) {
        if (!codes.has(column[place] ?? 0)) mask[place] = (mask[place] ?? 0) | bit;
      }
    }
    const unwanted = wanted.withoutFacets[facet];
    if (unwanted) {
      for (let place = 0; place < end; place++) {
        if (unwanted.has(column[place] ?? 0)) mask[place] = HIDDEN;
      }
    }
  }
  for (const place of wanted.exclude) mask[place] = HIDDEN;
}
