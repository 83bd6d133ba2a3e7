import fs from 'node:fs';
import path from 'node:path';
import type { Crops } from '@shared/story/crops';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadResizer } from '../../../src/site/media/resizer';
import { tempFolder } from '../temp-folder';
import { Paper } from './paper';
import { figure, type Picture, png, sha256Of } from './public-stories';

type Look = { width: number; height: number; orientation?: number };

/** A photograph: left half red, right half blue. */
async function photograph({ width, height, orientation }: Look): Promise<Picture> {
  const half = { width: Math.round(width / 2), height, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: '#d00' } })
    .png()
    .toBuffer();
  const canvas = sharp({ create: { width, height, channels: 3, background: '#00d' } });
  const bytes = await canvas
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: orientation ?? 1 })
    .jpeg()
    .toBuffer();
  return { bytes, mime: 'image/jpeg', sha256: sha256Of(bytes) };
}

/** A paper that makes renditions, with one story that shows a picture. */
async function paperWith(
  picture: Picture,
  seen: Look,
  focal = { x: 0.5, y: 0.5 },
  crops?: Crops,
): Promise<Paper> {
  const resizer = await loadResizer(() => {});
  if (!resizer) throw new Error('sharp is not installed.');
  const paper = await Paper.open(tempFolder(), { resizer });
  await paper.putPicture(picture);
  const lead = figure(picture);
  const media = { ...lead.media, width: seen.width, height: seen.height, focal };
  const shown = crops ? { ...media, crops } : media;
  await paper.publish({
    ...{ slug: 'ferry', lead: { ...lead, media: shown } },
    ...(crops && { format: 3 as const }),
  });
  return paper;
}

const AVIF = 'image/avif,image/webp,image/*,*/*;q=0.8';

async function sent(paper: Paper, address: string, accept = '*/*') {
  const answer = await paper.read(address, { accept });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { width, height, format, compression } = await sharp(bytes).metadata();
  return { answer, bytes, width, height, format: compression === 'av1' ? 'avif' : format };
}

/** [red, green, blue] of a point. */
const colourAt = async (bytes: Buffer, left: number, top: number): Promise<number[]> =>
  [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].slice(
    0,
    3,
  );

test('a page offers each picture in the widths that it has, and the browser gets the one it takes', async () => {
  const size = { width: 1000, height: 600 };
  const picture = await photograph(size);
  const paper = await paperWith(picture, size);
  const page = await paper.page('/en/economy/ferry');
  const image = page.querySelector('[data-part=lead] img');
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1000', '600']);
  expect(image?.getAttribute('src')).toBe(`/media/${picture.sha256}`);
  expect(image?.getAttribute('sizes')).toContain('100vw');
  const offered = (image?.getAttribute('srcset') ?? '').split(', ').map((one) => one.split(' '));
  expect(offered.map(([, width]) => width)).toEqual(['320w', '640w', '960w', '1000w']);
  for (const [address = '', width = ''] of offered) {
    const { answer, ...real } = await sent(paper, address, AVIF);
    expect([real.format, `${real.width}w`]).toEqual(['avif', width]);
    expect(answer.headers.get('content-type')).toBe('image/avif');
    expect(answer.headers.get('vary')).toBe('Accept');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(real.width && real.height && real.width / real.height).toBeCloseTo(1000 / 600, 2);
  }
});

test('who takes no new format gets an old one', async () => {
  const size = { width: 800, height: 500 };
  const picture = await photograph(size);
  const paper = await paperWith(picture, size);
  const address = `/media/${picture.sha256}/w320`;
  expect((await sent(paper, address, 'image/webp,*/*')).format).toBe('webp');
  expect((await sent(paper, address)).format).toBe('jpeg');
  const webp = await sent(paper, address, 'image/webp');
  expect(webp.bytes.byteLength).toBeLessThan(picture.bytes.byteLength);
});

test('a rendition is made once, however many ask for it, and is there again after a restart', async () => {
  const size = { width: 800, height: 500 };
  const picture = await photograph(size);
  const real = await loadResizer(() => {});
  let made = 0;
  const counting = real && {
    ...real,
    scaled: (...args: Parameters<typeof real.scaled>) => {
      made += 1;
      return real.scaled(...args);
    },
  };
  const folder = tempFolder();
  const paper = await Paper.open(folder, { resizer: counting });
  await paper.putPicture(picture);
  await paper.publish({ lead: figure(picture) });
  const address = `/media/${picture.sha256}/w320`;
  const all = await Promise.all(Array.from({ length: 8 }, () => sent(paper, address, AVIF)));
  expect(new Set(all.map(({ bytes }) => sha256Of(bytes))).size).toBe(1);
  await paper.close();
  const again = await Paper.open(folder, { resizer: counting });
  expect((await sent(again, address, AVIF)).bytes.equals(all[0]?.bytes ?? Buffer.alloc(0))).toBe(
    true,
  );
  expect(made).toBe(1);
  const files = fs.readdirSync(path.join(folder, 'renditions', picture.sha256.slice(0, 2)));
  expect(files).toEqual([`${picture.sha256}-w320.avif`]);
});

test('a picture from a camera that lay on its side stands upright', async () => {
  const picture = await photograph({ width: 800, height: 400, orientation: 6 });
  const paper = await paperWith(picture, { width: 400, height: 800 });
  const { bytes, width, height } = await sent(paper, `/media/${picture.sha256}/w320`);
  expect([width, height]).toEqual([320, 640]);
  const [top, bottom] = [await colourAt(bytes, 160, 20), await colourAt(bytes, 160, 620)];
  expect([top[0], bottom[2]].every((strong) => (strong ?? 0) > 180)).toBe(true);
});

test('a crop keeps the focal point in sight', async () => {
  const size = { width: 2000, height: 500 };
  const picture = await photograph(size);
  const address = `/media/${picture.sha256}/1x1.jpg`;
  const left = await sent(await paperWith(picture, size, { x: 0.1, y: 0.5 }), address);
  expect([left.width, left.height]).toEqual([500, 500]);
  expect((await colourAt(left.bytes, 490, 250))[0]).toBeGreaterThan(180);
  const right = await sent(await paperWith(picture, size, { x: 0.9, y: 0.5 }), address);
  expect((await colourAt(right.bytes, 10, 250))[2]).toBeGreaterThan(180);
});

test('a crop keeps the point of its own shape in sight, and so does the card that is nearest to it', async () => {
  const size = { width: 2000, height: 500 };
  const picture = await photograph(size);
  const crops = { '1x1': { x: 0.9, y: 0.5 }, '4x3': { x: 0, y: 0.5 } };
  const paper = await paperWith(picture, size, { x: 0.1, y: 0.5 }, crops);
  const square = await sent(paper, `/media/${picture.sha256}/1x1.jpg`);
  expect((await colourAt(square.bytes, 10, 250))[2]).toBeGreaterThan(180);
  const wide = await sent(paper, `/media/${picture.sha256}/16x9.jpg`);
  expect((await colourAt(wide.bytes, 10, 250))[0]).toBeGreaterThan(180);
  const list = await paper.page('/en/economy');
  const card = list.querySelector('.card:not(.lead) img') ?? list.querySelector('.card img');
  expect(card?.getAttribute('style')).toMatch(/^object-position:(0|3\.\d)% 50%$/);
});

test('only the widths and shapes of the site are made, and only of pictures that a story shows', async () => {
  const size = { width: 800, height: 500 };
  const picture = await photograph(size);
  const paper = await paperWith(picture, size);
  const hidden = await photograph({ width: 640, height: 400 });
  await paper.putPicture(hidden);
  for (const address of [
    ...[`${picture.sha256}/w321`, `${picture.sha256}/w0`, `${picture.sha256}/3x2.jpg`],
    ...[`${hidden.sha256}/w320`, `${hidden.sha256}/1x1.jpg`, `${picture.sha256}/w320.png`],
  ]) {
    expect([address, (await paper.read(`/media/${address}`)).status]).toEqual([address, 404]);
  }
});

test('a picture that cannot be read is sent as it is, and so is each where nothing can be made', async () => {
  const broken = png('no picture at all');
  const resizer = await loadResizer(() => {});
  for (const one of [resizer, null]) {
    const paper = await Paper.open(tempFolder(), { resizer: one });
    await paper.putPicture(broken);
    await paper.publish({ slug: 'ferry', lead: figure(broken) });
    for (const part of ['w640', '16x9.jpg']) {
      const answer = await paper.read(`/media/${broken.sha256}/${part}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(Buffer.from(await answer.arrayBuffer()).equals(broken.bytes)).toBe(true);
    }
    const image = (await paper.page('/en/economy/ferry')).querySelector('[data-part=lead] img');
    expect(image?.hasAttribute('srcset')).toBe(one !== null);
  }
});

test('what an attacker packed to fill the memory is not unpacked', async () => {
  // 12,000 × 12,000 points of one colour, in a few KB.
  const side = 12_000;
  const bytes = await sharp({
    create: { width: side, height: side, channels: 3, background: '#000' },
    limitInputPixels: false,
  } as never)
    .png({ compressionLevel: 9 })
    .toBuffer();
  const bomb: Picture = { bytes, mime: 'image/png', sha256: sha256Of(bytes) };
  const paper = await paperWith(bomb, { width: side, height: side });
  const answer = await paper.read(`/media/${bomb.sha256}/w320`);
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
  await answer.body?.cancel();
  expect(paper.errors.join()).toContain('pixel limit');
});
