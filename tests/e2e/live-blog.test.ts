import { button, choose, newStory, publishStatus, saved, textbox } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('a live blog is written, published entry by entry and read on a page that stays open', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    await site.start();
    const window = await galley.start(site.environment());
    const keys = window.keyboard;
    await newStory(window, 'The harbour opens');
    await choose(window, 'Kind', 'Live blog');
    await choose(window, 'Section', 'Economy');

    // The first entry came with the kind.
    await textbox(window, 'Title of the entry').click();
    await keys.type('First ship');
    await keys.press('Enter');
    await keys.type('The Marigold is in.');
    await button(window, 'New entry').click();
    await keys.type('Second ship');
    await keys.press('Enter');
    await keys.type('The Tern follows.');
    await saved(window);

    const entries = window.getByRole('group', { name: /^Entry/ });
    await expect(entries).toHaveCount(2);
    await entries.nth(1).getByText('The Marigold is in.').click();
    await keys.press('ControlOrMeta+Enter');
    await expect(publishStatus(window)).toHaveText(/^Live/, { timeout: 30_000 });
    await expect(entries.nth(0)).toContainText('Not published');
    await expect(entries.nth(1)).not.toContainText('Not published');

    const address = '/en/economy/the-harbour-opens';
    const [reader] = await Promise.all([
      galley.app.waitForEvent('window'),
      galley.app.evaluate(({ BrowserWindow }, url) => {
        void new BrowserWindow({ width: 900, height: 700 }).loadURL(url);
      }, site.url + address),
    ]);
    const shown = reader.locator('[data-part=entry]');
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('The Marigold is in.');
    expect(await site.page(address)).not.toContain('The Tern follows.');
    await reader.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    await window.bringToFront();
    await entries.nth(0).getByText('The Tern follows.').click();
    await keys.press('ControlOrMeta+Enter');
    await expect(shown).toHaveCount(2, { timeout: 30_000 });
    await expect(shown.nth(0)).toContainText('The Tern follows.');
    await expect(shown.nth(1)).toContainText('The Marigold is in.');

    await entries.nth(1).getByRole('button', { name: 'Pin the entry' }).click();
    await entries.nth(1).getByText('The Marigold is in.').click();
    await keys.press('ControlOrMeta+Enter');
    await expect(shown.nth(0)).toContainText('The Marigold is in.', { timeout: 30_000 });
    await expect(shown.nth(1)).toContainText('The Tern follows.');
    expect(await reader.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  } finally {
    await site.remove();
  }
});
