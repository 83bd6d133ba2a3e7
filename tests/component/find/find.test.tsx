import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { figure, paragraph } from '../../unit/stories';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const matches = () => page.getByRole('status', { name: 'Matches' });
const state = () => matches().element().textContent;
const field = () => page.getByRole('textbox', { name: 'Find in this story' });

async function openFind(content: Parameters<DeskDouble['add']>[0]): Promise<StoryDouble> {
  const desk = new DeskDouble();
  const story = desk.add(content);
  await openWindow(desk, story);
  await expect.element(textbox('Body')).toBeVisible();
  await keys('{Control>}{Shift>}h{/Shift}{/Control}');
  await expect.element(field()).toHaveFocus();
  return story;
}
const told = ({ doc }: StoryDouble) => {
  const { headline, deck, blocks } = projectStory(doc);
  return JSON.stringify([headline, deck, blocks]);
};
const FERRY = {
  headline: 'Ferry stops',
  deck: 'The ferry is old',
  body: [
    paragraph('A ferry left. Another ferry, the ferryman says, did not.'),
    figure('a'.repeat(64), { caption: [{ text: 'The ferry at noon' }] }),
  ],
};

describe('finding in a story', () => {
  test('goes through headline, deck, text and captions, round its end and back', async () => {
    await openFind(FERRY);
    await keys('ferry');
    await expect.element(matches()).toHaveTextContent('1 of 6');
    await keys('{Enter}{Enter}');
    await expect.element(matches()).toHaveTextContent('3 of 6');
    await keys('{Shift>}{Enter}{/Shift}');
    await expect.element(matches()).toHaveTextContent('2 of 6');
    await button('Previous match').click();
    await button('Previous match').click();
    await expect.element(matches()).toHaveTextContent('6 of 6');
    const painted = () => [...(CSS.highlights.get('found') ?? [])].map(String).join();
    await expect.poll(painted).toBe('Ferry,ferry,ferry,ferry,ferry,ferry');
    expect([...(CSS.highlights.get('found-present') ?? [])]).toHaveLength(1);
    await keys('{Escape}');
    await expect.element(field()).not.toBeInTheDocument();
    expect(window.getSelection()?.toString()).toBe('ferry');
    expect(CSS.highlights.has('found')).toBe(false);
  });

  test('looks for whole words, for the case, and for patterns', async () => {
    await openFind(FERRY);
    await keys('ferry');
    await button('Whole words').click();
    await expect.poll(state).toMatch(/of 5$/);
    await button('Match case').click();
    await expect.poll(state).toMatch(/of 4$/);
    await button('Regular expression').click();
    await field().fill('ferry(man)?');
    await expect.poll(state).toMatch(/of 5$/);
    await field().fill('ferry(');
    await expect.poll(state).toMatch(/^This pattern is not complete/);
    await field().fill('river');
    await expect.element(matches()).toHaveTextContent('Nothing found');
  });

  test('finds words of Arabic and not their parts', async () => {
    await openFind({ headline: 'العبّارة', body: [paragraph('عبّارة من عبّارات')] });
    await keys('عبّارة');
    await expect.poll(state).toMatch(/of 2$/);
    await button('Whole words').click();
    await expect.poll(state).toMatch(/of 1$/);
  });

  test('gives an expression up that would never end, and goes on with the next', async () => {
    await openFind({ ...FERRY, deck: `${'a'.repeat(60)}!` });
    await button('Regular expression').click();
    await field().fill('(a+)+$');
    await expect.poll(state).toMatch(/takes too long/);
    await textbox('Headline').click();
    await keys('{End}, again');
    await expect.poll(() => textbox('Headline').element().textContent).toBe('Ferry stops, again');
    expect(state()).toMatch(/takes too long/);
    await field().fill('f.rry');
    await expect.poll(state).toMatch(/of 5$/);
  });

  test('follows what is written meanwhile', async () => {
    await openFind(FERRY);
    await keys('old');
    await expect.element(matches()).toHaveTextContent('1 of 1');
    await textbox('Headline').click();
    await keys('{End} old');
    await expect.poll(state).toMatch(/of 2$/);
  });
});

describe('replacing', () => {
  test('changes one match and goes on to the next', async () => {
    const story = await openFind(FERRY);
    await keys('ferry');
    await expect.element(matches()).toHaveTextContent('1 of 6');
    await textbox('Replace with').fill('ferry boat');
    await keys('{Enter}');
    await expect.element(matches()).toHaveTextContent('2 of 6');
    await button('Replace').click();
    await expect.poll(() => told(story)).toContain('"The ferry boat is old"');
    expect(told(story)).toContain('"ferry boat stops"');
    expect(told(story)).toContain('A ferry left');
  });

  test('changes all of them in one step, with what a pattern has caught', async () => {
    const story = await openFind(FERRY);
    const before = told(story);
    await button('Regular expression').click();
    await button('Match case').click();
    await field().fill('(f)erry');
    await textbox('Replace with').fill('$1ast boat');
    await button('Replace all').click();
    await expect.element(matches()).toHaveTextContent('5 matches replaced');
    await expect.poll(() => told(story)).toContain('the fast boatman says');
    expect(told(story)).toContain('The fast boat at noon');
    await textbox('Body').click();
    await keys('{Control>}z{/Control}');
    await expect.poll(() => told(story)).toBe(before);
    await keys('{Control>}y{/Control}');
    await expect.poll(() => told(story)).toContain('the fast boatman says');
  });

  test.each(['light', 'dark'])('can be used by everyone, %s', async (theme) => {
    await openFind(FERRY);
    await keys('ferry');
    await expect.element(matches()).toHaveTextContent('1 of 6');
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('search') ?? document.body);
    expect(violations).toEqual([]);
  });
});
