import type { SiteAddress } from './targets/http';

/** The site that a desk publishes to: another's, named in the environment, or the one that comes with Galley. */
export type WhichSite =
  | { kind: 'embedded'; key: 'embedded' }
  /** `isFixed`: by the environment, which counts before what was set. */
  | { kind: 'named'; key: string; address: SiteAddress; isFixed: boolean };

/**
 * @param set what was set for the desk; null when nothing was
 * @throws when GALLEY_SITE_URL is no address of the web; the message is for the terminal
 */
export function whichSite(
  environment: Record<string, string | undefined>,
  set: SiteAddress | null = null,
): WhichSite {
  const named = environment.GALLEY_SITE_URL?.trim();
  if (!named && set && isAddress(set.url)) {
    const url = set.url.replace(/\/+$/, '');
    return { kind: 'named', key: url, address: { ...set, url }, isFixed: false };
  }
  if (!named) return { kind: 'embedded', key: 'embedded' };
  if (!isAddress(named)) {
    throw new Error(`GALLEY_SITE_URL is “${named}”, which is not an http or https address.`);
  }
  const url = named.replace(/\/+$/, '');
  const token = environment.GALLEY_SITE_TOKEN ?? '';
  return { kind: 'named', key: url, address: { url, token }, isFixed: true };
}

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
