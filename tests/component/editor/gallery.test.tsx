import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import plain from '../../fixtures/pictures/plain.jpg?url';
import withIptc from '../../fixtures/pictures/with-iptc.jpg?url';
import {
  blocks,
  button,
  chooseFiles,
  dropFiles,
  fileOf,
  keys,
  openSheet,
  paragraph,
  type Sheet,
  settled,
  textbox,
} from './newsroom';

let files: File[];
beforeEach(async () => {
  files = [
    await fileOf(withIptc, 'cranes.jpg'),
    await fileOf(plain, 'marsh.jpg'),
    new File(['no picture'], 'notes.jpg', { type: 'image/jpeg' }),
    await fileOf(withIptc, 'cranes-again.jpg'),
  ];
});

const picker = () =>
  document.querySelector<HTMLInputElement>('[aria-label="Pictures for the gallery"]');

const galleryOf = ({ session }: Pick<Sheet, 'session'>) =>
  blocks(session).find((block) => block.type === 'gallery');
const captionsOf = (sheet: Pick<Sheet, 'session'>) =>
  galleryOf(sheet)?.pictures.map(({ caption }) => caption.map(({ text }) => text).join(''));

/** A gallery of pictures that are not on the desk, with a caption each. */
const ofCaptions = (...captions: string[]) => ({
  type: 'gallery' as const,
  pictures: captions.map((text) => ({
    ...{ type: 'figure' as const, media: null, caption: [{ text }] },
    ...{ credit: '', alternative: '' },
  })),
});

test('a gallery takes several pictures at once, in their order, and names the file that is none', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One')] } });
  sheet.handle.insert('gallery');
  await expect.element(button('Add pictures')).toBeVisible();
  await chooseFiles(files, picker());
  await expect.poll(() => galleryOf(sheet)?.pictures.length).toBe(3);
  expect(galleryOf(sheet)?.pictures.map(({ credit }) => credit)).toEqual([
    'Joren Vale / Averra Press',
    '',
    'Joren Vale / Averra Press',
  ]);
  expect(sheet.notices).toEqual([
    { message: expect.stringContaining('“notes.jpg” is not a picture'), tone: 'error' },
  ]);
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['gallery', 'paragraph']);
  await expect.element(textbox('Caption').nth(2)).toBeVisible();
});

test('says which of how many pictures is on its way', async () => {
  const sheet = await openSheet({ content: { body: [ofCaptions('First')] } });
  let goOn = (): void => {};
  sheet.desk.mayStore = new Promise((resolve) => {
    goOn = resolve;
  });
  await chooseFiles(files.slice(0, 2), picker());
  await expect
    .poll(() => document.querySelector('.gallery [role=status]')?.textContent)
    .toBe('Storing 1 of 2: “cranes.jpg”…');
  goOn();
  await expect.poll(() => galleryOf(sheet)?.pictures.length).toBe(3);
  expect(document.querySelector('[role=status]')).toBeNull();
});

test('pictures are dropped onto it', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One'), ofCaptions('First')] } });
  const gallery = document.querySelector('.gallery');
  dropFiles(gallery, files.slice(0, 2), gallery);
  await expect.poll(() => galleryOf(sheet)?.pictures.length).toBe(3);
  expect(captionsOf(sheet)?.[0]).toBe('First');
});

test('pictures are put in order by keys, and stay in their gallery', async () => {
  const sheet = await openSheet({
    content: { body: [paragraph('One'), ofCaptions('A', 'B', 'C')] },
  });
  await textbox('Caption').nth(2).click();
  await settled();
  await keys('{Alt>}{ArrowUp}{/Alt}');
  expect(captionsOf(sheet)).toEqual(['A', 'C', 'B']);
  await keys('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  expect(captionsOf(sheet)).toEqual(['C', 'A', 'B']);
  await keys('{Escape}{Alt>}{ArrowDown}{/Alt}');
  expect(captionsOf(sheet)).toEqual(['A', 'C', 'B']);
  // Once more, and the gallery itself is moved.
  await keys('{Escape}{Alt>}{ArrowUp}{/Alt}');
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['gallery', 'paragraph']);
  expect(captionsOf(sheet)).toEqual(['A', 'C', 'B']);
});

test('a picture is dragged to another place among the others', async () => {
  const sheet = await openSheet({ content: { body: [ofCaptions('A'), paragraph('One')] } });
  await chooseFiles(files.slice(0, 2), picker());
  await expect.poll(() => galleryOf(sheet)?.pictures.length).toBe(3);
  const [, , last] = document.querySelectorAll('.gallery .figure-image, .gallery .figure-empty');
  const first = document.querySelector('.gallery .figure');
  if (!last || !first) throw new Error('There is nothing to drag.');
  await userEvent.dragAndDrop(last, first, { targetPosition: { x: 40, y: 4 } });
  await expect.poll(() => captionsOf(sheet)?.[1]).toBe('A');
  expect(galleryOf(sheet)?.pictures).toHaveLength(3);
});

test('is used by someone who hears it, empty and full', async () => {
  await openSheet({ content: { body: [ofCaptions(), ofCaptions('A', 'B')] } });
  await expect.element(textbox('Caption').nth(1)).toBeVisible();
  const { violations } = await axe.run('.gallery');
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
