import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addPicture, button, fixture, newStory, showPublishPanel, textbox } from './desk.ts';
import { expect, test } from './galley.ts';

async function violations(window: Page): Promise<string[]> {
  // Legacy mode: a finish in a page of its own is not to be had in an Electron window.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the main screens, ${colorScheme}`, async ({ galley }) => {
    const window = await galley.start();
    await window.emulateMedia({ colorScheme });
    expect(await violations(window)).toEqual([]);

    await newStory(window, 'For everyone');
    await addPicture(window, fixture('pictures/plain.jpg'));
    await expect(textbox(window, 'Alternative text')).toBeVisible();
    expect(await violations(window)).toEqual([]);

    await showPublishPanel(window);
    expect(await violations(window)).toEqual([]);

    await button(window, 'Preview').click();
    await expect(window.locator('iframe[title=Preview]')).toBeVisible();
    expect(await violations(window)).toEqual([]);
  });
}

test('axe finds nothing on what opens above them, and in a small window', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'For everyone');
  await window.keyboard.press('ControlOrMeta+K');
  const palette = window.getByRole('combobox', { name: 'Command or story' });
  await expect(palette).toBeFocused();
  expect(await violations(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await button(window, 'Add related link').click();
  await window.keyboard.type('fer');
  await expect(window.getByRole('option').first()).toBeVisible();
  expect(await violations(window)).toEqual([]);
  await window.keyboard.press('Escape');

  await galley.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600),
  );
  await button(window, 'Inspector').click();
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

test('every control has the name that the design gives it', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Names');
  await addPicture(window, fixture('pictures/plain.jpg'));
  for (const name of [
    'New story',
    'Publish',
    'Preview',
    'Send to copy desk',
    'Add image',
    'Add related link',
  ]) {
    const named = window.getByRole('button', { name, exact: true });
    if ((await named.count()) === 0) await showPublishPanel(window);
    await expect(named.first(), name).toBeVisible();
    await window.getByRole('tab', { name: /^Details/ }).click();
  }
  for (const name of [
    'Headline',
    'Deck',
    'Body',
    'Caption',
    'Credit',
    'Alternative text',
    'Slug',
    'Source',
    'Dateline',
  ]) {
    await expect(textbox(window, name), name).toBeVisible();
  }
  for (const name of ['Section', 'Region', 'Kind', 'Edition', 'Add tag', 'Add author']) {
    await expect(window.getByRole('combobox', { name, exact: true }), name).toBeVisible();
  }
  for (const name of ['Stories', 'Tags', 'Related links']) {
    await expect(window.getByRole('list', { name, exact: true }), name).toBeAttached();
  }
  for (const name of ['Save status', 'Publish status']) {
    await expect(window.getByRole('status', { name, exact: true }), name).toHaveCount(1);
  }
});
