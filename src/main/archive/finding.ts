import { parseQuery } from '@shared/archive/query';
import type { Correction, Facets, Ordering } from '@shared/ipc/archive';
import { type Codes, type Columns, FACETS } from './columns';
import { compile } from './compile';
import type { FacetCounts, Matcher } from './matcher';
import type { MemberIndex } from './members';
import { meantBy } from './misspelt';
import type { Orders } from './orders';
import { type Ranked, ranked } from './ranking';
import type { Wanted, WantedWord } from './wanted';

/** What a query has found. */
export type Finding = {
  wanted: Wanted;
  ranked: Ranked;
  facets: Facets;
  corrections: Correction[];
};

/** What is searched, beside what the text says. */
export type Scope = Pick<Wanted, 'flags' | 'withoutFlags' | 'exclude' | 'facets'>;

export type FindingParts = {
  columns: Columns;
  codes: Codes;
  members: MemberIndex;
  matcher: Matcher;
  orders: Orders;
};

/**
 * Reads a query and finds every entry that it means. Only when there is none, words that no story
 * has are taken for misspelt.
 *
 * @param now ms since 1970 UTC
 */
export function find(
  { columns, codes, members, matcher, orders }: FindingParts,
  text: string,
  scope: Scope,
  ordering: Ordering,
  now: number,
): Finding {
  const parts = parseQuery(text, now);
  const compiled = compile(parts, members, codes);
  let wanted: Wanted = {
    ...compiled,
    ...scope,
    facets: narrowed(compiled.facets, scope.facets),
  };
  // A text such as "…" asks for something, and for nothing that there is.
  if (parts.length === 0 && !/^[\s"“”-]*$/.test(text)) wanted = { ...wanted, marks: [[]] };
  let matches = matcher.match(wanted, now);
  let corrections: Correction[] = [];
  if (matches.places.length === 0) {
    const corrected = wanted.words.map((word) => correctedWord(word, matcher));
    corrections = corrected.flatMap(({ correction }) => correction ?? []);
    if (corrections.length > 0) {
      wanted = { ...wanted, words: corrected.map(({ word }) => word) };
      matches = matcher.match(wanted, now);
    }
  }
  return {
    wanted,
    corrections,
    ranked: ranked(matches, ordering, columns, orders),
    facets: namedFacets(matches.facets, codes),
  };
}

/** What both allow. */
function narrowed(one: Wanted['facets'], other: Wanted['facets']): Wanted['facets'] {
  const both = { ...one, ...other };
  for (const facet of FACETS) {
    const [some, others] = [one[facet], other[facet]];
    if (some && others) both[facet] = new Set([...some].filter((code) => others.has(code)));
  }
  return both;
}

function correctedWord(
  word: WantedWord,
  matcher: Matcher,
): { word: WantedWord; correction: Correction | null } {
  const [written = ''] = word.beginnings;
  const asItIs = { word, correction: null };
  if (word.beginnings.some((beginning) => matcher.storiesBeginningWith(beginning) > 0)) {
    return asItIs;
  }
  const meant =
    meantBy(written, (term) => matcher.storiesWith(term)) ??
    meantBy(written, (term) => matcher.storiesBeginningWith(term));
  if (meant === null) return asItIs;
  return { word: { beginnings: [meant], whole: false }, correction: { written, meant } };
}

/** Facets by the ids of the vocabularies, the most frequent first; what no entry has is left out. */
function namedFacets(counts: FacetCounts, codes: Codes): Facets {
  const facets = {} as Facets;
  for (const facet of FACETS) {
    const found = [...counts[facet].entries()].flatMap(([code, count]) => {
      const value = codes.value(code);
      return count > 0 && value !== null ? [{ value, count }] : [];
    });
    facets[facet] = found.sort(
      (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
    );
  }
  return facets;
}
