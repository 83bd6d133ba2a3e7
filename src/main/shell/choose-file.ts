import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ChooseFile } from '../ipc/safekeeping';

const FILTERS = [{ name: 'Desk of Galley', extensions: ['zip'] }];

/** Asks with the system's own dialogs, above the window in front. */
export const chooseFile: ChooseFile = {
  async toWrite(suggestion) {
    const options = {
      defaultPath: path.join(app.getPath('documents'), suggestion),
      filters: FILTERS,
    };
    const window = BrowserWindow.getFocusedWindow();
    const chosen = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return chosen.filePath || null;
  },
  async toRead() {
    const options = { properties: ['openFile' as const], filters: FILTERS };
    const window = BrowserWindow.getFocusedWindow();
    const chosen = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return chosen.filePaths[0] ?? null;
  },
};
