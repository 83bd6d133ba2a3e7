import fs from 'node:fs';
import path from 'node:path';
import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { Paper } from './paper';
import { figure, type Picture, png, sha256Of } from './public-stories';

/** What lies in the site's media folder, without the folder itself. */
const filesIn = (paper: Paper): string[] =>
  fs
    .readdirSync(path.join(paper.folder, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test('a picture is asked for, put, and known from then on', async () => {
  const paper = await Paper.open();
  const picture = png();
  expect((await paper.call('HEAD', `/media/${picture.sha256}`)).status).toBe(404);
  expect((await paper.putPicture(picture)).status).toBe(201);
  expect((await paper.call('HEAD', `/media/${picture.sha256}`)).status).toBe(200);
  expect((await paper.putPicture(picture)).status).toBe(200);
  expect(filesIn(paper)).toEqual([picture.sha256]);
});

test('readers get the bytes as they were put, for good, once a story shows them', async () => {
  const paper = await Paper.open();
  const picture = png();
  await paper.putPicture(picture);
  expect((await paper.read(`/media/${picture.sha256}`)).status).toBe(404);
  await paper.publish({ lead: figure(picture) });
  const answer = await paper.read(`/media/${picture.sha256}`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer()).equals(picture.bytes)).toBe(true);
  const again = await paper.read(`/media/${picture.sha256}`, {
    'if-none-match': `"${picture.sha256}"`,
  });
  expect(again.status).toBe(304);
});

test('a picture that came damaged is refused and leaves nothing behind', async () => {
  const paper = await Paper.open();
  const picture = png();
  const damaged = { ...picture, bytes: Buffer.concat([picture.bytes, Buffer.from('!')]) };
  const reply = await paper.putPicture(damaged);
  expect([reply.status, reply.json.error.code]).toEqual([422, 'hash_mismatch']);
  expect(filesIn(paper)).toEqual([]);
  expect((await paper.putPicture(picture)).status).toBe(201);
});

test.each<[string, Buffer, string]>([
  ['a PNG that is called a JPEG', png().bytes, 'image/jpeg'],
  ['a text that is called a PNG', Buffer.from('<script>alert(1)</script>'), 'image/png'],
  [
    'a drawing of vectors, which can hold scripts',
    Buffer.from('<svg xmlns="x"/>'),
    'image/svg+xml',
  ],
  ['a picture that is called nothing', png().bytes, ''],
  ['an empty file', Buffer.alloc(0), 'image/png'],
])('%s is refused', async (_what, bytes, mime) => {
  const paper = await Paper.open();
  const reply = await paper.putPicture({ bytes, sha256: sha256Of(bytes), mime } as Picture);
  expect([reply.status, reply.json.error.code]).toEqual([415, 'unsupported_media']);
  expect(filesIn(paper)).toEqual([]);
});

test('a picture of more than 50 MB is refused, whether or not it says its length', async () => {
  const paper = await Paper.open();
  const bytes = Buffer.concat([png().bytes, Buffer.alloc(MEDIA_MAX_BYTES)]);
  const told = await paper.putPicture({ ...png(), bytes });
  expect([told.status, told.json.error.code]).toEqual([413, 'too_large']);
  const untold = await fetch(`${paper.url}/api/v1/media/${png().sha256}`, {
    method: 'PUT',
    headers: { authorization: 'Bearer token of the test desk', 'content-type': 'image/png' },
    body: new Blob([bytes]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(untold.status).toBe(413);
  expect(filesIn(paper)).toEqual([]);
});

test('an address that is no hash of a picture is refused, and leads nowhere', async () => {
  const paper = await Paper.open();
  const reply = await paper.call('PUT', `/media/${'A'.repeat(64)}`, {
    headers: { 'content-type': 'image/png' },
    body: png().bytes,
  });
  expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
  for (const path of ['/media/..%2Fsite.db', '/media/..%2F..%2Fetc%2Fpasswd']) {
    expect((await paper.read(path)).status).toBe(404);
    expect((await paper.call('HEAD', path)).status).toBe(404);
  }
});

test('a picture whose file is lost counts as missing, and can be put again', async () => {
  const paper = await Paper.open();
  const picture = png();
  await paper.putPicture(picture);
  fs.truncateSync(path.join(paper.folder, 'media', picture.sha256.slice(0, 2), picture.sha256), 3);
  expect((await paper.call('HEAD', `/media/${picture.sha256}`)).status).toBe(404);
  expect((await paper.putPicture(picture)).status).toBe(201);
  expect((await paper.call('HEAD', `/media/${picture.sha256}`)).status).toBe(200);
});

test('what was on its way when the site ended is cleared away, and not what is on its way to another process', async () => {
  const first = await Paper.open();
  const arriving = path.join(first.folder, 'media', 'arriving');
  for (const name of ['cut off', 'arriving']) fs.writeFileSync(path.join(arriving, name), 'half');
  const twoDaysAgo = first.now / 1000 - 2 * 24 * 60 * 60;
  fs.utimesSync(path.join(arriving, 'cut off'), twoDaysAgo, twoDaysAgo);
  await first.close();
  const second = await Paper.open(first.folder);
  expect(filesIn(second)).toEqual(['arriving']);
});
