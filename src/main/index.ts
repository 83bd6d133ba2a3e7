import fs from 'node:fs';
import path from 'node:path';
import type { MenuOffer, Theme } from '@shared/ipc/app';
import type { Refusal } from '@shared/ipc/opening';
import { fail, type Result } from '@shared/result';
import { app, dialog, nativeTheme, net, powerMonitor, safeStorage, session, shell } from 'electron';
import type { WindowId } from './announce';
import { archiveThread } from './archive/thread';
import { checksDesk } from './checks/checks-desk';
import { choices } from './checks/choices';
import { linkCheck } from './checks/link-check';
import { systemClock } from './clock';
import { deskFacts } from './database/facts';
import type { OpenRefusal } from './database/open';
import { type Desk, openDesk } from './desk';
import { findThread } from './find/thread';
import { readInThread } from './import/thread';
import { appHandlers } from './ipc/app';
import { archiveHandlers } from './ipc/archive';
import { checksHandlers } from './ipc/checks';
import { draftsHandlers } from './ipc/drafts';
import { editionsHandlers } from './ipc/editions';
import { findHandlers } from './ipc/find';
import { frontHandlers } from './ipc/front';
import { historyHandlers } from './ipc/history';
import { importsHandlers } from './ipc/imports';
import { mediaHandlers } from './ipc/media';
import { openingHandlers } from './ipc/opening';
import { proofHandlers } from './ipc/proof';
import { publishHandlers } from './ipc/publish';
import { recordHandlers } from './ipc/record';
import { registerHandlers } from './ipc/register';
import { safekeepingHandlers } from './ipc/safekeeping';
import { settingsHandlers } from './ipc/settings';
import { sitesHandlers } from './ipc/sites';
import { templatesHandlers } from './ipc/templates';
import { tickerHandlers } from './ipc/ticker';
import { remotePictures } from './media/remote-pictures';
import { embeddedSite } from './publish/embedded-site';
import { ownSite } from './publish/sites/own-site';
import { siteStore } from './publish/sites/site-store';
import { isEmbedded, whichSites } from './publish/sites/which-sites';
import { writtenSites } from './publish/written-sites';
import { type OpenedDesk, openSafely } from './safekeeping/open-safely';
import { safekeepingThreads } from './safekeeping/thread';
import { sampleNewsroom } from './sample/sample-newsroom';
import { chooseFile, choosePdf, chooseStories, chooseTrail } from './shell/choose-file';
import { endNow } from './shell/end-now';
import { denyPermissions, guardWindows, openExternal } from './shell/guard';
import { systemLanguage } from './shell/language';
import { logFile } from './shell/log-file';
import { greyMenu, setBareMenu, setMenu } from './shell/menu';
import { type MenuOffers, menuOffers } from './shell/menu-offers';
import { MENU_WORDS } from './shell/menu-words';
import { netFetch } from './shell/net-fetch';
import { deskFolder, runtime, userName } from './shell/place';
import { profile } from './shell/profile';
import { proofPress } from './shell/proof-press';
import { declareProtocol, serveProtocol } from './shell/protocol';
import { siteSecrets } from './shell/secrets';
import { settingsFile } from './shell/settings';
import { forkSite } from './shell/site-process';
import { smoke } from './shell/smoke';
import { addressOf, deskWindows, isOurPage, type Windows } from './shell/windows';

app.setName('Galley');
const folder = deskFolder();
const place = profile(folder);
app.once('quit', (_event, code) => endNow(code));
const log = logFile(folder);
const settings = settingsFile(path.join(folder, 'settings.json'), log);
const ofSystem = systemLanguage();
const language = settings.get().language ?? ofSystem;
// What Chromium itself says, too.
if (language !== ofSystem) app.commandLine.appendSwitch('lang', language);
process.on('uncaughtException', (error) => log.error('nobody caught this', error));
process.on('unhandledRejection', (reason) => log.error('nobody awaited this', reason));

if (place.refusal() || place.lock()) {
  declareProtocol();
  guardWindows(isOurPage, log);
  app.whenReady().then(begin).catch(giveUp);
} else {
  // The Galley that is open on this folder shows itself (`second-instance` below).
  app.quit();
}

/** Longest that the desk's workers and the site may take to end, ms. */
const CLOSE_LIMIT_MS = 5000;

/** Opens the stories and shows them, or says why they cannot be opened. */
function begin(): void {
  nativeTheme.themeSource = settings.get().theme;
  denyPermissions();
  let desk: Desk | null = null;
  const offers = menuOffers();
  const windows = deskWindows(settings, language, (window) => {
    desk?.drafts.forget(window);
    desk?.find.forget(window);
    offers.forget(window);
  });
  serveProtocol(
    path.join(__dirname, '../renderer'),
    async (sha256) => (await desk?.media.locate(sha256)) ?? null,
  );
  const open = (): Refusal | null => {
    const opened = openStories();
    if (opened.ok) desk = run(opened.value, windows, offers);
    else log.error('opening the stories', opened.error);
    return opened.ok ? null : { cause: null, ...opened.error, folder };
  };
  let refusal = open();
  registerHandlers(
    {
      opening: openingHandlers({
        refusal: () => refusal,
        again() {
          if (refusal) refusal = open();
          return refusal;
        },
        showFolder: () => shell.openPath(folder),
        quit: () => app.quit(),
      }),
    },
    isOurPage,
    log,
  );
  app.on('second-instance', () => (refusal ? windows.focus() : null));
  if (refusal) refuse(refusal, windows);
}

function refuse({ message }: Refusal, windows: Windows): void {
  const cannotShow = (): void => giveUp(new Error(message));
  setBareMenu();
  if (app.commandLine.hasSwitch('smoke')) cannotShow();
  else windows.open(null, '#/refused').webContents.once('did-fail-load', cannotShow);
}

function openStories(): Result<OpenedDesk, OpenRefusal> {
  const refusal = place.refusal();
  if (refusal) return refusal;
  if (!place.lock()) return fail('busy', OPEN_ELSEWHERE);
  return openSafely(folder, systemClock.now(), process.env.GALLEY_SQLITE_BINDING);
}

const OPEN_ELSEWHERE =
  'Another window of Galley has opened these stories meanwhile. They are safe: quit this one and go on there.';

/** Runs the desk of an open database and shows it. */
function run({ db, recovery }: OpenedDesk, windows: Windows, offers: MenuOffers): Desk {
  if (recovery) log.error('the stories were damaged and are put together again', recovery);
  const nativeBinding = process.env.GALLEY_SQLITE_BINDING;
  const { person, site: siteBefore } = settings.get();
  const store = siteStore(db);
  const sites = whichSites(process.env, store, siteBefore);
  const secrets = siteSecrets(folder, safeStorage, siteBefore);
  const embedded = ownSite(() =>
    embeddedSite(
      { folder: path.join(folder, 'site'), name: 'Galley' },
      deskFacts(db),
      forkSite(log),
      systemClock,
      log,
      () => desk.lookForSites(),
    ),
  );
  embedded.want(sites.list.some(isEmbedded));
  const me = person ?? userName();
  const fetch = netFetch(session.defaultSession, systemClock);
  const desk = openDesk({
    ...{ db, folder, log, me, language, nativeBinding, clock: systemClock },
    announce: windows.announce,
    threads: safekeepingThreads(path.join(__dirname, 'backup.js')),
    fetch,
    readImport: readInThread(path.join(__dirname, 'import.js')),
    remotePictures: remotePictures({
      allowLoopback: !app.isPackaged && process.env.GALLEY_LOOPBACK_PICTURES === 'allow',
    }),
    sites: sites.list,
    secretOf: (key) => sites.fixed?.token ?? secrets.read(key),
    embeddedSite: embedded.address,
    writtenSites: writtenSites({
      ...{
        folder: path.join(folder, 'written-sites'),
        facts: deskFacts(db),
        clock: systemClock,
        log,
      },
      fork: forkSite(log),
      onListening: () => desk.lookForSites(),
    }),
    startFind: findThread(path.join(__dirname, 'find.js')),
    startArchive: archiveThread(path.join(__dirname, 'archive.js'), {
      ...{
        folder,
        me,
        site: sites.list[0]?.key ?? '',
        nativeBinding: process.env.GALLEY_SQLITE_BINDING,
      },
    }),
  });

  // Only for a desk that has a site to itself: nothing invented may reach anyone else's.
  const sample =
    sites.list.length === 1 && sites.list.every(isEmbedded) && process.env.GALLEY_SAMPLE !== 'none'
      ? sampleNewsroom({
          ...{ db, desk, log, clock: systemClock },
          folder: path.join(app.getAppPath(), 'resources/sample'),
        })
      : null;

  const checks = checksDesk({
    ...{ choices: choices(db), archive: desk.archive, me, clock: systemClock },
    builtIn: (edition) =>
      fs.readFileSync(
        path.join(app.getAppPath(), 'resources/house-style', `${edition}.yaml`),
        'utf8',
      ),
    links: linkCheck(fetch, () => net.isOnline(), systemClock),
    announce: windows.announce,
  });

  const setTheme = (theme: Theme): void => {
    nativeTheme.themeSource = theme;
    settings.change({ theme });
    windows.announce('theme:changed', { theme });
    showMenu();
  };
  const showMenu = (): void =>
    setMenu(
      {
        command: (command) => windows.tellFront('command', { command }),
        newWindow: () => void windows.open(),
        theme: () => settings.get().theme,
        setTheme,
        openLogs: () => void shell.openPath(path.join(folder, 'logs')),
      },
      offers.shown(),
      MENU_WORDS[language],
    );
  const followFront = (): void => {
    const change = offers.show(windows.front()?.webContents.id ?? null);
    if (change === 'keys') showMenu();
    else if (change === 'enabled') greyMenu(offers.shown());
  };
  app.on('browser-window-focus', followFront);
  const program = {
    info: () => ({
      ...{ version: app.getVersion(), ...runtime(), userName: me, dataFolder: folder },
      ...{
        siteUrl: desk.sites.summary().siteUrl,
        embeddedSite: desk.sites.all().some(({ setUp }) => isEmbedded(setUp)),
      },
    }),
    theme: () => settings.get().theme,
    setTheme,
    offer(window: WindowId, items: MenuOffer[]) {
      offers.offer(window, items);
      followFront();
    },
    openWindow: (storyId: string | null) => void windows.open(storyId),
    openExternal,
  };

  registerHandlers(
    {
      drafts: draftsHandlers(desk),
      editions: editionsHandlers(desk),
      templates: templatesHandlers(desk),
      history: historyHandlers(desk),
      archive: archiveHandlers(desk),
      find: findHandlers(desk),
      imports: importsHandlers(desk, chooseStories),
      media: mediaHandlers(desk),
      proof: proofHandlers({
        ...{ desk, now: systemClock.now, choose: choosePdf, write: fs.promises.writeFile },
        press: proofPress(language, addressOf(null, '#/proof')),
      }),
      publish: publishHandlers(desk),
      record: recordHandlers({ desk, choose: chooseTrail, write: fs.promises.writeFile }),
      ticker: tickerHandlers(desk),
      front: frontHandlers(desk),
      checks: checksHandlers(checks),
      safekeeping: safekeepingHandlers(desk, chooseFile),
      settings: settingsHandlers({
        ...{ settings, person: me, systemName: userName(), systemLanguage: ofSystem, restart },
      }),
      sites: sitesHandlers({
        ...{ store, secrets, fixed: sites.fixed, sites: desk.sites },
        onChange(otherSecrets) {
          const list = store.list();
          embedded.want(list.some(isEmbedded));
          desk.changeSites(list, otherSecrets);
        },
      }),
      app: appHandlers(program, log),
    },
    isOurPage,
    desk.log,
  );
  showMenu();

  const page = desk.safekeeping.recovery() ? '#/recovery' : '';
  // The window that said why the stories could not be opened is the one that now shows them.
  const refused = windows.front();
  if (refused) windows.turn(refused, page);
  const window = refused ?? windows.open(null, page);
  desk.start();
  if (refused) void sample?.load();
  else window.webContents.once('did-finish-load', () => void sample?.load());
  if (app.commandLine.hasSwitch('smoke')) {
    smoke(window, async () => {
      const archive = await desk.archive.settle({});
      return archive.ok ? (await desk.safekeeping.backUp()).failure : archive.error.message;
    });
  }

  let code = 0;
  /** Ends Galley to begin anew; a program that started it and knows how does that in its place. */
  function restart(): void {
    code = Number(process.env.GALLEY_RESTART_CODE ?? 0);
    if (code === 0) app.relaunch();
    // After the answer has reached the window.
    systemClock.after(50, () => app.quit());
  }

  powerMonitor.on('resume', () => desk.lookForSites());
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
    void Promise.race([Promise.allSettled([closing, embedded.stop()]), limit]).finally(() =>
      app.exit(code),
    );
  });
  log.info('Galley is open', { folder, version: app.getVersion(), ...runtime() });
  return desk;
}

/** Galley cannot start, nor show a window that says why: says it, changes nothing, ends. */
function giveUp(error: Error): void {
  log.error('starting Galley', error);
  if (!app.commandLine.hasSwitch('smoke'))
    dialog.showErrorBox('Galley cannot start', error.message);
  app.exit(1);
}
