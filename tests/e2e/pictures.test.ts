import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  addPicture,
  button,
  choose,
  fixture,
  newStory,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';

test('a picture brings its caption, credit and alternative text into the figure', async ({
  galley,
}) => {
  const window = await galley.start();
  await newStory(window, 'Nets are mended');
  await addPicture(window, fixture('pictures/with-iptc.jpg'));
  for (const name of ['Caption', 'Credit', 'Alternative text']) {
    await expect(textbox(window, name)).not.toBeEmpty();
  }
});

test('a picture without words stops the story, and the desk says why', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Nets are mended');
  await writeBody(window, 'They mend nets by the quay.');
  await choose(window, 'Section', 'Economy');
  await addPicture(window, fixture('pictures/plain.jpg'));
  await expect(textbox(window, 'Credit')).toBeVisible();
  await saved(window);
  await showPublishPanel(window);
  await expect(window.getByText('The lead picture has no credit.')).toBeVisible();
  await expect(window.getByText('The lead picture has no alternative text.')).toBeVisible();

  await textbox(window, 'Credit').click();
  await window.keyboard.type('M. Okafor / Harbour Press');
  await textbox(window, 'Alternative text').click();
  await window.keyboard.type('Two people mend a green net on the quay.');
  await expect(window.getByText('The lead picture has no credit.')).toBeHidden();
  await expect(window.getByText('The lead picture has no alternative text.')).toBeHidden();
});

test('a text file named .jpg and a picture of 60 MB are refused with a sentence, and nothing is lost', async ({
  galley,
}) => {
  const window = await galley.start();
  await newStory(window, 'Nets are mended');
  await writeBody(window, 'They mend nets by the quay.');
  const text = path.join(galley.folder, 'not-a-picture.jpg');
  await writeFile(text, 'This is a text file.');
  await addPicture(window, text);
  await expect(window.getByText(/not-a-picture\.jpg.*(not a picture|no picture)/i)).toBeVisible();

  const huge = path.join(galley.folder, 'huge.jpg');
  const picture = await readFile(fixture('pictures/plain.jpg'));
  await writeFile(huge, Buffer.concat([picture, Buffer.alloc(60 * 1024 * 1024)]));
  await addPicture(window, huge);
  await expect(window.getByText(/huge\.jpg.*50\s?M/i)).toBeVisible();
  await expect(textbox(window, 'Body')).toContainText('They mend nets by the quay.');
  await expect(button(window, 'New story')).toBeEnabled();
});
