import type { ChangesAnswer } from '@shared/publish/api';
import type { Result } from '@shared/result';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { RunningArchive } from './client';

/** Pause between two looks at the site's change feed, ms. */
const POLL_MS = 60_000;

/** Keeps a copy of what the site shows, for search and for slugs, from its change feed. */
export type Mirror = {
  /** Looks at the feed now, and from then on each minute. Resolves when this look is over. */
  refresh(): Promise<void>;
  stop(): void;
};

/** Asks the site what changed after a cursor. */
export type AskChanges = (since: number) => Promise<Result<ChangesAnswer>>;

/**
 * @param site which site is mirrored; when it is another than last time, the mirror begins anew
 */
export function siteMirror(
  archive: Pick<RunningArchive, 'feedPosition' | 'takeIn'>,
  site: string,
  ask: AskChanges,
  clock: Clock,
  log: Log,
): Mirror {
  let looking: Promise<void> | null = null;
  /** Asked for while a look was under way, which may have been too early for it. */
  let again = false;
  let stopped = false;
  let cancelTimer = (): void => {};

  async function look(): Promise<void> {
    let begunAnew = false;
    for (let more = true; more && !stopped; ) {
      const position = await archive.feedPosition({ site });
      if (stopped) return;
      if (!position.ok) return log.error('mirroring the site', position.error);
      const since = position.value;
      const answer = await ask(since);
      if (stopped) return;
      if (!answer.ok) return log.info('looking at the change feed of the site', answer.error);
      const { changes, cursor } = answer.value;
      // A cursor that went back: the site was set up anew, and tells its story from the beginning.
      const anew = cursor < since;
      // A feed that goes round in circles, or says "more" without going on, would be asked for ever.
      if (anew && begunAnew) return;
      begunAnew ||= anew;
      const taken = await archive.takeIn({ changes, cursor, anew });
      if (stopped) return;
      if (!taken.ok) return log.error('mirroring the site', taken.error);
      more = answer.value.more && cursor !== since;
    }
  }

  async function refresh(): Promise<void> {
    if (stopped) return;
    cancelTimer();
    if (looking) {
      again = true;
      return looking;
    }
    looking = look()
      .catch((error: unknown) => log.error('mirroring the site', error))
      .finally(() => {
        looking = null;
        if (stopped) return;
        cancelTimer = clock.after(again ? 0 : POLL_MS, () => void refresh());
        again = false;
      });
    return looking;
  }

  return {
    refresh,
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}
