import type { StoryProjection } from '@shared/story/projection';
import type { ReadableStore } from '../session/readable-store';

/** What there is to read while no story is open. */
export const NO_STORY: ReadableStore<StoryProjection | null> = {
  get: () => null,
  subscribe: () => () => {},
};
