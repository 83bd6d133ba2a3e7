import path from 'node:path';
import type { EventName, Events } from '@shared/ipc/events';
import { languageArgument } from '@shared/ipc/language-argument';
import type { Language } from '@shared/language/languages';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { Announce, WindowId } from '../announce';
import { sendEvent } from '../ipc/register';
import { APP_PAGE } from './protocol';
import type { SettingsFile, WindowState } from './settings';

/** The canvas and the list side by side need as much; pixels. */
const SMALLEST = { width: 800, height: 600 };
const FIRST: WindowState = { width: 1440, height: 900, maximised: false };
/** A further window is put so far down and right of the one in front. */
const CASCADE = 28;
/** The page's colours (renderer/ui/tokens.css), so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#f1efea', dark: '#151413' };
/** A page that lost its process is shown again when it stood longer than this, ms. */
const STANDING_MS = 10_000;
/** The state of a window is kept so long after its last change, ms. */
const KEEP_AFTER_MS = 400;

/** A place on the screens; without one, the middle. */
type Placement = Partial<Rectangle> & { width: number; height: number; maximised: boolean };

/** The stories, what a recovery found, why they cannot be opened (renderer/recovery), or a proof of one. */
type Page = '' | '#/recovery' | '#/refused' | '#/proof';

export type Windows = {
  /** @param page what the window shows when no story is named */
  open(storyId?: string | null, page?: Page): BrowserWindow;
  /** Shows another page in an open window. */
  turn(window: BrowserWindow, page: Page): void;
  /** Brings a window to the front, or opens the first. */
  focus(): void;
  /** The window in front, or the last that was. */
  front(): BrowserWindow | null;
  announce: Announce;
  /** Sends an event to the window in front. */
  tellFront<Name extends EventName>(name: Name, event: Events[Name]): void;
};

/**
 * @param language what the windows speak
 * @param onGone is told when a window is gone or begins another page: nothing is open in it any more
 */
export function deskWindows(
  settings: SettingsFile,
  language: Language,
  onGone: (window: WindowId) => void,
): Windows {
  const open = new Map<WindowId, BrowserWindow>();
  let last: BrowserWindow | null = null;

  const front = (): BrowserWindow | null =>
    BrowserWindow.getFocusedWindow() ?? last ?? [...open.values()].at(-1) ?? null;

  function openWindow(storyId: string | null = null, page: Page = ''): BrowserWindow {
    const beside = front();
    const { maximised, ...remembered }: Placement = fitting(settings.get().window ?? FIRST);
    const place = beside && !beside.isMaximized() ? shifted(beside) : remembered;
    const window = new BrowserWindow({
      ...(place as Rectangle),
      ...{ minWidth: SMALLEST.width, minHeight: SMALLEST.height },
      title: 'Galley',
      icon: path.join(app.getAppPath(), 'resources/window-icon.png'),
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: {
        preload: path.join(__dirname, '../preload/index.js'),
        additionalArguments: [languageArgument.for(language)],
        ...{ sandbox: true, contextIsolation: true, nodeIntegration: false },
        ...{ webviewTag: false, navigateOnDragDrop: false, spellcheck: false },
      },
    });
    const { id } = window.webContents;
    open.set(id, window);
    last = window;
    if (maximised && !beside) window.maximize();

    window.once('ready-to-show', () => window.show());
    window.on('focus', () => {
      last = window;
    });
    keepState(window, settings);
    window.webContents.on('did-start-navigation', (event) => {
      if (event.isMainFrame && !event.isSameDocument) onGone(id);
    });
    window.on('closed', () => {
      open.delete(id);
      if (last === window) last = null;
      onGone(id);
    });
    let lostAt = Number.NEGATIVE_INFINITY;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      onGone(id);
      if (reason === 'clean-exit') return;
      // All that was saved is in main. A page that falls as soon as it stands is left alone.
      if (performance.now() - lostAt > STANDING_MS) window.webContents.reload();
      lostAt = performance.now();
    });
    load(window, addressOf(storyId, page));
    return window;
  }

  return {
    open: openWindow,
    turn: (window, page) => load(window, addressOf(null, page)),
    front,
    focus() {
      const window = front();
      if (!window) return void openWindow();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    announce(name, event, to) {
      const ids = to ? [...to] : [...open.keys()];
      for (const id of ids) {
        const window = open.get(id);
        if (window && !window.isDestroyed()) sendEvent(window.webContents, name, event);
      }
    },
    tellFront(name, event) {
      const window = front();
      if (window) sendEvent(window.webContents, name, event);
    },
  };
}

function load(window: BrowserWindow, address: string): void {
  void window.loadURL(address).catch(() => {
    // A window that is closed while it loads; a page that is missing is logged by its 404.
  });
}

/** The address of the page, in development that of Vite's server. */
export function addressOf(storyId: string | null, page: Page): string {
  return (developmentServer() ?? APP_PAGE) + (storyId === null ? page : `#/story/${storyId}`);
}

/** Set by electron-vite in development only; a packed Galley does not listen to it. */
function developmentServer(): string | null {
  return (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || null;
}

/** Whether an address is a page of Galley itself. */
export function isOurPage(url: string): boolean {
  if (url === APP_PAGE || /^galley:\/\/app\/(index\.html)?([?#]|$)/.test(url)) return true;
  const development = developmentServer();
  return development !== null && new URL(url).origin === new URL(development).origin;
}

/** A remembered place that still lies on a screen; otherwise its size, in the middle. */
function fitting({ width, height, maximised, x, y }: WindowState): Placement {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const seen = screens.some(
    (area) =>
      x !== undefined &&
      y !== undefined &&
      x + width > area.x + 80 &&
      x < area.x + area.width - 80 &&
      y >= area.y &&
      y < area.y + area.height - 80,
  );
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    width: Math.max(SMALLEST.width, Math.min(width, workAreaSize.width)),
    height: Math.max(SMALLEST.height, Math.min(height, workAreaSize.height)),
    maximised,
    ...(seen && x !== undefined && y !== undefined ? { x, y } : {}),
  };
}

function shifted(window: BrowserWindow): Rectangle {
  const { x, y, width, height } = window.getNormalBounds();
  return { x: x + CASCADE, y: y + CASCADE, width, height };
}

/** Remembers where a window is, a moment after it stopped moving and when it closes. */
function keepState(window: BrowserWindow, settings: SettingsFile): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    if (window.isDestroyed()) return;
    settings.change({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
  };
  for (const change of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
    window.on(change as 'resize', keepSoon);
  }
  window.on('close', () => {
    clearTimeout(timer);
    keep();
  });
}
