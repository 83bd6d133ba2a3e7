import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  addPicture,
  button,
  choose,
  fixture,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';

test('a desk publishes to a folder of plain files', async ({ galley }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-files-'));
  try {
    const window = await galley.start({ GALLEY_SAMPLE: 'none' });
    await window.keyboard.press('ControlOrMeta+,');
    await button(window, 'Add a site').click();
    await window.getByRole('radio', { name: /Plain files in a folder/ }).check();
    await textbox(window, 'Address').fill('https://paper.example');
    await textbox(window, 'Paper').fill('The Quay');
    await textbox(window, 'Folder').fill(path.join(folder, 'site'));
    await button(window, 'Test connection').click();
    await expect(window.getByRole('status', { name: 'What the site says' })).toContainText(
      'All is well',
      { timeout: 15_000 },
    );
    await button(window, 'Save site').click();
    await expect(window.getByRole('list', { name: 'Live sites' })).toContainText('paper.example');
    await button(window, 'Close').click();

    await newStory(window, 'Night ferry returns');
    await textbox(window, 'Deck').click();
    await window.keyboard.type('The crossing was closed for two winters.');
    await writeBody(window, 'The night ferry is back. It leaves at ten.');
    await addPicture(window, fixture('pictures/with-iptc.jpg'));
    await expect(textbox(window, 'Credit')).not.toBeEmpty();
    await choose(window, 'Section', 'Economy');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 60_000 });
    const page = path.join(folder, 'site/en/economy/night-ferry-returns/index.html');
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('The night ferry is back.');
    expect(html).toContain('The Quay');
    const [, picture = ''] = /src="\/(media\/[^"]+)"/.exec(html) ?? [];
    expect(existsSync(path.join(folder, 'site', picture))).toBe(true);
    const front = path.join(folder, 'site/index.html');
    expect(readFileSync(front, 'utf8')).toContain('Night ferry returns');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
