import { app, type BrowserWindow } from 'electron';

/** Longest that a window may take to load, ms. */
const LIMIT_MS = 60_000;

/**
 * `--smoke`: says "smoke ok" and quits once the window has loaded and what runs in threads of their
 * own (the archive, a backup) has answered; ends with 1 when one of them fails.
 *
 * @param tryThreads resolves to why one failed, or to null
 */
export function smoke(
  { webContents }: BrowserWindow,
  tryThreads: () => Promise<string | null>,
): void {
  const end = (sentence: string, code: number): void => {
    clearTimeout(limit);
    process.stdout.write(`${sentence}\n`, () => (code === 0 ? app.quit() : app.exit(code)));
  };
  const limit = setTimeout(() => end('smoke failed: the window did not load in time', 1), LIMIT_MS);
  webContents.once('did-finish-load', () => {
    void tryThreads().then((failure) =>
      failure === null ? end('smoke ok', 0) : end(`smoke failed: ${failure}`, 1),
    );
  });
  webContents.once('did-fail-load', (_event, _code, why) => end(`smoke failed: ${why}`, 1));
  webContents.once('preload-error', (_event, _path, error) => {
    end(`smoke failed: ${error.message}`, 1);
  });
}
