import type { MemberField, QueryPart, WordPart } from '@shared/archive/query';
import type { Codes, Facet } from './columns';
import type { MemberIndex, MemberKind } from './members';
import { beginningsOf, markOf, type Term, termsOf } from './terms';
import { ANY, type Wanted, type WantedWord } from './wanted';

const MEMBER_KIND: Record<MemberField, MemberKind> = {
  tag: 'tag',
  by: 'author',
  coverage: 'coverage',
};

/** A query takes so many words; more would only make it slow. */
const WORDS_MAX = 20;

/** What the parts of a query ask of the index. A field that waits for its value asks for nothing. */
export function compile(parts: readonly QueryPart[], members: MemberIndex, codes: Codes): Wanted {
  const words: WantedWord[] = [];
  const phrases: Term[][] = [];
  const marks: Term[][] = [];
  const without = { words: [] as WantedWord[], phrases: [] as Term[][], marks: [] as Term[] };
  const facets: Partial<Record<Facet, Set<number>>> = {};
  const withoutFacets: Partial<Record<Facet, Set<number>>> = {};
  let { from, before } = ANY;

  for (const part of parts) {
    switch (part.type) {
      case 'word':
        (part.excluded ? without.words : words).push(...wordsOf(part));
        break;
      case 'phrase': {
        const terms = termsOf(part.text);
        if (part.open || terms.length === 1) {
          const each = terms.map((term, index) => {
            const typing = part.open && index === terms.length - 1;
            return { beginnings: [term], whole: !typing };
          });
          (part.excluded ? without.words : words).push(...each);
        } else if (terms.length > 1) {
          (part.excluded ? without.phrases : phrases).push(terms);
        }
        break;
      }
      case 'vocabulary': {
        if (part.value === '') break;
        const into = part.excluded ? withoutFacets : facets;
        const wanted = into[part.field] ?? new Set();
        for (const id of part.ids) wanted.add(codes.known(id));
        // What no entry has finds nothing; 0 would find the entries without any value.
        wanted.delete(0);
        into[part.field] = wanted;
        break;
      }
      case 'member': {
        if (part.value.trim() === '') break;
        const kind = MEMBER_KIND[part.field];
        const ids = members.named(kind, part.value, part.exact);
        const some = ids.map((id) => markOf(kind, id));
        if (part.excluded) without.marks.push(...some);
        else marks.push(some);
        break;
      }
      case 'time': {
        if (part.at === null) break;
        const begins = (part.field === 'after') !== part.excluded;
        if (begins) from = Math.max(from, part.at);
        else before = Math.min(before, part.at);
      }
    }
  }
  const some = words.slice(0, WORDS_MAX);
  return { ...ANY, words: some, phrases, marks, without, facets, withoutFacets, from, before };
}

/** A word such as "well-known" is several terms. */
function wordsOf({ text, typing, excluded }: WordPart): WantedWord[] {
  const terms = termsOf(text);
  return terms.map((term, index) => {
    const last = typing && index === terms.length - 1;
    const written = terms.length === 1 ? text : term;
    return { beginnings: beginningsOf(term, written, last), whole: excluded && !last };
  });
}
