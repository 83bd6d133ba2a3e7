import { lineOf } from '@shared/story/blocks';
import { headlineOf } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, lines, list, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';

const tab = (name: string) => page.getByRole('tab', { name });
const moment = (name: RegExp) => list('History').getByRole('button', { name });
const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

const STORY = {
  headline: 'Ferry stops at noon',
  body: [
    paragraph('The last boat left the harbour at noon.'),
    paragraph('Fares stay as they were, the company said.'),
  ],
  fields: { source: 'Agencies' },
};

const headlineIn = ({ doc }: StoryDouble): string => lineOf(headlineOf(doc));
const textIn = ({ doc }: StoryDouble): string[] =>
  projectStory(doc).blocks.map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type,
  );

/** A story that was named as it was, and then rewritten in its headline, text and source. */
async function rewritten(content: Parameters<DeskDouble['add']>[0] = STORY) {
  const desk = new DeskDouble();
  const story = desk.add(content);
  await openWindow(desk, story);
  await tab('History').click();
  await button('Name this version').click();
  await userEvent.keyboard('As filed{Enter}');
  await expect.element(moment(/^As filed/)).toBeVisible();
  await textbox('Headline').click();
  await userEvent.keyboard('{End} today');
  await page.getByText(/^Fares stay as they were/).click();
  await userEvent.keyboard('{End} Nobody objected.');
  await tab('Details').click();
  await textbox('Source').fill('Own report');
  await tab('History').click();
  await expect.poll(() => headlineIn(story)).toMatch(/ today$/);
  await expect.poll(() => textIn(story).join(' ')).toContain('Nobody objected.');
  return { desk, story };
}

async function violations(): Promise<unknown[]> {
  // Colours are judged when they have changed over.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  // Frames are documents of their own; the page in one is checked where it is made.
  const found = await axe.run(document.body, { iframes: false });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe('the timeline', () => {
  test('teaches who opens it on a young story', async () => {
    const desk = new DeskDouble();
    await openWindow(desk, desk.add(STORY));
    await tab('History').click();
    await expect.element(page.getByText(/Everything that is written is kept here/)).toBeVisible();
    await expect.element(moment(/^The story began/)).toBeVisible();
  });

  test('shows what is written, newest first, under its day, and takes a name away again', async () => {
    await rewritten();
    await expect
      .poll(() => lines('History').slice(0, 2).join(' '), { timeout: 5000 })
      .toMatch(/^Today Written.*\+\d/);
    expect(lines('History').at(-1)).toMatch(/^The story began/);
    await button('Remove the name As filed').click();
    await expect.element(moment(/^As filed/)).not.toBeInTheDocument();
    await button('Undo').last().click();
    await expect.element(moment(/^As filed/)).toBeVisible();
  });

  test('keeps only lines in view of a history of thousands, and goes through it by keys', async () => {
    const desk = new DeskDouble();
    const story = desk.add(STORY);
    for (let day = 1; day <= 3000; day++) {
      story.past.mark({ kind: 'version', name: `Version ${day}` }, 1, day * 43_200_000);
    }
    await openWindow(desk, story);
    await tab('History').click();
    await moment(/^Version 3000/).click();
    expect(lines('History').length).toBeLessThan(60);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(moment(/^Version 2999/)).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(moment(/^The story began/)).toHaveFocus();
  });
});

describe('a past moment', () => {
  test('stands in the place of the canvas, is gone through, and is left with Escape', async () => {
    await rewritten();
    await moment(/^As filed/).click();
    await expect.element(page.getByRole('heading', { name: /^As it was on/ })).toBeVisible();
    const read = () => page.getByTitle('The story as it was').element() as HTMLIFrameElement;
    const words = () => read().contentDocument?.body.textContent;
    await expect.poll(words).toContain('Ferry stops at noon');
    expect(words()).not.toContain('today');
    await expect.element(textbox('Body')).not.toBeInTheDocument();

    const scrubber = page.getByRole('slider', { name: 'Moment' });
    scrubber.element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(words).toContain('Ferry stops at noon today');
    await userEvent.keyboard('{Escape}');
    await expect.element(textbox('Body')).toHaveFocus();
  });

  test('is brought back as a whole, and that is undone', async () => {
    const { story } = await rewritten();
    await moment(/^As filed/).click();
    await button('Restore this version').click();
    await expect.poll(() => headlineIn(story)).toBe('Ferry stops at noon');
    await expect.element(textbox('Headline')).toMatchTextContent('Ferry stops at noon');
    await expect.element(moment(/^Restored the whole story/)).toBeVisible();
    await button('Undo').last().click();
    await expect.poll(() => headlineIn(story)).toBe('Ferry stops at noon today');
    expect(textIn(story)[1]).toContain('Nobody objected.');
  });
});

describe('the comparison', () => {
  test('marks words that came and went, in more than colour, and brings back one paragraph', async () => {
    const { story } = await rewritten();
    await moment(/^As filed/).click();
    await button('Compare with now').click();
    const compared = page.getByRole('region', { name: 'Two versions compared' });
    await expect.element(compared.getByText('Paragraph changed')).toBeVisible();
    const added = () =>
      [...compared.element().querySelectorAll('ins')].map((node) => node.textContent?.trim());
    expect(added()).toEqual(['today', 'Own report', 'Nobody objected.']);
    const [word] = compared.element().querySelectorAll('ins');
    expect(word && getComputedStyle(word).textDecorationLine).toBe('underline');

    await button('Restore paragraph 2').click();
    await expect.poll(() => textIn(story)[1]).toBe('Fares stay as they were, the company said.');
    expect(headlineIn(story)).toBe('Ferry stops at noon today');
    await expect.poll(added).toEqual(['today', 'Own report']);
    await button('Undo').last().click();
    await expect.poll(() => textIn(story)[1]).toContain('Nobody objected.');

    await button('Restore source').click();
    await expect.poll(() => projectStory(story.doc).fields.source).toBe('Agencies');
    await button('Restore headline').click();
    await expect.poll(() => headlineIn(story)).toBe('Ferry stops at noon');
  });

  test('stands side by side too, between any two moments', async () => {
    await rewritten();
    await moment(/^As filed/).click();
    await button('Compare with now').click();
    await page.getByRole('radio', { name: 'Side by side' }).click();
    const titles = page.getByRole('article').getByRole('heading', { level: 3 });
    await expect.element(titles.nth(1)).toMatchTextContent(/now/i);
    page.getByRole('slider', { name: 'After' }).element().focus();
    await userEvent.keyboard('{Home}');
    await expect
      .element(page.getByText('Nothing differs between these two moments.'))
      .toBeVisible();
    await expect.element(button('Restore headline')).not.toBeInTheDocument();
  });

  for (const theme of ['light', 'dark']) {
    test(`can be used by everyone, ${theme}, in Arabic`, async () => {
      await rewritten({ ...STORY, fields: { source: 'وكالات', edition: 'ar' } });
      document.documentElement.dataset.theme = theme;
      expect(await violations()).toEqual([]);
      await moment(/^As filed/).click();
      await expect.element(page.getByTitle('The story as it was')).toBeVisible();
      expect(await violations()).toEqual([]);
      await button('Compare with now').click();
      await expect.element(page.getByText('Paragraph changed')).toBeVisible();
      const words = page
        .getByRole('article')
        .getByText(/^The last boat left/)
        .element();
      expect(getComputedStyle(words).direction).toBe('rtl');
      expect(await violations()).toEqual([]);
    });
  }
});
