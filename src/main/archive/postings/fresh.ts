import { beginningTermsOf, fieldsOf, marksOf, type Searchable, type Term } from '../terms';
import { Bytes } from './bytes';
import { type PackedPostings, PostingPacker, packPositions } from './posting';
import { weightByte } from './weight';

/** Free positions between two fields, and between two lines of one, so that no phrase spans them. */
const FIELD_GAP = 100;
const LINE_GAP = 10;
const NONE = -1;

/** Whether a story as indexed at `generation` is the story as it is now. */
export type IsCurrent = (place: number, generation: number) => boolean;

/** A term's postings in some part of the index. */
export type Found = PackedPostings & { term: Term };

/**
 * The postings of the stories that were indexed last, in memory. Kept as linked lists in typed
 * arrays: a posting is an index into the arrays `#place` to `#next`, a term one into `#head` to `#sum`.
 */
export class FreshPostings {
  /** How often a story was added; a story that was added twice counts twice. */
  added = 0;
  #terms = new Map<Term, number>();
  #sorted: readonly Term[] = [];

  // For each term: its first and last posting, and how many it has.
  #head = new Int32Array(1024);
  #tail = new Int32Array(1024);
  #count = new Int32Array(1024);
  // For each term, while a story is added: weighted occurrences, and its first and last word.
  #sum = new Float32Array(1024);
  #firstWord = new Int32Array(1024).fill(NONE);
  #lastWord = new Int32Array(1024);
  // For each term: the terms of its kept beginnings.
  #beginnings: (readonly number[])[] = [];

  // For each posting. `#start` is where its positions begin; they end where the next one's begin.
  #place = new Int32Array(4096);
  #generation = new Uint32Array(4096);
  #weight = new Uint8Array(4096);
  #start = new Int32Array(4096);
  #next = new Int32Array(4096);
  #postings = 0;
  #positions = new Bytes(4096);

  // For each word of the story that is being added: its position, and the next of the same term.
  #wordAt = new Int32Array(1024);
  #wordNext = new Int32Array(1024);
  #words = 0;

  /** Adds a story. What was added for the same place before is passed over from now on. */
  add(place: number, generation: number, story: Searchable): void {
    this.added += 1;
    this.#words = 0;
    const seen: number[] = [];
    let position = 0;
    for (const { weight, lines } of fieldsOf(story)) {
      for (const line of lines) {
        for (const term of line) this.#word(this.#idOf(term), position++, weight, seen);
        position += LINE_GAP;
      }
      position += FIELD_GAP;
    }
    const words = this.#words;
    const beginnings = new Map<number, number>();
    for (const id of seen) {
      const sum = this.#sum[id] ?? 0;
      this.#posting(id, place, generation, weightByte(sum, words));
      packPositions(this.#positionsInStory(id), this.#positions);
      this.#firstWord[id] = NONE;
      for (const beginning of this.#beginnings[id] ?? []) {
        beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + sum);
      }
    }
    for (const [id, sum] of beginnings) {
      this.#posting(id, place, generation, weightByte(sum, words));
    }
    for (const mark of new Set(marksOf(story))) {
      this.#posting(this.#idOf(mark), place, generation, 1);
    }
  }

  /** All terms, in order. */
  terms(): readonly Term[] {
    if (this.#sorted.length !== this.#terms.size) this.#sorted = [...this.#terms.keys()].sort();
    return this.#sorted;
  }

  termsBeginningWith(beginning: string): Term[] {
    const terms = this.terms();
    let from = 0;
    for (let to = terms.length; from < to; ) {
      const middle = (from + to) >> 1;
      if ((terms[middle] ?? '') < beginning) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (terms[end]?.startsWith(beginning)) end++;
    return terms.slice(from, end);
  }

  /** The postings of a term that are of stories as they are now, in ascending order of place. */
  find(term: Term, isCurrent: IsCurrent): Found | null {
    const id = this.#terms.get(term);
    if (id === undefined) return null;
    const postings: number[] = [];
    let posting = this.#head[id] ?? NONE;
    for (let left = this.#count[id] ?? 0; left > 0; left--) {
      if (isCurrent(this.#place[posting] ?? 0, this.#generation[posting] ?? 0)) {
        postings.push(posting);
      }
      posting = this.#next[posting] ?? NONE;
    }
    if (postings.length === 0) return null;
    postings.sort((one, other) => (this.#place[one] ?? 0) - (this.#place[other] ?? 0));
    packer.clear();
    for (const index of postings) {
      packer.add(this.#place[index] ?? 0, this.#weight[index] ?? 0, this.#packedPositions(index));
    }
    return { term, ...packer.pack() };
  }

  #idOf(term: Term): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.size;
    this.#terms.set(term, id);
    if (id >= this.#head.length) this.#growTerms();
    this.#beginnings[id] = beginningTermsOf(term).map((beginning) => this.#idOf(beginning));
    return id;
  }

  #word(id: number, position: number, weight: number, seen: number[]): void {
    if (this.#words >= this.#wordAt.length) {
      this.#wordAt = doubled(this.#wordAt);
      this.#wordNext = doubled(this.#wordNext);
    }
    const word = this.#words++;
    this.#wordAt[word] = position;
    this.#wordNext[word] = NONE;
    if (this.#firstWord[id] === NONE) {
      this.#firstWord[id] = word;
      this.#sum[id] = 0;
      seen.push(id);
    } else {
      this.#wordNext[this.#lastWord[id] ?? 0] = word;
    }
    this.#lastWord[id] = word;
    this.#sum[id] = (this.#sum[id] ?? 0) + weight;
  }

  #positionsInStory(id: number): number[] {
    const positions: number[] = [];
    for (let word = this.#firstWord[id] ?? NONE; word !== NONE; word = this.#wordNext[word] ?? NONE)
      positions.push(this.#wordAt[word] ?? 0);
    return positions;
  }

  #posting(id: number, place: number, generation: number, weight: number): void {
    if (this.#postings >= this.#place.length) this.#growPostings();
    const posting = this.#postings++;
    this.#place[posting] = place;
    this.#generation[posting] = generation;
    this.#weight[posting] = weight;
    this.#start[posting] = this.#positions.length;
    this.#next[posting] = NONE;
    if (this.#count[id] === 0) this.#head[id] = posting;
    else this.#next[this.#tail[id] ?? 0] = posting;
    this.#tail[id] = posting;
    this.#count[id] = (this.#count[id] ?? 0) + 1;
  }

  #packedPositions(posting: number): Uint8Array {
    const end = posting + 1 < this.#postings ? this.#start[posting + 1] : this.#positions.length;
    return this.#positions.bytes.subarray(this.#start[posting], end);
  }

  #growTerms(): void {
    this.#head = doubled(this.#head);
    this.#tail = doubled(this.#tail);
    this.#count = doubled(this.#count);
    this.#sum = doubled(this.#sum);
    const before = this.#firstWord.length;
    this.#firstWord = doubled(this.#firstWord).fill(NONE, before);
    this.#lastWord = doubled(this.#lastWord);
  }

  #growPostings(): void {
    this.#place = doubled(this.#place);
    this.#generation = doubled(this.#generation);
    this.#weight = doubled(this.#weight);
    this.#start = doubled(this.#start);
    this.#next = doubled(this.#next);
  }
}

const packer = new PostingPacker();

function doubled<Column extends Int32Array | Uint32Array | Uint8Array | Float32Array>(
  column: Column,
): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}
