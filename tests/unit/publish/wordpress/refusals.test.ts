import { expect, test } from 'vitest';
import type { Fetch } from '../../../../src/main/publish/targets/http';
import { wordPressSite } from '../../../../src/main/publish/targets/wordpress/wordpress';
import { packed } from '../../stories';
import { turnableClock } from '../../turnable-clock';

/** What a WordPress at an address answers to the first request of a push that goes there with a password. */
async function answerTo(url: string, fetch: Fetch) {
  const site = wordPressSite(
    { fetch, clock: turnableClock() },
    { url, user: 'lena', password: () => 'abcd efgh' },
    { readMedia: async () => null, published: () => null, addressOf: async () => null },
  );
  return site.put({
    ...{ operationId: '1', story: packed('ferry'), attempt: 1, etag: null },
    ...{ mayGoOn: () => true, onProgress: () => {} },
  });
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const page = (status: number, words: string, headers = {}): Response =>
  new Response(`<!DOCTYPE html><p>${words}`, {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

test.each([
  [json(401, { code: 'rest_not_logged_in', message: 'No' }), 'refused', /application password/],
  [
    json(401, { code: 'application_passwords_disabled', message: 'No' }),
    ...(['refused', /switched off/] as const),
  ],
  [json(403, { code: 'rest_cannot_create', message: 'No' }), 'refused', /may not write posts/],
  [json(404, { code: 'rest_no_route', message: 'No' }), 'refused', /REST API .* switched off/],
  [
    json(400, { code: 'odd', message: 'The <b>slug</b> is odd.' }),
    ...(['refused', /WordPress refused: The slug is odd\./] as const),
  ],
  [page(200, 'Welcome'), 'refused', /web page instead/],
  [page(403, 'Blocked'), 'refused', /firewall/],
  [page(404, 'Nothing'), 'refused', /no WordPress/],
  [json(200, { id: 'no' }), 'refused', /not one of WordPress/],
  [page(500, 'There has been a critical error'), 'later', /cannot take the story just now/],
  [
    page(503, 'Briefly unavailable for scheduled maintenance.', { 'retry-after': '600' }),
    ...(['later', /being updated/] as const),
  ],
] as const)(
  'what a site says that takes nothing is said in a sentence (%#)',
  async (answer, type, words) => {
    const said = await answerTo('https://paper.example', async () => answer.clone());
    expect(said).toMatchObject({ type, message: expect.stringMatching(words) });
  },
);

test('maintenance is waited for as long as WordPress asks', async () => {
  const said = await answerTo('https://paper.example', async () =>
    page(503, 'Briefly unavailable for scheduled maintenance.', { 'retry-after': '600' }),
  );
  expect(said).toMatchObject({ type: 'later', retryAfterMs: 600_000, doubt: 'as before' });
});

const index = (authentication: unknown) =>
  json(200, { name: 'The Paper', namespaces: ['wp/v2'], authentication });

test('an address that leads to one with TLS is asked there, and the password goes nowhere else', async () => {
  const asked: [url: string, hasPassword: boolean][] = [];
  await answerTo('http://paper.example', async (url, { headers }) => {
    asked.push([new URL(url).origin, 'authorization' in (headers as object)]);
    if (url.startsWith('http:')) throw new TypeError('fetch failed: unexpected redirect');
    return json(401, { code: 'rest_not_logged_in', message: 'No' });
  });
  expect(asked).toEqual([
    ['http://paper.example', false],
    ['https://paper.example', true],
  ]);
});

test.each([
  [index([]), /switched off/],
  [page(200, 'Sign in to this network'), /web page instead/],
] as const)(
  'without TLS the password goes only to a WordPress that takes it (%#)',
  async (answer, words) => {
    const passwords: boolean[] = [];
    const said = await answerTo('http://paper.example', async (_, { headers }) => {
      passwords.push('authorization' in (headers as object));
      return answer.clone();
    });
    expect(passwords).toEqual([false]);
    expect(said).toMatchObject({ type: 'refused', message: expect.stringMatching(words) });
  },
);
