import { isWebAddress } from '../../story/schema/marks';

/** Longest address that a site takes, characters. */
const ADDRESS_MAX = 2000;

/**
 * The address that a link of a page leads to: without the detour through a mail program's or a word
 * processor's own server. Null for what a story may not link to.
 *
 * @param base address of the page, where it is known
 */
export function linkAddress(written: string | undefined, base?: string): string | null {
  const address = absolute(written, base);
  if (address === null) return null;
  const target = withoutDetour(address);
  return isWebAddress(target) && target.length <= ADDRESS_MAX ? target : null;
}

/** An address as it is to be asked for over http(s); null when it cannot be. */
export function pictureAddress(written: string | undefined, base?: string): string | null {
  const address = absolute(written, base);
  return address !== null && /^https?:\/\//i.test(address) && address.length <= ADDRESS_MAX
    ? address
    : null;
}

function absolute(written: string | undefined, base?: string): string | null {
  // Browsers pass over these signs in an address (WHATWG URL §4.4).
  const address = written?.replace(/[\t\n\r]/g, '').trim() ?? '';
  if (address === '' || address.startsWith('#')) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return encodeSpaces(address);
  const from = base ?? (address.startsWith('//') ? 'https://x.invalid' : undefined);
  if (from === undefined) return null;
  try {
    return new URL(address, from).href;
  } catch {
    return null;
  }
}

const encodeSpaces = (address: string): string => address.replace(/\s/g, '%20');

/** Servers that stand before the page that is meant, and the parameter that says which it is. */
const DETOURS: readonly (readonly [host: RegExp, path: string, parameter: string])[] = [
  [/^www\.google\.[a-z.]+$/, '/url', 'q'],
  [/\.safelinks\.protection\.outlook\.com$/, '/', 'url'],
];

function withoutDetour(address: string): string {
  if (!/google|safelinks/i.test(address)) return address;
  try {
    const { hostname, pathname, searchParams } = new URL(address);
    const detour = DETOURS.find(([host, path]) => host.test(hostname) && path === pathname);
    return (detour && searchParams.get(detour[2])) || address;
  } catch {
    return address;
  }
}
