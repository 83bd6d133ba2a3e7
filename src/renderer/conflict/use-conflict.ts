import type { Conflict } from '@shared/ipc/publish';
import type { Result } from '@shared/result';
import type { RestorePart } from '@shared/story/restore';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../session/desk-context';

export type Deciding = {
  /** Null until the site has answered. */
  conflict: Conflict | null;
  /** Why nothing could be read or done, a sentence. */
  error: string | null;
  isBusy: boolean;
  /** Brings parts of the site's version into the draft. */
  take: (parts: RestorePart[]) => void;
  /** Ends the conflict; gives whether that could be done. */
  settle: (keep: 'draft' | 'site') => Promise<boolean>;
  /** Asks the site again. */
  retry: () => void;
};

/**
 * The two versions of a story in conflict, and what a person may do about them.
 * @param site the key of the site where it is; undefined: the first
 */
export function useConflict(
  id: string,
  site: string | undefined,
  flush: () => Promise<unknown>,
): Deciding {
  const story = site === undefined ? { id } : { id, site };
  const { desk } = useDesk();
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['conflict', id, site],
    async queryFn() {
      // What was just typed is compared as well.
      await flush();
      const answer = await desk.publish.conflict(story);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    gcTime: 0,
    staleTime: 0,
  });

  async function work(call: () => Promise<Result<unknown>>): Promise<boolean> {
    setBusy(true);
    setRefused(null);
    await flush();
    const answer = await call();
    setBusy(false);
    if (!answer.ok) setRefused(answer.error.message);
    return answer.ok;
  }
  return {
    ...{ conflict: data ?? null, error: refused ?? error?.message ?? null, isBusy },
    async take(parts) {
      if (await work(() => desk.publish.takeFromSite({ ...story, parts }))) await refetch();
    },
    settle: (keep) => work(() => desk.publish.settle({ ...story, keep })),
    retry: () => void refetch(),
  };
}
