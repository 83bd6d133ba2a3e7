import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { print } from './figures';
import { FILLING_LIMIT_MS } from './filled-desk';
import { framesDuring } from './frames';
import { openEmptyWindow, openGalley } from './open-window';

/** Set GALLEY_BENCH_STORIES for others. */
const SIZES = (process.env.GALLEY_BENCH_STORIES ?? '1000,100000').split(',').map(Number);
/** Each way of scrolling takes so long, ms. */
const SCROLL_MS = 8000;
/** One notch of a mouse wheel turned fast, px, and the time to the next, ms. */
const NOTCH = { px: 240, ms: 16 };
const KEYS = ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown', 'PageDown'];
/** Between two keys: as fast as a key repeats, ms. */
const KEY_MS = 33;
/** What begins with the program is over by then, ms. */
const REST_MS = 4000;

async function during(ms: number, pauseMs: number, act: (n: number) => Promise<void>) {
  const end = performance.now() + ms;
  for (let n = 0; performance.now() < end; n++) {
    await act(n);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Box = { x: number; y: number; width: number; height: number };

/**
 * The ways in which a person scrolls a list whose scrolling element is `.rows`, whose first line has
 * the focus, and which the mouse is over. Each ends at the top.
 */
const WAYS: Record<string, (page: Page, box: Box) => Promise<void>> = {
  /** The thumb is dragged from the top to the bottom and back again. */
  async 'scroll bar'({ mouse }, { x, y, width, height }) {
    const [bar, top, bottom] = [x + width - 5, y + 8, y + height - 8];
    const begin = performance.now();
    await mouse.move(bar, top);
    await mouse.down();
    await during(SCROLL_MS, NOTCH.ms, () => {
      const done = Math.min(1, (performance.now() - begin) / SCROLL_MS);
      return mouse.move(bar, top + (bottom - top) * (1 - Math.abs(1 - 2 * done)));
    });
    await mouse.move(bar, top);
    await mouse.up();
  },
  async wheel({ mouse }, { x, y }) {
    await mouse.move(x + 40, y + 40);
    await during(SCROLL_MS / 2, NOTCH.ms, () => mouse.wheel(0, NOTCH.px));
    await during(SCROLL_MS / 2, NOTCH.ms, () => mouse.wheel(0, -NOTCH.px));
  },
  keys: ({ keyboard }) =>
    during(SCROLL_MS, KEY_MS, (n) => keyboard.press(KEYS[n % KEYS.length] ?? 'End')),
};

/** A page as long as the list and with its scroll bar, and nothing in it that is not there already. */
async function lay(page: Page, stories: number): Promise<void> {
  await page.addStyleTag({
    content: `.rows { width: 320px; height: 720px; overflow: auto }
      .rows div { height: ${stories * 81}px; background: linear-gradient(red, blue) }
      ::-webkit-scrollbar { width: 10px }
      ::-webkit-scrollbar-thumb { background: gray }`,
  });
  await page.evaluate(() => {
    document.body.innerHTML = '<div class="rows"><a href="#">A line</a><div></div></div>';
  });
}

async function measure(program: string, stories: number, page: Page): Promise<void> {
  const rows = page.locator('.rows');
  const box = (await rows.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await rows.hover();
  await rows.locator('a').first().focus();
  await page.waitForTimeout(REST_MS);
  for (const [way, scroll] of Object.entries(WAYS)) {
    const figures = await framesDuring(page, () => scroll(page, box));
    print('list', { program, stories, way, ...figures });
  }
}

test.each(SIZES)(
  'a list of %i stories scrolled',
  async (stories) => {
    const empty = await openEmptyWindow();
    try {
      await lay(empty.page, stories);
      await measure('empty page', stories, empty.page);
    } finally {
      await empty.close();
    }

    const galley = await openGalley(stories);
    try {
      const { page } = galley;
      const line = page.locator('.rows li').first();
      expect(Number(await line.getAttribute('aria-setsize'))).toBe(stories);
      await measure('Galley', stories, page);
      await page.locator('.rows').getByRole('link').last().waitFor();
    } finally {
      await galley.close();
    }
  },
  FILLING_LIMIT_MS,
);
