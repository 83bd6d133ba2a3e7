import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

async function openSettings(desk = new DeskDouble()): Promise<DeskDouble> {
  await openWindow(desk);
  await expect.element(button('Settings')).toBeVisible();
  await userEvent.keyboard('{Control>},{/Control}');
  await expect.element(textbox('Name')).toBeVisible();
  return desk;
}

describe('the settings', () => {
  test('give the desk a name', async () => {
    const desk = await openSettings();
    await textbox('Name').fill('Nora Lindqvist');
    await button('Save and restart').click();
    await expect.poll(() => desk.saved).toEqual([{ person: 'Nora Lindqvist', language: null }]);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('give the desk a language', async () => {
    const desk = await openSettings();
    await page.getByRole('radio', { name: 'العربية' }).click();
    await button('Save and restart').click();
    await expect.poll(() => desk.saved).toEqual([{ person: '', language: 'ar' }]);
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openSettings();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
    expect(violations).toEqual([]);
  });
});
