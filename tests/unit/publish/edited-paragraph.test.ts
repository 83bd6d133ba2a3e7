import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../eventually';
import { granted, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { RealSite } from './real-site';

/** Stands between a desk and a site and keeps what the desk sends, byte by byte. */
async function listeningLine(sitePort: number) {
  let sent = Buffer.alloc(0);
  const server = net.createServer((desk) => {
    const site = net.connect(sitePort, '127.0.0.1');
    desk.on('data', (bytes) => {
      sent = Buffer.concat([sent, bytes]);
    });
    desk.pipe(site).pipe(desk);
    for (const socket of [desk, site]) {
      socket.on('error', () => {
        desk.destroy();
        site.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** What was sent since this was asked before. */
    heard(): Buffer {
      const heard = sent;
      sent = Buffer.alloc(0);
      return heard;
    },
  };
}

/** A photograph, with so many bytes after its end as a camera's own data has. */
const photo = (): Buffer => {
  const jpeg = fs.readFileSync(path.join('tests/fixtures/pictures/plain.jpg'));
  const segments = Array.from({ length: 8 }, () => {
    const noise = randomBytes(60_000);
    const head = Buffer.from([0xff, 0xec, (noise.length + 2) >> 8, (noise.length + 2) & 255]);
    return Buffer.concat([head, noise]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
};

test('one edited paragraph of a published story sends its text and less than 10 KB more, and no picture again', async () => {
  const site = await RealSite.start();
  const line = await listeningLine(Number(new URL(site.address.url).port));
  const address = { ...site.address, url: line.url };
  const newsroom = openNewsroom({ siteAddress: () => address, site: line.url });
  const { desk, clock } = newsroom;
  const bytes = photo();
  const { sha256, mime, width, height } = granted(await desk.media.import('quay.jpg', bytes));
  const text = 'The last boat left at noon, and nobody was told before it did. '.repeat(4);
  const body = [
    figure(sha256, { media: { sha256, mime, width, height, focal: { x: 0.5, y: 0.5 } } }),
    ...Array.from({ length: 40 }, () => paragraph(text)),
  ];
  desk.store.begin('ferry', story({ body }), 'lena', clock.now());
  const publish = async (version: number): Promise<void> => {
    granted(await desk.publishing.push('ferry'));
    await eventually(async () => expect(await site.versions()).toEqual({ ferry: version }));
    await eventually(() => expect(desk.publishing.status('ferry').status.phase).toBe('live'));
  };

  await publish(1);
  // It counts: the first time the picture went along.
  expect(line.heard().length).toBeGreaterThan(bytes.length);
  desk.store.write('ferry', (pen) =>
    pen.edit('publish', (doc) => typeWords(doc, ' It came back at one.')),
  );
  clock.turn(2000);
  await publish(2);

  const again = line.heard();
  expect(again.toString('latin1')).not.toContain('PUT /api/v1/media');
  expect(again.toString('latin1')).toContain('It came back at one.');
  const words = Buffer.byteLength(text) * 40;
  expect(again.length).toBeGreaterThan(words);
  expect(again.length).toBeLessThan(words + 10_000);
});
