import { z } from 'zod';
import { storyId } from '../publish/public-story';
import { EDITION_IDS, type EditionId } from '../story/vocabulary';
import { call } from './call';

/** A story as one of the editions that there are of it. */
export type StoryInEdition = {
  id: string;
  edition: EditionId;
  headline: string;
  /** Whether the others were made from it. */
  isOriginal: boolean;
  /** Whether it is a draft of this desk; else it is known from the site only. */
  isDraft: boolean;
};

/** A story in several languages. */
export const editions = {
  /** A story and all its editions that the archive knows, the original first. */
  of: call(z.object({ id: storyId })).returns<StoryInEdition[]>(),
  /**
   * Makes an edition of a story, or of the story that it is an edition of; gives the one that there is, if
   * there is one. The original must be on this desk.
   */
  make: call(z.object({ id: storyId, edition: z.enum(EDITION_IDS) })).returns<{ id: string }>(),
};
