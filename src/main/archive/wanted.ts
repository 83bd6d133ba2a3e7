import type { Facet } from './columns';
import type { Term } from './terms';

/** A word of a query: every term with one of these beginnings, or these very terms. */
export type WantedWord = { beginnings: readonly Term[]; whole: boolean };

/** A query, as the index understands it. */
export type Wanted = {
  /** Stories must have all of these. */
  words: readonly WantedWord[];
  /** Terms that must stand beside one another. */
  phrases: readonly (readonly Term[])[];
  /** Of each of these lists of marks stories must have at least one. */
  marks: readonly (readonly Term[])[];
  /** Stories must have none of these. */
  without: {
    words: readonly WantedWord[];
    phrases: readonly (readonly Term[])[];
    marks: readonly Term[];
  };
  /** Codes of which stories must have one, for each facet that is asked for. */
  facets: Partial<Record<Facet, ReadonlySet<number>>>;
  /** Codes that they must not have. */
  withoutFacets: Partial<Record<Facet, ReadonlySet<number>>>;
  /** Flags that stories must all have, and of which they must have none. */
  flags: number;
  withoutFlags: number;
  /** Bounds of time, ms since 1970 UTC: from the first on, before the second. */
  from: number;
  before: number;
  /** Places that are left out whatever they hold. */
  exclude: ReadonlySet<number>;
};

/** Everything. */
export const ANY: Wanted = {
  words: [],
  phrases: [],
  marks: [],
  without: { words: [], phrases: [], marks: [] },
  facets: {},
  withoutFacets: {},
  flags: 0,
  withoutFlags: 0,
  from: Number.NEGATIVE_INFINITY,
  before: Number.POSITIVE_INFINITY,
  exclude: new Set(),
};

export const wholeWord = (term: Term): WantedWord => ({ beginnings: [term], whole: true });
