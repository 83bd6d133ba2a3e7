import type { EmbeddedSite } from '../embedded-site';
import type { SiteAddress } from '../targets/http';

/** The site that comes with Galley, which runs while the desk publishes to it. */
export type OwnSite = {
  /** Null while it is not listening. */
  address(): SiteAddress | null;
  /** Starts it, or stops it. */
  want(isWanted: boolean): void;
  /** Resolves when it has stopped. */
  stop(): Promise<void>;
};

/** @param start starts it */
export function ownSite(start: () => EmbeddedSite): OwnSite {
  let running: EmbeddedSite | null = null;
  let stopping: Promise<void> = Promise.resolve();

  function stop(): Promise<void> {
    const site = running;
    running = null;
    if (site) stopping = site.stop();
    return stopping;
  }

  return {
    address: () => running?.address() ?? null,
    want(isWanted) {
      if (isWanted) running ??= start();
      else void stop();
    },
    stop,
  };
}
