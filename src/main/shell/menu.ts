import { type MenuOffer, THEMES, type Theme } from '@shared/ipc/app';
import type { Command } from '@shared/ipc/events';
import { EDITIONS } from '@shared/story/vocabulary';
import { app, type MenuItemConstructorOptions as Item, Menu } from 'electron';
import type { MenuWords } from './menu-words';

export type MenuActions = {
  command(command: Command): void;
  newWindow(): void;
  theme(): Theme;
  setTheme(theme: Theme): void;
  openLogs(): void;
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
export function setMenu(actions: MenuActions, offers: readonly MenuOffer[], said: MenuWords): void {
  const offered = new Map(offers.map((offer) => [offer.id, offer]));
  const command = (id: keyof MenuWords['items']): Item => {
    const { keys, isEnabled = true } = offered.get(id) ?? {};
    return {
      ...{ id, label: said.items[id], enabled: isEnabled, click: () => actions.command(id) },
      ...(keys && { accelerator: acceleratorOf(keys) }),
    };
  };
  const line: Item = { type: 'separator' };
  const isMac = process.platform === 'darwin';

  const file: Item[] = [
    command('new-story'),
    {
      ...{ id: 'new-window', label: said.newWindow },
      accelerator: acceleratorOf(offered.get('new-window')?.keys ?? 'Mod+Shift+N'),
      click: actions.newWindow,
    },
    command('story-window'),
    line,
    command('import'),
    line,
    command('print-proof'),
    command('save-proof'),
    line,
    command('backups'),
    command('settings'),
    line,
    { role: 'close', label: said.close, accelerator: 'CmdOrCtrl+W' },
    ...(isMac ? [] : [line, { role: 'quit', label: said.quit } as Item]),
  ];
  // Undo and redo go to the story, whose parts share one history, not to the field in focus.
  const edit: Item[] = [
    command('undo'),
    command('redo'),
    line,
    { role: 'cut', label: said.cut },
    { role: 'copy', label: said.copy },
    { role: 'paste', label: said.paste },
    { role: 'pasteAndMatchStyle', label: said.pastePlain },
    { role: 'selectAll', label: said.selectAll },
    line,
    command('find'),
    command('find-in-story'),
    command('find-in-drafts'),
    command('palette'),
  ];
  const story: Item[] = [
    command('add-image'),
    command('add-related-link'),
    line,
    command('history'),
    command('name-version'),
    line,
    {
      label: said.makeEdition,
      submenu: EDITIONS.map(({ id }) => command(`make-edition-${id}`)),
    },
    command('translate'),
    command('next-to-translate'),
    command('mark-translated'),
    line,
    command('preview'),
    command('send-to-copy-desk'),
    command('mark-ready'),
    command('publish'),
    line,
    command('ticker'),
    command('front-page'),
  ];
  const view: Item[] = [
    command('toggle-list'),
    command('toggle-inspector'),
    command('outline'),
    command('open-beside'),
    command('swap-beside'),
    command('focus-mode'),
    line,
    {
      label: said.theme,
      submenu: THEMES.map((theme) => ({
        id: `theme-${theme}`,
        label: said.themes[theme],
        type: 'radio',
        checked: actions.theme() === theme,
        click: () => actions.setTheme(theme),
      })),
    },
    line,
    command('zoom-in'),
    command('zoom-out'),
    command('zoom-reset'),
    {
      label: said.windowSize,
      submenu: [
        { role: 'zoomIn', label: said.larger, accelerator: 'CmdOrCtrl+Alt+Plus' },
        { role: 'zoomOut', label: said.smaller, accelerator: 'CmdOrCtrl+Alt+-' },
        { role: 'resetZoom', label: said.usual, accelerator: 'CmdOrCtrl+Alt+0' },
      ],
    },
    { role: 'togglefullscreen', label: said.fullScreen },
    line,
    ...(app.isPackaged
      ? []
      : [{ role: 'reload', label: said.reload, accelerator: 'CmdOrCtrl+R' } as Item]),
    { role: 'toggleDevTools', label: said.devTools, accelerator: isMac ? 'Alt+Cmd+I' : 'F12' },
  ];
  const help: Item[] = [
    command('guide'),
    command('shortcuts'),
    line,
    { label: said.logs, click: actions.openLogs },
    ...(isMac ? [] : [{ role: 'about', label: said.about } as Item]),
  ];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as Item] : []),
      { label: said.file, submenu: file },
      { label: said.edit, submenu: edit },
      { label: said.story, submenu: story },
      { label: said.view, submenu: view },
      ...(isMac ? [{ role: 'windowMenu' } as Item] : []),
      { label: said.help, role: 'help', submenu: help },
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
