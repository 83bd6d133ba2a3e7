import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { expect, test } from 'vitest';
import { Paper, TOKEN } from './paper';
import { png } from './public-stories';

/** A picture under way: its first half is at the site, which reads on. */
async function halfSent(paper: Paper) {
  const { sha256, bytes, mime } = png('a picture that takes its time '.repeat(4000));
  const request = http.request(`${paper.url}/api/v1/media/${sha256}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': mime,
      'content-length': bytes.byteLength,
    },
  });
  const half = Math.floor(bytes.byteLength / 2);
  await new Promise<void>((sent) => request.write(bytes.subarray(0, half), () => sent()));
  return { request, rest: bytes.subarray(half), sha256 };
}

test('a site that is stopped takes nothing new, and brings to its end what it had begun', async () => {
  const paper = await Paper.open();
  const { request, rest, sha256 } = await halfSent(paper);
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
  const stopped = paper.close(30_000);
  await expect(fetch(`${paper.url}/api/v1/health`)).rejects.toThrow();
  request.end(rest);
  const [answer] = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(201);
  await stopped;
  const again = await Paper.open(paper.folder);
  expect((await again.call('HEAD', `/media/${sha256}`)).status).toBe(200);
});

test('what does not end in time is cut, and leaves nothing half behind', async () => {
  const paper = await Paper.open();
  const { request, sha256 } = await halfSent(paper);
  const cut = once(request, 'error');
  await paper.close(50);
  expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' });
  const again = await Paper.open(paper.folder);
  expect((await again.call('HEAD', `/media/${sha256}`)).status).toBe(404);
});

test('a connection that was opened and never used holds nothing up', async () => {
  const paper = await Paper.open();
  const socket = net.connect(Number(new URL(paper.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // The site knows of it when it answers to one that came later.
  await paper.read('/');
  const closed = once(socket.resume(), 'close');
  await paper.close(60_000);
  await closed;
});
