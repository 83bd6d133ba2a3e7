import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const welcome = () => page.getByRole('heading', { name: 'Welcome to Galley' });
const choose = () => page.getByRole('heading', { name: 'Choose a story' });

describe('the guide of the first run', () => {
  test('stands where the story will be, and is gone for good when it was read', async () => {
    await openWindow(new DeskDouble(), null, true);
    await expect.element(welcome()).toBeVisible();
    await button('I know enough').click();
    await expect.element(choose()).toBeVisible();
    expect(localStorage.getItem('galley.guide.seen')).toBe('true');
  });

  test('leads by keyboard into the first story', async () => {
    await openWindow(new DeskDouble(), null, true);
    await expect.element(button('Begin a story')).toBeVisible();
    (button('Begin a story').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(textbox('Headline')).toHaveFocus();
  });

  test('comes again when it is asked for, above a story too', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add({ headline: 'Ferry stops at noon' }));
    await expect.element(textbox('Headline')).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('welcome{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Welcome to Galley' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(welcome()).not.toBeInTheDocument();
    await expect.element(textbox('Headline')).toBeVisible();
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openWindow(new DeskDouble(), null, true);
    await expect.element(welcome()).toBeVisible();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('.guide') ?? document.body);
    expect(violations).toEqual([]);
  });
});
