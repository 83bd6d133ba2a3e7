import type { Page } from '@playwright/test';
import type { Bridge } from '@shared/ipc/contract';
import { expect, test } from 'vitest';
import { madeUpArchive } from '../archive/made-up-archive';
import { pick, seeded } from '../archive/made-up-words';
import { print, spread } from './figures';
import { FILLING_LIMIT_MS } from './filled-desk';
import { openGalley } from './open-window';

/** Set GALLEY_BENCH_STORIES for others. */
const SIZES = (process.env.GALLEY_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number);
/** Searches that are typed: two words of one subject each. */
const SEARCHES = 12;
/** Between two keystrokes, ms. */
const PAUSE_MS = 150;
/** What begins with the program, or follows the last letter, is over by then; ms. */
const REST_MS = 4000;

/** In the page: when each text was typed, and when what it finds had been drawn; ms. */
type Notes = { typed: Map<string, number>; drawn: Map<string, number> };
type NotingWindow = Window & { galley: Bridge; notes: Notes };

/**
 * Notes each keystroke in the search field, and when the lines that answer it have been drawn: the
 * list says then (in its status) which text it answers, and waits for no line in view.
 */
async function noteSearching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: Notes = { typed: new Map(), drawn: new Map() };
    (window as unknown as NotingWindow).notes = notes;
    const field = document.querySelector('input[type=search]') as HTMLInputElement;
    const list = document.querySelector('.stories') as HTMLElement;
    let pressedAt = 0;
    field.addEventListener('keydown', (event) => {
      pressedAt = event.timeStamp;
    });
    field.addEventListener('input', () => {
      const text = field.value.trim();
      if (!notes.typed.has(text)) notes.typed.set(text, pressedAt);
    });
    new MutationObserver(() => {
      const said = document.querySelector('[aria-label="Search result"]')?.textContent ?? '';
      const text = / for (.*)$/.exec(said)?.[1];
      if (text === undefined || notes.drawn.has(text)) return;
      if (document.querySelector('.rows li[aria-busy]')) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Comes after the frame.
        port1.onmessage = () => notes.drawn.set(text, performance.now());
        port2.postMessage(null);
      });
    }).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** The same window, keyboard and way to main: a bare field, and a dozen lines after main's answer. */
async function noteBare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { galley } = window as unknown as NotingWindow;
    const notes: Notes = { typed: new Map(), drawn: new Map() };
    (window as unknown as NotingWindow).notes = notes;
    document.body.innerHTML = '<input type="search"><ul></ul>';
    const field = document.querySelector('input') as HTMLInputElement;
    const list = document.querySelector('ul') as HTMLElement;
    let pressedAt = 0;
    field.addEventListener('keydown', (event) => {
      pressedAt = event.timeStamp;
    });
    field.addEventListener('input', async () => {
      const text = field.value.trim();
      if (notes.typed.has(text)) return;
      notes.typed.set(text, pressedAt);
      await galley.call('galley:app.theme', {});
      const line = document.createElement('li');
      line.textContent = text;
      list.replaceChildren(...Array.from({ length: 12 }, () => line.cloneNode(true)));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => notes.drawn.set(text, performance.now());
        port2.postMessage(null);
      });
    });
    field.focus();
  });
}

async function typeAll(page: Page, searches: readonly string[]): Promise<void> {
  for (const text of searches) {
    await page.locator('input[type=search]').fill('');
    await page.keyboard.type(text, { delay: PAUSE_MS });
  }
  await page.waitForTimeout(REST_MS);
}

/** From each keystroke to what it finds, ms; a text that a later one made needless is not drawn. */
async function figuresOf(page: Page) {
  const { typed, drawn } = await page.evaluate(() => {
    const { notes } = window as unknown as NotingWindow;
    return { typed: [...notes.typed].filter(([text]) => text !== ''), drawn: [...notes.drawn] };
  });
  const drawnAt = new Map(drawn);
  const ms = typed.flatMap(([text, at]) => {
    const then = drawnAt.get(text);
    return then === undefined ? [] : [then - at];
  });
  return { keystrokes: typed.length, drawn: ms.length, ms: spread(ms) };
}

test.each(SIZES)(
  'typing into the search field over %i stories',
  async (stories) => {
    const made = madeUpArchive();
    const random = seeded(7);
    const searches = Array.from({ length: SEARCHES }, () =>
      pick(random, made.subjects).words.slice(0, 2).join(' '),
    );
    const { page, close } = await openGalley(stories);
    try {
      await page.waitForTimeout(REST_MS);
      await page.locator('input[type=search]').focus();
      await noteSearching(page);
      await typeAll(page, searches);
      const galley = await figuresOf(page);
      await noteBare(page);
      await typeAll(page, searches);
      const bare = await figuresOf(page);
      print('search-field', { stories, ...galley, bareMs: bare.ms });
      expect(galley.drawn).toBeGreaterThan(galley.keystrokes * 0.9);
      expect(bare.drawn).toBe(bare.keystrokes);
    } finally {
      await close();
    }
  },
  FILLING_LIMIT_MS,
);
