import type {
  PublicationStatus,
  PublishAttempt,
  PushedEntries,
  SiteStanding,
} from '@shared/ipc/publish';
import { takesStory } from '@shared/publish/sites/routing';
import type { PresentPackages } from '../present-package';
import type { Sites } from './sites';
import { wholeStatus } from './whole-status';

/** Where stories stand with the sites of the desk. */
export type Standings = {
  /** With each of them, in order. */
  of(storyId: string): SiteStanding[];
  /** With all of them as one. */
  whole(storyId: string): PublicationStatus;
  /** Whether a story is on a site or may be on its way there. */
  isOut(storyId: string): boolean;
  /** The entries of the package of a live blog that was queued last. */
  entries(storyId: string): PushedEntries;
  /** What was tried at all of them, newest first. */
  attempts(storyId: string): PublishAttempt[];
};

export function standings(sites: Pick<Sites, 'all'>, packages: PresentPackages): Standings {
  const of = (storyId: string): SiteStanding[] => {
    const present = packages.of(storyId);
    return sites.all().map(({ key, name, setUp, publications }) => ({
      ...{ site: key, name: name(), status: publications.status(storyId) },
      isRouted: present === undefined || takesStory(setUp.routing, present),
    }));
  };
  return {
    of,
    whole: (storyId) => wholeStatus(of(storyId)),
    isOut: (storyId) => sites.all().some(({ publications }) => publications.isOut(storyId)),
    entries(storyId) {
      const [known] = sites.all().filter(({ publications }) => publications.isOut(storyId));
      return known?.publications.entries(storyId) ?? {};
    },
    attempts(storyId) {
      const all = sites.all();
      const [only] = all;
      if (all.length === 1 && only) {
        return only.queue.attempts(storyId).map((attempt) => ({ ...attempt, site: null }));
      }
      return all
        .flatMap(({ name, queue }) =>
          queue.attempts(storyId).map((attempt) => ({ ...attempt, site: name() })),
        )
        .sort((one, other) => other.at - one.at);
    },
  };
}
