import axe from 'axe-core';
import { expect, test } from 'vitest';
import plain from '../../fixtures/pictures/plain.jpg?url';
import {
  blocks,
  button,
  chooseFiles,
  fileOf,
  keys,
  openSheet,
  paragraph,
  type Sheet,
  settled,
  textbox,
  write,
} from './newsroom';

const ADDRESS = 'https://youtu.be/M7lc1UVf-VE?si=abc';
const videoOf = ({ session }: Pick<Sheet, 'session'>) =>
  blocks(session).find((block) => block.type === 'video');

async function withVideo(): Promise<Sheet> {
  const sheet = await openSheet({ content: { body: [paragraph('One')] } });
  sheet.handle.insert('video');
  await textbox('Address of the video').fill(ADDRESS);
  await keys('{Enter}');
  await expect
    .poll(() => videoOf(sheet)?.source)
    .toEqual({ provider: 'youtube', id: 'M7lc1UVf-VE' });
  await settled();
  return sheet;
}

test('a video is put in by the address that one copies, and leads a story without pictures', async () => {
  const sheet = await withVideo();
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['video', 'paragraph']);
  await keys('The crossing');
  expect(videoOf(sheet)?.caption).toEqual([{ text: 'The crossing' }]);
  // Nothing of another site is loaded in Galley.
  expect(document.querySelector('iframe, video')).toBeNull();
});

test('an address of anything else is refused with a sentence, and can be mended', async () => {
  const sheet = await openSheet();
  sheet.handle.insert('video');
  await textbox('Address of the video').fill('https://example.com/page');
  await keys('{Enter}');
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toContain('YouTube');
  expect(videoOf(sheet)).toBeUndefined();
  await textbox('Address of the video').fill('https://films.example/ferry.mp4');
  await keys('{Enter}');
  await expect.poll(() => videoOf(sheet)?.source?.provider).toBe('file');
});

test('its length is typed as one says it, and what is no length is not kept', async () => {
  const sheet = await withVideo();
  await textbox('Length').fill('2:14');
  expect(videoOf(sheet)?.duration).toBe(134);
  await textbox('Length').fill('2:75');
  await expect.element(textbox('Length')).toHaveAttribute('aria-invalid', 'true');
  expect(videoOf(sheet)?.duration).toBe(134);
  await textbox('Length').fill('');
  expect(videoOf(sheet)?.duration).toBeNull();
});

test('its poster is chosen, and its transcript written, paragraph by paragraph', async () => {
  const sheet = await withVideo();
  const marsh = await fileOf(plain, 'marsh.jpg');
  await chooseFiles([marsh], document.querySelector<HTMLInputElement>('.video input[type=file]'));
  await expect.poll(() => videoOf(sheet)?.poster?.mime).toBe('image/jpeg');
  await write('Credit', 'Harbour TV');
  await keys('{ArrowDown}We never left.{Enter}Not once.');
  expect(videoOf(sheet)).toMatchObject({
    credit: 'Harbour TV',
    transcript: [[{ text: 'We never left.' }], [{ text: 'Not once.' }]],
  });
});

test('is moved, deleted and brought back', async () => {
  const sheet = await withVideo();
  await button('Move down').click();
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['paragraph', 'video']);
  await button('Delete video').click();
  expect(videoOf(sheet)).toBeUndefined();
  sheet.handle.undo();
  expect(videoOf(sheet)?.source).not.toBeNull();
});

test('is used by someone who hears it', async () => {
  await withVideo();
  const { violations } = await axe.run('.video');
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
