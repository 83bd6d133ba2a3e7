import type { PublicStory } from '../publish/public-story';
import type { MediaReference } from '../story/blocks';

/** What lists show of a story. */
export type CardStory = Pick<
  PublicStory,
  | 'id'
  | 'edition'
  | 'kind'
  | 'section'
  | 'region'
  | 'headline'
  | 'deck'
  | 'authors'
  | 'publishedAt'
  | 'readMinutes'
  | 'liveEndedAt'
> & {
  href: string;
  /** The lead picture without its words: beside its headline a picture is decoration. */
  picture: Omit<MediaReference, 'mime'> | null;
};
