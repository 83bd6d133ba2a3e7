import type { StoryMoment } from '@shared/ipc/history';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';

export type ShownMoment = {
  /** The last answer; null until there is one. */
  moment: StoryMoment | null;
  /** Whether it is the one that was asked for last. */
  isCurrent: boolean;
  /** Why the moment cannot be shown, a sentence for the editor. */
  error: string | null;
};

/**
 * A story as it was after an update; null asks for nothing. One question at a time: who drags the
 * scrubber through a thousand moments has main read those that it can keep up with, and the last.
 */
export function useMoment(id: string, seq: number | null): ShownMoment {
  const { desk } = useDesk();
  const [asked, setAsked] = useState(seq);
  const { data, isFetching, isPlaceholderData, error } = useQuery({
    queryKey: ['moment', id, asked],
    queryFn: () => answerOf(desk.history.moment({ id, before: { seq: asked ?? 0 } })),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(seq);
  }, [seq, isFetching]);
  return {
    moment: data ?? null,
    isCurrent: asked === seq && !isPlaceholderData,
    error: error?.message ?? null,
  };
}

/** Moments that were seen lately are shown again at once; ms. */
const KEPT_MS = 60_000;
