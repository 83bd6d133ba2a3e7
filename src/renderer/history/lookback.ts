import { type ReadableStore, type WritableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import { useStore } from '../session/use-session';

/** What of a story's past stands in the place of the canvas. Moments are named by their update. */
export type Lookback =
  | { look: 'read'; seq: number }
  /** Two moments beside each other; `after` is null for the story as it is now. */
  | { look: 'compare'; before: number; after: number | null };

type Looking = {
  /** Null while the canvas is there. */
  past: Lookback | null;
  /** Whether a name for a version is being typed. */
  isNaming: boolean;
};

const NOT_LOOKING: Looking = { past: null, isNaming: false };
const NO_SESSION: ReadableStore<Looking> = { get: () => NOT_LOOKING, subscribe: () => () => {} };

/** By the document of an open story, since the timeline, the stage and commands all turn to it. */
const stores = new WeakMap<StorySession['doc'], WritableStore<Looking>>();

function lookingOf({ doc }: StorySession): WritableStore<Looking> {
  const store = stores.get(doc) ?? writableStore(NOT_LOOKING);
  stores.set(doc, store);
  return store;
}

export function lookBack(session: StorySession, past: Lookback | null): void {
  const store = lookingOf(session);
  store.set({ ...store.get(), past });
}

/** Shows the past moment; while two are compared, the one before. */
export function lookAt(session: StorySession, seq: number): void {
  const { past } = lookingOf(session).get();
  lookBack(session, past?.look === 'compare' ? { ...past, before: seq } : { look: 'read', seq });
}

export function askForName(session: StorySession, isNaming: boolean): void {
  const store = lookingOf(session);
  store.set({ ...store.get(), isNaming });
}

export const useLooking = (session: StorySession | null): Looking =>
  useStore(session ? lookingOf(session) : NO_SESSION);

/** The moment in sight, the earlier of two; null while the canvas is there. */
export const seqOf = (past: Lookback | null): number | null =>
  past === null ? null : past.look === 'read' ? past.seq : past.before;
