import { fail } from '@shared/result';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak, words } from '../../../src/renderer/i18n';
import { figure, paragraph } from '../../unit/stories';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const dialog = () => page.getByRole('dialog', { name: 'Find and replace in all drafts' });
const field = () => textbox('Find in all drafts');
const status = () => dialog().getByRole('status', { name: 'Matches' });
const stories = () => dialog().getByRole('list', { name: 'Stories with matches' });
const ticksOf = (headline: string) =>
  dialog().getByRole('checkbox', { name: `All matches in ${headline}` });

let desk: DeskDouble;
let ferry: StoryDouble;
let night: StoryDouble;
beforeEach(() => {
  desk = new DeskDouble();
  ferry = desk.add({
    headline: 'Ferry stops',
    body: [
      paragraph('A ferry left. Another ferry did not.'),
      figure('a'.repeat(64), { caption: [{ text: 'The ferry at noon' }] }),
    ],
  });
  night = desk.add({ headline: 'By night', body: [paragraph('A ferry without lights.')] });
  desk.add({ headline: 'On foot', body: [paragraph('Nobody walks.')] });
});

const told = ({ doc }: StoryDouble) => {
  const { headline, blocks } = projectStory(doc);
  return JSON.stringify([headline, blocks]);
};

async function openDialog(name = 'Find in all drafts'): Promise<void> {
  await openWindow(desk);
  await keys('{Control>}{Alt>}f{/Alt}{/Control}');
  await expect.element(textbox(name)).toHaveFocus();
}

async function search(text: string): Promise<void> {
  await openDialog();
  await keys(`${text}{Enter}`);
  await expect.element(stories()).toBeVisible();
}

describe('finding in all drafts', () => {
  test('shows each match with its story and with what stands around it', async () => {
    await search('ferry');
    await expect.element(status()).toHaveTextContent('5 matches in 2 stories');
    const matches = stories().getByRole('checkbox', { name: /ferry/i });
    await expect
      .element(matches.nth(2))
      .toHaveAccessibleName('A ferry left. Another ferry did not.');
    await expect.element(stories().getByText('Caption')).toBeVisible();
    await textbox('Replace with').fill('boat');
    const words = () => stories().element().querySelector('.draft-match-text')?.innerHTML;
    await expect.poll(words).toBe('<del>Ferry</del><ins>boat</ins> stops');
  });

  test('opens a story from its matches', async () => {
    await search('lights');
    await button('Open By night').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(textbox('Headline')).toHaveTextContent('By night');
  });

  test('takes over what is looked for in the open story', async () => {
    await openWindow(desk, ferry);
    await expect.element(textbox('Body')).toBeVisible();
    await keys('{Control>}{Shift>}h{/Shift}{/Control}');
    await keys('lights');
    await button('In all drafts…').click();
    await expect.element(field()).toHaveValue('lights');
    await keys('{Enter}');
    await expect.element(status()).toHaveTextContent('1 match in 1 story');
  });

  test('says that there is nothing, and what is wrong with an expression', async () => {
    await openDialog();
    await keys('train{Enter}');
    await expect.element(status()).toHaveTextContent('Nothing found in 3 drafts');
    await button('Regular expression').click();
    await field().fill('(');
    await expect.element(dialog().getByText(/not complete/)).toBeVisible();
    await expect.element(button('Find')).toBeDisabled();
    desk.finding.refusal = fail('too-slow', 'Too slow.');
    await field().fill('(a+)+$');
    await button('Find').click();
    await expect.element(dialog().getByText(/takes too long/)).toBeVisible();
  });

  test('tells how far it is, and is stopped', async () => {
    let goOn = (): void => {};
    desk.finding.mayGoOn = new Promise((resolve) => {
      goOn = resolve;
    });
    await openDialog();
    await keys('ferry{Enter}');
    await expect.element(dialog().getByText('Looking through drafts: 0 of 3')).toBeVisible();
    await button('Stop').click();
    goOn();
    await expect.element(dialog().getByText(/Stopped/)).toBeVisible();
    await expect.element(stories()).not.toBeInTheDocument();
  });
});

describe('replacing in all drafts', () => {
  test('replaces what is ticked, says what the history keeps, and is taken back', async () => {
    await openWindow(desk, night);
    await expect.element(textbox('Body')).toBeVisible();
    await keys('{Control>}{Alt>}f{/Alt}{/Control}');
    await keys('ferry{Tab}');
    await textbox('Replace with').fill('boat');
    await button('Find').click();
    await stories()
      .getByRole('checkbox', { name: /Ferry ?boat stops/ })
      .click();
    await expect.element(ticksOf('Ferry stops')).toBePartiallyChecked();
    await button('Replace 4 matches').click();
    await expect
      .element(status())
      .toHaveTextContent(
        '4 matches replaced in 2 stories. The history of each story keeps the moment before: Before “ferry” became “boat”.',
      );
    expect(told(ferry)).toMatch(/Ferry stops.*A boat left. Another boat did not.*The boat at noon/);
    // The window that has it open shows it.
    await expect
      .poll(() => document.querySelector('.stage')?.textContent)
      .toContain('A boat without lights.');
    expect(
      ferry.past.timeline().map((entry) => entry.type === 'milestone' && entry.milestone),
    ).toContainEqual({ kind: 'version', name: 'Before “ferry” became “boat”' });
    await button('Take back').click();
    await expect.element(status()).toHaveTextContent('Taken back in 2 stories.');
    expect(told(ferry)).toMatch(/A ferry left. Another ferry did not.*The ferry at noon/);
  });

  test('ticks all matches of a story, of all stories, and none', async () => {
    await search('ferry');
    await ticksOf('Ferry stops').click();
    await expect.element(button('Take out 1 match')).toBeEnabled();
    await button('Tick none').click();
    await expect.element(button('Take out 0 matches')).toBeDisabled();
    await button('Tick all').click();
    await expect.element(button('Take out 5 matches')).toBeEnabled();
    await field().fill('ferr');
    await expect.element(stories()).not.toBeInTheDocument();
  });
});

test.each([
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
] as const)('it can be used by everyone, %s, %s', async (theme, language) => {
  speak(language);
  onTestFinished(() => speak('en'));
  await openDialog(words.find.findInAll);
  await keys('ferry{Enter}');
  await expect.poll(() => document.querySelectorAll('.draft-match')).toHaveLength(5);
  await textbox(words.find.replaceWith).fill('boat');
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
