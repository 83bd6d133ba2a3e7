import type { LinkState } from '@shared/ipc/checks';
import type { Clock } from '../clock';
import type { Fetch } from '../publish/targets/http';

/** Asks addresses whether they are there. */
export type LinkCheck = (urls: readonly string[]) => Promise<Record<string, LinkState>>;

/** An answer holds for so long, ms. */
const FRESH_MS = 24 * 60 * 60_000;
/** A site that says nothing in this time is left for later, ms. */
const PATIENCE_MS = 8000;
const AT_ONCE = 4;
/** So many answers are remembered. */
const KEPT_MAX = 5000;

/** What a site answers for a page that is gone. */
const GONE = new Set([404, 410]);

/**
 * Links of stories, looked up one after the other and remembered. Only public addresses are asked:
 * a link in a text that came from elsewhere must not reach into the newsroom's own network. What
 * cannot be told (offline, a slow site, one that wants no robots) is unknown, never dead.
 */
export function linkCheck(fetch: Fetch, isOnline: () => boolean, clock: Clock): LinkCheck {
  const known = new Map<string, { state: LinkState; at: number }>();

  async function ask(url: string): Promise<LinkState> {
    for (const method of ['HEAD', 'GET']) {
      try {
        const { status, body } = await fetch(url, {
          ...{ method, redirect: 'follow', credentials: 'omit' },
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        void body?.cancel();
        if (status < 400) return 'alive';
        // Not every site answers to HEAD as it does to GET.
        if (method === 'GET') return GONE.has(status) ? 'dead' : 'unknown';
      } catch {
        return 'unknown';
      }
    }
    return 'unknown';
  }

  async function look(url: string): Promise<LinkState> {
    const last = known.get(url);
    if (last && clock.now() - last.at < FRESH_MS) return last.state;
    if (!isPublic(url) || !isOnline()) return 'unknown';
    const state = await ask(url);
    if (state === 'unknown') return state;
    known.delete(url);
    known.set(url, { state, at: clock.now() });
    const [oldest] = known.keys();
    if (known.size > KEPT_MAX && oldest !== undefined) known.delete(oldest);
    return state;
  }

  return async (urls) => {
    const states: Record<string, LinkState> = {};
    const queue = [...new Set(urls)];
    const work = async (): Promise<void> => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        states[url] = await look(url);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return states;
  };
}

/** Names of no public site, and all addresses that are numbers: nobody links to those in a story. */
function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (!hostname.includes('.') || hostname.includes(':') || /^[\d.]+$/.test(hostname)) return false;
  return !/(?:^|\.)(?:local|localhost|internal|lan|home|intranet|corp|test|invalid)$/.test(
    hostname,
  );
}
