import type { SiteAddress } from './targets/http';

/** The site that a desk publishes to: another's, named in the environment, or the one that comes with Galley. */
export type WhichSite =
  | { kind: 'embedded'; key: 'embedded' }
  | { kind: 'named'; key: string; address: SiteAddress };

/** @throws when GALLEY_SITE_URL is no address of the web; the message is for the terminal */
export function whichSite(environment: Record<string, string | undefined>): WhichSite {
  const named = environment.GALLEY_SITE_URL?.trim();
  if (!named) return { kind: 'embedded', key: 'embedded' };
  if (!isAddress(named)) {
    throw new Error(`GALLEY_SITE_URL is “${named}”, which is not an http or https address.`);
  }
  const url = named.replace(/\/+$/, '');
  return { kind: 'named', key: url, address: { url, token: environment.GALLEY_SITE_TOKEN ?? '' } };
}

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
