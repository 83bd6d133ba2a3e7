import type { EditionId } from '../story/vocabulary';

/** The kinds of checks, in the order in which a list shows them. */
export const CHECKS = ['spelling', 'style', 'repeated', 'dates', 'sentences', 'names'] as const;
export type CheckId = (typeof CHECKS)[number];

/** How much it matters: a `must` is wrong, a `should` is against the house's habit, the rest is a thought. */
export const LEVELS = ['must', 'should', 'consider'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a line of text stands in a story. */
export const PLACES = [
  ...(['headline', 'deck', 'heading', 'text', 'quote', 'caption', 'credit', 'table'] as const),
] as const;
export type Place = (typeof PLACES)[number];

/** A stretch of a text: UTF-16 units, `to` is behind the last. */
export type Span = { from: number; to: number };

/** One line of text to be checked: a paragraph, a headline, a caption. Values only: it goes to a worker. */
export type CheckedText = {
  text: string;
  /** The language of the edition. */
  language: EditionId;
  place: Place;
  /** What is marked as of another language; any language tag. */
  foreign: readonly (Span & { language: string })[];
};

/**
 * What a check has found in a text. `rule` and `text` name it for those who pass it over; its
 * sentence is made from `rule` and `values` in the language of the interface, except for a rule of
 * the house, which brings its reason in the language of the edition.
 */
export type TextFinding = Span & {
  check: CheckId;
  /** Which rule of the check: `unknown-word`, `weekday`, or the id of a rule of the house. */
  rule: string;
  level: Level;
  /** The words that were found. */
  text: string;
  values: Readonly<Record<string, string | number>>;
  /** What may stand in their place, the likeliest first; the first is the one-key fix. */
  fixes: readonly string[];
  /** Why, as the newsroom wrote it. */
  reason?: string;
};

/** What a text weighs, to be summed over a story for its readability. */
export type Measures = { words: number; sentences: number; syllables: number };

export type TextReport = { findings: TextFinding[]; measures: Measures };

export const overlaps = (one: Span, other: Span): boolean =>
  one.from < other.to && other.from < one.to;

export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
