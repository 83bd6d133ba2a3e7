import { once } from 'node:events';
import { button, textbox } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('a desk is given a name and another site, which counts at once and after the restart', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    await site.start();
    // Who started Galley starts it again, so that the test keeps it in hand.
    const window = await galley.start({ GALLEY_RESTART_CODE: '75', GALLEY_SAMPLE: 'none' });
    const ended = once(galley.app.process(), 'exit');
    await window.keyboard.press('ControlOrMeta+,');
    await button(window, 'Add a site').click();
    await textbox(window, 'Address').fill(site.url);
    await window.getByLabel('Token').fill(site.token);
    await button(window, 'Test connection').click();
    await expect(window.getByRole('status', { name: 'What the site says' })).toContainText(
      'this desk can publish there',
    );
    // Where the system has no lock for secrets, Galley wants that to be accepted.
    const accepts = window.getByRole('checkbox', { name: /Keep it without a lock/ });
    if (await accepts.isVisible()) await accepts.check();
    await button(window, 'Save site').click();
    const added = new URL(site.url).host;
    await button(window, 'Remove Galley’s own site').click();
    await button(window, 'Remove site').click();
    await expect(window.getByRole('list', { name: 'Live sites' })).toHaveText(`${added}Everything`);

    await textbox(window, 'Name').fill('Nora Lindqvist');
    await button(window, 'Save and restart').click();
    expect((await ended)[0]).toBe(75);

    const again = await galley.start();
    await again.keyboard.press('ControlOrMeta+,');
    await expect(textbox(again, 'Name')).toHaveValue('Nora Lindqvist');
    await expect(button(again, `Edit ${added}`)).toBeVisible();
    await expect(again.getByText('Site online')).toBeVisible({ timeout: 15_000 });
  } finally {
    await site.remove();
  }
});
