import path from 'node:path';
import { languageArgument } from '@shared/ipc/language-argument';
import type { Language } from '@shared/language/languages';
import { BrowserWindow } from 'electron';
import type { WindowId } from '../announce';
import type { ProofPress } from '../ipc/proof';

/** Longest that the pages of a proof may take to be set, ms. */
const LIMIT_MS = 30_000;

type Order = { id: string; isSet: () => void };

/**
 * A proof is set by a page of Galley (renderer/proof) in a window that nobody sees, since only a browser
 * knows where lines break.
 *
 * @param address of that page
 */
export function proofPress(language: Language, address: string): ProofPress {
  const orders = new Map<WindowId, Order>();

  async function onPages<T>(id: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = new BrowserWindow({
      ...{ show: false, width: 900, height: 1200 },
      webPreferences: {
        preload: path.join(__dirname, '../preload/index.js'),
        additionalArguments: [languageArgument.for(language)],
        ...{ sandbox: true, contextIsolation: true, nodeIntegration: false },
        ...{ webviewTag: false, spellcheck: false, backgroundThrottling: false },
      },
    });
    const { id: key } = window.webContents;
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      const isSet = new Promise<void>((resolve, reject) => {
        orders.set(key, { id, isSet: resolve });
        limit = setTimeout(() => reject(new Error('The pages were not set in time.')), LIMIT_MS);
        window.webContents.once('render-process-gone', () => reject(new Error('The page fell.')));
      });
      await Promise.all([window.loadURL(address), isSet]);
      return await use(window);
    } finally {
      clearTimeout(limit);
      orders.delete(key);
      window.destroy();
    }
  }

  return {
    storyOf: (window) => orders.get(window)?.id ?? null,
    isSet: (window) => orders.get(window)?.isSet(),
    pdf: (id) =>
      onPages(id, ({ webContents }) => webContents.printToPDF({ preferCSSPageSize: true })),
    print: (id) =>
      onPages(
        id,
        ({ webContents }) =>
          new Promise<void>((resolve) => {
            // Who closes the dialog has not failed; a printer that fails says so itself.
            webContents.print({ pageSize: 'A4', margins: { marginType: 'none' } }, () => resolve());
          }),
      ),
  };
}
