import { readFields, writeField } from '@shared/story/layout';
import { moveTo, stateOf } from '@shared/story/workflow';
import type { Clock } from '../clock';
import type { DraftStore } from '../drafts/draft-store';
import type { Log } from '../log';
import type { PublishingSite, Sites } from './sites/sites';

/**
 * Follows the releases that the site sees to by itself: when the time of one has come, its story is published,
 * since that time, on this desk too. A release that came while Galley was closed is followed at the next start.
 */
export type Releases = {
  /** Looks what was released by now, and when to look again. */
  look(): void;
  stop(): void;
};

export type ReleasesParts = {
  store: DraftStore;
  sites: Pick<Sites, 'all'>;
  clock: Clock;
  log: Log;
  onRelease: (storyId: string, site: PublishingSite) => void;
};

/** Clocks are set, and timers of Node are no longer than 24 days. */
const LONGEST_WAIT_MS = 60 * 60_000;

export function releases(parts: ReleasesParts): Releases {
  const { store, sites, clock, log } = parts;
  let cancelTimer = (): void => {};

  function note(storyId: string, { publications }: PublishingSite): void {
    const released = publications.acknowledged(storyId);
    const noteDown = (): void => publications.noteRelease(storyId);
    if (!released?.releaseAt || !store.has(storyId) || store.read(storyId).readOnly !== null) {
      noteDown();
      return;
    }
    const [at, publishedAt] = [Date.parse(released.releaseAt), Date.parse(released.publishedAt)];
    store.write(storyId, (pen) => {
      pen.edit('publish', (doc) => {
        if (readFields(doc).publishedAt === null) writeField(doc, 'publishedAt', publishedAt);
        if (stateOf(doc) === 'scheduled') moveTo(doc, { at, who: '', to: 'published' });
      });
      noteDown();
    });
  }

  /** Notes what a site has released by its own clock; how long until it releases the next, ms. */
  function lookAt(site: PublishingSite): number | null {
    const siteTime = clock.now() + (site.press.summary().clockAheadMs ?? 0);
    for (const storyId of site.publications.released(siteTime)) {
      try {
        note(storyId, site);
        parts.onRelease(storyId, site);
      } catch (error) {
        log.error(`noting the release of story ${storyId}`, error);
      }
    }
    const next = site.publications.nextRelease();
    if (next === null) return null;
    // One that could not be noted is tried again after a while, not at once for ever.
    return next > siteTime ? next - siteTime : LONGEST_WAIT_MS;
  }

  function look(): void {
    cancelTimer();
    const waits = sites.all().flatMap((site) => lookAt(site) ?? []);
    if (waits.length > 0) cancelTimer = clock.after(Math.min(LONGEST_WAIT_MS, ...waits), look);
  }

  return { look, stop: () => cancelTimer() };
}
