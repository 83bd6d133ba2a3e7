import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import plain from '../../fixtures/pictures/plain.jpg?url';
import {
  blocks,
  button,
  chooseFiles,
  fileOf,
  keys,
  openSheet,
  paragraph,
  paste,
  settled,
  textbox,
  write,
} from './newsroom';

const POST = 'https://t.me/harbour/12';
const empty = { type: 'paragraph' as const, runs: [] };
const embed = (href: string, more = {}) => ({
  ...{ type: 'embed', href, title: '', description: '', media: null },
  ...more,
});

test('an address that is pasted alone on an empty line is embedded, and undo gives it as text', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('One'), empty] } });
  await write('Body', '{Control>}{End}{/Control}');
  paste(sheet.handle.editors.body, { text: `${POST}\n` });
  await keys('The pilots{Enter}We sail at six.');
  expect(blocks(sheet.session)).toMatchObject([
    paragraph('One'),
    embed(POST, { title: 'The pilots', description: 'We sail at six.' }),
    // One writes on below.
    empty,
  ]);
  expect(document.querySelector('.sheet iframe')).toBeNull();
  const isEmbedded = () => blocks(sheet.session).some(({ type }) => type === 'embed');
  while (isEmbedded()) sheet.handle.undo();
  expect(blocks(sheet.session)).toEqual([paragraph('One'), paragraph(POST)]);
});

test('an address within a line, or one that is no page, stays text', async () => {
  const sheet = await openSheet({ content: { body: [paragraph('See ')] } });
  await write('Body', '{Control>}{End}{/Control}');
  paste(sheet.handle.editors.body, { text: POST });
  await keys('{Enter}');
  paste(sheet.handle.editors.body, { text: 'http://plain.example/' });
  expect(blocks(sheet.session).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});

test('is asked for by name, says what it will be, and is changed', async () => {
  const sheet = await openSheet({ content: { body: [empty] } });
  await write('Body', '/embed{Enter}');
  const address = textbox('Address of the post or page');
  await address.fill('ftp://x');
  await keys('{Enter}');
  await expect.element(page.getByText(/needs the address/)).toBeVisible();
  await address.fill('www.instagram.com/p/Cabc123/');
  await expect.element(page.getByText('Will be shown as: Instagram')).toBeVisible();
  await keys('{Enter}');
  await expect
    .poll(() => blocks(sheet.session)[0])
    .toEqual(embed('https://www.instagram.com/p/Cabc123/'));
  await button('Change the address').click();
  await address.fill('https://tide.example/table');
  await expect.element(page.getByText(/a card that leads to tide.example/)).toBeVisible();
  await keys('{Enter}');
  expect(blocks(sheet.session)[0]).toMatchObject({ href: 'https://tide.example/table' });
  await chooseFiles(
    [await fileOf(plain, 'table.jpg')],
    document.querySelector<HTMLInputElement>('.embed input[type=file]'),
  );
  await expect
    .poll(() => blocks(sheet.session)[0])
    .toMatchObject({ media: { mime: 'image/jpeg' } });
  await settled(200);
  const { violations } = await axe.run('.sheet');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
