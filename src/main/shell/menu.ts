import { THEMES, type Theme } from '@shared/ipc/app';
import type { Command } from '@shared/ipc/events';
import { app, type MenuItemConstructorOptions as Item, Menu } from 'electron';

export type MenuActions = {
  command(command: Command): void;
  newWindow(): void;
  theme(): Theme;
  setTheme(theme: Theme): void;
  openLogs(): void;
};

const THEME_LABELS: Record<Theme, string> = {
  system: 'Like the system',
  light: 'Light',
  dark: 'Dark',
};

/** The menu as long as no stories are open: what the system asks for, and nothing else. */
export function setBareMenu(): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }]) : null);
}

/** Builds the application menu. Items have the ids of their commands. */
export function setMenu(actions: MenuActions): void {
  const command = (id: Command, label: string, accelerator?: string): Item => ({
    ...{ id, label, click: () => actions.command(id) },
    ...(accelerator && { accelerator }),
  });
  const line: Item = { type: 'separator' };
  const isMac = process.platform === 'darwin';

  const file: Item[] = [
    command('new-story', 'New Story', 'CmdOrCtrl+N'),
    {
      ...{ id: 'new-window', label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N' },
      click: actions.newWindow,
    },
    line,
    command('backups', 'Backups…'),
    command('settings', 'Settings…', 'CmdOrCtrl+,'),
    line,
    { role: 'close', accelerator: 'CmdOrCtrl+W' },
    ...(isMac ? [] : [line, { role: 'quit' } as Item]),
  ];
  // Undo and redo go to the story, whose parts share one history, not to the field in focus.
  const edit: Item[] = [
    command('undo', 'Undo', 'CmdOrCtrl+Z'),
    command('redo', 'Redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle', label: 'Paste as Plain Text' },
    { role: 'selectAll' },
    line,
    command('find', 'Find in Stories', 'CmdOrCtrl+F'),
    command('find-in-story', 'Find and Replace in the Story…', 'CmdOrCtrl+Shift+H'),
    command('palette', 'Commands and Stories…', 'CmdOrCtrl+K'),
  ];
  const story: Item[] = [
    command('add-image', 'Add Image…', 'CmdOrCtrl+Shift+I'),
    command('add-related-link', 'Add Related Link…', 'CmdOrCtrl+Shift+L'),
    line,
    command('history', 'History', 'CmdOrCtrl+5'),
    command('name-version', 'Name This Version…'),
    line,
    command('preview', 'Preview', 'CmdOrCtrl+P'),
    command('send-to-copy-desk', 'Send to Copy Desk', 'CmdOrCtrl+Shift+D'),
    command('publish', 'Publish', 'CmdOrCtrl+Shift+P'),
    line,
    command('ticker', 'Breaking Ticker…', 'CmdOrCtrl+Shift+B'),
  ];
  const view: Item[] = [
    command('toggle-list', 'Story List', 'CmdOrCtrl+J'),
    command('toggle-inspector', 'Inspector', 'CmdOrCtrl+Shift+J'),
    line,
    {
      label: 'Theme',
      submenu: THEMES.map((theme) => ({
        id: `theme-${theme}`,
        label: THEME_LABELS[theme],
        type: 'radio',
        checked: actions.theme() === theme,
        click: () => actions.setTheme(theme),
      })),
    },
    line,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    line,
    ...(app.isPackaged ? [] : [{ role: 'reload', accelerator: 'CmdOrCtrl+R' } as Item]),
    { role: 'toggleDevTools', accelerator: isMac ? 'Alt+Cmd+I' : 'F12' },
  ];
  const help: Item[] = [
    { label: 'Show Log Files', click: actions.openLogs },
    ...(isMac ? [] : [{ role: 'about', label: 'About Galley' } as Item]),
  ];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as Item] : []),
      { label: '&File', submenu: file },
      { label: '&Edit', submenu: edit },
      { label: '&Story', submenu: story },
      { label: '&View', submenu: view },
      ...(isMac ? [{ role: 'windowMenu' } as Item] : []),
      { label: '&Help', role: 'help', submenu: help },
    ]),
  );
}
