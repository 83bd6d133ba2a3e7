import path from 'node:path';
import type { Found } from '@shared/ipc/archive';
import type { StoryRow, View } from '@shared/ipc/drafts';
import type { EventName, Events } from '@shared/ipc/events';
import { EVERYTHING } from '@shared/publish/sites/routing';
import type { SiteSetUp } from '@shared/publish/sites/site';
import type { Result } from '@shared/result';
import { bodyOf } from '@shared/story/layout';
import * as Y from 'yjs';
import type { Announce } from '../../src/main/announce';
import type { StartArchive } from '../../src/main/archive/client';
import type { Clock } from '../../src/main/clock';
import { type Database, openDatabase } from '../../src/main/database/open';
import { type Desk, openDesk } from '../../src/main/desk';
import { type DraftStore, draftStore, type Written } from '../../src/main/drafts/draft-store';
import { milestones } from '../../src/main/drafts/milestones';
import { updateLog } from '../../src/main/drafts/update-log';
import { writers } from '../../src/main/drafts/writers';
import type { Log } from '../../src/main/log';
import type { Fetch, SiteAddress } from '../../src/main/publish/targets/http';
import { archiveHere } from './archive-here';
import { afterCrash, tempFolder } from './temp-folder';
import { type TurnableClock, turnableClock } from './turnable-clock';

export type Heard = {
  [Name in EventName]: { name: Name; event: Events[Name]; to: number[] | null };
}[EventName];

/** A whole desk on a real database in a folder of its own; only its windows and its clock are not real. */
export type Newsroom = {
  folder: string;
  db: Database;
  desk: Desk;
  clock: TurnableClock;
  /** What was said to the windows: to those named, or (null) to all. */
  heard: Heard[];
  /** What was written to the log as an error. */
  errors: { doing: string; detail: unknown }[];
  /** The desk as another process finds it after this one died; this one is left as it is. */
  crash(): Newsroom;
};

export type NewsroomOptions = {
  folder?: string;
  clock?: TurnableClock;
  fetch?: Fetch;
  /** Where the one site of the desk is; nowhere if not given. */
  siteAddress?: () => SiteAddress | null;
  site?: string;
  /** The sites of a desk that has other ones than that, and their secrets. */
  sites?: SiteSetUp[];
  secretOf?: (key: string) => string | null;
  me?: string;
  /** Where the archive runs; in this thread if not given. */
  startArchive?: StartArchive;
};

export function openNewsroom(options: NewsroomOptions = {}): Newsroom {
  const folder = options.folder ?? tempFolder();
  const clock = options.clock ?? turnableClock();
  const me = options.me ?? 'lena';
  const site = options.site ?? 'embedded';
  const place = { kind: 'galley', url: null } as const;
  const db = openedDatabase(folder);
  const heard: Heard[] = [];
  const announce: Announce = (name, event, to) =>
    void heard.push({ name, event, to: to ? [...to] : null } as Heard);
  const errors: Newsroom['errors'] = [];
  const log: Log = {
    info() {},
    warn() {},
    error: (doing, detail) => void errors.push({ doing, detail }),
  };
  const desk = openDesk({
    ...{ db, folder, clock, announce, log, me },
    sites: options.sites ?? [{ key: site, name: '', place, routing: EVERYTHING }],
    secretOf: options.secretOf ?? (() => null),
    // The network takes real time, so no limit of a clock that is turned may cut it short.
    fetch: (url, { signal: _limit, ...init }) => (options.fetch ?? fetch)(url, init),
    embeddedSite: options.siteAddress ?? (() => null),
    startArchive: options.startArchive ?? archiveHere({ folder, me, site }),
  });
  return {
    ...{ folder, db, desk, clock, heard, errors },
    crash: () => openNewsroom({ ...options, clock, folder: afterCrash(folder) }),
  };
}

/** The database of a desk's folder. */
export function openedDatabase(folder: string): Database {
  const opened = openDatabase(path.join(folder, 'galley.db'));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** The store of drafts on a database, by itself. Keeps snapshots at every chance. */
export function openedStore(
  db: Database,
  onWritten: (written: Written[]) => void = () => {},
  clock: Clock = turnableClock(),
): DraftStore {
  const tables = {
    log: updateLog(db),
    writers: writers(db, 'quay#1', 'lena'),
    milestones: milestones(db),
  };
  return draftStore(db, tables, clock, (_id, written) => onWritten(written), {
    writing: 1,
    release: 1,
  });
}

/** The story list as a window gets it, with everything in it that was projected so far. */
export async function listed(
  { desk }: Newsroom,
  text = '',
  view: View = 'all',
  limit = 100,
): Promise<Found & { rows: StoryRow[]; counts: Record<View, number> }> {
  const sort = { by: 'best', descending: true } as const;
  return granted(await desk.drafts.list({ view, text, sort, offset: 0, limit }));
}

/** The value of a success. */
export function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** What an update to a document is made of when it is changed like this. */
export function changeOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const take = (update: Uint8Array) => void updates.push(update);
  doc.on('update', take);
  doc.transact(() => change(doc));
  doc.off('update', take);
  return Y.mergeUpdates(updates);
}

/** Types words at the end of the last paragraph of the body. */
export function typeWords(doc: Y.Doc, words: string): void {
  const body = bodyOf(doc);
  const last = body.get(body.length - 1) as Y.XmlElement;
  const present = last.get(0);
  if (present instanceof Y.XmlText) present.insert(present.length, words);
  else last.insert(0, [new Y.XmlText(words)]);
}
