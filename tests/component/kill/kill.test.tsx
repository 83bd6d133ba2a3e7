import { NEVER_PUBLISHED } from '@shared/ipc/publish';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, openWindow, textbox } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

async function openLive(): Promise<DeskDouble> {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Ferry stops' });
  story.publication = {
    ...{ ...NEVER_PUBLISHED, phase: 'live', url: 'https://site.example/ferry' },
    publishedAt: Date.UTC(2026, 0, 5),
  };
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await button('Kill…').click();
  await expect.element(textbox('Why')).toBeVisible();
  return desk;
}

test('a live story is killed with a reason, and can be left on the site until that is sent', async () => {
  const desk = await openLive();
  await textbox('Why').fill('The council denies it');
  await button('Kill').click();
  await expect.poll(() => desk.withdrawn).toEqual(['The council denies it']);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('status', { name: 'Publish status' }))
    .toMatchTextContent('Being killed');
  await expect.element(button('Leave it on the site')).toBeVisible();
});

test.each(['light', 'dark'])('the dialog can be used by everyone, %s', async (theme) => {
  await openLive();
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
