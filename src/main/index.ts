import fs from 'node:fs';
import path from 'node:path';
import type { Theme } from '@shared/ipc/app';
import { app, dialog, nativeTheme, net, powerMonitor, session, shell } from 'electron';
import { archiveThread } from './archive/thread';
import { systemClock } from './clock';
import { deskFacts } from './database/facts';
import { openDesk } from './desk';
import { appHandlers } from './ipc/app';
import { archiveHandlers } from './ipc/archive';
import { draftsHandlers } from './ipc/drafts';
import { historyHandlers } from './ipc/history';
import { mediaHandlers } from './ipc/media';
import { publishHandlers } from './ipc/publish';
import { registerHandlers } from './ipc/register';
import { safekeepingHandlers } from './ipc/safekeeping';
import { embeddedSite } from './publish/embedded-site';
import { whichSite } from './publish/which-site';
import { openSafely } from './safekeeping/open-safely';
import { safekeepingThreads } from './safekeeping/thread';
import { sampleNewsroom } from './sample/sample-newsroom';
import { chooseFile } from './shell/choose-file';
import { endNow } from './shell/end-now';
import { denyPermissions, guardWindows, openExternal } from './shell/guard';
import { logFile } from './shell/log-file';
import { setMenu } from './shell/menu';
import { deskFolder, runtime, userName } from './shell/place';
import { declareProtocol, serveProtocol } from './shell/protocol';
import { settingsFile } from './shell/settings';
import { forkSite } from './shell/site-process';
import { smoke } from './shell/smoke';
import { deskWindows, isOurPage } from './shell/windows';

app.setName('Galley');
const folder = deskFolder();
fs.mkdirSync(folder, { recursive: true });
app.setPath('userData', folder);

const log = logFile(folder);
process.on('uncaughtException', (error) => log.error('nobody caught this', error));
process.on('unhandledRejection', (reason) => log.error('nobody awaited this', reason));

if (app.requestSingleInstanceLock()) {
  declareProtocol();
  guardWindows(isOurPage, log);
  app.whenReady().then(start).catch(refuse);
} else {
  // The Galley that is open on this folder shows itself (`second-instance` below).
  app.quit();
}

/** Longest that the desk's workers and the site may take to end, ms. */
const CLOSE_LIMIT_MS = 5000;

function start(): void {
  const settings = settingsFile(path.join(folder, 'settings.json'), log);
  nativeTheme.themeSource = settings.get().theme;
  denyPermissions();

  const nativeBinding = process.env.GALLEY_SQLITE_BINDING;
  const opened = openSafely(folder, systemClock.now(), nativeBinding);
  if (!opened.ok) throw new Error(opened.error.message, { cause: opened.error.cause });
  const { db, recovery } = opened.value;
  if (recovery) log.error('the stories were damaged and are put together again', recovery);

  const windows = deskWindows(settings, (window) => desk.drafts.forget(window));
  const site = whichSite(process.env);
  const embedded =
    site.kind === 'embedded'
      ? embeddedSite(
          { folder: path.join(folder, 'site'), name: 'Galley' },
          deskFacts(db),
          forkSite(log),
          systemClock,
          log,
          () => desk.lookForSite(),
        )
      : null;
  const me = userName();
  const desk = openDesk({
    ...{ db, folder, log, me, nativeBinding, clock: systemClock, announce: windows.announce },
    threads: safekeepingThreads(path.join(__dirname, 'backup.js')),
    fetch: (url, init) => net.fetch(url, init),
    site: site.key,
    siteAddress: () => (site.kind === 'named' ? site.address : (embedded?.address() ?? null)),
    startArchive: archiveThread(path.join(__dirname, 'archive.js'), {
      ...{ folder, me, site: site.key, nativeBinding: process.env.GALLEY_SQLITE_BINDING },
    }),
  });

  // Only for a desk that has a site to itself: nothing invented may reach anyone else's.
  const sample =
    embedded && process.env.GALLEY_SAMPLE !== 'none'
      ? sampleNewsroom({
          ...{ db, desk, log, clock: systemClock },
          folder: path.join(app.getAppPath(), 'resources/sample'),
        })
      : null;

  const setTheme = (theme: Theme): void => {
    nativeTheme.themeSource = theme;
    settings.change({ theme });
    windows.announce('theme:changed', { theme });
    showMenu();
  };
  const showMenu = (): void =>
    setMenu({
      command: (command) => windows.tellFront('command', { command }),
      newWindow: () => void windows.open(),
      theme: () => settings.get().theme,
      setTheme,
      openLogs: () => void shell.openPath(path.join(folder, 'logs')),
    });
  const program = {
    info: () => ({
      ...{ version: app.getVersion(), ...runtime(), userName: me, dataFolder: folder },
      ...{ siteUrl: desk.summary().siteUrl, embeddedSite: embedded !== null },
    }),
    theme: () => settings.get().theme,
    setTheme,
    openWindow: (storyId: string | null) => void windows.open(storyId),
    openExternal,
  };

  registerHandlers(
    {
      drafts: draftsHandlers(desk),
      history: historyHandlers(desk),
      archive: archiveHandlers(desk),
      media: mediaHandlers(desk),
      publish: publishHandlers(desk),
      safekeeping: safekeepingHandlers(desk, chooseFile),
      app: appHandlers(program, log),
    },
    isOurPage,
    desk.log,
  );
  serveProtocol(path.join(__dirname, '../renderer'), desk.media);
  showMenu();

  const window = windows.open(null, desk.safekeeping.recovery() ? '#/recovery' : '');
  desk.start();
  window.webContents.once('did-finish-load', () => void sample?.load());
  if (app.commandLine.hasSwitch('smoke')) {
    smoke(window, async () => {
      const archive = await desk.archive.settle({});
      return archive.ok ? (await desk.safekeeping.backUp()).failure : archive.error.message;
    });
  }

  powerMonitor.on('resume', () => desk.lookForSite());
  let closed = false;
  // Who asks for Galley while it closes gets a new one, not a window on a closed desk.
  app.on('second-instance', () => (closed ? app.relaunch() : windows.focus()));
  app.on('activate', () => (closed ? null : windows.focus()));
  app.on('window-all-closed', () => app.quit());

  // Windows hand over their last words while they close, so that is over when this comes.
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    session.defaultSession.flushStorageData(); // Widths of columns and the like.
    sample?.stop();
    const closing = desk.close().catch((error: unknown) => log.error('closing the desk', error));
    // Whatever goes wrong or hangs, Galley ends; what was acknowledged is on the disk already.
    const limit = new Promise((resolve) => systemClock.after(CLOSE_LIMIT_MS, () => resolve(null)));
    // By `exit`, since Electron may take a quit that follows on this event for the same one.
    void Promise.race([Promise.allSettled([closing, embedded?.stop()]), limit]).finally(() =>
      app.exit(0),
    );
  });
  app.once('quit', (_event, code) => endNow(code));
  log.info('Galley is open', { folder, version: app.getVersion(), ...runtime() });
}

/** Galley cannot start: says why, changes nothing, ends. */
function refuse(error: Error): void {
  log.error('starting Galley', error);
  if (!app.commandLine.hasSwitch('smoke'))
    dialog.showErrorBox('Galley cannot start', error.message);
  app.exit(1);
}
