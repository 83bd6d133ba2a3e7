import { NEVER_PUBLISHED } from '@shared/ipc/publish';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { paragraph, story as storyOf } from '../../unit/stories';
import { button, openWindow } from '../desk/window';
import { DeskDouble, type StoryDouble } from '../desk-double';
import { wear } from '../theme';

const HERE = {
  headline: 'Ferry stops at noon',
  deck: 'For good',
  body: [paragraph('The ferry stops, and the town asks why.')],
  fields: { section: 'economy' as const, slug: 'ferry' },
};
const THERE = {
  ...HERE,
  headline: 'Ferry stops for a week',
  body: [paragraph('The ferry stops, and nobody says why.')],
};

/** A window with a story in conflict, and the dialog that shows both versions. */
async function openConflict(
  there: typeof THERE | null,
): Promise<{ desk: DeskDouble; story: StoryDouble }> {
  const desk = new DeskDouble();
  const story = desk.add(HERE);
  const message = 'Someone changed this story on the site.';
  story.publication = { ...NEVER_PUBLISHED, phase: 'conflict', message };
  if (there) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, storyOf(there));
    desk.onSite.set(story.id, doc);
  } else desk.onSite.set(story.id, null);
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  await button('Compare with the site').click();
  await expect.element(page.getByRole('dialog', { name: 'Changed on the site' })).toBeVisible();
  return { desk, story };
}
const marked = (tag: 'ins' | 'del'): string[] =>
  [...document.querySelectorAll(`[role=dialog] ${tag}`)].map(
    ({ textContent }) => textContent ?? '',
  );

describe('a story that was changed on the site', () => {
  test('is shown beside what is here, words marked, and a part of it is taken', async () => {
    const { desk, story } = await openConflict(THERE);
    await expect.poll(() => marked('ins').join('|')).toContain('at noon');
    expect(marked('del').join('|')).toContain('for a week');
    await button('Restore headline').click();
    await expect.poll(() => projectStory(story.doc).headline).toBe('Ferry stops for a week');
    expect(desk.taken).toEqual([{ part: 'headline' }]);
    await expect.poll(() => marked('del').join('|')).not.toContain('for a week');
  });

  test('gives what touches nothing here at once', async () => {
    const opened = await openConflict(THERE);
    opened.desk.mergeable = [{ part: 'headline' }];
    await button('Close').click();
    await button('Compare with the site').click();
    await button('Take 1 change that nothing here touches').click();
    await expect.poll(() => opened.desk.taken).toEqual([{ part: 'headline' }]);
  });

  test.each([
    ['Publish what is here', 'draft'],
    ['Take the site’s version', 'site'],
  ] as const)('is decided by “%s”', async (name, keep) => {
    const { desk } = await openConflict(THERE);
    await button(name).click();
    await expect.poll(() => desk.settled).toEqual([keep]);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('and withdrawn there can be published again', async () => {
    const { desk } = await openConflict(null);
    await button('Publish it again').click();
    await expect.poll(() => desk.settled).toEqual(['draft']);
  });

  test('that the site cannot be asked about says why, and asks again', async () => {
    const { desk, story } = await openConflict(THERE);
    await button('Close').click();
    const there = desk.onSite.get(story.id) ?? null;
    desk.onSite.delete(story.id);
    await button('Compare with the site').click();
    await expect.element(page.getByText('The site cannot be reached.')).toBeVisible();
    desk.onSite.set(story.id, there);
    await button('Try again').click();
    await expect.element(button('Publish what is here')).toBeVisible();
  });

  test.each(['light', 'dark'])('can be compared by everyone, %s', async (theme) => {
    await openConflict(THERE);
    await expect.element(button('Publish what is here')).toBeVisible();
    await wear(theme);
    const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
    expect(violations).toEqual([]);
  });
});
