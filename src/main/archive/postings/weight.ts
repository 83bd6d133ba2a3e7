/**
 * How stories are put in order: Okapi BM25 over weighted fields, as SQLite's FTS5 computes it, times
 * a bonus for what is new. A word's part of the score of a story is
 *
 *     rarity × (K1 + 1) × o / (o + 1),   o = occurrences / (K1 × (1 − B + B × words / TYPICAL_WORDS))
 *
 * where occurrences are weighted by field. `o` is known when the story is indexed, so it is kept
 * with each posting, in one byte on a logarithmic scale (off by less than 1.8 %); and it can be
 * summed over words, as is needed for a word that is still being typed.
 */
const K1 = 1.2;
const B = 0.75;
/** Words of a typical story. Fixed, so that a score does not depend on when a story was indexed. */
const TYPICAL_WORDS = 430;

/** How much a word in each field counts. */
export const FIELD_WEIGHT = { headline: 8, deck: 4, names: 3, text: 1 } as const;

/** A word that only begins like the one searched for counts so much of a whole one. */
export const LONGER_WORD = 0.5;

const SMALLEST = 0.04;
const STEP = 1.035;

/** The byte that stands for so many weighted occurrences in a story of so many words; 1 to 255. */
export function weightByte(occurrences: number, words: number): number {
  const relative = occurrences / (K1 * (1 - B + (B * words) / TYPICAL_WORDS));
  const step = 1 + Math.round(Math.log(relative / SMALLEST) / Math.log(STEP));
  return Math.max(1, Math.min(255, step));
}

/** What a weight byte stands for: `o` above. 0 stands for nothing. */
export const OCCURRENCES: Float32Array = Float32Array.from({ length: 256 }, (_, byte) =>
  byte === 0 ? 0 : SMALLEST * STEP ** (byte - 1),
);

/** A word's part of a story's score, before its rarity. */
export const saturate = (occurrences: number): number =>
  ((K1 + 1) * occurrences) / (occurrences + 1);

/** How much it says that a story has a word which so many of so many stories have; always above 0. */
export const rarity = (stories: number, all: number): number =>
  Math.log(1 + (Math.max(0, all - stories) + 0.5) / (stories + 0.5));

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** The bonus of the new halves in as many weeks. */
const HALVING_WEEKS = 52;
const BONUS: Float32Array = Float32Array.from(
  { length: 1024 },
  (_, weeks) => 1 + 2 ** (-weeks / HALVING_WEEKS),
);

/** What a score is multiplied with for its age in ms: 2 for today's story, towards 1 for an old one. */
export function bonusOfAge(age: number): number {
  const weeks = Math.floor(age / WEEK_MS);
  return BONUS[Math.max(0, Math.min(BONUS.length - 1, weeks))] ?? 1;
}
