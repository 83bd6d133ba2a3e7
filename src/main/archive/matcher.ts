import { type Columns, FACETS, type Facet } from './columns';
import { HIDDEN, ONLY_FACET, setMask } from './mask';
import { holdsPhrase } from './phrase';
import type { Found } from './postings/fresh';
import { readPlaces } from './postings/posting';
import type { Part, PostingIndex } from './postings/posting-index';
import { bonusOfAge, LONGER_WORD, OCCURRENCES, rarity, saturate } from './postings/weight';
import { beginningTerm, type Term } from './terms';
import { type Wanted, type WantedWord, wholeWord } from './wanted';

/** How many stories have each value of a facet, by code. */
export type FacetCounts = Record<Facet, Uint32Array>;

export type Matches = {
  /** Places of all stories that match, in no order. */
  places: Int32Array;
  /** How well each of them matches; null when the query has no words. */
  scores: Float32Array | null;
  /** Of each facet: counted as if nothing had been asked of it, so that it shows what else there is. */
  facets: FacetCounts;
};

/** Codes of facets are bytes. */
const CODES = 256;

/**
 * Finds, scores and counts every story that matches: nothing is sampled or cut off. That is
 * affordable because a posting costs a few nanoseconds; two words that half of 100,000 stories have
 * take some 3 ms.
 */
export class Matcher {
  readonly #columns: Columns;
  readonly #index: PostingIndex;
  // For each place: see `setMask`.
  #mask = new Uint8Array(0);
  // For each place: the last step that found it, and the last up to which every step found it.
  #found = new Uint32Array(0);
  #passed = new Uint32Array(0);
  #step = 0;
  // For each place: occurrences of the word of this step, and the score so far.
  #occurrences = new Float32Array(0);
  #score = new Float32Array(0);
  #places = new Int32Array(1024);

  constructor(columns: Columns, index: PostingIndex) {
    this.#columns = columns;
    this.#index = index;
  }

  /** @param now ms since 1970 UTC */
  match(wanted: Wanted, now: number): Matches {
    this.#makeRoom();
    const parts = this.#index.parts();
    setMask(this.#mask, this.#columns, wanted);
    this.#hideUnwanted(wanted, parts);

    let places: Int32Array | null = null;
    for (const marks of wanted.marks) {
      places = this.#having(marks.map(wholeWord), parts, places).places;
    }
    const words = [...wanted.words, ...wanted.phrases.flat().map(wholeWord)];
    for (const [index, word] of words.entries()) {
      const step = this.#having([word], parts, places);
      this.#addScores(step.places, step.stories, index === 0);
      places = step.places;
    }
    for (const phrase of wanted.phrases) {
      places = holdsPhrase(phrase, parts, places ?? NONE, this.#columns.generation);
    }
    return this.#gather(places ?? this.#everything(), words.length > 0, now);
  }

  /**
   * Scores every story that is wanted by how many of some terms it has, and how rare those are.
   *
   * @param terms what sharing each of them weighs
   * @returns scores by place, and the most that a story could have
   */
  resembling(
    terms: ReadonlyMap<Term, number>,
    wanted: Wanted,
  ): { scores: Map<number, number>; most: number } {
    this.#makeRoom();
    const parts = this.#index.parts();
    setMask(this.#mask, this.#columns, wanted);
    this.#hideUnwanted(wanted, parts);
    const scores = new Map<number, number>();
    let most = 0;
    for (const [term, weight] of terms) {
      const { places, stories } = this.#having([wholeWord(term)], parts, null);
      const rare = weight * rarity(stories, this.#stories());
      most += rare;
      for (const place of places) {
        if (this.#mask[place] !== 0) continue;
        const occurrences = this.#occurrences[place] ?? 0;
        scores.set(place, (scores.get(place) ?? 0) + (rare * occurrences) / (occurrences + 1));
      }
    }
    return { scores, most };
  }

  /** In how many stories a term is, those counted twice that were indexed again since. */
  storiesWith(term: Term): number {
    return this.#index.parts().reduce((sum, part) => sum + part.storiesWith(term), 0);
  }

  /** The same for terms that begin so; a story counts for each of them. */
  storiesBeginningWith(beginning: string): number {
    return this.#index.parts().reduce((sum, part) => sum + part.storiesBeginningWith(beginning), 0);
  }

  #stories(): number {
    return this.#columns.end - 1;
  }

  #everything(): Int32Array {
    return Int32Array.from({ length: this.#stories() }, (_, index) => index + 1);
  }

  #hideUnwanted({ without }: Wanted, parts: readonly Part[]): void {
    const words = [...without.words, ...without.marks.map(wholeWord)];
    const hide = (places: Int32Array): void => {
      for (const place of places) this.#mask[place] = HIDDEN;
    };
    if (words.length > 0) hide(this.#having(words, parts, null).places);
    for (const phrase of without.phrases) {
      let places: Int32Array | null = null;
      for (const term of phrase) places = this.#having([wholeWord(term)], parts, places).places;
      hide(holdsPhrase(phrase, parts, places ?? NONE, this.#columns.generation));
    }
  }

  /**
   * The stories that have any of some words and, unless null, are in `among` (which must be what the
   * step before gave); also how many have any at all. Leaves their occurrences in `#occurrences`.
   */
  #having(
    words: readonly WantedWord[],
    parts: readonly Part[],
    among: Int32Array | null,
  ): { places: Int32Array; stories: number } {
    this.#step += 1;
    const into = new Int32Array(among ? among.length : this.#columns.end);
    const so = { stories: 0, places: 0, into, open: among === null };
    for (const part of parts) {
      for (const { beginnings, whole } of words) {
        for (const beginning of beginnings) {
          for (const { found, factor } of postingsOf(part, beginning, whole)) {
            this.#take(found, part, factor, so);
          }
        }
      }
    }
    return { places: into.subarray(0, so.places), stories: so.stories };
  }

  #take(
    list: Found,
    { first, last }: Part,
    factor: number,
    so: { stories: number; places: number; into: Int32Array; open: boolean },
  ): void {
    if (this.#places.length < list.stories) this.#places = new Int32Array(list.stories * 2);
    readPlaces(list, this.#places);
    const { generation } = this.#columns;
    const weights = list.list;
    const count = list.stories;
    const places = this.#places;
    const found = this.#found;
    const passed = this.#passed;
    const occurrences = this.#occurrences;
    const step = this.#step;
    for (let index = 0; index < count; index++) {
      const place = places[index] ?? 0;
      const indexedAt = generation[place] ?? 0;
      if (indexedAt < first || indexedAt > last) continue;
      const more = (OCCURRENCES[weights[index] ?? 0] ?? 0) * factor;
      if (found[place] === step) {
        occurrences[place] = (occurrences[place] ?? 0) + more;
        continue;
      }
      found[place] = step;
      occurrences[place] = more;
      so.stories += 1;
      if (so.open || passed[place] === step - 1) {
        passed[place] = step;
        so.into[so.places++] = place;
      }
    }
  }

  #addScores(places: Int32Array, stories: number, isFirst: boolean): void {
    const rare = rarity(stories, this.#stories());
    const score = this.#score;
    const occurrences = this.#occurrences;
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0;
      const part = rare * saturate(occurrences[place] ?? 0);
      score[place] = isFirst ? part : (score[place] ?? 0) + part;
    }
  }

  #gather(candidates: Int32Array, scored: boolean, now: number): Matches {
    const mask = this.#mask;
    const into = new Int32Array(candidates.length);
    let count = 0;
    /** Wanted but for one facet. */
    const nearly: number[] = [];
    for (let index = 0; index < candidates.length; index++) {
      const place = candidates[index] ?? 0;
      const bits = mask[place] ?? HIDDEN;
      if (bits === 0) into[count++] = place;
      else if (ONLY_FACET.has(bits)) nearly.push(place);
    }
    const places = into.subarray(0, count);
    const facets = {} as FacetCounts;
    for (const facet of FACETS) facets[facet] = countsIn(this.#columns.facet[facet], places);
    for (const place of nearly) {
      const facet = ONLY_FACET.get(mask[place] ?? HIDDEN) ?? 'kind';
      increment(facets[facet], this.#columns.facet[facet][place]);
    }
    return { places, scores: scored ? this.#scoresOf(places, now) : null, facets };
  }

  #scoresOf(places: Int32Array, now: number): Float32Array {
    const { at } = this.#columns;
    const score = this.#score;
    const scores = new Float32Array(places.length);
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? 0;
      scores[index] = (score[place] ?? 0) * bonusOfAge(now - (at[place] ?? 0));
    }
    return scores;
  }

  #makeRoom(): void {
    const { length } = this.#columns.generation;
    if (this.#mask.length === length) return;
    this.#mask = new Uint8Array(length);
    this.#found = new Uint32Array(length);
    this.#passed = new Uint32Array(length);
    this.#occurrences = new Float32Array(length);
    this.#score = new Float32Array(length);
  }
}

const NONE = new Int32Array(0);

function countsIn(column: Uint8Array, places: Int32Array): Uint32Array {
  const counts = new Uint32Array(CODES);
  for (let index = 0; index < places.length; index++) {
    const code = column[places[index] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function increment(counts: Uint32Array, code: number | undefined): void {
  counts[code ?? 0] = (counts[code ?? 0] ?? 0) + 1;
}

/** The lists in which a word is, and what an occurrence in each counts. */
function postingsOf(
  part: Part,
  beginning: Term,
  whole: boolean,
): { found: Found; factor: number }[] {
  const exact = (factor: number) => {
    const found = part.find(beginning);
    return found ? [{ found, factor }] : [];
  };
  // One letter begins a tenth of all words: it says something only where it is a word.
  if (whole || beginning.length < 2) return exact(1);
  const kept = beginningTerm(beginning);
  if (kept === null) {
    return part.beginningWith(beginning).map((found) => {
      return { found, factor: found.term === beginning ? 1 : LONGER_WORD };
    });
  }
  // The list of the beginning has the word itself, too.
  const all = part.find(kept);
  return [...(all ? [{ found: all, factor: LONGER_WORD }] : []), ...exact(1 - LONGER_WORD)];
}
