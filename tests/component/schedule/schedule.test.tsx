import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, openWindow } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const EMBARGO = Date.UTC(2090, 5, 1, 12);

async function openPanel(embargo: number | null = null) {
  const desk = new DeskDouble();
  const story = desk.add({
    headline: 'Ferry stops',
    body: [{ type: 'paragraph', runs: [{ text: 'It stops.' }] }],
    fields: { section: 'economy', embargo },
  });
  await openWindow(desk, story);
  await page.getByRole('tab', { name: /^Publish/ }).click();
  return desk;
}

async function openDialog(embargo: number | null = null) {
  const desk = await openPanel(embargo);
  await button('Schedule…').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return desk;
}

/** Types a time on the wall and a zone, as a person does. */
async function choose(wall: string, zone: string): Promise<void> {
  await page.getByLabelText('Day and time').fill(wall);
  const field = page.getByRole('combobox', { name: 'Time zone' });
  await field.click();
  await field.fill(zone);
  await page
    .getByRole('option', { name: new RegExp(zone) })
    .first()
    .click();
}
const said = () => page.getByRole('dialog').getByRole('status');
const schedule = () => page.getByRole('dialog').getByRole('button', { name: 'Schedule' });

test('a story is scheduled on the clocks of another place, and the desk says when that is here', async () => {
  const desk = await openDialog();
  await choose('2090-01-08T18:00', 'Africa/Cairo');
  await expect.element(said()).toMatchTextContent(/That is 8 Jan 2090/);
  await schedule().click();
  await expect
    .poll(() => desk.scheduled)
    .toEqual([{ at: Date.UTC(2090, 0, 8, 16), zone: 'Africa/Cairo' }]);
  await expect
    .element(page.getByRole('status', { name: 'Publish status' }))
    .toMatchTextContent('Scheduled for');
  await expect.element(page.getByText(/The site holds this story until/)).toBeVisible();
  await button('Take the schedule back').click();
  await expect.element(button('Schedule…')).toBeVisible();
});

test('a time that clocks jump over is said to be missing, and the next one offered', async () => {
  await openDialog();
  // The rules of today, which runtimes go on with: the last Sunday in March.
  await choose('2037-03-29T02:30', 'Europe/Berlin');
  await expect.element(said()).toMatchTextContent(/set forward/);
  await expect.element(schedule()).toBeDisabled();
  await button('Use that').click();
  await expect.element(page.getByLabelText('Day and time')).toHaveValue('2037-03-29T03:30');
  await expect.element(schedule()).toBeEnabled();
});

test('of a time that comes twice one is chosen', async () => {
  const desk = await openDialog();
  await choose('2037-10-25T02:30', 'Europe/Berlin');
  await expect.element(said()).toMatchTextContent(/comes twice/);
  await page.getByRole('radio', { name: 'The second (UTC+01:00)' }).click();
  await schedule().click();
  await expect
    .poll(() => desk.scheduled)
    .toEqual([{ at: Date.UTC(2037, 9, 25, 1, 30), zone: 'Europe/Berlin' }]);
});

test('no time that is over, or before an embargo ends, can be chosen', async () => {
  await openDialog(EMBARGO);
  await choose('2020-01-01T10:00', 'UTC');
  await expect.element(said()).toMatchTextContent(/is over/);
  await page.getByLabelText('Day and time').fill('2090-06-01T11:59');
  await expect.element(said()).toMatchTextContent(/The embargo ends/);
  await expect.element(schedule()).toBeDisabled();
  await page.getByLabelText('Day and time').fill('2090-06-01T12:00');
  await expect.element(schedule()).toBeEnabled();
});

test('an embargoed story is offered to be published when its embargo ends', async () => {
  const desk = await openPanel(EMBARGO);
  await expect.element(page.getByText(/is embargoed until/)).toBeVisible();
  await button('Publish when the embargo ends').click();
  await expect.poll(() => desk.scheduled[0]?.at).toBe(EMBARGO);
});

test('a preview of an embargoed story says so', async () => {
  await openPanel(EMBARGO);
  await button('Preview').click();
  await expect.element(page.getByText(/Not for publication/)).toBeVisible();
});

test.each(['light', 'dark'])('the dialog can be used by everyone, %s', async (theme) => {
  await openDialog();
  await choose('2037-10-25T02:30', 'Europe/Berlin');
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
