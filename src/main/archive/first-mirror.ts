import type { Clock } from '../clock';
import type { Log } from '../log';
import type { PublishingSite, Sites } from '../publish/sites/sites';
import type { RunningArchive } from './client';
import { type Mirror, siteMirror } from './mirror';

/** Mirrors the first of the desk's sites that has a change feed. */
export type FirstMirror = {
  /** Begins to mirror, or goes over to another site where that is the first now. */
  follow(): void;
  /** A site may have changed: looks, if it is the mirrored one. */
  lookAt(site: PublishingSite): void;
  stop(): void;
};

export function firstMirror(
  sites: Pick<Sites, 'all'>,
  archive: Pick<RunningArchive, 'feedPosition' | 'takeIn'>,
  clock: Clock,
  log: Log,
): FirstMirror {
  let mirrored: { site: PublishingSite; mirror: Mirror } | null = null;
  return {
    follow() {
      const site = sites.all().find(({ target }) => target.hasFeed);
      if (mirrored && mirrored.site === site) return;
      mirrored?.mirror.stop();
      mirrored = site
        ? { site, mirror: siteMirror(archive, site.key, site.target.site.changes, clock, log) }
        : null;
      void mirrored?.mirror.refresh();
    },
    lookAt(site) {
      if (mirrored?.site === site) void mirrored.mirror.refresh();
    },
    stop: () => mirrored?.mirror.stop(),
  };
}
