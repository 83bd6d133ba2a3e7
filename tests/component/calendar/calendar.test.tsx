import type { CalendarEntry } from '@shared/ipc/record';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openWindow } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

/** Noon (UTC) of this month's fifteenth, which every calendar of the month shows. */
const MID = (() => {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), 15, 12);
})();
const DAY_MS = 24 * 60 * 60_000;

const entry = (more: Partial<CalendarEntry>): CalendarEntry => ({
  ...{ id: 'ferry', kind: 'scheduled', at: MID, headline: 'Ferry stops', edition: 'en' },
  ...{ section: 'economy', source: 'draft', ...more },
});

async function openCalendar(): Promise<DeskDouble> {
  localStorage.clear();
  const desk = new DeskDouble();
  const story = desk.add({
    headline: 'Ferry stops',
    body: [{ type: 'paragraph', runs: [{ text: 'It stops.' }] }],
    fields: { section: 'economy' },
  });
  desk.calendar = [
    entry({ id: story.id }),
    entry({ id: 'fair', kind: 'embargo', at: MID + DAY_MS, headline: 'Fair opens' }),
    entry({ id: 'storm', kind: 'published', at: MID - DAY_MS, headline: 'عاصفة', edition: 'ar' }),
  ];
  await openWindow(desk, story);
  await userEvent.keyboard('{Control>}{Alt>}c{/Alt}{/Control}');
  await expect.element(page.getByRole('grid', { name: 'Calendar' })).toBeVisible();
  return desk;
}
const line = (name: RegExp) => page.getByRole('grid').getByRole('button', { name });

test('shows what is scheduled, embargoed and published, each in its day', async () => {
  await openCalendar();
  await expect.element(line(/^Scheduled .*Ferry stops$/)).toBeVisible();
  await expect.element(line(/^Embargo ends .*Fair opens$/)).toBeVisible();
  await expect.element(line(/^Published .*عاصفة$/)).toBeVisible();
  const cell = line(/Ferry stops$/)
    .element()
    .closest('[role=gridcell]');
  expect(cell?.textContent).toMatch(/15 .*: 1 story/);
});

test('a scheduled story is moved by key, a day or a quarter of an hour, and back', async () => {
  const desk = await openCalendar();
  (line(/Ferry stops$/).element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(() => desk.scheduled.at(-1)?.at).toBe(MID + DAY_MS);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => desk.scheduled.at(-1)?.at).toBe(MID + 15 * 60_000);
});

test('a scheduled story is dragged to another day, and no other can be', async () => {
  const desk = await openCalendar();
  expect((line(/Fair opens$/).element() as HTMLElement).draggable).toBe(false);
  const target = line(/Fair opens$/)
    .element()
    .closest('[role=gridcell]') as HTMLElement;
  await userEvent.dragAndDrop(line(/Ferry stops$/), target);
  await expect.poll(() => desk.scheduled.at(-1)?.at).toBe(MID + DAY_MS);
});

test('the days are gone through by keys, and a story is opened with Enter', async () => {
  await openCalendar();
  const cell = line(/Ferry stops$/)
    .element()
    .closest('[role=gridcell]') as HTMLElement;
  cell.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => document.activeElement?.textContent).toContain('Fair opens');
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toContain('Ferry stops');
  expect(document.activeElement?.tagName).toBe('BUTTON');
  await userEvent.keyboard('{Escape}{PageDown}');
  await expect.element(line(/Ferry stops$/)).not.toBeInTheDocument();
  await userEvent.keyboard('{PageUp}{Enter}{Enter}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a week is shown in hours, where a story is moved to another one', async () => {
  const desk = await openCalendar();
  const cell = line(/Ferry stops$/)
    .element()
    .closest('[role=gridcell]') as HTMLElement;
  cell.focus();
  await page.getByRole('radio', { name: 'Week' }).click();
  await expect.element(line(/Ferry stops$/)).toBeVisible();
  const row = line(/Ferry stops$/)
    .element()
    .closest('tr');
  const later = row?.nextElementSibling?.querySelector('[role=gridcell]') as HTMLElement;
  await userEvent.dragAndDrop(line(/Ferry stops$/), later);
  await expect.poll(() => desk.scheduled.length).toBe(1);
  expect((desk.scheduled[0]?.at ?? 0) % DAY_MS).not.toBe(MID % DAY_MS);
});

test.each(['light', 'dark'])('it can be used by everyone, %s', async (theme) => {
  await openCalendar();
  await expect.element(line(/Ferry stops$/)).toBeVisible();
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
