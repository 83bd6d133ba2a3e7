import { storyAnswer } from '@shared/publish/api';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../src/site/listen';
import { openSite } from '../../../src/site/site';
import { conform, type Finding } from '../../conformance/conformance';
import type { Rule } from '../../conformance/rule';
import { ACCESS } from '../../conformance/rules/access';
import { FEED } from '../../conformance/rules/feed';
import { FRONT } from '../../conformance/rules/front';
import { MEDIA } from '../../conformance/rules/media';
import { READERS } from '../../conformance/rules/readers';
import { RELEASE } from '../../conformance/rules/release';
import { STORIES } from '../../conformance/rules/stories';
import { WITHDRAWAL } from '../../conformance/rules/withdrawal';
import { tempFolder } from '../temp-folder';
import { databaseOf } from './database-of';

const TOKEN = 'token of the conformance suite';

/** Asks the honest site. */
type Ask = (request: Request) => Promise<Response>;

/** Answers in the place of a site. */
type Lie = (request: Request, ask: Ask) => Promise<Response>;

const honest: Lie = (request, ask) => ask(request);

/** What the suite finds on a site that answers through a lie. */
async function findings(lie: Lie, rules?: readonly Rule[]): Promise<Finding[]> {
  let url = '';
  const folder = tempFolder();
  const site = await openSite({
    ...{ folder, databaseUrl: await databaseOf(folder), token: TOKEN, name: 'The Quay' },
    ...{ origin: () => url, now: Date.now, log: () => {} },
  });
  if (!site.ok) throw new Error(site.error.message);
  const { app } = site.value;
  const fetch = (request: Request, env: never): Promise<Response> =>
    lie(request, async (asked) => app.fetch(asked, env));
  const server = await listen({ fetch } as unknown as typeof app, '127.0.0.1', 0);
  if (!server.ok) throw new Error(server.error.message);
  url = server.value.address;
  onTestFinished(async () => {
    await server.value.close();
    await site.value.close();
  });
  const found: Finding[] = [];
  for await (const finding of conform(url, TOKEN, rules)) found.push(finding);
  return found;
}

const unmet = (found: readonly Finding[]): Finding[] => found.filter(({ but }) => but !== null);

/** The same call with other headers. A body is read, so that it can be sent on. */
async function withHeaders(request: Request, change: (headers: Headers) => void): Promise<Request> {
  const headers = new Headers(request.headers);
  change(headers);
  const body = request.method === 'PUT' ? await request.arrayBuffer() : null;
  return new Request(request.url, { method: request.method, headers, body });
}

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** A page is changed more easily when it is not compressed. */
const plain = (headers: Headers): void => headers.delete('accept-encoding');

const isStory = ({ url }: Request): boolean => new URL(url).pathname.includes('/stories/');
const isPut = (request: Request): boolean => request.method === 'PUT' && isStory(request);

let seen = 0;
const kept = new Map<string, string>();

const LIES: [name: string, rules: Rule[], lie: Lie, says: string, but: RegExp][] = [
  [
    'lets in everyone',
    ACCESS,
    async (request, ask) =>
      ask(await withHeaders(request, (headers) => headers.set('authorization', `Bearer ${TOKEN}`))),
    'every other call is refused without a token, and with a wrong one',
    /Without a token: GET \/desk is answered with 200, and has to be with 401/,
  ],
  [
    'has a clock that is an hour off',
    ACCESS,
    async (request, ask) => {
      const answer = await ask(request);
      if (!request.url.endsWith('/health')) return answer;
      const time = new Date(Date.now() + 3_600_000).toISOString();
      return json({ ...((await answer.json()) as object), time });
    },
    'health says without a token who is there, and what time it is',
    /clock of the site is 3(?:600|599) s off/,
  ],
  [
    'answers with a redirect',
    ACCESS,
    async ({ url }) => Response.redirect(url.replace('http:', 'https:'), 301),
    'no call is answered with a redirect, which would take the token elsewhere',
    /GET \/health is answered with a redirect, 301/,
  ],
  [
    'says that it has every picture',
    MEDIA,
    async (request, ask) =>
      request.method === 'HEAD' ? new Response(null, { status: 200 }) : ask(request),
    'a picture is asked for, put once, and there from then on',
    /A picture that was never put: HEAD/,
  ],
  [
    'acknowledges what it does not do',
    STORIES,
    async (request, ask) => {
      if (!isPut(request)) return ask(request);
      const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const etag = '"1-a"';
      return json({ id, url: 'http://a.example/', etag, version: 1 }, 201, { etag });
    },
    'a new story is taken, and the site gives back what it was given',
    /GET \/stories\/\S+ is answered with 404, and has to be with 200/,
  ],
  [
    'puts over whatever is there',
    STORIES,
    async (request, ask) => {
      if (!isPut(request)) return ask(request);
      const live = await ask(new Request(request.url, { headers: request.headers }));
      const etag = live.headers.get('etag');
      return ask(
        await withHeaders(request, (headers) => {
          headers.delete('if-none-match');
          headers.delete('if-match');
          headers.set(etag ? 'if-match' : 'if-none-match', etag ?? '*');
        }),
      );
    },
    'nothing is put over a version that the client did not name',
    /A put without a condition: PUT .* is answered with 200, and has to be with 428/,
  ],
  [
    'forgets the keys',
    STORIES,
    async (request, ask) => {
      if (
        !isPut(request) ||
        !/^[\x21-\x7e]{1,200}$/.test(request.headers.get('idempotency-key') ?? '')
      )
        return ask(request);
      seen += 1;
      return ask(
        await withHeaders(request, (headers) =>
          headers.set('idempotency-key', `forgotten-${seen}`),
        ),
      );
    },
    'a call that is repeated with its key is done once, and answered as it was the first time',
    /The same call with the same key: PUT .* is answered with 412, and has to be with 201/,
  ],
  [
    'leaves out what it does not know',
    STORIES,
    async (request, ask) => {
      if (!isPut(request)) return ask(request);
      const text = (await request.text()).replace(/,"html":"[^"]*"/, '');
      const { url, method, headers } = request;
      return ask(new Request(url, { method, headers, body: text }));
    },
    'what is not as the contract says is refused, not ignored',
    /A field that nobody knows: PUT .* is answered with 201/,
  ],
  [
    'counts no versions',
    STORIES,
    async (request, ask) => {
      const answer = await ask(request);
      if (!isPut(request) || !answer.ok) return answer;
      const value = storyAnswer.parse(await answer.json());
      return json({ ...value, version: 1 }, answer.status, { etag: value.etag });
    },
    'a change is a new version with a new ETag; the same story again is not',
    /does not count the version up/,
  ],
  [
    'tells its troubles in HTML',
    STORIES,
    async (request, ask) => {
      const answer = await ask(request);
      return answer.ok ? answer : new Response('<h1>Oops</h1>', { status: answer.status });
    },
    'two stories do not stand at one address',
    /not in the form of the contract.*Oops/,
  ],
  [
    'keeps what was withdrawn',
    READERS,
    async (request, ask) => {
      if (request.url.includes('/api/')) return ask(request);
      const answer = await ask(await withHeaders(request, plain));
      if (answer.ok) kept.set(request.url, await answer.clone().text());
      // As a cache before a site does that is told of nothing.
      const old = kept.get(request.url);
      return old === undefined
        ? answer
        : new Response(old, { headers: { 'content-type': 'text/html' } });
    },
    'readers of a story that is withdrawn are told that it is gone, and get no word of it',
    /is answered to readers with 200, not with 410/,
  ],
  [
    'shows the words of readers as markup',
    READERS,
    async (request, ask) => {
      if (request.url.includes('/api/')) return ask(request);
      const answer = await ask(await withHeaders(request, plain));
      const text = (await answer.text()).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return new Response(text, { status: answer.status });
    },
    'markup in the words of a story is shown as words',
    /has a script that came in a story/,
  ],
  [
    'refuses a second withdrawal',
    WITHDRAWAL,
    async (request, ask) => {
      if (request.method === 'DELETE') {
        const live = await ask(new Request(request.url, { headers: request.headers }));
        if (live.status === 404)
          return json({ error: { code: 'not_found', message: 'Gone.' } }, 404);
      }
      return ask(request);
    },
    'a story that is withdrawn is gone for desks, and withdrawing it again succeeds',
    /A repeat is answered otherwise|is answered with 404/,
  ],
  [
    'shows at once what it is to hold',
    RELEASE,
    async (request, ask) => {
      if (!isPut(request)) return ask(request);
      const { releaseAt, embargo: _, ...story } = (await request.json()) as Record<string, unknown>;
      const body = JSON.stringify({ ...story, publishedAt: new Date().toISOString() });
      const { method, headers, url } = request;
      const answer = await ask(new Request(url, { method, headers, body }));
      return json({ ...((await answer.json()) as object), releaseAt }, answer.status);
    },
    'a story with a later release is held: readers get no word of it, and desks what was put',
    /is answered to readers with 200, not 404/,
  ],
  [
    'forgets an embargo',
    RELEASE,
    async (request, ask) => {
      if (!isPut(request)) return ask(request);
      const { embargo: _, ...story } = (await request.json()) as Record<string, unknown>;
      const { method, headers, url } = request;
      return ask(new Request(url, { method, headers, body: JSON.stringify(story) }));
    },
    'no story is released before its embargo ends',
    /has to be with 422/,
  ],
  [
    'lets the last desk win',
    FRONT,
    async (request, ask) =>
      request.url.includes('/front/') && request.method === 'PUT'
        ? ask(await withHeaders(request, (headers) => headers.delete('if-match')))
        : ask(request),
    'a front page that another desk has changed is not replaced',
    /An ETag of long ago: PUT .* is answered with 200, and has to be with 412/,
  ],
  [
    'gives its changes in another order',
    FEED,
    async (request, ask) => {
      const answer = await ask(request);
      if (!request.url.includes('/changes') || !answer.ok) return answer;
      const value = (await answer.json()) as { changes: object[] };
      return json({ ...value, changes: value.changes.filter((change) => !('id' in change)) });
    },
    'the change feed has each story once, at its last change, oldest first',
    /the feed has: put \S+, put \S+\./,
  ],
];

test('the live site that comes with Galley does all that the Publish API asks for', async () => {
  const found = await findings(honest);
  expect(found.length).toBeGreaterThan(30);
  expect(unmet(found)).toEqual([]);
});

test.each(LIES)(
  'a site that %s is found out, in clear words',
  async (_name, rules, lie, says, but) => {
    const red = unmet(await findings(lie, rules));
    expect(red).toContainEqual({ says, but: expect.stringMatching(but) });
  },
);

test('the suite leaves nothing behind on the site', async () => {
  const puts = new Set<string>();
  let last: Ask = async () => new Response();
  const found = await findings(
    async (request, ask) => {
      last = ask;
      if (isPut(request)) puts.add(request.url);
      return ask(request);
    },
    [...STORIES, ...READERS],
  );
  expect(unmet(found)).toEqual([]);
  expect(puts.size).toBeGreaterThan(10);
  const headers = { authorization: `Bearer ${TOKEN}` };
  for (const url of puts) expect((await last(new Request(url, { headers }))).status).toBe(404);
});

test('a site that is not there is told of, rule by rule', async () => {
  const found: Finding[] = [];
  for await (const finding of conform('http://127.0.0.1:9', TOKEN, ACCESS)) found.push(finding);
  expect(found.map(({ but }) => but?.startsWith('There was no answer'))).toEqual(
    ACCESS.map(() => true),
  );
});
