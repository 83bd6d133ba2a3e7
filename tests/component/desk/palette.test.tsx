import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskDouble } from '../desk-double';
import { combobox, openWindow, textbox } from './window';

const open = async (): Promise<void> => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(combobox('Command or story')).toHaveFocus();
};
const options = (): string[] =>
  [...document.querySelectorAll('.palette [role="option"]')].map((each) => each.textContent ?? '');

describe('the palette', () => {
  test('finds a command by the beginnings of its words and runs it', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await open();
    await userEvent.fill(combobox('Command or story'), 'th da');
    await expect.poll(options).toEqual(['Theme: dark']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
    await expect.element(combobox('Command or story')).not.toBeInTheDocument();
  });

  test('opens a story by its headline', async () => {
    const desk = new DeskDouble();
    desk.add({ headline: 'River towns count the cost' });
    await openWindow(desk);
    await open();
    await userEvent.fill(combobox('Command or story'), 'river');
    await expect.poll(() => options().some((each) => each.startsWith('River towns'))).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.element(textbox('Headline')).toMatchTextContent('River towns count the cost');
  });

  test('offers nothing that cannot be done now', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await open();
    await expect.poll(options).toContain('New story' + 'Ctrl+N');
    expect(options().filter((each) => /^(Publish|Preview|Undo)/.test(each))).toEqual([]);
  });

  test('closes by Escape and by its own key, and gives the focus back', async () => {
    const desk = new DeskDouble();
    await openWindow(desk);
    await userEvent.click(page.getByRole('searchbox', { name: 'Search stories' }));
    await open();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('searchbox', { name: 'Search stories' })).toHaveFocus();
    await open();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(combobox('Command or story')).not.toBeInTheDocument();
  });
});
