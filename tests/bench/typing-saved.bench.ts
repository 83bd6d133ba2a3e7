import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Bridge } from '@shared/ipc/contract';
import { expect, test } from 'vitest';
import { button, newStory, saved, saveStatus, textbox } from '../e2e/desk.ts';
import { launchGalley } from '../e2e/launch.ts';
import { print, spread } from './figures';
import { paragraphsOf } from './stories';

const WORDS = 1000;
const KEYSTROKES = 200;
/** Between two keystrokes: a fast typist, ms. */
const PAUSE_MS = 90;
/** The promise: 95 of 100 keystrokes are saved within so long, ms. */
const PROMISE_MS = 100;

/** What the page notes down. */
type Notes = { pressed: number[]; latencies: number[] };
type NotingWindow = Window & { galley: Bridge; notes: Notes };

/**
 * Notes, for each keystroke, the time from when the system reported it to when the window knows that
 * it is saved, ms. The status bar says so when the hands rest.
 */
async function noteSaving(page: Page): Promise<void> {
  await saveStatus(page).evaluate((status) => {
    const notes: Notes = { pressed: [], latencies: [] };
    (window as unknown as NotingWindow).notes = notes;
    document.addEventListener('keydown', (event) => notes.pressed.push(event.timeStamp), true);
    new MutationObserver(() => {
      if ((status as HTMLElement).dataset.saved !== 'true') return;
      const now = performance.now();
      notes.latencies.push(...notes.pressed.splice(0).map((pressed) => now - pressed));
    }).observe(status, { attributeFilter: ['data-saved'] });
  });
}

/** The same keyboard, window and processes, without a story and a disk: a bare field, and main's echo. */
async function noteBare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { galley } = window as unknown as NotingWindow;
    const notes: Notes = { pressed: [], latencies: [] };
    (window as unknown as NotingWindow).notes = notes;
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.style.cssText = 'position: fixed; inset: 0 0 auto; z-index: 9; background: white';
    field.addEventListener('keydown', (event) => notes.pressed.push(event.timeStamp), true);
    field.addEventListener('input', async () => {
      const pressed = notes.pressed.shift() ?? Number.NaN;
      await galley.call('galley:app.theme', {});
      notes.latencies.push(performance.now() - pressed);
    });
    document.body.append(field);
    field.focus();
  });
}

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as NotingWindow).notes);

async function type(page: Page, count: number): Promise<void> {
  await page.keyboard.type('etaoin shrdlu '.repeat(count).slice(0, count), { delay: PAUSE_MS });
}

test('a keystroke in a story of a thousand words is saved before anyone notices', async () => {
  const { app, window, userDataDir } = await launchGalley({ env: { GALLEY_SAMPLE: 'none' } });
  try {
    await button(window, 'New story').waitFor();
    await newStory(window, 'Council puts off its vote');
    await textbox(window, 'Body').click();
    for (const text of paragraphsOf(WORDS)) {
      await window.keyboard.insertText(text);
      await window.keyboard.press('Enter');
    }
    await saved(window);
    await type(window, 20);
    await saved(window);

    await noteSaving(window);
    await type(window, KEYSTROKES);
    await saved(window);
    const typing = await notesOf(window);
    await noteBare(window);
    await type(window, KEYSTROKES);
    const bare = await notesOf(window);

    const latencyMs = spread(typing.latencies);
    print('typing-saved', {
      ...{ words: WORDS, keystrokes: typing.latencies.length, latencyMs },
      ...{ promiseMs: PROMISE_MS, kept: latencyMs.p95 < PROMISE_MS },
      bareMs: spread(bare.latencies),
    });
    expect(typing.latencies.length).toBe(KEYSTROKES);
    expect(bare.latencies.length).toBeGreaterThan(KEYSTROKES * 0.9);
  } finally {
    await app.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
});
