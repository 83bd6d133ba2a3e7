import type { EventName, Events } from '@shared/ipc/events';
import type { Result } from '@shared/result';
import { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useDesk } from '../session/desk-context';

/**
 * What main has answered, kept for the components that show it. Main is on this machine and says by
 * events what changed: nothing is asked again on focus, on a timer, or when the network returns.
 */
export const answerCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
    },
  });

/** The value of an answer; a failure is thrown, with its sentence, for the cache to keep. */
export async function answerOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Listens to an event of main as long as the component stands. */
export function useDeskEvent<Name extends EventName>(
  name: Name,
  listener: (event: Events[Name]) => void,
): void {
  const { on } = useDesk();
  const tell = useEffectEvent(listener);
  useEffect(() => on(name, (event) => tell(event)), [on, name]);
}
