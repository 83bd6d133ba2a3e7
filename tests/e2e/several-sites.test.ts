import type { Page } from '@playwright/test';
import {
  button,
  choose,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

/** Sets one more site up, in the settings that are open. */
async function addSite(window: Page, site: LiveSite, name: string, section?: string) {
  await button(window, 'Add a site').click();
  await textbox(window, 'Address').fill(site.url);
  await window.getByLabel('Token').fill(site.token);
  const accepts = window.getByRole('checkbox', { name: /Keep it without a lock/ });
  if (await accepts.isVisible()) await accepts.check();
  await textbox(window, 'Site name').fill(name);
  if (section) {
    await window.getByRole('checkbox', { name: 'All sections' }).uncheck();
    const others = window.getByRole('group', { name: 'Sections' }).getByRole('checkbox');
    for (const other of await others.all()) {
      const label = await other.locator('xpath=..').textContent();
      if (label !== section && label !== 'All sections') await other.uncheck();
    }
  }
  await button(window, 'Save site').click();
}

test('a story goes to each site that takes it, and one that is down holds the other not back', async ({
  galley,
}) => {
  const main = await LiveSite.prepare();
  const money = await LiveSite.prepare();
  const at = (name: string) =>
    galley.window.getByRole('list', { name: 'Each site' }).getByRole('listitem').filter({
      hasText: name,
    });
  try {
    await main.start();
    await money.start();
    const window = await galley.start({ GALLEY_SAMPLE: 'none' });
    await window.keyboard.press('ControlOrMeta+,');
    await addSite(window, main, 'Main');
    await addSite(window, money, 'Money', 'Economy');
    await button(window, 'Remove Galley’s own site').click();
    await button(window, 'Remove site').click();
    await expect(window.getByRole('list', { name: 'Live sites' })).toContainText('Economy');
    await window.keyboard.press('Escape');

    await newStory(window, 'Harbour fees rise');
    await writeBody(window, 'The harbour asks for more.');
    await choose(window, 'Section', 'Economy');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(at('Main')).toContainText('Live', { timeout: 30_000 });
    await expect(at('Money')).toContainText('Live', { timeout: 30_000 });

    await money.stop();
    await textbox(window, 'Headline').click();
    await window.keyboard.press('End');
    await window.keyboard.type(' again');
    await saved(window);
    await button(window, 'Publish').click();
    await expect
      .poll(async () => (await main.changes()).at(-1)?.story?.headline, { timeout: 30_000 })
      .toBe('Harbour fees rise again');
    await expect(at('Main')).toContainText('Live');
    await expect(at('Money')).toContainText('cannot be reached');
    await expect(publishStatus(window)).toContainText('Waiting');
    await expect(button(window, 'Offline: Money · 1 push waiting')).toBeVisible();

    await money.start();
    await expect(at('Money')).toContainText('Live', { timeout: 30_000 });
    const there = async (site: LiveSite) =>
      (await site.changes()).flatMap(({ story }) => story?.headline ?? []);
    expect([await there(main), await there(money)]).toEqual([
      ['Harbour fees rise again'],
      ['Harbour fees rise again'],
    ]);
  } finally {
    await main.remove();
    await money.remove();
  }
});
