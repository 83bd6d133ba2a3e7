import type { SitePlace } from '@shared/publish/sites/site';
import type { Trial } from '@shared/publish/sites/trial';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import { testConnection } from '../../../src/main/publish/targets/open-target';
import { Paper, TOKEN } from '../site/paper';
import { turnableClock } from '../turnable-clock';
import { json, oddSite, webPage } from './odd-site';

const at = (url: string): SitePlace => ({ kind: 'galley', url });

const trial = (
  place: SitePlace,
  secret: string | null = TOKEN,
  more: Partial<Parameters<typeof testConnection>[1]> = {},
): Promise<Trial> =>
  testConnection(place, { fetch, clock: systemClock, embedded: () => null, secret, ...more });
const codes = async (asked: Promise<Trial>) => (await asked).problems.map(({ code }) => code);

/** A site of good manners whose token is for these scopes. */
const siteFor = (scopes: string[], headers: Record<string, string> = {}) =>
  oddSite(({ path }) => {
    if (path === '/desk') return json(200, { name: 'Odd', desk: 'Quay', scopes }, headers);
    return path === '/health' ? json(200, HEALTH, headers) : null;
  });
const HEALTH = {
  ...{ galley: 'publish-api', version: 1, name: 'Odd', time: '2026-01-05T10:00:00Z' },
};

describe('a connection that is tested', () => {
  test('is good when the site takes the token for everything', async () => {
    const { url } = await Paper.open();
    const { seen, problems } = await trial(at(url));
    expect(seen?.site).toBe('The Test Courier');
    expect(problems).toEqual([]);
  });

  test('tells a wrong token from none, and sends it only to a site that speaks the API', async () => {
    const { url } = await Paper.open();
    expect(await codes(trial(at(url), 'wrong'))).toEqual(['secret-refused']);
    expect(await codes(trial(at(url), null))).toEqual(['secret-missing']);
    const page = await oddSite(() => webPage(200));
    expect(await codes(trial(at(page.url)))).toEqual(['not-the-api']);
    expect(page.received.map(({ headers }) => headers.authorization)).not.toContain(
      `Bearer ${TOKEN}`,
    );
  });

  test('tells who is not there', async () => {
    const gone = await oddSite();
    await gone.stop();
    expect(await codes(trial(at(gone.url)))).toEqual(['connection-refused']);
    expect(await codes(trial(at('http://no-such-site.invalid')))).toEqual(['name-not-found']);
    const mute = await oddSite(() => 'closes');
    expect(await codes(trial(at(mute.url)))).toEqual(['no-answer']);
    expect(await codes(trial({ kind: 'galley', url: null }))).toEqual(['no-answer']);
  });

  test('tells a site that fails, and one that sends elsewhere', async () => {
    const failing = await oddSite(() => json(503, {}));
    expect(await trial(at(failing.url))).toMatchObject({
      problems: [{ code: 'site-failing', detail: 'HTTP 503' }],
    });
    const moved = await oddSite(() => ({ status: 301, headers: { location: '/elsewhere' } }));
    expect(await codes(trial(at(moved.url)))).toEqual(['redirected']);
  });

  test('tells what of TLS is wrong', async () => {
    const { url } = await Paper.open();
    expect(await codes(trial(at(url.replace('http:', 'https:'))))).toEqual(['no-tls']);
    for (const [cause, code] of [
      ['CERT_HAS_EXPIRED', 'certificate-expired'],
      ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another'],
      ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-of-its-own'],
      ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-unknown'],
      ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy-silent'],
      ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ]) {
      const broken = () => Promise.reject(new Error(cause));
      expect(await codes(trial(at(url), TOKEN, { fetch: broken }))).toEqual([code]);
    }
  });

  test('tells what the token is not for', async () => {
    const { url } = await siteFor(['publish', 'ticker', 'front']);
    expect(await codes(trial(at(url)))).toEqual(['may-not-send-media']);
    const reader = await siteFor([]);
    expect(await trial(at(reader.url))).toEqual({
      seen: { site: 'Odd', desk: 'Quay' },
      problems: [
        { code: 'may-not-publish', detail: '' },
        { code: 'may-not-send-media', detail: '' },
        { code: 'may-not-write-ticker', detail: '' },
        { code: 'may-not-arrange-front', detail: '' },
      ],
    });
    expect(await codes(trial(at((await siteFor(['admin'])).url)))).toEqual([]);
  });

  test('tells a clock that is far off, and how far', async () => {
    const clock = turnableClock();
    const date = new Date(clock.now() - 7 * 60_000).toUTCString();
    const { url } = await siteFor(['admin'], { date });
    const line = {
      clock,
      fetch: (to: string, { signal: _, ...init }: RequestInit) => fetch(to, init),
    };
    expect(await trial(at(url), TOKEN, line)).toMatchObject({
      seen: { desk: 'Quay' },
      problems: [{ code: 'clock', detail: '-6' }],
    });
  });
});
