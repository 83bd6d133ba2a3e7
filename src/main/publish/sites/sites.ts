import type { OutboxSummary, PushProgress, SiteSummary } from '@shared/ipc/publish';
import {
  type Routed,
  type Routing,
  takesFront,
  takesStory,
  takesTicker,
} from '@shared/publish/sites/routing';
import type { SitePlace, SiteSetUp } from '@shared/publish/sites/site';
import type { Trial } from '@shared/publish/sites/trial';
import type { EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../../clock';
import type { Database } from '../../database/open';
import { FRONT, type FrontSlots } from '../../front/front';
import type { EditionDocument } from '../../lanes/edition-document';
import { type Lane, lane } from '../../lanes/lane';
import { laneStore } from '../../lanes/lane-store';
import type { Log } from '../../log';
import { TICKER, type TickerLines } from '../../ticker/ticker';
import type { Hold } from '../hold';
import { type Outbox, outbox, storiesOpen } from '../outbox';
import type { Pace } from '../pace';
import { type Press, press } from '../press';
import { type Publications, publications } from '../publication';
import type { Answer } from '../targets/answer';
import type { Fetch, SiteAddress } from '../targets/http';
import type { LiveDocument } from '../targets/live-document';
import type { ReadMedia } from '../targets/live-site';
import { openTarget, type Target, testConnection } from '../targets/open-target';
import type { WrittenSites } from '../written-sites';
import { siteName } from './site-name';

/** A site that the desk publishes to, with everything of its own: one that is down holds no other back. */
export type PublishingSite = {
  key: string;
  setUp: SiteSetUp;
  target: Target;
  queue: Outbox;
  publications: Publications;
  press: Press;
  /** Null: it has none. */
  ticker: Lane<TickerLines> | null;
  /** Null: it cannot be arranged. */
  front: Lane<FrontSlots> | null;
  /** What people call it. */
  name(): string;
};

/** The sites of a desk. */
export type Sites = {
  /** In order; there is always one. */
  all(): readonly PublishingSite[];
  first(): PublishingSite;
  of(key: string): PublishingSite | undefined;
  /** Those that take a story. */
  taking(story: Routed): PublishingSite[];
  summary(): OutboxSummary;
  /** Sends nothing more to any site, until released, also after a restart. */
  hold(): void;
  release(): void;
  /** Paces what this desk sends, to all sites together; bytes a second, null for as fast as the line goes. */
  limitUploads(bytesPerSecond: number | null): void;
  /** Outboxes changed: look what is to be sent. */
  look(): void;
  /** Sites may be there again: look whether they are. */
  lookForSites(): void;
  /**
   * Goes over to other set-ups, without a restart. A site that stays goes on, from what is on the disk
   * where its address or its secret is another; one that is not among them any more sends nothing more.
   */
  change(setUps: readonly SiteSetUp[], otherSecrets: readonly string[]): void;
  /** Finds out what is wrong with a connection, publishing nothing. */
  test(place: SitePlace, secret: string | null): Promise<Trial>;
  start(): void;
  stop(): void;
};

export type SitesParts = {
  db: Database;
  setUps: readonly SiteSetUp[];
  /** The secret that is kept for a site. */
  secretOf: (key: string) => string | null;
  /** Where the site that comes with Galley is; null while it is not listening. */
  embedded: () => SiteAddress | null;
  /** Runs the sites that are kept as files. */
  written?: WrittenSites | undefined;
  hold: Hold;
  fetch: Fetch;
  pace: Pace;
  readMedia: ReadMedia;
  /** The hash of the package that a site would get now; undefined where it is not known at once. */
  presentHash: (storyId: string) => string | undefined;
  clock: Clock;
  log: Log;
  onAttempt: (storyId: string, site: PublishingSite, answer: Answer | null) => void;
  onProgress: (storyId: string, progress: PushProgress) => void;
  onSummary: () => void;
  /** The ticker of a site is another, or stands otherwise with it. */
  onTicker: (edition: EditionId) => void;
  /** The same of its front page. */
  onFront: (edition: EditionId) => void;
  onSiteIsBack: (site: PublishingSite) => void;
};

export function sites(parts: SitesParts): Sites {
  const { db, hold, clock, log, embedded, written, pace } = parts;
  const line = { fetch: parts.fetch, clock, pace };
  let running: PublishingSite[] = parts.setUps.map(open);
  let isStarted = false;

  function open(setUp: SiteSetUp): PublishingSite {
    const { key } = setUp;
    const queue = outbox(db, key);
    const target = openTarget(setUp.place, {
      ...{ ...line, key, db, readMedia: parts.readMedia, embedded, written },
      secret: () => parts.secretOf(key),
    });
    const site: PublishingSite = {
      ...{ key, setUp, target, queue },
      publications: publications(db, key, parts.presentHash),
      press: press({
        ...{ queue, site: target.site, hold, clock, log, chance: Math.random },
        onAttempt: (storyId, answer) => parts.onAttempt(storyId, site, answer),
        onProgress: parts.onProgress,
        onSummary: parts.onSummary,
        onSiteIsBack() {
          site.ticker?.look();
          site.front?.look();
          parts.onSiteIsBack(site);
        },
      }),
      ticker: laneTo(TICKER, target.ticker, takesTicker, parts.onTicker),
      front: laneTo(FRONT, target.front, takesFront, parts.onFront),
      name: () => siteName(site.setUp, target.url()),
    };
    return site;

    function laneTo<Document extends object>(
      kind: EditionDocument<Document>,
      there: LiveDocument<Document> | null,
      takes: (routing: Routing, edition: EditionId) => boolean,
      onChange: (edition: EditionId) => void,
    ): Lane<Document> | null {
      return (
        there &&
        lane({
          ...{ kind, store: laneStore(db, kind, key), site: there, clock, log },
          isHeld: () => hold.since() !== null,
          takes: (edition) => takes(site.setUp.routing, edition),
          onChange: ({ edition }) => onChange(edition),
        })
      );
    }
  }

  function summaryOf({ key, name, target, press: own }: PublishingSite): SiteSummary {
    return { ...own.summary(), key, name: name(), url: target.url() };
  }

  const look = (): void => {
    for (const site of running) site.press.look();
  };

  return {
    all: () => running,
    first: () => running[0] as PublishingSite,
    of: (key) => running.find((site) => site.key === key),
    taking: (story) => running.filter(({ setUp }) => takesStory(setUp.routing, story)),
    summary() {
      const each = running.map(summaryOf);
      return {
        ...storiesOpen(
          db,
          each.map(({ key }) => key),
        ),
        siteReachable: allReachable(each),
        siteUrl: each[0]?.url ?? null,
        heldSince: hold.since(),
        clockAheadMs: furthestOff(each),
        uploadLimit: pace.limit(),
        sites: each,
      };
    },
    hold() {
      hold.begin();
      look();
      parts.onSummary();
    },
    release() {
      hold.end();
      for (const site of running) site.press.goOn();
      parts.onSummary();
    },
    limitUploads(bytesPerSecond) {
      pace.setLimit(bytesPerSecond);
      parts.onSummary();
    },
    look,
    lookForSites() {
      for (const site of running) site.press.lookForSite();
    },
    change(setUps, otherSecrets) {
      const before = running;
      running = setUps.map((setUp) => {
        const known = before.find(({ key }) => key === setUp.key);
        const isAsItWas =
          known &&
          JSON.stringify(known.setUp.place) === JSON.stringify(setUp.place) &&
          !otherSecrets.includes(setUp.key);
        return isAsItWas ? Object.assign(known, { setUp }) : open(setUp);
      });
      for (const site of before) if (!running.includes(site)) close(site);
      for (const site of running) if (isStarted && !before.includes(site)) site.press.start();
      parts.onSummary();
    },
    test: (place, secret) => testConnection(place, { ...line, embedded, written, secret }),
    start() {
      isStarted = true;
      for (const site of running) site.press.start();
    },
    stop() {
      for (const site of running) close(site);
    },
  };
}

function close({ press: own, ticker, front, target }: PublishingSite): void {
  own.stop();
  ticker?.stop();
  front?.stop();
  target.close?.();
}

const allReachable = (each: readonly SiteSummary[]): boolean | null => {
  if (each.some(({ isReachable }) => isReachable === false)) return false;
  return each.some(({ isReachable }) => isReachable === null) ? null : true;
};

const furthestOff = (each: readonly SiteSummary[]): number | null =>
  each
    .map(({ clockAheadMs }) => clockAheadMs)
    .reduce(
      (most, one) => (Math.abs(one ?? 0) > Math.abs(most ?? 0) || most === null ? one : most),
      null,
    );
