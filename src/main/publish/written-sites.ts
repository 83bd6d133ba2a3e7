import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Clock } from '../clock';
import type { Facts } from '../database/facts';
import type { Log } from '../log';
import { type EmbeddedSite, embeddedSite, type ForkSite } from './embedded-site';

/** The processes of sites that are kept as plain files. */
export type WrittenSites = {
  /**
   * Starts the site with a key, which from then on keeps its files up to date.
   * @param store what GALLEY_SITE_STORE says
   */
  run(key: string, paper: string, store: string): EmbeddedSite;
  /** Tries whether files can be put; null when they can, else a sentence that says why not. */
  test(store: string): Promise<string | null>;
};

export type WrittenSitesParts = {
  /** Holds a folder for each of them. */
  folder: string;
  facts: Facts;
  fork: ForkSite;
  clock: Clock;
  log: Log;
  onListening: () => void;
};

const TEST_LIMIT_MS = 30_000;

export function writtenSites(parts: WrittenSitesParts): WrittenSites {
  const { folder, facts, fork, clock, log, onListening } = parts;
  return {
    run(key, paper, store) {
      const name = createHash('sha256').update(key).digest('hex').slice(0, 16);
      return embeddedSite(
        { folder: path.join(folder, name), name: paper },
        factsOf(facts, name),
        (args) => fork(args, { GALLEY_SITE_STORE: store }),
        ...[clock, log, onListening],
      );
    },
    test: (store) =>
      new Promise((resolve) => {
        const site = fork(['try-store'], { GALLEY_SITE_STORE: store });
        const done = (message: string | null): void => {
          cancelLimit();
          resolve(message);
        };
        const cancelLimit = clock.after(TEST_LIMIT_MS, () => {
          site.kill();
          done('There was no answer in time.');
        });
        site.onMessage((said) => {
          const { type, message } = said as { type?: string; message?: string | null };
          if (type === 'tried' || type === 'failed') done(message ?? null);
        });
        site.onExit(() => done('The files could not be tried. The log file says more.'));
      }),
  };
}

/** Facts of one site among those of the desk. */
const factsOf = (facts: Facts, site: string): Facts => ({
  get: (name) => facts.get(`${name}.${site}`),
  set: (name, value) => facts.set(`${name}.${site}`, value),
  delete: (name) => facts.delete(`${name}.${site}`),
});
