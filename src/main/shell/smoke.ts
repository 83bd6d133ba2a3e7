import { app, type BrowserWindow } from 'electron';

/** Longest that a window may take to load, ms. */
const LIMIT_MS = 60_000;

/**
 * `--smoke`: says "smoke ok" and quits once the window has loaded and a backup was made, which runs in
 * a thread of its own; ends with 1 when one of them fails.
 *
 * @param backUp resolves to why it failed, or to null
 */
export function smoke({ webContents }: BrowserWindow, backUp: () => Promise<string | null>): void {
  const end = (sentence: string, code: number): void => {
    clearTimeout(limit);
    process.stdout.write(`${sentence}\n`, () => (code === 0 ? app.quit() : app.exit(code)));
  };
  const limit = setTimeout(() => end('smoke failed: the window did not load in time', 1), LIMIT_MS);
  webContents.once('did-finish-load', () => {
    void backUp().then((failure) =>
      failure === null ? end('smoke ok', 0) : end(`smoke failed: ${failure}`, 1),
    );
  });
  webContents.once('did-fail-load', (_event, _code, why) => end(`smoke failed: ${why}`, 1));
  webContents.once('preload-error', (_event, _path, error) => {
    end(`smoke failed: ${error.message}`, 1);
  });
}
