import { NEVER_PUBLISHED } from '@shared/ipc/publish';
import type { VersionKey } from '@shared/ipc/record';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, openWindow } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const AT = Date.UTC(2026, 0, 5, 10);
const SENT: VersionKey = { from: 'desk', sent: 1 };
const ON_SITE = { from: 'site', site: 'embedded', version: 2 } as const;

async function openVersions(): Promise<DeskDouble> {
  const desk = new DeskDouble();
  const story = desk.add({ headline: 'Ferry stops for good' });
  const { recorded, doc } = story;
  const present = projectStory(doc);
  recorded.list = {
    sent: [{ key: SENT, at: AT, site: null, isKept: true }],
    onSites: [
      { key: ON_SITE, at: AT + 60_000, site: null, isKept: true },
      { key: { ...ON_SITE, version: 1 }, at: AT, site: null, isKept: false },
    ],
    problem: null,
  };
  recorded.stories.set(JSON.stringify(SENT), { ...present, headline: 'Ferry stops' });
  recorded.stories.set(JSON.stringify(ON_SITE), { ...present, headline: 'Ferry stops for now' });
  story.publication = { ...NEVER_PUBLISHED, phase: 'live', url: 'https://site.example/ferry' };
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await button('Versions that went out…').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return desk;
}

const choose = async (field: string, option: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};
const removed = () => page.getByRole('dialog').element().querySelector('del')?.textContent;

test('the last version that went out stands beside what is here, and any two beside each other', async () => {
  await openVersions();
  await expect.poll(removed).toContain('now');
  await choose('After', /^Sent from this desk/);
  await expect.poll(removed).toMatch(/for now/);
  // Of what was killed the site keeps no words.
  await page.getByRole('combobox', { name: 'Before' }).click();
  await expect.element(page.getByRole('option', { name: /^Version 1 / })).not.toBeInTheDocument();
});

test('the trail of a story is saved from its panel, and that of all by command', async () => {
  const desk = new DeskDouble();
  const story = desk.add({
    headline: 'Ferry stops',
    workflow: [{ at: 1, who: 'lena', to: 'review' }],
  });
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await button('Save as CSV').click();
  await button('Save as JSON').click();
  await expect.poll(() => desk.trailsSaved).toEqual([`${story.id} csv`, `${story.id} json`]);
  await expect.element(page.getByText('The trail is in /home/lena/trail.json.')).toBeVisible();
});

test.each(['light', 'dark'])('the dialog can be used by everyone, %s', async (theme) => {
  await openVersions();
  await expect.poll(removed).toContain('now');
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
