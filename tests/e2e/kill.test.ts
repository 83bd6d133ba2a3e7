import type { Page } from '@playwright/test';
import { newStory, openStory, saved, saveStatus, textbox } from './desk.ts';
import { expect, test } from './galley.ts';

/** Time from “Saved” on the screen to the kill, ms, that the promise speaks of. */
const AT_ONCE_MS = 100;
/** A busy machine may be too slow to kill at once; then it is tried anew. */
const TRIES = 4;

test('a story is all there after kill -9 within 100 ms of the last “Saved”', async ({ galley }) => {
  test.setTimeout(120_000);
  let window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  let text = '';
  for (let round = 1; round <= TRIES; round++) {
    const sentence = `The last boat left at ${round} past noon. `;
    text += sentence;
    await textbox(window, 'Body').click();
    await window.keyboard.press('ControlOrMeta+End');
    await window.keyboard.type(sentence);
    const shownAt = await timeOfSaved(window);
    const killed = galley.kill();
    const passed = Date.now() - shownAt;
    await killed;

    window = await galley.start();
    await openStory(window, 'Ferry stops at noon');
    await expect(textbox(window, 'Body')).toContainText(text.trim());
    test.info().annotations.push({ type: 'killed after', description: `${passed} ms` });
    if (passed <= AT_ONCE_MS) break;
  }
});

/** When the status bar said that everything typed is saved, ms since 1970 UTC. */
const timeOfSaved = (window: Page): Promise<number> =>
  saveStatus(window).evaluate(
    (status) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!status.textContent?.startsWith('Saved')) return;
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        look();
      }),
  );

test('typing and being killed again and again loses nothing that was saved', async ({ galley }) => {
  test.setTimeout(120_000);
  let window = await galley.start();
  await newStory(window, 'Counting boats');
  let text = '';
  for (let round = 1; round <= 3; round++) {
    const sentence = `Boat ${round} came in. `;
    await textbox(window, 'Body').click();
    await window.keyboard.press('ControlOrMeta+End');
    await window.keyboard.type(sentence);
    text += sentence;
    await saved(window);
    await galley.kill();
    window = await galley.start();
    await openStory(window, 'Counting boats');
    await expect(textbox(window, 'Body')).toContainText(text.trim());
  }
});
