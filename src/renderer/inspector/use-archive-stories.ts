import type { ArchiveHit } from '@shared/ipc/archive';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';

/** A moment after which the archive is asked again, ms: a link may have gone live meanwhile. */
const FRESH_MS = 30_000;

/** What the archive knows of stories, by id; null until it has answered. */
export function useArchiveStories(ids: readonly string[]): ReadonlyMap<string, ArchiveHit> | null {
  const { desk } = useDesk();
  const wanted = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: ['archive', wanted],
    queryFn: async () => {
      const hits = await answerOf(desk.archive.stories({ ids: wanted }));
      return new Map(hits.map((hit) => [hit.id, hit]));
    },
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
  return data ?? null;
}
