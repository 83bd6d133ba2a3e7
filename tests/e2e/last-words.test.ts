import type { Page } from '@playwright/test';
import { newStory, openStory, saved, textbox, writeBody } from './desk.ts';
import { expect, test } from './galley.ts';

/** Types into the field in focus, and in the next moment, before any frame is drawn, does something. */
const typeAnd = (page: Page, text: string, what: 'close' | 'reload'): Promise<void> =>
  page.evaluate(
    ([words, then]) => {
      document.execCommand('insertText', false, words);
      setTimeout(() => (then === 'close' ? window.close() : window.location.reload()));
    },
    [text, what] as const,
  );

test('the last words before a window closes are in the story', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'The last boat left.');
  await saved(window);
  const gone = galley.app.waitForEvent('close');
  await typeAnd(window, ' Nobody was told.', 'close').catch(() => {}); // The window is gone.
  await gone;

  const again = await galley.start();
  await openStory(again, 'Ferry stops at noon');
  await expect(textbox(again, 'Body')).toContainText('The last boat left. Nobody was told.');
});

test('the last words before a window is reloaded are in the story', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'The last boat left.');
  await saved(window);
  await typeAnd(window, ' Nobody was told.', 'reload').catch(() => {});
  await openStory(window, 'Ferry stops at noon');
  await expect(textbox(window, 'Body')).toContainText('The last boat left. Nobody was told.');
});

test('a window whose process dies comes back with all that was saved', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Ferry stops at noon');
  await writeBody(window, 'The last boat left at noon.');
  await saved(window);
  /** The process of the page, once it has loaded; 0 before. */
  const loadedIn = () =>
    galley.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && !contents.isLoading() ? contents.getOSProcessId() : 0;
    });
  const before = await loadedIn();
  await galley.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(loadedIn).not.toBe(before);
  await expect.poll(loadedIn).toBeGreaterThan(0);
  // Playwright has given the page up; the window itself is asked what it shows.
  const shown = () =>
    galley.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(shown, { timeout: 20_000 }).toContain('The last boat left at noon.');
});
