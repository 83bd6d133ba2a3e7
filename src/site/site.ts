import path from 'node:path';
import { API_BASE } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { Hono } from 'hono';
import { callers } from './access/callers';
import type { Rate } from './access/rate-limit';
import { tokens } from './access/tokens';
import { publishApi } from './api';
import { openSiteDatabase } from './database/open';
import type { SiteDatabase } from './database/site-database';
import { type Feeds, siteFeeds } from './feeds';
import { type FrontStore, frontStore } from './front/front-store';
import { type MediaStore, mediaStore } from './media/media-store';
import { type Renditions, renditions } from './media/renditions';
import type { Resizer } from './media/resizer';
import { addPages } from './pages';
import { countedReadings, type Readings } from './readers/readings';
import { indexMissing } from './search/search';
import { type StoryStore, storyStore } from './stories/story-store';
import { type TickerStore, tickerStore } from './ticker/ticker-store';

export type SiteOptions = {
  /** Holds everything of the site but its stories, when these are in PostgreSQL. */
  folder: string;
  /** Of a PostgreSQL database; SQLite in the folder when there is none. */
  databaseUrl?: string | null;
  /** May do everything; null when only the tokens of the site's database count. */
  token: string | null;
  name: string;
  /** Scheme and host under which readers reach the site, without a slash at the end; known once it listens. */
  origin: () => string;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  /** Takes a line about what went wrong. */
  log: (line: string) => void;
  /** How much desks and strangers may ask for, when it is not the usual. */
  rates?: { desk: Rate; stranger: Rate };
  /** Makes smaller pictures; without one they are sent as they are. */
  resizer?: Resizer | null;
  /** The compiled better-sqlite3, where it is not the package's own. */
  nativeBinding?: string | undefined;
};

/** What the API and the pages are made of. */
export type SiteParts = {
  db: SiteDatabase;
  name: string;
  stories: StoryStore;
  media: MediaStore;
  /** Null where no smaller pictures can be made. */
  renditions: Renditions | null;
  ticker: TickerStore;
  front: FrontStore;
  feeds: Feeds;
  readings: Readings;
  /** The address for readers of a path of this site. */
  publicUrl: (path: string) => string;
  now: () => number;
  log: (line: string) => void;
};

export type Site = {
  app: Hono;
  /** Lets go of the readers who follow something. For stopping. */
  endFeeds(): void;
  close(): Promise<void>;
};

/** Opens the site in a folder: its Publish API and its pages. Nothing listens yet. */
export async function openSite(options: SiteOptions): Promise<Result<Site, 'refused'>> {
  const { folder, databaseUrl = null, name, origin, now, log, nativeBinding, resizer } = options;
  const opened = await openSiteDatabase({ folder, databaseUrl, nativeBinding }, log);
  if (!opened.ok) return opened;
  const db = opened.value;
  await indexMissing(db);
  const publicUrl = (address: string): string => origin() + address;
  const desks = tokens(db, now);
  if (options.token === null && !(await desks.list()).some(({ revokedAt }) => revokedAt === null)) {
    await db.close();
    return fail(
      'refused',
      '--token is missing, and no desk has a token of its own: nobody could publish to the site.',
    );
  }
  const media = mediaStore(db, path.join(folder, 'media'), now);
  const ticker = tickerStore(db, now);
  const stories = storyStore(db, publicUrl, media.has, now);
  const parts: SiteParts = {
    ...{ db, name, media, publicUrl, now, log },
    ...{ stories, ticker, front: frontStore(db, now) },
    feeds: siteFeeds(ticker, stories, db.onCommit),
    renditions: resizer ? renditions(path.join(folder, 'renditions'), resizer, log) : null,
    readings: countedReadings(db, now, log),
  };
  const app = new Hono();
  // Whoever asks after the time of a release finds what was released, on the very first question.
  app.use(async (_c, next) => {
    await stories.releaseDue();
    return next();
  });
  const stopReleasing = releaseInTime(stories, log);
  app.route(API_BASE, publishApi(parts, callers(options.token, desks), options.rates));
  addPages(app, parts);
  return ok({
    app,
    endFeeds: parts.feeds.end,
    async close() {
      stopReleasing();
      parts.feeds.end();
      await parts.readings.flush();
      await db.close();
    },
  });
}

/** So late, at most, those learn of a release who follow something and ask nothing; ms. */
const RELEASE_EVERY_MS = 500;

/** Releases what is due also while nobody asks for anything; gives what ends that. */
function releaseInTime(stories: StoryStore, log: (line: string) => void): () => void {
  let isOver = false;
  const look = (): void => {
    stories.releaseDue().catch((error: Error) => {
      if (!isOver) log(`releasing stories: ${error.stack}`);
    });
  };
  const timer = setInterval(look, RELEASE_EVERY_MS);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
