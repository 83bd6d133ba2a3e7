import { app, type BrowserWindow } from 'electron';

/** Longest that a window may take to load, ms. */
const LIMIT_MS = 60_000;

/** `--smoke`: says "smoke ok" and quits once the window has loaded; ends with 1 when it does not. */
export function smoke({ webContents }: BrowserWindow): void {
  const end = (sentence: string, code: number): void => {
    clearTimeout(limit);
    process.stdout.write(`${sentence}\n`, () => (code === 0 ? app.quit() : app.exit(code)));
  };
  const limit = setTimeout(() => end('smoke failed: the window did not load in time', 1), LIMIT_MS);
  webContents.once('did-finish-load', () => end('smoke ok', 0));
  webContents.once('did-fail-load', (_event, _code, why) => end(`smoke failed: ${why}`, 1));
  webContents.once('preload-error', (_event, _path, error) => {
    end(`smoke failed: ${error.message}`, 1);
  });
}
