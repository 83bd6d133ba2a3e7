import { type ReadableStore, type WritableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import { useStore } from '../session/use-session';

/** The dialog about the story's way to the site that is open; null: none. */
type Asked = 'kill' | 'correct' | 'versions' | 'schedule' | 'decide' | null;

/** By the document of an open story, since panels and commands both ask. */
const stores = new WeakMap<StorySession['doc'], WritableStore<Asked>>();

function askedOf({ doc }: StorySession): WritableStore<Asked> {
  const store = stores.get(doc) ?? writableStore<Asked>(null);
  stores.set(doc, store);
  return store;
}

export const askAbout = (session: StorySession, what: Asked): void => askedOf(session).set(what);

export const useAsked = (session: StorySession): Asked =>
  useStore<Asked>(askedOf(session) as ReadableStore<Asked>);
