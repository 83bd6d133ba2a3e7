import type { Failure } from '@shared/result';
import type { StoryProjection } from '@shared/story/projection';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk } from './desk-context';
import type { ReadableStore } from './readable-store';
import { openSession, type StorySession } from './story-session';

export type SessionState =
  | { phase: 'none' }
  | { phase: 'opening'; id: string }
  | { phase: 'open'; id: string; session: StorySession }
  | { phase: 'failed'; id: string; error: Failure; retry: () => void };

/** Opens a story for as long as the component shows it; null shows none. Needs a DeskProvider. */
export function useStorySession(id: string | null): SessionState {
  const { desk, on } = useDesk();
  const [state, setState] = useState<SessionState>({ phase: 'none' });
  const [attempt, setAttempt] = useState(1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the story again.
  useEffect(() => {
    if (id === null) {
      setState({ phase: 'none' });
      return;
    }
    let gone = false;
    let session: StorySession | null = null;
    setState({ phase: 'opening', id });
    void openSession(desk, on, id).then((opened) => {
      if (opened.ok && gone) void opened.value.close();
      else if (opened.ok) {
        session = opened.value;
        setState({ phase: 'open', id, session });
      } else if (!gone) {
        const retry = () => setAttempt((last) => last + 1);
        setState({ phase: 'failed', id, error: opened.error, retry });
      }
    });
    return () => {
      gone = true;
      void session?.close();
    };
  }, [desk, on, id, attempt]);

  // Between a new id and its effect the state is still the other story's: never show that as this one.
  if (id === null) return { phase: 'none' };
  return state.phase !== 'none' && state.id === id ? state : { phase: 'opening', id };
}

export function useStore<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of a store's value; the component renders again only when that part is another one. */
export function useSelected<T, S>(
  store: ReadableStore<T>,
  select: (value: T) => S,
  same: (a: S, b: S) => boolean = Object.is,
): S {
  const last = useRef<{ value: S } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const value = select(store.get());
    if (last.current === null || !same(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}

export const useProjection = (session: StorySession): StoryProjection =>
  useStore(session.projection);
