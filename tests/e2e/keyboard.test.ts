import type { Page } from '@playwright/test';
import { fixture, publishStatus, saved, textbox } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

/** Runs a command by its name, from the palette. */
async function command(window: Page, name: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+K');
  await expect(window.getByRole('combobox', { name: 'Command or story' })).toBeFocused();
  await window.keyboard.type(name);
  await expect(window.getByRole('option').first()).toContainText(name);
  await window.keyboard.press('Enter');
}

/** Counts what a pointer does in a window from now on. */
async function watchPointer(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    const seen = { count: 0 };
    Object.assign(globalThis, { pointerSeen: seen });
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(type, () => seen.count++, { capture: true });
    }
  });
  return () =>
    window.evaluate(
      () => (globalThis as unknown as { pointerSeen: { count: number } }).pointerSeen.count,
    );
}

test('a whole story is written and published by keyboard alone', async ({ galley }) => {
  const site = await LiveSite.prepare();
  try {
    await site.start();
    const window = await galley.start(site.environment());
    const { keyboard } = window;
    const pointer = await watchPointer(window);

    await keyboard.press('ControlOrMeta+N');
    await expect(textbox(window, 'Headline')).toBeFocused();
    await keyboard.type('Night ferry returns to the north quay');
    await keyboard.press('Enter');
    await expect(textbox(window, 'Deck')).toBeFocused();
    await keyboard.type('The crossing was closed for two winters.');
    await keyboard.press('Enter');
    await expect(textbox(window, 'Body')).toBeFocused();
    await keyboard.type('It leaves at ten from the quay');
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await keyboard.press('ControlOrMeta+Shift+K');
    await expect(textbox(window, 'Address')).toBeFocused();
    await keyboard.type('quay.example');
    await keyboard.press('Enter');
    await expect(textbox(window, 'Body')).toBeFocused();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('- Every night');
    await keyboard.press('Enter');
    await keyboard.type('Bicycles for free');
    await expect(window.locator('.sheet-body li')).toHaveText(['Every night', 'Bicycles for free']);

    const [chooser] = await Promise.all([
      window.waitForEvent('filechooser'),
      keyboard.press('ControlOrMeta+Shift+I'),
    ]);
    await chooser.setFiles(fixture('pictures/with-iptc.jpg'));
    await expect(textbox(window, 'Credit')).not.toBeEmpty();
    // The picture leads: up through the list and the paragraph into its words. Escape is a step out, Enter one in.
    for (let line = 0; line < 3; line += 1) await keyboard.press('ArrowUp');
    await keyboard.press('Escape');
    await expect(window.locator('.figure.ProseMirror-selectednode')).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type('The ferry at the quay');
    await expect(textbox(window, 'Caption')).toHaveText('The ferry at the quay');

    await command(window, 'Set the section');
    const section = window.getByRole('combobox', { name: 'Section', exact: true });
    await expect(section).toBeFocused();
    await keyboard.type('Econ');
    await expect(window.getByRole('option', { name: 'Economy', exact: true })).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(section).toHaveValue('Economy');
    await command(window, 'Add a tag');
    await expect(window.getByRole('combobox', { name: 'Add tag' })).toBeFocused();
    await keyboard.type('ferries');
    await keyboard.press('Enter');
    await expect(window.getByRole('list', { name: 'Tags' })).toContainText('ferries');
    await saved(window);

    await keyboard.press('ControlOrMeta+Shift+P');
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    expect(await pointer()).toBe(0);

    const [change] = await site.changes();
    expect(change?.story).toMatchObject({
      ...{ headline: 'Night ferry returns to the north quay', section: 'economy' },
      lead: { type: 'figure', caption: [{ text: 'The ferry at the quay' }] },
      tags: [{ label: 'ferries' }],
      body: [
        {
          ...{ type: 'paragraph' },
          runs: [
            { text: 'It leaves at ten from the ' },
            { text: 'quay', href: 'https://quay.example' },
          ],
        },
        { type: 'list', ordered: false },
      ],
    });
  } finally {
    await site.remove();
  }
});
