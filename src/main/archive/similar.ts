import type { ArchiveHit, LikeStory } from '@shared/ipc/archive';
import { type Columns, FLAG } from './columns';
import type { Matcher } from './matcher';
import { NO_MEMBERS } from './members';
import { bonusOfAge, rarity, saturate } from './postings/weight';
import type { StoredEntries } from './stored';
import { fieldsOf, marksOf, type Searchable, type Term, termsOf } from './terms';
import { ANY, type Wanted } from './wanted';

/** A story is told from others by so many of its words. */
const TELLING_WORDS = 24;
/** A word that more stories than this share of all have tells nothing. */
const COMMON_SHARE = 0.1;
/** Below so many stories, every word is rare. */
const FEW_STORIES = 20;
/** Shorter words are mostly of the language, not of the story. */
const SHORTEST = 3;
/** A tag says on purpose what a word says by chance. */
const TAG_WEIGHT = 2;
/** A suggestion shares at least this part of what tells the story. */
const LEAST_SHARE = 0.12;

/** Words of a shingle: runs of words that two tellings of one story have in common. */
const SHINGLE = 2;
/** Words of headline, deck and lead that are compared. */
const COMPARED_WORDS = 90;
/** Of how many likely stories the shingles are compared. */
const COMPARED_STORIES = 30;
/** Two stories of which so much is common tell the same. */
const LEAST_LIKENESS = 0.3;

export type SimilarStories = {
  /** Stories that the draft `id` could link to: about the same, rather new ones, in its edition. */
  suggestions(id: string, exclude: ReadonlySet<number>, limit: number, now: number): ArchiveHit[];
  /** Stories whose headline, deck and lead say what those of the draft say, the likest first. */
  alike(id: string, exclude: ReadonlySet<number>, limit: number): LikeStory[];
};

export function similarStories(
  columns: Columns,
  matcher: Matcher,
  stored: StoredEntries,
): SimilarStories {
  const scope = (place: number, exclude: ReadonlySet<number>): Wanted => ({
    ...ANY,
    withoutFlags: FLAG.binned | FLAG.shadowed | FLAG.untitled,
    facets: { edition: new Set([columns.facet.edition[place] ?? 0]) },
    exclude,
  });

  return {
    suggestions(id, exclude, limit, now) {
      const place = stored.placeOf('draft', id);
      if (place === null) return [];
      const story = stored.whole(place);
      const linked = story.related.flatMap((other) =>
        (['draft', 'site'] as const).flatMap((source) => stored.placeOf(source, other) ?? []),
      );
      const terms = tellingTerms(story, matcher, columns.end - 1);
      const wanted = scope(place, new Set([...exclude, ...linked]));
      const { scores, most } = matcher.resembling(terms, wanted);
      return [...scores]
        .filter(([, score]) => score >= most * LEAST_SHARE)
        .map(([at, score]): [number, number] => [
          at,
          score * bonusOfAge(now - (columns.at[at] ?? 0)),
        ])
        .sort(([, one], [, other]) => other - one)
        .slice(0, limit)
        .map(([at]) => stored.hit(at));
    },
    alike(id, exclude, limit) {
      const place = stored.placeOf('draft', id);
      if (place === null) return [];
      const story = openingOf(stored.whole(place));
      const shingles = shinglesOf(story);
      const terms = tellingTerms(story, matcher, columns.end - 1);
      const { scores } = matcher.resembling(terms, scope(place, exclude));
      return [...scores]
        .sort(([, one], [, other]) => other - one)
        .slice(0, COMPARED_STORIES)
        .map(([at]) => {
          const like = likeness(shingles, shinglesOf(openingOf(stored.whole(at))));
          return { ...stored.hit(at), likeness: like };
        })
        .filter((other) => other.likeness >= LEAST_LIKENESS)
        .sort((one, other) => other.likeness - one.likeness)
        .slice(0, limit);
    },
  };
}

/** What a story opens with: headline, deck and lead. */
function openingOf({ headline, deck, text }: Searchable): Searchable {
  return { headline, deck, text: text.split('\n', 1)[0] ?? '', members: NO_MEMBERS };
}

/**
 * The words that tell a story from others, and its tags, each with what sharing it weighs.
 *
 * @param stories how many stories there are
 */
function tellingTerms(story: Searchable, matcher: Matcher, stories: number): Map<Term, number> {
  const counts = new Map<Term, number>();
  for (const { weight, lines } of fieldsOf(story)) {
    for (const term of lines.flat()) {
      if (term.length >= SHORTEST) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  }
  const telling = [...counts].flatMap(([term, count]): [Term, number, number][] => {
    const having = matcher.storiesWith(term);
    // A word of no other story finds none.
    if (having < 2 || having > Math.max(FEW_STORIES, stories * COMMON_SHARE)) return [];
    const weight = saturate(count / 2);
    return [[term, weight, weight * rarity(having, stories)]];
  });
  telling.sort(([, , one], [, , other]) => other - one);
  return new Map([
    ...telling.slice(0, TELLING_WORDS).map(([term, weight]): [Term, number] => [term, weight]),
    ...marksOf(story).map((mark): [Term, number] => [mark, TAG_WEIGHT]),
  ]);
}

/** The runs of words in an opening. */
function shinglesOf({ headline, deck, text }: Pick<Searchable, 'headline' | 'deck' | 'text'>) {
  const [lead = ''] = text.split('\n');
  const words = [headline, deck, lead].flatMap(termsOf).slice(0, COMPARED_WORDS);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    shingles.add(words.slice(at, at + SHINGLE).join(' '));
  }
  return shingles;
}

/** How much of two sets is common to both: 0 to 1 (Jaccard). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common += 1;
  return common / (one.size + other.size - common);
}
