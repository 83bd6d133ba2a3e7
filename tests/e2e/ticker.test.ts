import { button, textbox } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('a breaking line waits while the site is away, and is on every page as soon as it is back', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    const window = await galley.start(site.environment());
    await window.keyboard.press('ControlOrMeta+Shift+B');
    await expect(textbox(window, 'Breaking line')).toBeFocused();
    await window.keyboard.type('The bridge is closed');
    await window.keyboard.press('Enter');
    const status = window.getByRole('status', { name: 'Ticker status' });
    await expect(status).toContainText('go out by themselves');

    await site.start();
    await button(window, 'Try now').click();
    await expect(status).toContainText('On the site since', { timeout: 30_000 });
    expect(await site.page('/')).toContain('The bridge is closed');

    await button(window, 'Take the line away').click();
    await expect.poll(() => site.page('/')).not.toContain('The bridge is closed');
  } finally {
    await site.remove();
  }
});

test('a reader sees a breaking line within a second, without loading the page again', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    await site.start();
    const window = await galley.start(site.environment());
    const [reader] = await Promise.all([
      galley.app.waitForEvent('window'),
      galley.app.evaluate(({ BrowserWindow }, url) => {
        void new BrowserWindow({ width: 900, height: 600 }).loadURL(url);
      }, site.url),
    ]);
    await expect(reader.locator('[data-ticker-feed]')).toBeAttached();
    await expect(reader.locator('[data-part=ticker]')).toHaveCount(0);
    await reader.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    await window.bringToFront();
    await window.keyboard.press('ControlOrMeta+Shift+B');
    await textbox(window, 'Breaking line').fill('The bridge is closed');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('status', { name: 'Ticker status' })).toContainText(
      'On the site since',
    );
    await expect(reader.locator('[data-part=ticker]')).toContainText('The bridge is closed');
    expect(await reader.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    await button(window, 'Take the line away').click();
    await expect(reader.locator('[data-part=ticker]')).toHaveCount(0);
  } finally {
    await site.remove();
  }
});
