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
