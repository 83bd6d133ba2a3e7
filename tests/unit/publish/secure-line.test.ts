import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import type { Fetch } from '../../../src/main/publish/targets/http';
import { liveSite } from '../../../src/main/publish/targets/live-site';
import { type Identity, identity } from '../../certificates';
import { packed } from '../stories';

/** Asks as Node does, trusting one authority and nobody beside it. */
const trusting =
  (ca: string): Fetch =>
  (url, { method = 'GET', headers, body }) =>
    new Promise((resolve, reject) => {
      const { request } = url.startsWith('https:') ? https : http;
      const options = { method, headers: headers as Record<string, string>, agent: false, ca };
      const asked = request(url, options, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const { statusCode: status = 0 } = answer;
        resolve(new Response(Buffer.concat(chunks), { status }));
      });
      asked.on('error', (cause) => reject(new TypeError('fetch failed', { cause })));
      asked.end(body);
    });

async function serve(server: http.Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A server with a certificate, on loopback; it answers everything. */
const secure = ({ key, cert }: Identity): Promise<number> =>
  serve(https.createServer({ key, cert }, (_request, response) => response.end('{}')));

/** What a desk says of a push to an address. */
const pushTo = (url: string, fetch: Fetch) =>
  liveSite(
    { fetch, clock: systemClock },
    () => ({ url, token: 't' }),
    async () => null,
  ).put({
    ...{ operationId: 'operation-1', story: packed('ferry'), etag: null, attempt: 1 },
    ...{ mayGoOn: () => true, onProgress: () => {} },
  });

describe('the certificate of a site', () => {
  test('that is good is taken, so the server is asked', async () => {
    const good = await identity();
    const port = await secure(good);
    expect(await pushTo(`https://127.0.0.1:${port}`, trusting(good.authority))).toMatchObject({
      type: 'refused',
      message: expect.stringMatching(/not the Publish API/),
    });
  });

  test.each([
    ['has expired', { isExpired: true }, /is out of date, or the clock of this computer is wrong/],
    ['is for another host', { host: 'other.example' }, /shows the certificate of another site/],
    ['is signed by itself', { isSelfSigned: true }, /vouches for its certificate itself/],
    ['is of an authority that nobody knows', {}, /does not know who vouches/],
  ])('that %s is explained, and the story waits', async (_what, wish, message) => {
    const [shown, other] = [await identity(wish), await identity()];
    const port = await secure(shown);
    const isStranger = Object.keys(wish).length === 0 || 'isSelfSigned' in wish;
    const line = trusting((isStranger ? other : shown).authority);
    expect(await pushTo(`https://127.0.0.1:${port}`, line)).toMatchObject({
      ...{ type: 'later', why: 'not reached', doubt: 'as before' },
      message: expect.stringMatching(message),
    });
  });
});

test('a site that speaks plain HTTP where TLS is expected', async () => {
  const port = await serve(http.createServer((_request, response) => response.end('{}')));
  expect(await pushTo(`https://127.0.0.1:${port}`, fetch)).toMatchObject({
    type: 'later',
    message: expect.stringMatching(/does not speak TLS.*http or https/),
  });
});

test('a proxy that wants a password is named, and nothing of the story has arrived', async () => {
  const port = await serve(
    http.createServer((_request, response) => {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="quay"' }).end('<html>No.');
    }),
  );
  expect(await pushTo(`http://127.0.0.1:${port}`, trusting(''))).toMatchObject({
    ...{ type: 'later', why: 'not reached', doubt: 'as before' },
    message: expect.stringMatching(/proxy of this network wants a name and a password/),
  });
});
