import { type MenuOffer, THEMES, type Theme } from '@shared/ipc/app';
import type { Command } from '@shared/ipc/events';
import { EDITIONS } from '@shared/story/vocabulary';
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

/**
 * Builds the application menu. Items have the ids of their commands, and the keys that the window in
 * front gives them; until one has, those of the system.
 */
export function setMenu(actions: MenuActions, offers: readonly MenuOffer[]): void {
  const offered = new Map(offers.map((offer) => [offer.id, offer]));
  const command = (id: Command, label: string): Item => {
    const { keys, isEnabled = true } = offered.get(id) ?? {};
    return {
      ...{ id, label, enabled: isEnabled, click: () => actions.command(id) },
      ...(keys && { accelerator: acceleratorOf(keys) }),
    };
  };
  const line: Item = { type: 'separator' };
  const isMac = process.platform === 'darwin';

  const file: Item[] = [
    command('new-story', 'New Story'),
    {
      ...{ id: 'new-window', label: 'New Window' },
      accelerator: acceleratorOf(offered.get('new-window')?.keys ?? 'Mod+Shift+N'),
      click: actions.newWindow,
    },
    command('story-window', 'Open Story in New Window'),
    line,
    command('print-proof', 'Print Proof…'),
    command('save-proof', 'Save Proof as PDF…'),
    line,
    command('backups', 'Backups…'),
    command('settings', 'Settings…'),
    line,
    { role: 'close', accelerator: 'CmdOrCtrl+W' },
    ...(isMac ? [] : [line, { role: 'quit' } as Item]),
  ];
  // Undo and redo go to the story, whose parts share one history, not to the field in focus.
  const edit: Item[] = [
    command('undo', 'Undo'),
    command('redo', 'Redo'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle', label: 'Paste as Plain Text' },
    { role: 'selectAll' },
    line,
    command('find', 'Find in Stories'),
    command('find-in-story', 'Find and Replace in the Story…'),
    command('find-in-drafts', 'Find and Replace in All Drafts…'),
    command('palette', 'Commands and Stories…'),
  ];
  const story: Item[] = [
    command('add-image', 'Add Image…'),
    command('add-related-link', 'Add Related Link…'),
    line,
    command('history', 'History'),
    command('name-version', 'Name This Version…'),
    line,
    {
      label: 'Make an Edition',
      submenu: EDITIONS.map(({ id, label }) => command(`make-edition-${id}`, label)),
    },
    command('translate', 'Translate Beside the Original'),
    command('next-to-translate', 'Next Piece to Translate'),
    command('mark-translated', 'Mark as Translated'),
    line,
    command('preview', 'Preview'),
    command('send-to-copy-desk', 'Send to Copy Desk'),
    command('mark-ready', 'Mark Ready'),
    command('publish', 'Publish'),
    line,
    command('ticker', 'Breaking Ticker…'),
  ];
  const view: Item[] = [
    command('toggle-list', 'Story List'),
    command('toggle-inspector', 'Inspector'),
    command('outline', 'Outline'),
    command('focus-mode', 'Focus Mode'),
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
    command('zoom-in', 'Larger Text'),
    command('zoom-out', 'Smaller Text'),
    command('zoom-reset', 'Text as Readers Have It'),
    {
      label: 'Size of the Window',
      submenu: [
        { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Alt+Plus' },
        { role: 'zoomOut', label: 'Smaller', accelerator: 'CmdOrCtrl+Alt+-' },
        { role: 'resetZoom', label: 'Usual', accelerator: 'CmdOrCtrl+Alt+0' },
      ],
    },
    { role: 'togglefullscreen' },
    line,
    ...(app.isPackaged ? [] : [{ role: 'reload', accelerator: 'CmdOrCtrl+R' } as Item]),
    { role: 'toggleDevTools', accelerator: isMac ? 'Alt+Cmd+I' : 'F12' },
  ];
  const help: Item[] = [
    command('guide', 'Welcome to Galley'),
    command('shortcuts', 'Keyboard Shortcuts'),
    line,
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

/** Greys out what cannot be done; the keys stay as they are. */
export function greyMenu(offers: readonly MenuOffer[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, isEnabled } of offers) {
    const item = menu?.getMenuItemById(id);
    if (item && item.enabled !== isEnabled) item.enabled = isEnabled;
  }
}

/** Electron's names of keys, where they are not those of the page. */
const KEY_NAMES: Record<string, string> = {
  ...{ Mod: 'CmdOrCtrl', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' },
};

/** "Mod+Shift+P" as Electron writes it. */
const acceleratorOf = (keys: string): string =>
  keys
    .split('+')
    .map((part) => KEY_NAMES[part] ?? part)
    .join('+');
