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
  /** What stands over it instead of its section or kind. */
  kicker?: string;
  /** The picture of the lead, without its words: beside its headline a picture is decoration. */
  picture: Omit<MediaReference, 'mime'> | null;
  /** Of a story that is led by a video: how long it is, in seconds. */
  video?: { duration: number | null };
  /** How many pictures lead the story, where it is more than one. */
  pictures?: number;
};
