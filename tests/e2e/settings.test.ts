import { once } from 'node:events';
import { button, textbox } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('a desk is given a name and a site, and has them after the restart that this brings', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    await site.start();
    // Who started Galley starts it again, so that the test keeps it in hand.
    const window = await galley.start({ GALLEY_RESTART_CODE: '75', GALLEY_SAMPLE: 'none' });
    const ended = once(galley.app.process(), 'exit');
    await window.keyboard.press('ControlOrMeta+,');
    await textbox(window, 'Name').fill('Nora Lindqvist');
    await window.getByRole('radio', { name: /A site of your own/ }).check();
    await textbox(window, 'Address').fill(site.url);
    await window.getByLabel('Token').fill(site.token);
    await button(window, 'Try it').click();
    await expect(window.getByRole('status', { name: 'What the site says' })).toContainText(
      'takes the token',
    );
    await button(window, 'Save and restart').click();
    expect((await ended)[0]).toBe(75);

    const again = await galley.start();
    await again.keyboard.press('ControlOrMeta+,');
    await expect(textbox(again, 'Name')).toHaveValue('Nora Lindqvist');
    await expect(textbox(again, 'Address')).toHaveValue(site.url);
    await expect(again.getByText('Site online')).toBeVisible({ timeout: 15_000 });
  } finally {
    await site.remove();
  }
});
