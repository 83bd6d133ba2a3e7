import type { Locator, Page } from '@playwright/test';

/** Between two keystrokes: a fast typist, ms. */
const PAUSE_MS = 90;

/** What a page noted down while somebody typed. */
export type Paints = {
  /** From when the system reported each key to when the page had drawn the frame after it, ms. */
  latencies: number[];
  /** Tasks that held the page for more than 50 ms, ms each. */
  longTasks: number[];
};
type NotingWindow = Window & { paints: Paints };

/**
 * Types into the middle of a paragraph as a fast typist does.
 *
 * A key counts until the task after the next frame's callbacks, when layout and painting of that frame
 * are done on the page's thread.
 */
export async function paintsOf(page: Page, paragraph: Locator, count: number): Promise<Paints> {
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.keyboard.press('End');
  await type(page, 20);
  await page.evaluate(() => {
    const notes: Paints = { latencies: [], longTasks: [] };
    (window as unknown as NotingWindow).paints = notes;
    const afterFrame = new MessageChannel();
    const pressed: number[] = [];
    afterFrame.port1.onmessage = () => {
      notes.latencies.push(performance.now() - (pressed.shift() ?? Number.NaN));
    };
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed.push(timeStamp);
        requestAnimationFrame(() => afterFrame.port2.postMessage(null));
      },
      true,
    );
    new PerformanceObserver((list) => {
      notes.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await type(page, count);
  await page.waitForTimeout(PAUSE_MS * 4);
  return page.evaluate(() => (window as unknown as NotingWindow).paints);
}

/** Ordinary words, since that is what people write: a checker has nothing to mark. */
export const TYPED = ' the pilots have been heard and the council will vote';

async function type(page: Page, count: number): Promise<void> {
  await page.keyboard.type(TYPED.repeat(count).slice(0, count), { delay: PAUSE_MS });
}
