import type { ArchiveEntry } from '../../../src/main/archive/entry';
import { bonusOfAge, rarity } from '../../../src/main/archive/postings/weight';
import { fieldsOf, type Term } from '../../../src/main/archive/terms';

/**
 * The ranking as its formula says, computed the long way: every word of every story is looked at for
 * every query, nothing is packed, rounded or left out.
 */
export class FullRanking {
  #ids = new Map<Term, number>();
  #stories: { terms: Int32Array; weights: Float32Array; at: number }[] = [];

  add(entry: ArchiveEntry): void {
    const terms: number[] = [];
    const weights: number[] = [];
    for (const { weight, lines } of fieldsOf(entry)) {
      for (const term of lines.flat()) {
        terms.push(this.#idOf(term));
        weights.push(weight);
      }
    }
    const story = { terms: Int32Array.from(terms), weights: Float32Array.from(weights) };
    this.#stories.push({ ...story, at: entry.at });
  }

  /** Numbers of the stories (as they were added, from 0) that have all beginnings, the best first. */
  best(beginnings: readonly Term[], now: number): number[] {
    const scores = new Map<number, number>();
    for (const [index, beginning] of beginnings.entries()) {
      const meant = this.#meant(beginning);
      const occurrences = this.#stories.map((story) => occurrencesIn(story, meant));
      const having = occurrences.filter((count) => count > 0).length;
      for (const [number, count] of occurrences.entries()) {
        const before = index === 0 ? 0 : scores.get(number);
        if (count === 0 || before === undefined) scores.delete(number);
        else {
          const part = (rarity(having, this.#stories.length) * 2.2 * count) / (count + 1);
          scores.set(number, before + part);
        }
      }
    }
    const score = (number: number): number =>
      (scores.get(number) ?? 0) * bonusOfAge(now - (this.#stories[number]?.at ?? 0));
    return [...scores.keys()].sort((one, other) => score(other) - score(one) || other - one);
  }

  /** What each term counts: a whole one when it is the beginning itself, half when it is longer. */
  #meant(beginning: Term): Float32Array {
    const factors = new Float32Array(this.#ids.size);
    for (const [term, id] of this.#ids) {
      if (term === beginning) factors[id] = 1;
      else if (beginning.length > 1 && term.startsWith(beginning)) factors[id] = 0.5;
    }
    return factors;
  }

  #idOf(term: Term): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#ids.size);
    return this.#ids.size - 1;
  }
}

/** Occurrences relative to the length of the story: `o` of BM25, with k1 = 1.2 and b = 0.75. */
function occurrencesIn(
  { terms, weights }: { terms: Int32Array; weights: Float32Array },
  factors: Float32Array,
): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at++) {
    sum += (factors[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sum / (1.2 * (0.25 + (0.75 * terms.length) / 430));
}
