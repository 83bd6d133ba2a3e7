import { API_VERSION, deskAnswer, healthAnswer } from '@shared/publish/api';
import { API_CALLS } from '@shared/publish/calls';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, shaped } from '../site';

/** A clock that is further off than this misdates the news; ms. */
const CLOCK_TOLERANCE_MS = 60_000;

/** The paths of calls with something in the place of each parameter. */
const EXAMPLES = API_CALLS.map(({ method, path, needs }) => ({
  method: method.toUpperCase(),
  path: path
    .replace('{id}', 'conformance-none')
    .replace('{sha256}', '0'.repeat(64))
    .replace('{edition}', 'en'),
  needs,
}));

export const ACCESS: Rule[] = [
  {
    says: 'health says without a token who is there, and what time it is',
    async check(site) {
      const reply = await site.call('GET', '/health', { token: null });
      const health = shaped(expectStatus(reply, 200, 'Without a token'), healthAnswer);
      must(health.version === API_VERSION, `The site speaks version ${health.version}.`);
      const off = Date.parse(health.time) - Date.now();
      must(
        Math.abs(off) < CLOCK_TOLERANCE_MS,
        `The clock of the site is ${Math.round(off / 1000)} s off this machine’s.`,
      );
    },
  },
  {
    says: 'every other call is refused without a token, and with a wrong one',
    async check(site) {
      for (const { method, path, needs } of EXAMPLES) {
        if (needs === null) continue;
        for (const token of [null, 'wrong']) {
          const reply = await site.call(method, path, { token });
          const what = token ? 'With a wrong token' : 'Without a token';
          if (method === 'HEAD') expectStatus(reply, 401, what);
          else expectRefusal(reply, 'unauthorized', what);
        }
      }
    },
  },
  {
    says: 'the right token opens the desk',
    async check(site) {
      const reply = expectStatus(await site.call('GET', '/desk'), 200, 'With the token');
      // Sites that know no scopes may say nothing of them.
      shaped(reply, deskAnswer.partial());
    },
  },
  {
    says: 'no call is answered with a redirect, which would take the token elsewhere',
    async check(site) {
      for (const path of ['/health', '/desk', '/changes', '/stories/conformance-none']) {
        const { status } = await site.call('GET', path);
        must(status < 300 || status >= 400, `GET ${path} is answered with a redirect, ${status}.`);
      }
    },
  },
  {
    says: 'a call that the API does not have is refused in its own form',
    async check(site) {
      expectRefusal(await site.call('GET', '/gossip'), 'not_found', 'A call that does not exist');
    },
  },
];
