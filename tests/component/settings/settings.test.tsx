import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const said = () => page.getByRole('status', { name: 'What the site says' });

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
    await expect
      .poll(() => desk.saved)
      .toEqual([{ person: 'Nora Lindqvist', language: null, site: { kind: 'embedded' } }]);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('give the desk a language', async () => {
    const desk = await openSettings();
    await page.getByRole('radio', { name: 'العربية' }).click();
    await button('Save and restart').click();
    await expect
      .poll(() => desk.saved)
      .toEqual([{ person: '', language: 'ar', site: { kind: 'embedded' } }]);
  });

  test('name a site, and try it first', async () => {
    const desk = await openSettings();
    await page.getByRole('radio', { name: /A site of your own/ }).click();
    await textbox('Address').fill('https://news.example');
    await page.getByLabelText('Token').fill('wrong');
    await button('Try it').click();
    await expect.element(page.getByText(/does not take this token/)).toBeVisible();
    await page.getByLabelText('Token').fill('right');
    await button('Try it').click();
    await expect
      .element(said())
      .toHaveTextContent('“The Harbour Courier” takes the token, which is for “news.example”.');
    await button('Save and restart').click();
    await expect
      .poll(() => desk.saved)
      .toEqual([
        {
          ...{ person: '', language: null },
          site: { kind: 'named', url: 'https://news.example', token: 'right' },
        },
      ]);
  });

  test('leave a site alone that was named where Galley was started', async () => {
    const desk = new DeskDouble();
    desk.settings = {
      ...desk.settings,
      site: { kind: 'named', url: 'https://news.example', hasToken: true, isFixed: true },
    };
    await openSettings(desk);
    await expect.element(textbox('Address')).toBeDisabled();
    await expect.element(page.getByText(/so it is not changed here/)).toBeVisible();
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openSettings();
    await page.getByRole('radio', { name: /A site of your own/ }).click();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
    expect(violations).toEqual([]);
  });
});
