/** Where a story leads: to a page, or to a story of the archive. */
export type StoryLink = { text: string } & ({ href: string } | { storyId: string });

/** All links of blocks or of related links, in the order of reading, each target once. */
export function linksIn(content: unknown): StoryLink[] {
  const links = new Map<string, StoryLink>();
  for (const link of everyLink(content)) {
    const target = 'href' in link ? link.href : link.storyId;
    if (!links.has(target)) links.set(target, link);
  }
  return [...links.values()];
}

function* everyLink(content: unknown): Generator<StoryLink> {
  if (typeof content !== 'object' || content === null) return;
  const { text, headline, href, storyId } = content as Record<string, unknown>;
  const said = typeof text === 'string' ? text : typeof headline === 'string' ? headline : '';
  if (typeof storyId === 'string') yield { text: said, storyId };
  else if (typeof href === 'string') yield { text: said || href, href };
  for (const value of Object.values(content)) yield* everyLink(value);
}

/** What is wrong with an address as it is written. */
export type LinkFault = 'no-address' | 'twice' | 'inside' | 'example' | 'tail';

const INSIDE =
  /^(?:localhost|.*\.(?:local|localhost|internal|lan|intranet|corp|home|test|invalid))$/;
const PRIVATE = /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./;

/** What a reader would find out by a click, found out without a network; null when nothing is. */
export function linkFault(address: string): LinkFault | null {
  if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@.]+$/i.test(address)) return null;
  const hostname = /^https?:\/\//i.test(address) ? hostOf(address) : null;
  if (hostname === null) return 'no-address';
  if (/^https?$/.test(hostname)) return 'twice';
  if (INSIDE.test(hostname) || PRIVATE.test(hostname) || hostname.startsWith('[')) return 'inside';
  if (!hostname.includes('.')) return 'no-address';
  if (/(?:^|\.)example(?:\.|$)/.test(hostname)) return 'example';
  return /[.,;:!?»”’"'…]$/.test(address) ? 'tail' : null;
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname;
  } catch {
    return null;
  }
}
