import type { PublicStory } from '@shared/publish/public-story';
import type { EditionId } from '@shared/story/vocabulary';
import type { Term } from './words';

/** What a reader looks for: stories of an edition that have all of the terms. */
export type Question = { edition: EditionId; terms: readonly Term[] };

/** The words of all stories that can be read. Writing belongs into the transaction of the story. */
export type WordIndex = {
  put(story: PublicStory): Promise<void>;
  remove(storyId: string): Promise<void>;
  /** How many stories match, counted no further than `RANKED`. */
  count(question: Question): Promise<number>;
  /** Cards of the stories that match, as JSON, best first. @param now ms since 1970 UTC */
  best(question: Question, now: number, limit: number, offset: number): Promise<{ card: string }[]>;
};

/** Of more matches than these the latest put are ranked: nobody turns a hundred pages. */
export const RANKED = 2000;

/** How much a word counts that is found in a part of a story. */
export const WEIGHTS = { headline: 10, names: 6, deck: 4, body: 1 };

/** Age at which a story counts half of a new one that fits as well, ms. */
export const HALF_AFTER_MS = 365 * 24 * 60 * 60 * 1000;
