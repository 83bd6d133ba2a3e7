import type { DeskImported } from '@shared/ipc/safekeeping';
import { fail, ok } from '@shared/result';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, lines, openWindow } from '../desk/window';
import { DeskDouble } from '../desk-double';
import { wear } from '../theme';

const said = () => page.getByRole('status', { name: 'What came of it' });
const MORNING = Date.UTC(2026, 0, 5, 8);

async function openBackups(desk: DeskDouble): Promise<void> {
  await openWindow(desk);
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('Backups{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Backups' })).toBeVisible();
}

describe('the backups', () => {
  test('are listed, newest first, with how large they are', async () => {
    const desk = new DeskDouble();
    desk.safekeeping.backups = [
      { at: MORNING, bytes: 12_345_678 },
      { at: MORNING - 3_600_000, bytes: 840_000 },
    ];
    await openBackups(desk);
    await expect.poll(() => lines('Last backups')[0]).toMatch(/2026.*12\.3 MB/);
    expect(lines('Last backups')[1]).toContain('840 kB');
  });

  test('teach, while there is none, and one is made now', async () => {
    const desk = new DeskDouble();
    await openBackups(desk);
    await expect.element(page.getByText(/There is none yet/)).toBeVisible();
    await button('Back up now').click();
    await expect.element(said()).toHaveTextContent('Backed up, and the copy was read through.');
    await expect.poll(() => lines('Last backups')).toHaveLength(1);
  });

  test('say why the last one failed', async () => {
    const desk = new DeskDouble();
    desk.safekeeping.failure = 'The disk is full, so no backup was made.';
    await openBackups(desk);
    await expect.element(page.getByRole('alert').getByText(/The disk is full/)).toBeVisible();
  });
});

describe('a whole desk in a file', () => {
  const imported: DeskImported = {
    stopped: false,
    stories: { added: 3, merged: 1, same: 0 },
    pictures: { added: 2, same: 0, damaged: 1 },
  };

  test('comes in with progress, and what came of it is said', async () => {
    const desk = new DeskDouble();
    let end = (_value: DeskImported): void => {};
    desk.importing = () => new Promise((done) => (end = (value) => done(ok(value))));
    await openBackups(desk);
    await button('Import desk…').click();
    await expect.element(page.getByRole('button', { name: 'Importing…' })).toBeDisabled();
    desk.announce('desk-file:progress', { progress: { work: 'import', done: 40, total: 160 } });
    const bar = page.getByRole('progressbar', { name: 'Taken in: 40 of 160 stories and pictures' });
    await expect.element(bar).toHaveAttribute('value', '40');
    desk.announce('desk-file:progress', { progress: null });
    end(imported);
    await expect
      .element(said())
      .toHaveTextContent(
        '3 stories added, 1 story brought up to date, 2 pictures added, 1 damaged picture left out.',
      );
    await expect.element(bar).not.toBeInTheDocument();
  });

  test('is stopped, and what had come in stays', async () => {
    const desk = new DeskDouble();
    let end = (): void => {};
    desk.importing = () =>
      new Promise((done) => {
        end = () => done(ok({ ...imported, stopped: true }));
      });
    desk.onStop = () => end();
    await openBackups(desk);
    await button('Import desk…').click();
    desk.announce('desk-file:progress', { progress: { work: 'import', done: 4, total: 160 } });
    await button('Stop').click();
    await expect.poll(() => said().element().textContent).toMatch(/^Stopped\. 3 stories added/);
  });

  test('that cannot be read is refused with a sentence', async () => {
    const desk = new DeskDouble();
    desk.importing = async () => fail('foreign', 'This file does not hold a desk of Galley.');
    await openBackups(desk);
    await button('Import desk…').click();
    await expect.element(page.getByText('This file does not hold a desk of Galley.')).toBeVisible();
  });
});

test.each(['light', 'dark'])('the dialog can be used by everyone, %s', async (theme) => {
  const desk = new DeskDouble();
  desk.safekeeping.backups = [{ at: MORNING, bytes: 12_345_678 }];
  await openBackups(desk);
  desk.announce('desk-file:progress', { progress: { work: 'export', done: 4e6, total: 16e6 } });
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await wear(theme);
  const { violations } = await axe.run(document.querySelector('[role=dialog]') ?? document.body);
  expect(violations).toEqual([]);
});
