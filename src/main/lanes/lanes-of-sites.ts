import type { Routing } from '@shared/publish/sites/routing';
import type { EditionId } from '@shared/story/vocabulary';
import type { PublishingSite, Sites } from '../publish/sites/sites';
import type { EditionDocument, Standing } from './edition-document';
import type { Lane } from './lane';

/** From what a person must see first. */
const WORST_FIRST: readonly Standing<object>['phase'][] = ['refused', 'waiting', 'there'];

/**
 * The documents of one kind on all sites that take them, as one. What is written is a change, and goes
 * to each site as such: what only one of them has, since another desk put it there, stays there.
 *
 * @param laneOf the lane of a site; null where it has none
 * @param takes whether a site that is routed so takes it in an edition
 */
export function lanesOfSites<Document extends object>(
  { empty, merge, words }: EditionDocument<Document>,
  sites: Pick<Sites, 'all'>,
  laneOf: (site: PublishingSite) => Lane<Document> | null,
  takes: (routing: Routing, edition: EditionId) => boolean,
): Lane<Document> {
  const all = () =>
    sites.all().flatMap((site) => {
      const lane = laneOf(site);
      return lane ? [{ site, lane }] : [];
    });
  const taking = (edition: EditionId) =>
    all().filter(({ site }) => takes(site.setUp.routing, edition));

  function read(edition: EditionId): Standing<Document> {
    const each = taking(edition).map(({ site, lane }) => ({
      name: site.name(),
      standing: lane.read(edition),
    }));
    const [first, ...others] = each;
    if (!first) {
      return { ...empty, edition, phase: 'refused', message: words.nowhere, sentAt: null };
    }
    if (others.length === 0) return first.standing;
    const worst =
      WORST_FIRST.flatMap((phase) => each.filter(({ standing }) => standing.phase === phase))[0] ??
      first;
    const { phase, message } = worst.standing;
    return {
      ...others.reduce<Document>(
        (document, { standing }) => merge(empty, document, standing),
        first.standing,
      ),
      ...{ edition, phase, message: message === null ? null : `${worst.name}: ${message}` },
      sentAt: each.reduce<number | null>(
        (last, { standing }) => later(last, standing.sentAt),
        null,
      ),
    };
  }

  return {
    read,
    write(edition, document) {
      const shown = read(edition);
      const wanting = taking(edition);
      for (const { lane } of wanting) {
        const there = lane.read(edition);
        lane.write(edition, wanting.length === 1 ? document : merge(shown, document, there));
      }
      return read(edition);
    },
    async refresh(edition) {
      await Promise.all(taking(edition).map(({ lane }) => lane.refresh(edition)));
      return read(edition);
    },
    look() {
      for (const { lane } of all()) lane.look();
    },
    stop() {
      for (const { lane } of all()) lane.stop();
    },
  };
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
