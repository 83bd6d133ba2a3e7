import type { TimelineEntry } from '@shared/ipc/history';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, useDeskEvent } from '../desk/answers';
import { useDesk } from '../session/desk-context';

const keyOf = (id: string) => ['timeline', id];

/** Who writes is not shown each letter: the timeline is read again at most this often, ms. */
const REST_MS = 1000;

/** A story's history, oldest first, kept fresh as long as it is shown; null until main has answered. */
export function useTimeline(id: string): TimelineEntry[] | null {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { data } = useQuery({
    queryKey: keyOf(id),
    queryFn: () => answerOf(desk.history.timeline({ id })),
    staleTime: 0,
  });
  useDeskEvent('story:changed', (event) => {
    if (event.id !== id || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      void cache.invalidateQueries({ queryKey: keyOf(id) });
    }, REST_MS);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return data ?? null;
}

/** Gives the function that has the timeline read again at once. */
export function useFreshTimeline(id: string): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: keyOf(id) });
}
