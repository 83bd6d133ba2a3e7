import { logOf } from '@shared/story/layout';
import { readWorkflow, type WorkflowEvent } from '@shared/story/workflow';
import { useMemo, useSyncExternalStore } from 'react';
import type { ReadableStore } from './readable-store';
import type { StorySession } from './story-session';

/** Who moved the story to which state and when, oldest first; follows every desk's moves. */
export function useWorkflow({ doc }: Pick<StorySession, 'doc'>): WorkflowEvent[] {
  const store = useMemo((): ReadableStore<WorkflowEvent[]> => {
    let events: WorkflowEvent[] | null = null;
    return {
      get: () => (events ??= readWorkflow(doc)),
      subscribe(listener) {
        const onChange = (): void => {
          events = null;
          listener();
        };
        logOf(doc).observe(onChange);
        return () => logOf(doc).unobserve(onChange);
      },
    };
  }, [doc]);
  return useSyncExternalStore(store.subscribe, store.get);
}
