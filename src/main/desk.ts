import path from 'node:path';
import type { MediaItem } from '@shared/ipc/media';
import type { Language } from '@shared/language/languages';
import { takesFront, takesTicker } from '@shared/publish/sites/routing';
import type { SiteSetUp } from '@shared/publish/sites/site';
import type { Result } from '@shared/result';
import { stateOf } from '@shared/story/workflow';
import type { Announce } from './announce';
import { type RunningArchive, runArchive, type StartArchive } from './archive/client';
import { firstMirror } from './archive/first-mirror';
import type { ListedStory } from './archive/stored';
import type { Clock } from './clock';
import { deskFacts } from './database/facts';
import type { Database } from './database/open';
import { type DraftStore, draftStore } from './drafts/draft-store';
import { broadcast, type Drafts, drafts, type OpenIn } from './drafts/drafts';
import { type Editions, editions } from './drafts/editions';
import { type History, history } from './drafts/history';
import { milestones } from './drafts/milestones';
import { projector } from './drafts/projector';
import { retention, retentionPolicy } from './drafts/retention';
import { sessions } from './drafts/sessions';
import { slugs } from './drafts/slugs';
import { storyList } from './drafts/story-list';
import { updateLog } from './drafts/update-log';
import { thisDevice, writers } from './drafts/writers';
import { type FindInDrafts, findInDrafts } from './find/find-in-drafts';
import { findHere, type StartFind } from './find/thread';
import { FRONT, type FrontSlots } from './front/front';
import { type Imports, imports } from './import/imports';
import { readHere } from './import/read-source';
import type { ReadFile } from './import/thread';
import type { Lane } from './lanes/lane';
import { lanesOfSites } from './lanes/lanes-of-sites';
import { type Leisure, leisure, type Steps } from './leisure';
import type { Log } from './log';
import { type MediaStore, mediaStore } from './media/media-store';
import { type RemotePictures, remotePictures } from './media/remote-pictures';
import { type Conflicts, conflicts } from './publish/conflicts';
import { pressHold } from './publish/hold';
import { pace } from './publish/pace';
import { presentPackages } from './publish/present-package';
import { type Publishing, publishing } from './publish/publish';
import { releases } from './publish/releases';
import { type Sites, sites } from './publish/sites/sites';
import { standings } from './publish/sites/standings';
import type { Fetch, SiteAddress } from './publish/targets/http';
import type { WrittenSites } from './publish/written-sites';
import { type Trail, trail } from './record/trail';
import { type RecordedStories, recordedStories } from './record/versions';
import { takeBackup } from './safekeeping/backup';
import { damageInFile } from './safekeeping/check';
import { damageWatch } from './safekeeping/damage-watch';
import { markKeeper } from './safekeeping/mark-keeper';
import { filesOf } from './safekeeping/places';
import { type Safekeeping, safekeeping } from './safekeeping/safekeeping';
import type { Threads } from './safekeeping/thread';
import { templateStore } from './templates/template-store';
import { type Templates, templates } from './templates/templates';
import { TICKER, type TickerLines } from './ticker/ticker';

/** Everything of a desk that needs neither Electron nor a window. */
export type Desk = {
  drafts: Drafts;
  editions: Editions;
  templates: Templates;
  history: History;
  store: DraftStore;
  archive: RunningArchive;
  find: FindInDrafts;
  media: MediaStore;
  imports: Imports;
  /** Fetches a picture of the web and stores it. */
  fetchPicture(address: string): Promise<Result<MediaItem>>;
  publishing: Publishing;
  conflicts: Conflicts;
  recorded: RecordedStories;
  trail: Trail;
  safekeeping: Safekeeping;
  sites: Sites;
  ticker: Lane<TickerLines>;
  front: Lane<FrontSlots>;
  /** The log of the desk: what it is told may have to do with the disk. */
  log: Log;
  /** Publishes to other sites from now on, or to the same in another way; see `Sites.change`. */
  changeSites(setUps: readonly SiteSetUp[], otherSecrets: readonly string[]): void;
  /**
   * Takes in a whole story that was written elsewhere, its first update and when it was last changed
   * (ms since 1970 UTC). One whose state is published goes to the site as it is.
   */
  takeIn(id: string, update: Uint8Array, at: number): void;
  /** Joins old updates and empties the bin, in small steps; done by itself while nobody writes. */
  tidyUp(): Steps;
  /** Begins to publish and to mirror. */
  start(): void;
  /** A site has just begun to listen, or the machine woke up or is online again. */
  lookForSites(): void;
  /** Starts nothing more, brings the archive up, and closes the database. */
  close(): Promise<void>;
};

export type DeskParts = {
  db: Database;
  /** Everything of the desk is in this folder. */
  folder: string;
  clock: Clock;
  announce: Announce;
  log: Log;
  fetch: Fetch;
  /** The person at this desk. */
  me: string;
  /** Of the interface; English if it is not given. */
  language?: Language | undefined;
  /** The sites that the desk publishes to, in order; at least one. */
  sites: readonly SiteSetUp[];
  /** The secret that is kept for a site; null for none. */
  secretOf: (key: string) => string | null;
  /** Where the site that comes with Galley is; null while it is not listening. */
  embeddedSite: () => SiteAddress | null;
  /** Runs the sites that are kept as files. */
  writtenSites?: WrittenSites;
  /** Copies and checks databases elsewhere; in this thread if they are not given. */
  threads?: Threads;
  /** Looks through all drafts elsewhere; in this thread if it is not given. */
  startFind?: StartFind;
  /** The compiled better-sqlite3, where it is not the package's own. */
  nativeBinding?: string | undefined;
  /** Reads the files of an import elsewhere; in this thread if not given. */
  readImport?: ReadFile;
  /** Gets pictures of the web; by default those of the public internet. */
  remotePictures?: RemotePictures;
  /** Starts the archive on the desk's folder. */
  startArchive: StartArchive;
};

const inThisThread: Threads = {
  copyDatabase: ({ database, folder, now, nativeBinding }) =>
    takeBackup(database, folder, now, nativeBinding),
  checkDatabase: async (order) => damageInFile(order),
};

/** Old updates are joined, and old stories taken from the bin, so often; ms. */
const TIDY_UP_EVERY_MS = 6 * 60 * 60_000;

export function openDesk(parts: DeskParts): Desk {
  const { db, clock, announce, me, nativeBinding, threads = inThisThread } = parts;

  const openIn: OpenIn = new Map();
  const mark = markKeeper(db, parts.folder, clock, parts.log);
  const log = damageWatch(parts.log, mark.suspect);
  const facts = deskFacts(db);
  const device = thisDevice(facts);
  const tables = {
    log: updateLog(db),
    writers: writers(db, device, me),
    milestones: milestones(db),
  };
  const store = draftStore(db, tables, clock, (id, written) => {
    keeping?.disturb();
    mark.touch();
    broadcast(announce, openIn, id, written);
    stories.touch(id);
  });
  const packages = presentPackages((id) =>
    // The document of an open story is in memory anyway.
    openIn.has(id) && store.has(id) ? store.read(id) : null,
  );
  const archive = runArchive(parts.startArchive, clock, log, {
    onChanged(ids) {
      for (const id of ids) stories.tell(id);
    },
    onProgress: (done, total) =>
      announce('archive:changed', { progress: done < total ? { done, total } : null }),
  });
  const list = storyList(archive, ({ id, packageHash: hash, edition, section }) => {
    packages.learn(id, { hash, edition, section });
    return published.whole(id);
  });
  const stories = projector(archive, clock, log, {
    onProjected: announceLine,
    onAsked(id) {
      store.compact(id);
      if (!openIn.has(id)) store.release(id);
    },
  });
  const slugsInUse = slugs(archive, log);
  const media = mediaStore(db, path.join(parts.folder, 'media'), clock);

  async function fetchPicture(address: string): Promise<Result<MediaItem>> {
    const { remotePictures: remote = remotePictures() } = parts;
    const fetched = await remote.fetch(address);
    return fetched.ok ? media.import(fetched.value.name, fetched.value.bytes) : fetched;
  }

  const sending = sites({
    ...{ db, setUps: parts.sites, secretOf: parts.secretOf, embedded: parts.embeddedSite },
    written: parts.writtenSites,
    ...{ hold: pressHold(facts, clock), fetch: parts.fetch, readMedia: media.read, clock, log },
    pace: pace(facts, clock),
    presentHash: (id) => packages.of(id)?.hash,
    onAttempt(id, site, answer) {
      announcePublication(id);
      if (answer?.type !== 'acknowledged') return;
      mirror.lookAt(site);
      releasing.look();
    },
    onProgress: (id, progress) => announce('publication:progress', { id, progress }),
    onSummary: announceSummary,
    onTicker: (edition) => announce('ticker:changed', { ticker: breaking.read(edition) }),
    onFront: (edition) => announce('front:changed', { front: fronts.read(edition) }),
    onSiteIsBack(site) {
      mirror.lookAt(site);
      releasing.look();
    },
  });
  const releasing = releases({
    ...{ store, sites: sending, clock, log },
    onRelease(id, site) {
      announcePublication(id);
      mirror.lookAt(site);
    },
  });
  const published = standings(sending, packages);
  const breaking = lanesOfSites(TICKER, sending, ({ ticker }) => ticker, takesTicker);
  const fronts = lanesOfSites(FRONT, sending, ({ front }) => front, takesFront);
  const mirror = firstMirror(sending, archive, clock, log);

  function announceLine(id: string, line: ListedStory | null): void {
    if (!line) return;
    const row = list.row(line);
    announce('story:changed', { id, row });
    announce('publication:changed', { id, status: row.publication });
  }

  /** Where a story stands with the site has changed. That is told at once; its line follows. */
  function announcePublication(id: string): void {
    announce('publication:changed', { id, status: published.whole(id) });
    stories.tell(id);
  }

  function announceSummary(): void {
    announce('outbox:changed', sending.summary());
  }

  const publish = publishing({
    ...{ store, projector: stories, slugs: slugsInUse, sites: sending, standings: published },
    packages,
    ...{ hasMedia: media.has, clock, me, language: parts.language ?? 'en' },
    onQueue: (id) => {
      if (id !== null) announcePublication(id);
      announceSummary();
      sending.look();
    },
  });

  const writingSessions = sessions(db);
  function* tidyUp(): Steps {
    yield* retention(
      {
        ...{ db, tables, sessions: writingSessions },
        isNeeded: (id) => openIn.has(id) || published.isOut(id),
        forget: (id) => {
          store.release(id);
          stories.touch(id);
        },
        onDamage: (id, error) => log.error(`joining old updates of story ${id}`, error),
      },
      retentionPolicy(facts),
      clock.now(),
    );
  }
  let keeping: Leisure | null = null;
  const { database } = filesOf(parts.folder);
  const kept = safekeeping({
    ...{ db, folder: parts.folder, store, media, clock, log },
    catchUp: () => void archive.catchUp({}),
    nativeBinding,
    copyDatabase: (folder) =>
      threads.copyDatabase({ database, folder, now: clock.now(), nativeBinding }),
    checkDatabase: (file) => threads.checkDatabase({ database: file, nativeBinding }),
    onDeskFile: (progress) => announce('desk-file:progress', { progress }),
    onDamage: mark.suspect,
  });

  return {
    log,
    store,
    media,
    imports: imports({
      ...{ store, projector: stories, media, fetchPicture, clock, me },
      readFile: parts.readImport ?? readHere,
      onProgress: (progress) => announce('import:progress', { progress }),
    }),
    fetchPicture,
    sites: sending,
    ticker: breaking,
    front: fronts,
    archive,
    drafts: drafts({
      ...{ db, store, projector: stories, stories: list, slugs: slugsInUse, announce, clock, me },
      openIn,
      isOut: published.isOut,
    }),
    editions: editions({ store, projector: stories, archive, clock, me }),
    templates: templates({
      ...{ templates: templateStore(db), store, projector: stories, announce, clock, me },
    }),
    find: findInDrafts({
      ...{ folder: parts.folder, nativeBinding, store, announce, clock, log },
      start: parts.startFind ?? findHere,
    }),
    history: history({ db, store, tables, sessions: writingSessions, device, clock }),
    publishing: publish,
    conflicts: conflicts({
      ...{ store, sites: sending, standings: published, packages, publishing: publish, clock },
      async urlOf(id) {
        const found = await archive.stories({ ids: [id] });
        return found.ok ? (found.value[0]?.url ?? null) : null;
      },
      onChange(id) {
        announcePublication(id);
        announceSummary();
        releasing.look();
      },
    }),
    recorded: recordedStories(db, sending),
    trail: trail({ db, store, sites: sending, isOpen: (id) => openIn.has(id) }),
    safekeeping: kept,
    tidyUp,
    changeSites(setUps, otherSecrets) {
      sending.change(setUps, otherSecrets);
      mirror.follow();
      // Where each story of the list stands may be another now.
      announce('archive:changed', { progress: null });
    },
    takeIn(id, update, at) {
      store.begin(id, update, '', at, (draft) => {
        if (stateOf(draft.doc) === 'published') publish.queueAsPublished(draft);
      });
      stories.touch(id);
      // A site that does not answer yet is told when it does.
      if (sending.summary().siteReachable) clock.after(0, sending.look);
    },
    start() {
      kept.start();
      keeping = leisure('tidying the history up', TIDY_UP_EVERY_MS, tidyUp, clock, log);
      sending.start();
      releasing.look();
      mirror.follow();
    },
    lookForSites: sending.lookForSites,
    async close() {
      keeping?.stop();
      kept.stop();
      sending.stop();
      releasing.stop();
      mirror.stop();
      await stories.settle();
      await archive.close();
      mark.settle();
      db.close();
    },
  };
}
