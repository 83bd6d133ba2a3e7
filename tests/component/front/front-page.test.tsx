import type { CardStory } from '@shared/page/card-story';
import type { FrontSlot } from '@shared/publish/front';
import type { EditionId, KindId } from '@shared/story/vocabulary';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, list, openWindow } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const keys = userEvent.keyboard;
const DAY = Date.UTC(2026, 0, 5);

const card = (id: string, kind: KindId = 'news', edition: EditionId = 'en'): CardStory => ({
  ...{ id, edition, kind, section: 'economy', region: null, headline: `Story ${id}`, deck: '' },
  ...{ authors: [], readMinutes: 2, href: `https://site.example/${id}`, picture: null },
  publishedAt: new Date(DAY - id.charCodeAt(0) * 60_000).toISOString(),
});

/** The front page of a desk on whose site are the stories a (the newest) to f, and an opinion. */
async function openFront(slots: Partial<FrontSlot>[] = []): Promise<DeskDouble> {
  const desk = new DeskDouble();
  desk.cards.push(...[...'abcdef'].map((id) => card(id)), card('opinion', 'opinion'));
  desk.archive.push(
    ...desk.cards.map(({ id, headline, edition, href }) => ({
      ...{ id, headline, edition, section: 'economy' as const, at: DAY, url: href },
    })),
  );
  const whole = slots.map((slot) => ({
    ...{ slot: 'lead' as const, storyId: 'a', headline: null, kicker: null, expiresAt: null },
    ...slot,
  }));
  desk.fronts.set('en', { ...desk.frontOf('en'), slots: whole });
  await openWindow(desk);
  await expect.element(button('Front page')).toBeVisible();
  await keys('{Control>}{Alt>}g{/Alt}{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Front page' })).toBeVisible();
  await expect.element(list('On top')).toBeVisible();
  return desk;
}
const stands = (desk: DeskDouble) =>
  Object.fromEntries(desk.frontOf('en').slots.map(({ slot, storyId }) => [slot, storyId]));
const place = (name: string | RegExp) => page.getByRole('button', { name });
const said = () => page.getByRole('log', { name: 'Changes to the front page' });
const slotElement = (slot: string): HTMLElement => {
  const found = document.querySelector(`[data-slot="${slot}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no place ${slot}.`);
  return found;
};

describe('the front page', () => {
  test('shows with what its places fill themselves, and takes a story that is pressed', async () => {
    const desk = await openFront();
    expect(slotElement('lead').textContent).toContain('Story a');
    await place(/^Second 2.*Fills itself/).click();
    await expect.element(page.getByText('Goes to: Second 2')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a live story' }).fill('story e');
    await list('Live stories')
      .getByRole('button', { name: /Story e/ })
      .click();
    await expect.poll(() => stands(desk)).toEqual({ 'second-2': 'e' });
    await expect.element(place(/^Second 2.*Story e/)).toBeVisible();
    await expect.element(said()).toMatchTextContent(/“Story e” is now at Second 2/);
  });

  test('is ordered by dragging, and says what fell out, which comes back with one press', async () => {
    const desk = await openFront([
      { slot: 'lead', storyId: 'a' },
      { slot: 'second-1', storyId: 'b' },
      { slot: 'second-2', storyId: 'c' },
    ]);
    const dragTo = async (from: Element, to: string) =>
      page.elementLocator(from).dropTo(page.elementLocator(slotElement(to)));
    await dragTo(slotElement('second-2'), 'lead');
    await expect.poll(() => stands(desk)).toEqual({ lead: 'c', 'second-1': 'a', 'second-2': 'b' });
    const story = list('Live stories').getByRole('button', { name: /Story f/ });
    await dragTo(story.element(), 'second-1');
    await expect.poll(() => stands(desk)).toEqual({ lead: 'c', 'second-1': 'f', 'second-2': 'a' });
    await expect.element(said()).toMatchTextContent(/“Story b” fell out/);
    await button('Undo').click();
    await expect.poll(() => stands(desk)).toEqual({ lead: 'c', 'second-1': 'a', 'second-2': 'b' });
    // A row takes only what it is named for.
    await dragTo(slotElement('lead'), 'articles-1');
    expect(stands(desk)['articles-1']).toBeUndefined();
  });

  test('is ordered by keys alone, and a place is emptied by one', async () => {
    const desk = await openFront([
      { slot: 'lead', storyId: 'a' },
      { slot: 'second-1', storyId: 'b' },
    ]);
    await place(/^Lead.*Story a/).click();
    await keys('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => stands(desk)).toEqual({ lead: 'b', 'second-1': 'a' });
    await expect.element(place(/^Second 1.*Story a/)).toHaveFocus();
    await keys('{Delete}');
    await expect.poll(() => stands(desk)).toEqual({ lead: 'b' });
    await expect.element(place(/^Second 1.*Fills itself/)).toHaveFocus();
  });

  test('has other words and a time for a story in its place', async () => {
    const desk = await openFront([{ slot: 'lead', storyId: 'a' }]);
    await page.getByRole('textbox', { name: 'Headline here' }).fill('Short');
    await keys('{Enter}');
    await page.getByRole('textbox', { name: 'Kicker here' }).fill('Exclusive');
    await keys('{Tab}');
    await page.getByRole('combobox', { name: 'Stands' }).selectOptions('1 hour');
    await expect
      .poll(() => desk.frontOf('en').slots[0])
      .toMatchObject({ headline: 'Short', kicker: 'Exclusive', expiresAt: expect.any(String) });
    await expect.element(place(/^Lead.*Short/)).toBeVisible();
    await page.getByRole('radio', { name: 'Preview' }).click();
    const frame = page.getByTitle('Preview of the front page');
    await expect
      .poll(() => {
        const shown = frame.element() as HTMLIFrameElement;
        return shown.contentDocument?.querySelector('.front-top > .card')?.textContent;
      })
      .toContain('ExclusiveShort');
  });

  test('follows what another desk does, and says what keeps it from the readers', async () => {
    const desk = await openFront([{ slot: 'lead', storyId: 'a' }]);
    const theirs = desk.frontOf('en').slots.map((slot) => ({ ...slot, storyId: 'd' }));
    const message = 'The site cannot be reached just now.';
    desk.announce('front:changed', {
      front: { ...desk.frontOf('en'), slots: theirs, phase: 'waiting', message },
    });
    await expect.element(place(/^Lead.*Story d/)).toBeVisible();
    await expect
      .element(page.getByRole('status', { name: 'Front page status' }))
      .toMatchTextContent(new RegExp(message));
    desk.refusal = 'The disk is full.';
    await button('Take “Story d” out').click();
    await expect.element(page.getByRole('alert').getByText('The disk is full.')).toBeVisible();
  });

  test.each(['light', 'dark'])('can be used by everyone, in three editions, %s', async (theme) => {
    await openFront([
      { slot: 'lead', storyId: 'a', kicker: 'Exclusive' },
      { slot: 'second-1', storyId: 'z' },
    ]);
    await wear(theme);
    for (const edition of ['English', 'العربية', 'Español']) {
      await page.getByRole('tab', { name: edition }).click();
      const dialog = document.querySelector('[role=dialog]') ?? document.body;
      const { violations } = await axe.run(dialog);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await expect.element(page.getByText(/No story of this edition is live yet/)).toBeVisible();
  });
});
