import {
  NEVER_PUBLISHED,
  type PublicationPhase,
  type PublicationStatus,
  type SiteStanding,
} from '@shared/ipc/publish';

/** From what a publisher must see first to what needs nobody. */
const WORST_FIRST: readonly PublicationPhase[] = [
  'conflict',
  'attention',
  'sending',
  'waiting',
  'scheduled',
  'live',
  'none',
];

/**
 * Where a story stands with all sites as one: the worst of them, under the first address that it has. A
 * site that does not take the story any more counts only for what is still to be told to it.
 */
export function wholeStatus(standings: readonly SiteStanding[]): PublicationStatus {
  const [first] = standings;
  if (standings.length === 1 && first) return counted(first);
  const all = standings.map(counted);
  const worst = WORST_FIRST.flatMap((phase) =>
    standings.filter(({ status }) => status.phase === phase),
  )[0];
  if (!worst) return NEVER_PUBLISHED;
  const { message } = worst.status;
  return {
    ...worst.status,
    url: all.find(({ url }) => url !== null)?.url ?? null,
    publishedAt: all.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null,
    changedSince: all.some(({ changedSince }) => changedSince),
    message: message === null ? null : `${worst.name}: ${message}`,
  };
}

/** A push would change nothing at a site that does not take the story. */
const counted = ({ status, isRouted }: SiteStanding): PublicationStatus =>
  isRouted ? status : { ...status, changedSince: false };
