import { randomUUID } from 'node:crypto';
import type { SitesInSettings } from '@shared/ipc/sites';
import type { SitePlace } from '@shared/publish/sites/site';
import { fail, ok, type Result } from '@shared/result';
import { storageFailure } from '../database/storage-failure';
import type { SiteStore } from '../publish/sites/site-store';
import type { Sites } from '../publish/sites/sites';
import { EMBEDDED, type WhichSites } from '../publish/sites/which-sites';
import { needsSecret } from '../publish/targets/open-target';
import type { Secrets } from '../shell/secrets';
import type { DeskHandlers } from './register';

export type SitesParts = {
  store: SiteStore;
  secrets: Secrets;
  /** The site that the environment names, which counts before all. */
  fixed: WhichSites['fixed'];
  sites: Sites;
  /** Publishes to the sites as they are set up now. @param otherSecrets keys of those with another secret */
  onChange: (otherSecrets: readonly string[]) => void;
};

export function sitesHandlers(parts: SitesParts): DeskHandlers['sites'] {
  const { store, secrets, fixed, sites } = parts;

  const shown = (): SitesInSettings => ({
    sites: sites.all().map(({ key, setUp, target, queue }) => {
      const { waiting, attention } = queue.summary();
      const hasSecret = fixed ? fixed.token !== '' : secrets.read(key) !== null;
      return { ...setUp, url: target.url(), hasSecret, waiting: waiting + attention };
    }),
    isFixed: fixed !== null,
    areSecretsLocked: secrets.areLocked(),
  });

  /** Changes what is kept, unless the site is fixed, and publishes accordingly. */
  function change(make: () => Result<readonly string[]>): Result<SitesInSettings> {
    if (fixed) return FIXED;
    try {
      const made = make();
      if (!made.ok) return made;
      parts.onChange(made.value);
      return ok(shown());
    } catch (error) {
      const failure = storageFailure(error);
      return failure ? { ok: false, error: failure } : fail('failed', NOT_KEPT, error);
    }
  }

  return {
    list: () => ok(shown()),

    async test({ key, place, secret }) {
      const kept = key === null ? null : (fixed?.token ?? secrets.read(key));
      return ok(await sites.test(place, secret ?? kept));
    },

    save: ({ key: given, secret, acceptsOpenSecret, ...setUp }) =>
      change(() => {
        const { place } = setUp;
        const others = store.list().filter((site) => site.key !== given);
        if (others.some((site) => isSamePlace(site.place, place))) return KNOWN;
        const key = given ?? newKey(place, store);
        if (secret === undefined && needsSecret(place) && secrets.read(key) === null) {
          return NO_SECRET;
        }
        if (secret !== undefined && !secrets.areLocked() && !acceptsOpenSecret) return OPEN_SECRET;
        if (secret !== undefined) secrets.write(key, secret);
        store.save({ key, ...setUp });
        return ok(secret === undefined ? [] : [key]);
      }),

    order: ({ keys }) =>
      change(() => {
        store.order(keys);
        return ok([]);
      }),

    remove: ({ key, evenIfWaiting }) =>
      change(() => {
        const site = sites.of(key);
        const { waiting, attention } = site?.queue.summary() ?? { waiting: 0, attention: 0 };
        if (waiting + attention > 0 && !evenIfWaiting) return WAITING;
        if (store.list().every((one) => one.key === key)) return LAST;
        secrets.write(key, null);
        store.remove(key);
        return ok([]);
      }),
  };
}

const isSamePlace = (one: SitePlace, other: SitePlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * A site that speaks the Publish API is known by its first address, as sites always were, so that one that
 * was removed and comes again is the same.
 */
function newKey(place: SitePlace, store: SiteStore): string {
  const wish = place.kind === 'galley' ? (place.url ?? EMBEDDED.key) : randomUUID();
  return store.list().some(({ key }) => key === wish) ? randomUUID() : wish;
}

const FIXED = fail(
  'fixed',
  'The site was named where Galley was started, so it is not changed here.',
);
const KNOWN = fail('known', 'The desk publishes to this site already.');
const NO_SECRET = fail('secret', 'Put in what the site has given to this desk to log in with.');
const OPEN_SECRET = fail(
  'open-secret',
  'Your system has no lock for secrets. Accept that it is kept without one, or leave it out.',
);
const WAITING = fail('waiting', 'Something waits for this site, or needs attention there.');
const LAST = fail('last', 'A desk publishes to one site at least. Add another one first.');
const NOT_KEPT = 'The settings could not be kept. The log file says more.';
