import type { Ticker } from '@shared/ipc/ticker';
import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, useDeskEvent } from '../desk/answers';
import { useDesk } from '../session/desk-context';

const KEY = 'ticker';

export type TickerOfEdition = {
  /** Null until main has answered. */
  ticker: Ticker | null;
  /** Why nothing could be read or written, a sentence. */
  error: string | null;
  /** Gives the edition other lines; they show at once, and are on disk and on their way soon after. */
  write: (lines: TickerLine[]) => void;
  /** Tries again now. */
  retry: () => void;
};

/** The breaking ticker of an edition, as main has it; what the site has is asked for once. */
export function useTicker(edition: EditionId): TickerOfEdition {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: [KEY, edition],
    queryFn: () => answerOf(desk.ticker.read({ edition })),
  });
  useDeskEvent('ticker:changed', ({ ticker }) =>
    cache.setQueryData<Ticker>([KEY, ticker.edition], ticker),
  );
  useEffect(() => void desk.ticker.refresh({ edition }), [desk, edition]);

  return {
    ...{ ticker: data ?? null, error: refused ?? error?.message ?? null },
    async write(lines) {
      setRefused(null);
      cache.setQueryData<Ticker>([KEY, edition], (known) => known && { ...known, lines });
      const answer = await desk.ticker.write({ edition, lines });
      if (answer.ok) return;
      setRefused(answer.error.message);
      void cache.invalidateQueries({ queryKey: [KEY, edition] });
    },
    retry: () => void desk.ticker.refresh({ edition }),
  };
}
