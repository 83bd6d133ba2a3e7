import type { StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { paragraph } from '../editor/newsroom';
import { wear } from '../theme';

const heading = (text: string, level: 2 | 3 = 2) => ({
  ...{ type: 'heading' as const, level, runs: [{ text }] },
});
const BODY: StoryContent['body'] = [
  paragraph('The ferry stops at noon.'),
  heading('What is known'),
  paragraph('Two of three boats are in the yard.'),
  heading('What comes next'),
  paragraph('The council meets on Monday.'),
];

const outline = () => page.getByRole('navigation', { name: 'Outline' });
const inspector = () => page.getByRole('complementary', { name: 'Inspector' });
const stories = () => page.getByRole('region', { name: 'Story list' });
const block = (text: string) => page.getByText(text, { exact: false });
const texts = (story: StoryDouble) =>
  projectStory(story.doc).blocks.map((block) =>
    'runs' in block ? block.runs.map(({ text }) => text).join('') : block.type,
  );

async function openFerry(): Promise<StoryDouble> {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Ferry stops at noon', body: BODY });
  await openWindow(desk, story);
  await expect.element(textbox('Body')).toBeVisible();
  return story;
}

describe('focus mode', () => {
  const press = () => userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');

  test('puts the columns away, Escape brings them back, and it lasts', async () => {
    await openFerry();
    await press();
    await expect.element(inspector()).not.toBeInTheDocument();
    await expect.element(stories()).not.toBeInTheDocument();
    expect(localStorage.getItem('galley.focus')).toBe('true');
    await textbox('Body').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(inspector()).toBeVisible();
    await expect.element(stories()).toBeVisible();
  });

  test('ends when a column is asked for, or the story is left', async () => {
    await openFerry();
    await press();
    await expect.element(inspector()).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}3{/Control}');
    await expect.element(page.getByRole('tab', { name: 'Details' })).toHaveFocus();
    await press();
    await expect.element(stories()).not.toBeInTheDocument();
    window.location.hash = '#/';
    await expect.element(stories()).toBeVisible();
  });

  test('keeps only the block of the caret at its full strength, when asked to', async () => {
    await openFerry();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('dim all{Enter}');
    await expect.element(inspector()).not.toBeInTheDocument();
    await block('Two of three boats').click();
    const strength = (text: string) =>
      Number(getComputedStyle(block(text).element().closest('p, h2') as Element).opacity);
    await expect.poll(() => strength('Two of three boats')).toBe(1);
    await expect.poll(() => strength('The council meets')).toBeLessThan(0.5);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(() => strength('The council meets')).toBe(1);
    await expect.poll(() => strength('Two of three boats')).toBeLessThan(0.5);
  });
});

describe('the outline', () => {
  const lines = () =>
    [...document.querySelectorAll('.outline-line')].map((line) => line.textContent ?? '');

  async function openOutline(): Promise<StoryDouble> {
    const story = await openFerry();
    await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    await expect.element(outline()).toBeVisible();
    await expect.poll(lines).toHaveLength(2);
    return story;
  }

  test('follows the text, and leads into it', async () => {
    await openOutline();
    expect(lines()[0]).toMatch(/^What is known11, 11 words/);
    await page.getByRole('button', { name: /^What comes next/ }).click();
    await expect.element(textbox('Body')).toHaveFocus();
    await expect
      .element(page.getByRole('button', { name: /^What comes next/ }))
      .toHaveAttribute('aria-current', 'location');
    await userEvent.keyboard('Then: ');
    await expect.poll(() => lines()[1]).toMatch(/^Then: What comes next/);
  });

  test('moves a section with its text, by keys, in one step to undo', async () => {
    const story = await openOutline();
    const before = texts(story);
    (page.getByRole('button', { name: /^What is known/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /^What comes next/ })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect
      .poll(() => texts(story))
      .toEqual([
        'The ferry stops at noon.',
        'What comes next',
        'The council meets on Monday.',
        'What is known',
        'Two of three boats are in the yard.',
      ]);
    await expect.element(page.getByRole('button', { name: /^What comes next/ })).toHaveFocus();
    await button('Undo').click();
    await expect.poll(() => texts(story)).toEqual(before);
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openOutline();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('.outline') ?? document.body);
    expect(violations).toEqual([]);
  });
});

describe('a target', () => {
  const measures = () => page.getByRole('button', { name: /Set a target$/ });

  test('is set for a story, and told in words', async () => {
    await openFerry();
    await expect.element(measures()).toHaveAccessibleName('24 words, 1 min read. Set a target');
    await measures().click();
    await userEvent.keyboard('40{Enter}');
    await expect
      .element(measures())
      .toHaveAccessibleName('24 of 40 words, 1 min read. Set a target');
    await measures().click();
    await userEvent.keyboard('{Control>}a{/Control}20{Enter}');
    await expect
      .element(measures())
      .toHaveAccessibleName('24 words, 4 over the target, 1 min read. Set a target');
  });

  test('of a kind holds for the next story of it, until it is taken away', async () => {
    await openFerry();
    await measures().click();
    await page.getByRole('radio', { name: /Every story of the kind/ }).click();
    await page.getByRole('radio', { name: 'minutes' }).click();
    await page.getByRole('spinbutton').fill('3');
    await button('Set the target').click();
    await expect
      .element(measures())
      .toHaveAccessibleName('1 of 3 min read, 24 words. Set a target');
    await userEvent.keyboard('{Control>}n{/Control}');
    await expect.element(measures()).toHaveAccessibleName('0 of 3 min read, 0 words. Set a target');
    await measures().click();
    await button('No target').click();
    await expect.element(measures()).toHaveAccessibleName(/^0 words/);
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openFerry();
    await measures().click();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('.target-form') ?? document.body);
    expect(violations).toEqual([]);
  });
});
