import { Bytes, Reader } from './bytes';

/**
 * The stories that have a term. Packed as `stories` weight bytes, then the places of the stories as
 * gaps, ascending.
 */
export type PostingList = { stories: number; list: Uint8Array };

/**
 * Where in each of those stories the term stands, in the same order: an even number is the only
 * position, doubled; an odd one is the length in bytes, doubled and one more, of the gaps that follow.
 */
export type Positions = Uint8Array;

/** A list with its positions; those are null for terms whose positions are not kept. */
export type PackedPostings = PostingList & { positions: Positions | null };

/** Reads the places of a list into `into`, which must be long enough. */
export function readPlaces({ stories, list }: PostingList, into: Int32Array): void {
  let place = 0;
  let at = stories;
  for (let index = 0; index < stories; index++) {
    let byte = list[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = list[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    place += gap;
    into[index] = place;
  }
}

/** Gathers the postings of one term, in ascending order of place, and packs them. */
export class PostingPacker {
  #weights = new Bytes();
  #gaps = new Bytes();
  #positions = new Bytes();
  #last = 0;

  get stories(): number {
    return this.#weights.length;
  }

  clear(): void {
    this.#weights.clear();
    this.#gaps.clear();
    this.#positions.clear();
    this.#last = 0;
  }

  /** @param positions as packed for this story; empty for terms whose positions are not kept */
  add(place: number, weight: number, positions: Uint8Array): void {
    this.#weights.byte(weight);
    this.#gaps.number(place - this.#last);
    this.#last = place;
    this.#positions.append(positions);
  }

  pack(): PackedPostings {
    const list = Buffer.allocUnsafe(this.#weights.length + this.#gaps.length);
    list.set(this.#weights.bytes.subarray(0, this.#weights.length));
    list.set(this.#gaps.bytes.subarray(0, this.#gaps.length), this.#weights.length);
    const positions = this.#positions.length > 0 ? this.#positions.copy() : null;
    return { stories: this.#weights.length, list, positions };
  }
}

const inner = new Bytes();

/** Packs the positions of a term in one story, ascending, to the end of `into`. */
export function packPositions(positions: readonly number[], into: Bytes): void {
  const [only = 0] = positions;
  if (positions.length === 1) {
    into.number(only * 2);
    return;
  }
  inner.clear();
  let last = 0;
  for (const position of positions) {
    inner.number(position - last);
    last = position;
  }
  into.number(inner.length * 2 + 1);
  into.append(inner.bytes.subarray(0, inner.length));
}

/** Goes through packed positions, one story after the other. */
export class PositionReader {
  #reader: Reader;

  constructor(positions: Positions) {
    this.#reader = new Reader(positions);
  }

  /** Passes over one story; gives its bytes, as `PostingPacker.add` takes them. */
  skip(): Uint8Array {
    const start = this.#reader.at;
    const header = this.#reader.number();
    if (header & 1) this.#reader.at += header >>> 1;
    return this.#reader.bytes.subarray(start, this.#reader.at);
  }

  /** The positions in the next story. */
  read(): number[] {
    const header = this.#reader.number();
    if ((header & 1) === 0) return [header >>> 1];
    const end = this.#reader.at + (header >>> 1);
    const positions: number[] = [];
    let position = 0;
    while (this.#reader.at < end) {
      position += this.#reader.number();
      positions.push(position);
    }
    return positions;
  }
}
