import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import type { Fetch } from '../../../src/main/publish/targets/http';
import { upload } from '../../../src/main/publish/targets/upload';
import { png } from '../media/pictures';
import { json, oddSite } from './odd-site';
import { RealSite } from './real-site';

const TERMS = { askLimitMs: 30_000, putLimitMs: 30_000, pieceBytes: 10_000 };
/** A picture of 45,000 bytes: what follows the end of a PNG belongs to its file. */
const BYTES = Buffer.concat([png(), randomBytes(45_000 - png().length)]);
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

/** Sends the picture once. `through` is the line. */
async function send(
  site: RealSite | { url: string; token: string },
  through: Fetch = fetch,
  mayGoOn = () => true,
) {
  const told: number[] = [];
  const address = site instanceof RealSite ? site.address : site;
  const answer = await upload({ fetch: through, clock: systemClock }, address, TERMS, {
    ...{ sha256: SHA256, mayGoOn },
    read: async () => ({ bytes: BYTES, mime: 'image/png' }),
    onSent: (bytes) => void told.push(bytes),
  });
  return { answer, told };
}

/** A line that counts the bytes of bodies, and is cut at the request with that number. */
function countingLine(cutAt = Number.POSITIVE_INFINITY) {
  const line = { sent: 0, requests: 0, fetch: null as unknown as Fetch };
  line.fetch = (url, init) => {
    if (init.method === 'PUT') {
      line.requests += 1;
      if (line.requests === cutAt) return Promise.reject(new TypeError('terminated'));
      line.sent += (init.body as Uint8Array).byteLength;
    }
    return fetch(url, init);
  };
  return line;
}

test('a large picture goes in pieces, and the desk is told of each', async () => {
  const site = await RealSite.start();
  const { answer, told } = await send(site);
  expect(answer).toBeNull();
  expect(told).toEqual([10_000, 20_000, 30_000, 40_000, 45_000]);
  expect((await site.ask(`/media/${SHA256}`, { method: 'HEAD' })).status).toBe(200);
  expect((await send(site)).told).toEqual([]);
});

test('after a cut, and a restart of the site, only what is missing is sent', async () => {
  const site = await RealSite.start();
  const first = countingLine(4);
  expect((await send(site, first.fetch)).answer).toMatchObject({ type: 'later' });
  expect(first.sent).toBe(30_000);
  await site.stop();
  await site.start();
  const second = countingLine();
  expect((await send(site, second.fetch)).answer).toBeNull();
  expect(second.sent).toBe(15_000);
});

test('two desks that send the same picture at once both get it there', async () => {
  const site = await RealSite.start();
  const both = await Promise.all([send(site), send(site)]);
  // One of them may be told to come again, and then finds it there.
  for (const { answer } of both) if (answer) expect(answer.type).toBe('later');
  expect((await send(site)).answer).toBeNull();
});

test('pieces that were spoilt on the site are sent again from the beginning', async () => {
  const site = await RealSite.start();
  await site.ask(`/media/${SHA256}`, {
    method: 'PUT',
    headers: { 'content-type': 'image/png', 'content-range': 'bytes 0-9999/45000' },
    body: randomBytes(10_000),
  });
  expect((await send(site)).answer).toBeNull();
});

test('when the presses are held, the rest of a picture stays here', async () => {
  const site = await RealSite.start();
  const line = countingLine();
  const { answer } = await send(site, line.fetch, () => line.requests < 2);
  expect(answer).toMatchObject({ type: 'later', why: 'held' });
  expect(line.sent).toBe(20_000);
});

test('a site that takes no pieces gets the picture whole', async () => {
  const site = await oddSite();
  expect((await send(site)).answer).toBeNull();
  expect(site.received.at(-1)?.headers['content-range']).toBeUndefined();
});

test('a site that takes pieces and gets no further is left alone for a while', async () => {
  const site = await oddSite(({ method }) =>
    method === 'HEAD'
      ? { status: 404, headers: { 'upload-offset': '0' } }
      : json(202, {}, { 'upload-offset': '0' }),
  );
  expect((await send(site)).answer).toMatchObject({ type: 'later' });
  expect(site.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});
