import type { Result } from '@shared/result';
import type { EditionId } from '@shared/story/vocabulary';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf } from '../desk/answers';

/** How a document of an edition stands with the site; see main/lanes. */
export type Standing = {
  edition: EditionId;
  phase: 'there' | 'waiting' | 'refused';
  message: string | null;
  sentAt: number | null;
};

/** What main is asked about it. */
type Calls<Document, Shown extends Standing & Document> = {
  read: () => Promise<Result<Shown>>;
  write: (document: Document) => Promise<Result<Shown>>;
  refresh: () => Promise<Result<Shown>>;
};

/**
 * A document of an edition that is pushed in a lane of its own (ticker, front page), as main has it; what
 * the site has is asked for once.
 */
export function useStanding<Document extends object, Shown extends Standing & Document>(
  key: string,
  edition: EditionId,
  calls: Calls<Document, Shown>,
) {
  const cache = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const latest = useRef(calls);
  latest.current = calls;
  const { data, error } = useQuery({
    queryKey: [key, edition],
    queryFn: () => answerOf(latest.current.read()),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is looked for as well.
  useEffect(() => void latest.current.refresh(), [edition]);

  return {
    /** Null until main has answered. */
    standing: data ?? null,
    /** Why nothing could be read or written, a sentence. */
    error: refused ?? error?.message ?? null,
    /** Takes over what main tells of it. */
    hear: (told: Shown): void => void cache.setQueryData<Shown>([key, told.edition], told),
    /** It shows at once, and is on disk and on its way soon after. */
    async write(document: Document): Promise<void> {
      setRefused(null);
      cache.setQueryData<Shown>([key, edition], (known) => known && { ...known, ...document });
      const answer = await latest.current.write(document);
      if (answer.ok) return;
      setRefused(answer.error.message);
      void cache.invalidateQueries({ queryKey: [key, edition] });
    },
    /** Tries again now. */
    retry: (): void => void latest.current.refresh(),
  };
}
