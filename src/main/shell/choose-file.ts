import path from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ChooseFile } from '../ipc/safekeeping';

const FILTERS = [{ name: 'Desk of Galley', extensions: ['zip'] }];

/** Asks with the system's own dialogs, above the window in front. */
export const chooseFile: ChooseFile = {
  toWrite: (suggestion) => whereToWrite(suggestion, FILTERS),
  async toRead() {
    const options = { properties: ['openFile' as const], filters: FILTERS };
    const window = BrowserWindow.getFocusedWindow();
    const chosen = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return chosen.filePaths[0] ?? null;
  },
};

/** Where a PDF is to be. */
export const choosePdf = (suggestion: string): Promise<string | null> =>
  whereToWrite(suggestion, [{ name: 'PDF', extensions: ['pdf'] }]);

/** Where an audit trail is to be. */
export const chooseTrail = (suggestion: string): Promise<string | null> =>
  whereToWrite(suggestion, [
    suggestion.endsWith('.json')
      ? { name: 'JSON', extensions: ['json'] }
      : { name: 'CSV', extensions: ['csv'] },
  ]);

async function whereToWrite(suggestion: string, filters: FileFilter[]): Promise<string | null> {
  const options = { defaultPath: path.join(app.getPath('documents'), suggestion), filters };
  const window = BrowserWindow.getFocusedWindow();
  const chosen = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return chosen.filePath || null;
}

/** What Galley reads stories from. */
const STORIES = ['docx', 'odt', 'html', 'htm', 'xhtml', 'md', 'markdown', 'txt', 'json', 'xml'];

/** Asks for files with stories in them; none when nobody chose any. */
export async function chooseStories(): Promise<string[]> {
  const options = {
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [
      { name: 'Stories', extensions: STORIES },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const window = BrowserWindow.getFocusedWindow();
  const chosen = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return chosen.filePaths;
}
