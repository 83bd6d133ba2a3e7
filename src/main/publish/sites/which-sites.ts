import { galleyPlace } from '@shared/publish/sites/galley-place';
import { EVERYTHING } from '@shared/publish/sites/routing';
import type { SiteSetUp } from '@shared/publish/sites/site';
import type { SiteAddress } from '../targets/http';
import type { SiteStore } from './site-store';

/** The sites that a desk publishes to, in order; there is always one. */
export type WhichSites = {
  list: SiteSetUp[];
  /** Named in the environment, which counts before all that was set up; null: as it was set up. */
  fixed: SiteAddress | null;
};

/** The site that comes with Galley. */
export const EMBEDDED: SiteSetUp = {
  ...{ key: 'embedded', name: '', routing: EVERYTHING },
  place: { kind: 'galley', url: null },
};

export const isEmbedded = ({ place }: Pick<SiteSetUp, 'place'>): boolean =>
  place.kind === 'galley' && place.url === null;

/**
 * @param before the one site of a desk of the time when it could have but one: its address; null: Galley's own
 * @throws when GALLEY_SITE_URL is no address of the web; the message is for the terminal
 */
export function whichSites(
  environment: Record<string, string | undefined>,
  store: SiteStore,
  before: string | null,
): WhichSites {
  const named = environment.GALLEY_SITE_URL?.trim();
  if (named) {
    const site = galleyAt(named, store);
    if (!site) {
      throw new Error(`GALLEY_SITE_URL is “${named}”, which is not an http or https address.`);
    }
    const url = site.place.url ?? named;
    return { list: [site], fixed: { url, token: environment.GALLEY_SITE_TOKEN ?? '' } };
  }
  if (store.list().length === 0) {
    store.save((before !== null && galleyAt(before, store)) || EMBEDDED);
  }
  return { list: store.list(), fixed: null };
}

/**
 * A site that speaks the Publish API at an address, for all that the desk publishes; null when that is
 * no address. It has the key of the site that was set up there, so that the desk knows what it put there.
 */
function galleyAt(address: string, store: SiteStore) {
  const place = galleyPlace.safeParse({ kind: 'galley', url: address.trim() });
  if (!place.success || place.data.url === null) return null;
  const { url } = place.data;
  const known = store.list().find((site) => site.place.kind === 'galley' && site.place.url === url);
  return { key: known?.key ?? url, name: '', place: place.data, routing: EVERYTHING };
}
