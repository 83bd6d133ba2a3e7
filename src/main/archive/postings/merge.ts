import type { Term } from '../terms';
import { type PackedPostings, PositionReader, PostingPacker, readPlaces } from './posting';
import type { MergeRow, Segment } from './segments';

/**
 * Merges the rows of several segments, which are ordered by term: what is not of a story as it is
 * now is left out, and a term without any story too.
 *
 * @param generations at which generation the story at each place was indexed
 */
export function* mergedByTerm(
  rows: readonly MergeRow[],
  segments: ReadonlyMap<number, Segment>,
  generations: Uint32Array,
): Generator<{ term: Term; postings: PackedPostings }> {
  for (let from = 0; from < rows.length; ) {
    const { term } = rows[from] as MergeRow;
    let to = from;
    const living = new Living();
    for (; rows[to]?.term === term; to++) {
      const row = rows[to] as MergeRow;
      const segment = segments.get(row.segment);
      if (segment) living.take(row, segment, generations);
    }
    from = to;
    if (living.count > 0) yield { term, postings: living.pack() };
  }
}

const NO_POSITIONS = new Uint8Array(0);
const packer = new PostingPacker();
let placesOfRow = new Int32Array(1024);

/** Postings of one term that still count, from one segment after the other. */
class Living {
  #places: number[] = [];
  #weights: number[] = [];
  #positions: Uint8Array[] = [];
  #ascending = true;

  get count(): number {
    return this.#places.length;
  }

  take(row: MergeRow, { first, last }: Segment, generations: Uint32Array): void {
    if (placesOfRow.length < row.stories) placesOfRow = new Int32Array(row.stories * 2);
    readPlaces(row, placesOfRow);
    const positions = row.positions ? new PositionReader(row.positions) : null;
    for (let index = 0; index < row.stories; index++) {
      const place = placesOfRow[index] ?? 0;
      const packed = positions?.skip() ?? NO_POSITIONS;
      const generation = generations[place] ?? 0;
      if (generation < first || generation > last) continue;
      this.#ascending &&= place > (this.#places.at(-1) ?? -1);
      this.#places.push(place);
      this.#weights.push(row.list[index] ?? 0);
      this.#positions.push(packed);
    }
  }

  pack(): PackedPostings {
    packer.clear();
    for (const index of this.#order()) {
      packer.add(
        this.#places[index] ?? 0,
        this.#weights[index] ?? 0,
        this.#positions[index] ?? NO_POSITIONS,
      );
    }
    return packer.pack();
  }

  #order(): Iterable<number> {
    const order = this.#places.keys();
    if (this.#ascending) return order;
    return [...order].sort((one, other) => (this.#places[one] ?? 0) - (this.#places[other] ?? 0));
  }
}
