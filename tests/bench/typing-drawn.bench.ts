import { rm } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { startWordPress, type WordPress } from '../../scripts/wordpress/start-wordpress.ts';
import { button, newStory, saved, textbox } from '../e2e/desk.ts';
import { launchGalley } from '../e2e/launch.ts';
import { print, spread } from './figures';
import { heldByPage } from './held-by-page';
import { openEmptyWindow } from './open-window';
import { paintsOf, TYPED } from './paints';
import { openRival } from './rivals/open-rival';
import { BLOCK, openBlockEditor } from './rivals/open-wordpress';
import { paragraphsOf } from './stories';

/** Words in the story. Set GALLEY_BENCH_WORDS for others. */
const SIZES = (process.env.GALLEY_BENCH_WORDS ?? '1000,5000,20000').split(',').map(Number);
const KEYSTROKES = 200;
/** What an editor does after it has opened a long text is over by then, ms. */
const REST_MS = 5000;
const TIME_LIMIT_MS = 20 * 60_000;

/** An editor with a text in it: its page, the paragraphs, and how to take it away. */
type Opened = { page: Page; paragraphs: Locator; close(): Promise<void> };

/** All are opened in the same Electron, each in a window of its own size, one after another. */
const EDITORS: Record<string, (paragraphs: string[]) => Promise<Opened>> = {
  prosemirror: (paragraphs) => inEmptyWindow('prosemirror', paragraphs),
  lexical: (paragraphs) => inEmptyWindow('lexical', paragraphs),

  async galley(paragraphs) {
    const { app, window, userDataDir } = await launchGalley({ env: { GALLEY_SAMPLE: 'none' } });
    await button(window, 'New story').waitFor();
    await newStory(window, 'Council puts off its vote');
    await textbox(window, 'Body').click();
    for (const [index, text] of paragraphs.entries()) {
      if (index > 0) await window.keyboard.press('Enter');
      await window.keyboard.insertText(text);
    }
    await saved(window);
    return {
      ...{ page: window, paragraphs: textbox(window, 'Body').locator('p') },
      async close() {
        await app.close();
        await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },

  async wordpress(paragraphs) {
    wordPress ??= await startWordPress();
    const { app, page, close } = await openEmptyWindow();
    await openBlockEditor(page, wordPress, paragraphs);
    return {
      ...{ page, paragraphs: page.locator(BLOCK) },
      async close() {
        // Asked to close, the page would stay for what is not saved.
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
        await close();
      },
    };
  },
};

async function inEmptyWindow(
  name: 'prosemirror' | 'lexical',
  paragraphs: string[],
): Promise<Opened> {
  const { page, close } = await openEmptyWindow();
  await openRival(page, name, paragraphs);
  return { page, close, paragraphs: page.locator('.rival p') };
}

let wordPress: WordPress | undefined;
afterAll(() => wordPress?.stop());

/** The 95th percentile of each editor, by words. */
const p95: Record<string, Record<number, number>> = {};

for (const words of SIZES) {
  test.each(Object.keys(EDITORS))(
    `typing into ${words} words in %s`,
    async (name) => {
      const texts = paragraphsOf(words);
      const opened = await EDITORS[name]?.(texts);
      if (!opened) throw new Error(name);
      try {
        expect(await opened.paragraphs.count()).toBe(texts.length);
        await opened.page.waitForTimeout(REST_MS);
        const inTheMiddle = opened.paragraphs.nth(texts.length >> 1);
        const { latencies, longTasks } = await paintsOf(opened.page, inTheMiddle, KEYSTROKES);
        expect(latencies).toHaveLength(KEYSTROKES);
        expect(await inTheMiddle.textContent()).toContain(TYPED + TYPED);
        const paintMs = spread(latencies);
        p95[name] = { ...p95[name], [words]: paintMs.p95 };
        print('typing-drawn', {
          ...{ editor: name, words, paintMs },
          longTasks: { count: longTasks.length, longestMs: Math.round(Math.max(0, ...longTasks)) },
          ...(await heldByPage(opened.page)),
        });
      } finally {
        await opened.close();
      }
    },
    TIME_LIMIT_MS,
  );
}

test('what the editors take beside each other', () => {
  const times = (one?: number, other?: number): number =>
    Math.round(((one ?? Number.NaN) / (other ?? Number.NaN)) * 100) / 100;
  for (const words of SIZES) {
    const of = (editor: string) => p95[editor]?.[words];
    print('typing-drawn', {
      ...{ words, what: 'p95' },
      timesOfProseMirror: times(of('galley'), of('prosemirror')),
      timesOfLexical: times(of('galley'), of('lexical')),
      wordPressTimesOfGalley: times(of('wordpress'), of('galley')),
      timesOfFewestWords: times(of('galley'), p95.galley?.[SIZES[0] ?? 0]),
    });
  }
});
