import {
  NEVER_PUBLISHED,
  type OutboxSummary,
  type PublicationStatus,
  type PublishAttempt,
} from '@shared/ipc/publish';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../session/desk-context';
import { answerOf, useDeskEvent } from './answers';

type Answer = { status: PublicationStatus; attempts: PublishAttempt[] };

export type Publication = Answer & {
  /** Shows an answer to a push or its cancelling at once, before main tells all windows. */
  show: (status: PublicationStatus) => void;
};

/** Where a story stands with the site, and what was tried; kept fresh by main. */
export function usePublication(id: string): Publication {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const key = ['publication', id];
  const { data } = useQuery<Answer>({
    queryKey: key,
    queryFn: () => answerOf(desk.publish.status({ id })),
  });
  const show = (status: PublicationStatus): void => {
    cache.setQueryData<Answer>(key, (old) => ({ attempts: old?.attempts ?? [], status }));
    void cache.invalidateQueries({ queryKey: key });
  };
  useDeskEvent('publication:changed', (event) => event.id === id && show(event.status));
  return { status: data?.status ?? NEVER_PUBLISHED, attempts: data?.attempts ?? [], show };
}

const UNKNOWN: OutboxSummary = { waiting: 0, attention: 0, siteReachable: null, siteUrl: null };

/** The queue as a whole, for the status bar. */
export function useOutbox(): OutboxSummary {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const { data } = useQuery<OutboxSummary>({
    queryKey: ['outbox'],
    queryFn: () => answerOf(desk.publish.summary({})),
  });
  useDeskEvent('outbox:changed', (summary) => cache.setQueryData(['outbox'], summary));
  return data ?? UNKNOWN;
}
