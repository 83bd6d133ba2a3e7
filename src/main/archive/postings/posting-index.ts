import type { Database } from '../../database/open';
import type { Searchable, Term } from '../terms';
import { type Found, FreshPostings } from './fresh';
import { mergedByTerm } from './merge';
import { type Segment, segmentStore } from './segments';

/**
 * A part of the index, in memory or on disk. Each story was indexed at a generation that grows by one
 * with every indexing; a posting counts only if the story's generation is from `first` to `last`:
 * otherwise the story was indexed again since, or removed.
 */
export type Part = {
  first: number;
  last: number;
  find(term: Term): Found | null;
  findWithPositions(term: Term): Found | null;
  beginningWith(beginning: string): Found[];
  /** How many stories have a term, or (each counted as often) terms that begin so. */
  storiesWith(term: Term): number;
  storiesBeginningWith(beginning: string): number;
};

/** Stories for which writing a segment is worth the while. */
export const FLUSH_AFTER = 512;
/** So many segments of like size are merged into one. */
const FAN_IN = 4;
/** How long a slice of writing takes, ms. */
const SLICE_MS = 8;
/** Postings of the largest segment, and terms, in one slice of merging: some 10 ms. */
const MERGED_AT_ONCE = { postings: 40_000, terms: 500 };
/** Rows that are deleted in one slice. */
const SWEPT_AT_ONCE = 1000;
const NEVER = 0xffff_ffff;

/**
 * Which stories have which terms. Like a log-structured merge tree: new postings are in memory, then
 * in small segments, then in ever larger ones. What is in memory alone can be made again from the
 * entries, so it may be lost.
 */
export class PostingIndex {
  readonly #db: Database;
  readonly #store: ReturnType<typeof segmentStore>;
  readonly #generations: () => Uint32Array;
  #segments: Segment[];
  #fresh = new FreshPostings();
  /** The generation with which `#fresh` began. */
  #freshFirst: number;
  /** What is being written to disk, and still has to be found meanwhile. */
  #leaving: { postings: FreshPostings; first: number; last: number } | null = null;
  #newest: number;

  /** @param generations at which generation the story at each place was indexed; 0 for none */
  constructor(db: Database, generations: () => Uint32Array) {
    this.#db = db;
    this.#store = segmentStore(db);
    this.#generations = generations;
    this.#segments = this.#store.segments();
    this.#newest = this.#segments.at(-1)?.last ?? 0;
    this.#freshFirst = this.#newest + 1;
  }

  /** Stories of later generations are not on disk: they are to be added again after opening. */
  get onDisk(): number {
    return this.#segments.at(-1)?.last ?? 0;
  }

  /** @param generation higher than any before, and already the story's own */
  add(place: number, generation: number, story: Searchable): void {
    this.#fresh.add(place, generation, story);
    this.#newest = generation;
  }

  /** All parts, in which a term is to be looked for. */
  parts(): Part[] {
    const parts = this.#segments.map((segment): Part => {
      const { id, first, last } = segment;
      return {
        ...{ first, last },
        find: (term) => this.#store.find(id, term),
        findWithPositions: (term) => this.#store.findWithPositions(id, term),
        beginningWith: (beginning) => this.#store.beginningWith(id, beginning),
        storiesWith: (term) => this.#store.storiesWith(id, term),
        storiesBeginningWith: (beginning) => this.#store.storiesBeginningWith(id, beginning),
      };
    });
    if (this.#leaving) {
      parts.push(this.#freshPart(this.#leaving.postings, this.#leaving.first, this.#leaving.last));
    }
    if (this.#fresh.added > 0) parts.push(this.#freshPart(this.#fresh, this.#freshFirst, NEVER));
    return parts;
  }

  #freshPart(postings: FreshPostings, first: number, last: number): Part {
    const generations = this.#generations();
    const isCurrent = (place: number, generation: number) => generations[place] === generation;
    const find = (term: Term) => postings.find(term, isCurrent);
    const beginningWith = (beginning: string): Found[] =>
      postings.termsBeginningWith(beginning).flatMap((term) => find(term) ?? []);
    const storiesWith = (term: Term): number => find(term)?.stories ?? 0;
    return {
      ...{ first, last, find, findWithPositions: find, beginningWith, storiesWith },
      storiesBeginningWith: (beginning) =>
        beginningWith(beginning).reduce((sum, { stories }) => sum + stories, 0),
    };
  }

  /** Stories that are in memory only, those that were added again counted again. */
  get inMemory(): number {
    return this.#fresh.added;
  }

  /**
   * Writes what is in memory to disk and merges what has to be merged: one slice of some 10 ms, one
   * transaction, each step. Between two steps everything can be found, and stories may be added; but
   * only one `work` may be under way.
   */
  *work(): Generator<void> {
    yield* this.#sweep();
    if (this.#fresh.added > 0) yield* this.#flush();
    for (let some = this.#toMerge(); some.length > 0; some = this.#toMerge()) {
      yield* this.#merge(some);
      yield* this.#sweep();
    }
  }

  *#sweep(): Generator<void> {
    while (this.#db.transaction(() => this.#store.sweep(SWEPT_AT_ONCE))()) yield;
  }

  *#flush(): Generator<void> {
    const postings = this.#fresh;
    const first = this.#freshFirst;
    const last = this.#newest;
    this.#leaving = { postings, first, last };
    this.#fresh = new FreshPostings();
    this.#freshFirst = last + 1;

    const id = this.#store.nextId();
    const part = this.#freshPart(postings, first, last);
    const terms = postings.terms();
    for (let next = 0; next < terms.length; ) {
      this.#db.transaction(() => {
        for (const until = performance.now() + SLICE_MS; performance.now() < until; next++) {
          const term = terms[next];
          if (term === undefined) break;
          const found = part.find(term);
          if (found) this.#store.write(id, term, found);
        }
      })();
      yield;
    }
    this.#finish({ id, first, last, stories: this.#living(first, last) }, []);
    this.#leaving = null;
  }

  *#merge(segments: readonly Segment[]): Generator<void> {
    const id = this.#store.nextId();
    const ids = segments.map((segment) => segment.id);
    const largest = segments.reduce((one, other) => (one.stories < other.stories ? other : one));
    const rangeOf = new Map(segments.map((segment) => [segment.id, segment]));
    for (let after: Term | null = ''; after !== null; ) {
      const upTo = this.#store.boundary(largest.id, after, MERGED_AT_ONCE);
      const rows = this.#store.rows(ids, after, upTo);
      this.#db.transaction(() => {
        for (const { term, postings } of mergedByTerm(rows, rangeOf, this.#generations())) {
          this.#store.write(id, term, postings);
        }
      })();
      after = upTo;
      yield;
    }
    const first = segments[0]?.first ?? 0;
    const last = segments.at(-1)?.last ?? 0;
    this.#finish({ id, first, last, stories: this.#living(first, last) }, segments);
  }

  #finish(segment: Segment, replaced: readonly Segment[]): void {
    this.#db.transaction(() => this.#store.finish(segment, replaced))();
    this.#segments = this.#store.segments();
  }

  /** Stories that were indexed at those generations, and not since. */
  #living(first: number, last: number): number {
    let count = 0;
    for (const generation of this.#generations()) {
      if (generation >= first && generation <= last) count += 1;
    }
    return count;
  }

  /** The segments to merge next; none when all is well. */
  #toMerge(): Segment[] {
    const decayed = this.#segments.find(
      ({ first, last, stories }) =>
        stories > FLUSH_AFTER && this.#living(first, last) < stories / 2,
    );
    if (decayed) return [decayed];
    const newest = this.#segments.slice(-FAN_IN);
    const [largest] = newest;
    const tier = (segment: Segment) =>
      Math.floor(Math.log(Math.max(1, segment.stories / FLUSH_AFTER)) / Math.log(FAN_IN));
    const alike =
      newest.length === FAN_IN && newest.every((one) => tier(one) >= tier(largest ?? one));
    return alike ? newest : [];
  }
}
