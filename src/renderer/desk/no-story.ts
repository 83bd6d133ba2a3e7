import type { StoryProjection } from '@shared/story/projection';
import type { History } from '../editor/history';
import type { ReadableStore } from '../session/readable-store';

/** What there is to read while no story is open. */
export const NO_STORY: ReadableStore<StoryProjection | null> = {
  get: () => null,
  subscribe: () => () => {},
};

export const NO_HISTORY: ReadableStore<History> = {
  get: () => NOTHING_DONE,
  subscribe: () => () => {},
};
const NOTHING_DONE: History = { canUndo: false, canRedo: false };
