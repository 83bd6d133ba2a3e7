import type { AppInfo, MenuOffer, Theme } from '@shared/ipc/app';
import { ok } from '@shared/result';
import type { WindowId } from '../announce';
import type { Log } from '../log';
import type { DeskHandlers } from './register';

/** What the program around the desk can do. */
export type Shell = {
  info(): AppInfo;
  theme(): Theme;
  setTheme(theme: Theme): void;
  offer(window: WindowId, items: MenuOffer[]): void;
  openWindow(storyId: string | null): void;
  openExternal(url: string): Promise<void>;
};

export const appHandlers = (shell: Shell, log: Log): DeskHandlers['app'] => ({
  info: () => ok(shell.info()),
  theme: () => ok(shell.theme()),
  setTheme: ({ theme }) => {
    shell.setTheme(theme);
    return ok(null);
  },
  offer: ({ items }, { window }) => {
    shell.offer(window, items);
    return ok(null);
  },
  newWindow: ({ storyId }) => {
    shell.openWindow(storyId ?? null);
    return ok(null);
  },
  openExternal: async ({ url }) => {
    await shell.openExternal(url);
    return ok(null);
  },
  report: ({ doing, message }) => {
    log.error(`in a window, ${doing}`, message);
    return ok(null);
  },
});
