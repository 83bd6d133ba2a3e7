import { expect, test } from 'vitest';
import { Paper } from './paper';
import { type Picture, sha256Of, png as smallPng } from './public-stories';

/** A picture of 100 bytes: what follows the end of a PNG belongs to its file. */
function png(): Picture {
  const small = smallPng();
  const bytes = Buffer.concat([small.bytes, Buffer.alloc(100 - small.bytes.length, 7)]);
  return { ...small, bytes, sha256: sha256Of(bytes) };
}

/** Puts the bytes of a picture from one place up to, but not with, another. */
const putPiece = (
  paper: Paper,
  { sha256, bytes }: Picture,
  from: number,
  to: number,
  more: Record<string, string> = {},
) =>
  paper.call('PUT', `/media/${sha256}`, {
    headers: {
      'content-type': 'image/png',
      'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
      ...more,
    },
    body: bytes.subarray(from, to),
  });
const offsetOf = async (paper: Paper, { sha256 }: Picture): Promise<string | null> =>
  (await paper.call('HEAD', `/media/${sha256}`)).headers.get('upload-offset');

test('a picture comes in pieces, and is there with the last one', async () => {
  const paper = await Paper.open();
  const picture = png();
  expect(await offsetOf(paper, picture)).toBe('0');
  const first = await putPiece(paper, picture, 0, 30);
  expect([first.status, first.json.received]).toEqual([202, 30]);
  expect(first.headers.get('upload-offset')).toBe('30');
  expect(await offsetOf(paper, picture)).toBe('30');
  const last = await putPiece(paper, picture, 30, picture.bytes.length);
  expect(last.status).toBe(201);
  expect((await paper.call('HEAD', `/media/${picture.sha256}`)).status).toBe(200);
  expect((await putPiece(paper, picture, 0, 30)).status).toBe(200);
});

test('what has come outlives the process', async () => {
  const before = await Paper.open();
  const picture = png();
  await putPiece(before, picture, 0, 30);
  await before.close();
  const after = await Paper.open(before.folder);
  expect(await offsetOf(after, picture)).toBe('30');
  expect((await putPiece(after, picture, 30, picture.bytes.length)).status).toBe(201);
});

test('a piece that begins elsewhere is refused, and the site says where to go on', async () => {
  const paper = await Paper.open();
  const picture = png();
  await putPiece(paper, picture, 0, 30);
  for (const from of [0, 20, 40]) {
    const reply = await putPiece(paper, picture, from, picture.bytes.length);
    expect([reply.status, reply.json.error.code]).toEqual([416, 'wrong_offset']);
    expect(reply.headers.get('upload-offset')).toBe('30');
  }
});

test('pieces that do not make the picture are forgotten', async () => {
  const paper = await Paper.open();
  const picture = png();
  const spoilt = { ...picture, bytes: Buffer.from(picture.bytes) };
  spoilt.bytes[35] = (spoilt.bytes[35] ?? 0) ^ 1;
  await putPiece(paper, spoilt, 0, 40);
  const last = await putPiece(paper, spoilt, 40, spoilt.bytes.length);
  expect([last.status, last.json.error.code]).toEqual([422, 'hash_mismatch']);
  expect(last.headers.get('upload-offset')).toBe('0');
  expect((await putPiece(paper, picture, 0, picture.bytes.length)).status).toBe(201);
});

test('a picture that was begun in pieces can be put whole', async () => {
  const paper = await Paper.open();
  const picture = png();
  await putPiece(paper, picture, 0, 30);
  expect((await paper.putPicture(picture)).status).toBe(201);
});

test.each([
  'bytes 0-9',
  'bytes 10-5/100',
  'bytes 0-100/100',
  'bytes */100',
  'bytes -1-9/100',
  'lines 0-9/100',
])('Content-Range: %s is refused', async (range) => {
  const paper = await Paper.open();
  const reply = await putPiece(paper, png(), 0, 10, { 'content-range': range });
  expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
});

test('a picture that would be too large is refused at its first piece', async () => {
  const paper = await Paper.open();
  const range = { 'content-range': 'bytes 0-9/60000000' };
  expect((await putPiece(paper, png(), 0, 10, range)).status).toBe(413);
});

test('a body that is longer than Content-Range says is refused', async () => {
  const paper = await Paper.open();
  const picture = png();
  const range = { 'content-range': `bytes 0-9/${picture.bytes.length}` };
  expect((await putPiece(paper, picture, 0, 30, range)).status).toBe(422);
});
