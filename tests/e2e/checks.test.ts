import type { Page } from '@playwright/test';
import { button, newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

const findings = (window: Page) => window.getByRole('list', { name: 'Findings' });
const showChecks = (window: Page) => window.getByRole('tab', { name: /^Checks/ }).click();

/** The words that are marked in the text, by the name of their mark. */
const marked = (window: Page, name: string): Promise<string> =>
  window.evaluate(
    (mark) => [...(CSS.highlights.get(mark) ?? [])].map(String).join(),
    `check-${name}`,
  );

test('a misspelt word and a slip of style are marked while one types, mended by a key, and one is passed over for ever', async ({
  galley,
}) => {
  let window = await galley.start();
  await newStory(window, 'Night ferry returns');
  await writeBody(window, 'The goverment met its advisors, and the advisors left. ');
  await expect.poll(() => marked(window, 'spelling')).toBe('goverment');
  expect(await marked(window, 'style')).toBe('advisors,advisors');

  await window.keyboard.press('F8');
  await expect(findings(window).getByRole('listitem')).toHaveCount(3);
  await window.keyboard.press('ControlOrMeta+.');
  await expect(textbox(window, 'Body')).toContainText('The government met');
  await window.keyboard.press('F8');
  await window.keyboard.press('ControlOrMeta+.');
  await expect(textbox(window, 'Body')).toContainText('met its advisers, and the advisors left');
  await expect(findings(window).getByRole('listitem')).toHaveCount(1);

  await button(window, 'More for “advisors”').click();
  await window.getByRole('menuitem', { name: 'Never mark it again…' }).click();
  await textbox(window, 'Why?').fill('It is the title of the office');
  await button(window, 'Never mark it again').click();
  await expect.poll(() => marked(window, 'style')).toBe('');
  await saved(window);

  await galley.close();
  window = await galley.start();
  await openStory(window, 'Night ferry returns');
  await showChecks(window);
  await expect(window.getByRole('list', { name: 'Passed over' })).toContainText(
    'It is the title of the office',
  );
  expect(await marked(window, 'style')).toBe('');
  await button(window, 'Mark “advisors” again').click();
  await expect.poll(() => marked(window, 'style')).toBe('advisors');
});
