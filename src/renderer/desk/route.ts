import { useCallback, useSyncExternalStore } from 'react';

const ROUTE = /^#\/story\/([a-z0-9][a-z0-9-]{0,63})$/;

export const storyHash = (id: string): string => `#/story/${id}`;

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const readHash = (): string | null => ROUTE.exec(window.location.hash)?.[1] ?? null;

/** The story that this window's address names, and the way to another one; null is none. */
export function useRoute(): [storyId: string | null, go: (id: string | null) => void] {
  const id = useSyncExternalStore(subscribe, readHash);
  const go = useCallback((next: string | null) => {
    window.location.hash = next === null ? '#/' : storyHash(next);
  }, []);
  return [id, go];
}
