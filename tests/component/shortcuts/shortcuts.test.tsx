import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, combobox, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const sheet = () => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const keysButton = (label: string) => page.getByRole('button', { name: new RegExp(`^${label}: `) });
const searchField = () => page.getByRole('searchbox', { name: 'Search shortcuts' });
const offered = (desk: DeskDouble, id: string) => desk.offered.find((item) => item.id === id);

async function openSheet(desk = new DeskDouble()): Promise<DeskDouble> {
  await openWindow(desk, desk.add({ headline: 'Ferry' }));
  await expect.element(textbox('Headline')).toBeVisible();
  await userEvent.keyboard('{F1}');
  await expect.element(searchField()).toHaveFocus();
  return desk;
}

async function change(label: string, keys: string): Promise<void> {
  await keysButton(label).click();
  await expect.element(button('Press the keys')).toHaveFocus();
  await userEvent.keyboard(keys);
}

describe('the sheet of shortcuts', () => {
  test('opens by either of its keys and finds a command by a word or by its keys', async () => {
    await openSheet();
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet()).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}/{/Control}');
    await userEvent.fill(searchField(), 'copy desk');
    await expect.element(keysButton('Send to copy desk')).toBeVisible();
    await expect.element(keysButton('Publish')).not.toBeInTheDocument();
    await userEvent.fill(searchField(), 'ctrl+shift+p');
    await expect.element(keysButton('Publish')).toBeVisible();
  });

  test('lists commands without keys when asked, and not before', async () => {
    await openSheet();
    await expect.element(keysButton('Mark ready')).not.toBeInTheDocument();
    await button('Those without keys too').click();
    await expect.element(keysButton('Mark ready')).toBeVisible();
  });

  test('gives a command other keys: they run it, the old ones do not, the menu and the hints follow', async () => {
    const desk = await openSheet();
    const search = page.getByRole('searchbox', { name: 'Search stories' });
    await change('Find in stories', '{Control>}{Shift>}s{/Shift}{/Control}');
    await expect.element(keysButton('Find in stories')).toHaveTextContent('Ctrl+Shift+S');
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet()).not.toBeInTheDocument();
    await expect.poll(() => offered(desk, 'find')?.keys).toBe('Mod+Shift+S');
    await expect.element(search).toHaveAttribute('aria-keyshortcuts', 'Control+Shift+S');
    await textbox('Headline').click();
    await userEvent.keyboard('{Control>}f{/Control}');
    await expect.element(textbox('Headline')).toHaveFocus();
    await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    await expect.element(search).toHaveFocus();
  });

  test('tells whose keys they are, and takes them over only when told to', async () => {
    await openSheet();
    await change('Preview', '{Control>}n{/Control}');
    await expect.element(page.getByText('Ctrl+N is the key of “New story”.')).toBeVisible();
    await button('Leave it').click();
    await expect.element(keysButton('Preview')).toHaveTextContent('Ctrl+P');
    await change('Preview', '{Control>}n{/Control}');
    await button('Use it here').click();
    await expect.element(keysButton('Preview')).toHaveTextContent('Ctrl+N');
    await expect.element(keysButton('New story')).toHaveTextContent('Add');
    await button('Usual keys for Preview').click();
    await expect.element(keysButton('Preview')).toHaveTextContent('Ctrl+P');
    await button('Usual keys for all').click();
    await expect.element(keysButton('New story')).toHaveTextContent('Ctrl+N');
  });

  test('takes keys away, and does not take a letter that one writes with', async () => {
    await openSheet();
    await change('Preview', 'p');
    await expect.element(page.getByText(/^P is needed for writing/)).toBeVisible();
    await userEvent.keyboard('{Backspace}');
    await expect.element(keysButton('Preview')).toHaveTextContent('Add');
  });

  test('changes keys of the text in the text', async () => {
    const desk = await openSheet();
    await change('Format: bold', '{Control>}{Shift>}s{/Shift}{/Control}');
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet()).not.toBeInTheDocument();
    await textbox('Body').click();
    await userEvent.keyboard('{Control>}b{/Control}');
    await expect.element(button('Bold')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    await expect.element(button('Bold')).toHaveAttribute('aria-pressed', 'true');
    expect(desk.stories.size).toBe(1);
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openSheet();
    await change('Preview', '{Control>}n{/Control}');
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
    expect(violations).toEqual([]);
  });
});

describe('the menu', () => {
  test('is told what can be done, and that a field has an undo of its own', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await expect.poll(() => offered(desk, 'publish')?.isEnabled).toBe(false);
    expect(offered(desk, 'undo')?.isEnabled).toBe(false);
    expect(offered(desk, 'new-story')).toEqual({ id: 'new-story', keys: 'Mod+N', isEnabled: true });
    await page.getByRole('searchbox', { name: 'Search stories' }).click();
    await expect.poll(() => offered(desk, 'undo')?.isEnabled).toBe(true);
    window.location.hash = `#/story/${desk.add({ headline: 'Ferry' }).id}`;
    await expect.poll(() => offered(desk, 'publish')?.isEnabled).toBe(true);
  });
});

test('keys are found on a keyboard that writes another alphabet', async () => {
  await openWindow(new DeskDouble());
  const { dispatchEvent } = window;
  dispatchEvent.call(
    window,
    new KeyboardEvent('keydown', { key: 'ن', code: 'KeyK', ctrlKey: true, cancelable: true }),
  );
  await expect.element(combobox('Command or story')).toHaveFocus();
});
