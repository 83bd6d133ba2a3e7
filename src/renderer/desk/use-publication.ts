import {
  NEVER_PUBLISHED,
  type OutboxSummary,
  type PublicationStatus,
  type PublishAttempt,
  type PushedEntries,
  type SiteStanding,
} from '@shared/ipc/publish';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '../session/desk-context';
import { answerOf, useDeskEvent } from './answers';

export type Publication = {
  /** With all sites as one. */
  status: PublicationStatus;
  sites: SiteStanding[];
  /** Newest first. */
  attempts: PublishAttempt[];
  /** The entries of a live blog that the site has or is about to get. */
  entries: PushedEntries;
};

const NOTHING_YET: Publication = { status: NEVER_PUBLISHED, sites: [], attempts: [], entries: {} };
const keyOf = (id: string | null) => ['publication', id];

/** Where a story stands with the site, and what was tried. Null, for no story, has none. */
export function usePublication(id: string | null): Publication {
  const { desk } = useDesk();
  const { data } = useQuery<Publication>({
    queryKey: keyOf(id),
    queryFn: () => answerOf(desk.publish.status({ id: id ?? '' })),
    enabled: id !== null,
  });
  return data ?? NOTHING_YET;
}

/** Gives the function that shows what main answered to a push at once, before it tells all windows. */
export function useShowPublication(): (id: string, status: PublicationStatus) => void {
  const cache = useQueryClient();
  return useCallback(
    (id, status) => {
      cache.setQueryData<Publication>(keyOf(id), (old) => old && { ...old, status });
      void cache.invalidateQueries({ queryKey: keyOf(id) });
    },
    [cache],
  );
}

const UNKNOWN: OutboxSummary = {
  ...{ waiting: 0, attention: 0, siteReachable: null, siteUrl: null },
  ...{ heldSince: null, clockAheadMs: null, uploadLimit: null, sites: [] },
};
const OUTBOX = ['outbox'];

/** The queue as a whole, for the status bar. */
export function useOutbox(): OutboxSummary {
  const { desk } = useDesk();
  const { data } = useQuery<OutboxSummary>({
    queryKey: OUTBOX,
    queryFn: () => answerOf(desk.publish.summary({})),
  });
  return data ?? UNKNOWN;
}

/** Keeps both fresh by what main tells. Once a window. */
export function useFreshPublications(): void {
  const cache = useQueryClient();
  const show = useShowPublication();
  useDeskEvent('publication:changed', ({ id, status }) => show(id, status));
  useDeskEvent('outbox:changed', (summary) => cache.setQueryData(OUTBOX, summary));
}
