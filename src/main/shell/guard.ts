import { app, session, shell } from 'electron';
import type { Log } from '../log';

/**
 * What no page may do in a window of Galley, whatever is pasted into a story: go elsewhere, open
 * windows, embed a guest, ask for a device or a permission.
 */
export function guardWindows(isOurs: (url: string) => boolean, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Reloading the page that is shown is no navigation to elsewhere.
      if (isOurs(event.url) && isOurs(contents.getURL())) return;
      event.preventDefault();
      log.warn('a window was kept from going to', event.url);
    });
    contents.on('render-process-gone', (_gone, { reason, exitCode }) => {
      if (reason !== 'clean-exit') log.error('a window lost its process', { reason, exitCode });
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      log.warn('a window was kept from opening', url);
      return { action: 'deny' };
    });
  });
}

/** To be called when Electron is ready: no camera, no location, no notifications, for nobody. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  // Copying from a window of one's own to the clipboard is what editors do all day.
  const allowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}

/** Opens a public address in the system's browser; anything but http and https is passed over. */
export async function openExternal(url: string): Promise<void> {
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') await shell.openExternal(url);
}
