import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type MediaStore, mediaStore } from '../../../src/main/media/media-store';
import { granted, openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';
import { turnableClock } from '../turnable-clock';
import { avif, gif, jpeg, png, webp } from './pictures';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/pictures');

let folder: string;
let store: MediaStore;
let db: ReturnType<typeof openedDatabase>;
beforeEach(() => {
  folder = tempFolder();
  db = openedDatabase(folder);
  store = mediaStore(db, path.join(folder, 'media'), turnableClock());
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Every file in the store, as its path there. */
const files = (): string[] =>
  (
    fs.readdirSync(path.join(folder, 'media'), {
      recursive: true,
      withFileTypes: true,
    }) as fs.Dirent[]
  )
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a picture', () => {
  test.each([
    ['image/jpeg', 'ferry.jpg', jpeg()],
    ['image/png', 'ferry.png', png()],
    ['image/gif', 'ferry.gif', gif()],
    ['image/webp', 'ferry.webp', webp()],
    ['image/avif', 'ferry.avif', avif()],
    ['image/png', 'a PNG that says .jpg', png()],
  ])('%s: %s is taken in, with its size, and read back as it was', async (mime, name, bytes) => {
    const item = granted(await store.import(name, bytes));
    expect(item).toEqual({
      ...{ sha256: sha256(bytes), mime, bytes: bytes.length, width: 3, height: 2 },
      ...{ caption: '', credit: '', alternative: '' },
    });
    expect(store.get(item.sha256)).toEqual(item);
    expect(store.has(item.sha256)).toBe(true);
    expect(await store.read(item.sha256)).toEqual({ bytes, mime });
    expect(await store.locate(item.sha256)).toMatchObject({ mime, bytes: bytes.length });
  });

  test('from a camera is taken in as well, with what its agency wrote', async () => {
    const bytes = fs.readFileSync(path.join(FIXTURES, 'with-iptc.jpg'));
    const item = granted(await store.import('with-iptc.jpg', bytes));
    expect(item.width).toBeGreaterThan(100);
    expect(item.credit).not.toBe('');
    expect(item.caption).not.toBe('');
    expect(
      granted(await store.import('p.jpg', fs.readFileSync(path.join(FIXTURES, 'plain.jpg')))),
    ).toMatchObject({
      ...{ credit: '', caption: '', alternative: '' },
    });
  });

  test('added twice is there once, under its first name', async () => {
    const bytes = png();
    const first = granted(await store.import('first.png', bytes));
    const second = granted(await store.import('second.png', bytes));
    expect(second).toEqual(first);
    expect(files()).toEqual([first.sha256]);
    expect(db.prepare('SELECT name FROM media').pluck().all()).toEqual(['first.png']);
  });

  test('added twice at the same time is there once, whole', async () => {
    const bytes = png(200, 200);
    const items = await Promise.all(Array.from({ length: 8 }, () => store.import('a.png', bytes)));
    expect(new Set(items.map((item) => granted(item).sha256)).size).toBe(1);
    expect(files()).toEqual([sha256(bytes)]);
    expect((await store.read(sha256(bytes)))?.bytes.equals(bytes)).toBe(true);
  });

  test('that is part of a larger buffer is that part', async () => {
    const bytes = png();
    const around = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
    const part = new Uint8Array(around.buffer, around.byteOffset + 6, bytes.length);
    expect(granted(await store.import('part.png', part)).sha256).toBe(sha256(bytes));
  });

  test('whose file is gone, or was cut short on the disk, is put in its place again when it is added again', async () => {
    const bytes = png();
    const { sha256: id } = granted(await store.import('a.png', bytes));
    const file = (await store.locate(id))?.file ?? '';
    fs.rmSync(file);
    expect(await store.read(id)).toBeNull();
    expect(await store.locate(id)).toBeNull();
    granted(await store.import('a.png', bytes));
    expect((await store.read(id))?.bytes.equals(bytes)).toBe(true);
    fs.truncateSync(file, 20);
    granted(await store.import('a.png', bytes));
    expect((await store.read(id))?.bytes.equals(bytes)).toBe(true);
  });

  test('that nobody added is not there', async () => {
    const nobody = '0'.repeat(64);
    expect(store.get(nobody)).toBeNull();
    expect(store.has(nobody)).toBe(false);
    expect(await store.read(nobody)).toBeNull();
    expect(await store.locate('../../galley.db')).toBeNull();
  });
});

describe('what is refused', () => {
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
  const box = (brand: string): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}`)]);

  test.each<[string, string, Buffer, string, string]>([
    ['an empty file', 'ferry.jpg', Buffer.alloc(0), 'empty', '“ferry.jpg” is an empty file.'],
    [
      'a text that says that it is a picture',
      'ferry.jpg',
      Buffer.from('Ferry stops at noon.'),
      'no-picture',
      '“ferry.jpg” is not a picture, whatever its name says. Galley takes JPEG, PNG',
    ],
    ['a web page', 'a.png', Buffer.from('<!doctype html>'), 'no-picture', 'is not a picture'],
    ['HEIC', 'a.heic', box('heic'), 'unsupported', 'is a HEIC file'],
    ['a video', 'a.mp4', box('isom'), 'unsupported', 'is a video file'],
    ['SVG', 'a.svg', Buffer.from('<svg xmlns="…">'), 'unsupported', 'is a SVG file'],
    [
      'SVG behind a declaration and a comment',
      'a.svg',
      Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- a <svg> -->\n<!DOCTYPE svg>\n<svg>'),
      'unsupported',
      'is a SVG file',
    ],
    ['PDF', 'a.pdf', Buffer.from('%PDF-1.7'), 'unsupported', 'is a PDF file'],
    ['TIFF', 'a.tif', Buffer.from('II*\0data'), 'unsupported', 'is a TIFF or raw camera file'],
    ['a JPEG that was cut off', 'a.jpg', half(jpeg()), 'damaged', 'was cut off on its way here'],
    ['a JPEG without its last byte', 'a.jpg', jpeg().subarray(0, -1), 'damaged', 'is damaged'],
    ['a PNG that was cut off', 'a.png', half(png()), 'damaged', 'is damaged'],
    ['a PNG without its end', 'a.png', png().subarray(0, -12), 'damaged', 'is damaged'],
    ['a GIF that was cut off', 'a.gif', gif().subarray(0, -1), 'damaged', 'is damaged'],
    ['a WebP that was cut off', 'a.webp', webp().subarray(0, -1), 'damaged', 'is damaged'],
    ['an AVIF that was cut off', 'a.avif', avif().subarray(0, -1), 'damaged', 'is damaged'],
    ['a JPEG of nothing', 'a.jpg', jpeg(0, 0), 'damaged', 'is damaged'],
    ['the first bytes of a JPEG', 'a.jpg', jpeg().subarray(0, 3), 'damaged', 'is damaged'],
  ])('%s', async (_what, name, bytes, code, sentence) => {
    expect(await store.import(name, bytes)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringContaining(sentence) },
    });
    expect(store.has(sha256(bytes))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'media'))).toBe(false);
  });

  test('a picture that is larger than the site takes, by its last byte', async () => {
    const picture = png();
    const padded = (size: number): Buffer =>
      Buffer.concat([picture, Buffer.alloc(size - picture.length)]);
    const limit = 50 * 1024 * 1024;
    expect(await store.import('large.png', padded(limit + 1))).toMatchObject({
      error: {
        code: 'too-large',
        message: expect.stringContaining('the site takes pictures of up to 50 MB'),
      },
    });
    expect(await store.import('larger.png', padded(60 * 1024 * 1024))).toMatchObject({
      error: { message: expect.stringContaining('“larger.png” has 60 MB') },
    });
    expect((await store.import('largest.png', padded(limit))).ok).toBe(true);
  });

  test('a name with a path in it is shown without', async () => {
    const answer = await store.import('/home/lena/pictures/ferry.jpg', Buffer.from('no'));
    expect(answer).toMatchObject({ error: { message: expect.stringMatching(/^“ferry\.jpg” is/) } });
    expect(await store.import('', Buffer.from('no'))).toMatchObject({
      error: { message: expect.stringMatching(/^“The picture” is/) },
    });
  });
});

describe('when the disk refuses', () => {
  test('to take the file, that is told, and nothing is left of it', async () => {
    fs.writeFileSync(path.join(folder, 'media'), 'a file where the folder should be');
    const answer = await store.import('a.png', png()).catch((error: Error) => error);
    expect(answer).toBeInstanceOf(Error);
    expect(store.has(sha256(png()))).toBe(false);
  });

  test('to take the row, that is told as such, and adding it again succeeds', async () => {
    db.pragma('query_only = ON');
    expect(await store.import('a.png', png())).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    db.pragma('query_only = OFF');
    expect((await store.import('a.png', png())).ok).toBe(true);
    expect(files()).toEqual([sha256(png())]);
  });
});

test.each([
  [1, 4, 3],
  [2, 4, 3],
  [3, 4, 3],
  [4, 4, 3],
  [5, 3, 4],
  [6, 3, 4],
  [7, 3, 4],
  [8, 3, 4],
])(
  'a photograph of 4 × 3 pixels that was held in way %i is %i × %i',
  async (orientation, width, height) => {
    const item = granted(await store.import('a.jpg', jpeg(4, 3, { orientation })));
    expect(item).toMatchObject({ width, height });
  },
);
