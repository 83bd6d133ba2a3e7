import { NEVER_PUBLISHED } from '@shared/ipc/publish';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

async function openDialog(): Promise<void> {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Ferry stops' });
  const url = 'https://site.example/ferry';
  story.publication = { ...NEVER_PUBLISHED, phase: 'live', url, publishedAt: 1 };
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await button('Correct…').click();
  await expect.element(textbox('What was wrong')).toBeVisible();
}

test('a live story is corrected with a note of one line, which stands in its panel and can be removed', async () => {
  await openDialog();
  await expect.element(button('Publish the correction')).toBeDisabled();
  await textbox('What was wrong').fill('It was the north quay,\nnot the south one.');
  await button('Publish the correction').click();
  const list = page.getByRole('list', { name: 'Corrections' });
  await expect.element(list).toMatchTextContent('It was the north quay, not the south one.');
  await expect
    .element(page.getByRole('status', { name: 'Publish status' }))
    .toMatchTextContent('Waiting');
  await page.getByRole('button', { name: /^Remove the correction/ }).click();
  await expect.element(list).not.toBeInTheDocument();
});

test.each(['light', 'dark'])('the dialog can be used by everyone, %s', async (theme) => {
  await openDialog();
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
