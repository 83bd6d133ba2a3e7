import type { SitesInSettings } from '@shared/ipc/sites';
import type { Result } from '@shared/result';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf } from '../../desk/answers';
import { useDesk } from '../../session/desk-context';

const SITES = ['sites'];

/** The sites that the desk publishes to; undefined while main was not heard. */
export function useSites(): SitesInSettings | undefined {
  const { desk } = useDesk();
  const { data } = useQuery({
    queryKey: SITES,
    queryFn: () => answerOf(desk.sites.list({})),
    staleTime: 0,
    gcTime: 0,
  });
  return data;
}

/** Gives the function that shows what main answered to a change; it gives what was wrong, or null. */
export function useShowSites(): (
  answer: Promise<Result<SitesInSettings>>,
) => Promise<{ code: string; message: string } | null> {
  const cache = useQueryClient();
  return useCallback(
    async (answer) => {
      const result = await answer;
      if (!result.ok) return result.error;
      cache.setQueryData(SITES, result.value);
      return null;
    },
    [cache],
  );
}
