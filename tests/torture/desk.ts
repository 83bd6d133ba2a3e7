/**
 * A desk of real modules in a process of its own, under plain Node, that is meant to die. It checks
 * what an earlier one left, then does one act after the other, by chance, and says on standard
 * output what was acknowledged.
 */

import fs from 'node:fs';
import { ok, type Result } from '@shared/result';
import * as Y from 'yjs';
import { z } from 'zod';
import type { Announce } from '../../src/main/announce';
import type { Clock } from '../../src/main/clock';
import type { Database } from '../../src/main/database/open';
import { type Desk, openDesk } from '../../src/main/desk';
import { momentOf } from '../../src/main/drafts/moments';
import { updateLog } from '../../src/main/drafts/update-log';
import { answer } from '../../src/main/ipc/answer';
import type { Steps } from '../../src/main/leisure';
import type { Log } from '../../src/main/log';
import { openSafely } from '../../src/main/safekeeping/open-safely';
import { chance } from '../chance';
import { archiveHere } from '../unit/archive-here';
import { beginning, edit, pick, pictureLike } from './acts';
import { type Acknowledged, entriesOf, lineOf } from './ledger';
import { projectionProblems, siteProblems, THE_SITE } from './outcome';
import { problemsOf, sumOf } from './verify';

export type Order = {
  folder: string;
  ledger: string;
  /** A JPEG that pictures are made of. */
  picture: string;
  seed: number;
  /** So many acts, then the desk is closed as it should be. */
  acts: number;
  /** How far the clock is ahead of the machine's, ms. */
  ahead: number;
  site: { url: string; token: string };
  /**
   * - `work`: acts. - `compare`: compares what is shown with what the log makes of it.
   * - `settle`: waits until nothing is left to be sent, and looks what the site has.
   */
  task: 'work' | 'compare' | 'settle';
};

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const random = chance(order.seed);
const say = (entry: Acknowledged): void => void fs.writeSync(1, lineOf(entry));

const clock: Clock = {
  now: () => Date.now() + order.ahead,
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
const log: Log = {
  info() {},
  warn() {},
  error: (doing, detail) =>
    fs.writeSync(
      2,
      `${doing}: ${detail instanceof Error ? detail.stack : JSON.stringify(detail)}\n`,
    ),
};

/** What two windows of the desk have open. */
const windows = new Map<number, Map<string, Y.Doc>>([
  [1, new Map()],
  [2, new Map()],
]);
const announce: Announce = (name, event, to) => {
  if (name !== 'draft:update') return;
  const { id, update } = event as { id: string; update: Uint8Array };
  for (const window of to ?? windows.keys()) {
    const doc = windows.get(window)?.get(id);
    if (doc) Y.applyUpdate(doc, update, 'main');
  }
};

run().then(
  () => process.exit(0), // Whatever still waits, as Galley does when it has closed its desk.
  (error: unknown) => {
    log.error('torturing a desk', error);
    process.exit(1);
  },
);

async function run(): Promise<void> {
  const opened = openSafely(order.folder, clock.now());
  if (!opened.ok) {
    say({
      what: 'wrong',
      problems: [`The desk did not open: ${opened.error.message} ${opened.error.cause}`],
    });
    return;
  }
  const { db, recovery } = opened.value;
  const problems = problemsOf(db, order.folder, entriesOf(fs.readFileSync(order.ledger, 'utf8')));
  if (recovery) problems.push(`The desk had to be recovered: ${recovery.detail}`);
  if (problems.length > 0) {
    say({ what: 'wrong', problems });
    return;
  }
  say({ what: 'ready', opened: recovery ? recovery.cause : 'sound' });
  if (order.task === 'compare') {
    const differences = await projectionProblems(order.folder, db, { clock, log });
    if (differences.length > 0) say({ what: 'wrong', problems: differences });
    return;
  }
  const desk = openDesk({
    ...{ db, folder: order.folder, clock, announce, log, fetch, me: 'lena' },
    ...{ sites: [THE_SITE], secretOf: () => null, embeddedSite: () => order.site },
    startArchive: archiveHere({ folder: order.folder, me: 'lena', site: 'https://site.example' }),
  });
  desk.start();
  if (order.task === 'settle') await settle(db, desk);
  else await work(db, desk);
  await desk.close();
}

/** Waits until the outbox has nothing left that goes out by itself, and looks what the site has. */
async function settle(db: Database, desk: Desk): Promise<void> {
  const left = db
    .prepare<[], number>(
      `SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending', 'attention')`,
    )
    .pluck();
  for (const limit = Date.now() + 60_000; left.get() !== 0; ) {
    if (Date.now() > limit) {
      say({ what: 'wrong', problems: [`${left.get()} pushes were not sent within a minute.`] });
      return;
    }
    desk.publishing.retryNow(null);
    await new Promise((done) => setTimeout(done, 100));
  }
  const problems: string[] = [];
  for await (const problem of siteProblems(db, order.site)) problems.push(problem);
  if (problems.length > 0) say({ what: 'wrong', problems });
}

async function work(db: Database, desk: Desk): Promise<void> {
  const stories = db
    .prepare<[], string>('SELECT id FROM draft WHERE purged_at IS NULL')
    .pluck()
    .all();
  const picture = fs.readFileSync(order.picture);
  let tidying: Steps | null = null;

  const acts: [weight: number, name: string, act: (id: string) => unknown][] = [
    [60, 'write', write],
    [3, 'begin', begin],
    [6, 'push', push],
    [2, 'cancel', (id) => desk.publishing.cancel(id)],
    [4, 'picture', addPicture],
    [2, 'bin', bin],
    [3, 'name', nameVersion],
    [2, 'restore', restore],
    [5, 'close', (id) => close(id, random() < 0.5 ? 1 : 2)],
    [8, 'tidy', tidy],
    [2, 'back up', backUp],
  ];
  /** Each act as often as it weighs. */
  const urn = acts.flatMap(([weight, name, act]) =>
    Array.from({ length: weight }, () => ({ name, act })),
  );

  for (let number = 0; number < order.acts; number++) {
    const { name, act } = pick(urn, random) ?? { name: 'nothing', act: () => undefined };
    const id = pick(stories, random);
    say({ what: 'act', act: `${name} ${id ?? ''}`, number });
    if (id === undefined || stories.length < 3) begin();
    else {
      const answer = await answered(name, () => act(id));
      if (!answer.ok) {
        say({ what: 'refused', act: name, code: answer.error.code, message: answer.error.message });
      }
    }
    if (random() < 0.3) await new Promise((done) => setImmediate(done));
  }

  function begin(): void {
    const id = `story-${order.seed}-${stories.length}`;
    desk.store.begin(id, beginning(id), 'lena', clock.now());
    stories.push(id);
    say({ what: 'story', id });
  }

  function openIn(id: string, window: number): Y.Doc | null {
    const open = windows.get(window);
    const present = open?.get(id);
    if (present) return present;
    const answer = desk.drafts.open(id, window);
    if (!answer.ok) return null;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, answer.value.update, 'main');
    open?.set(id, doc);
    return doc;
  }

  function close(id: string, window: number): void {
    windows.get(window)?.delete(id);
    desk.drafts.close(id, window);
  }

  function bin(id: string) {
    if (random() < 0.5) return desk.drafts.unbin(id);
    // Said before: it may be purged as soon as it is there.
    say({ what: 'binned', id });
    return desk.drafts.bin(id);
  }

  /** Some edits of one window, each acknowledged; now and then both write before either is heard. */
  function write(id: string) {
    const [one, two] = [openIn(id, 1), openIn(id, 2)];
    const times = 1 + Math.floor(random() * 4);
    for (let time = 0; time < times; time++) {
      const made: [window: number, bytes: Uint8Array][] = [];
      for (const [window, doc] of [
        [1, one],
        [2, two],
      ] as const) {
        if (!doc || random() < 0.4) continue;
        const bytes = changeOf(doc, (story) =>
          edit(story, random, `w${Math.floor(random() * 1e6)}`),
        );
        if (bytes) made.push([window, bytes]);
      }
      for (const [window, bytes] of made) {
        const answer = desk.drafts.append(id, bytes, window);
        if (!answer.ok) return answer;
        const { seq } = answer.value;
        say({ what: 'update', id, seq, bytes: Buffer.from(bytes).toString('base64') });
      }
    }
    return undefined;
  }

  async function push(id: string) {
    const answer = await desk.publishing.push(id);
    if (!answer.ok) return answer;
    const operationId = String(
      db
        .prepare('SELECT operation_id FROM outbox WHERE story_id = ? ORDER BY seq DESC LIMIT 1')
        .pluck()
        .get(id),
    );
    say({ what: 'push', id, operationId });
    return undefined;
  }

  async function addPicture() {
    const name = `picture-${order.seed}-${Math.floor(random() * 1e6)}`;
    const answer = await desk.media.import(`${name}.jpg`, pictureLike(picture, name));
    if (!answer.ok) return answer;
    say({ what: 'picture', sha256: answer.value.sha256 });
    return undefined;
  }

  function nameVersion(id: string) {
    const moment = momentOf(updateLog(db), id);
    if (!moment) return undefined;
    const answer = desk.history.nameVersion(id, `Version ${order.seed}`, 1);
    if (!answer.ok) return answer;
    say({ what: 'version', id, seq: moment.seq, words: sumOf(moment.doc) });
    return undefined;
  }

  function restore(id: string) {
    const timeline = desk.history.timeline(id);
    if (!timeline.ok) return timeline;
    const entry = pick(timeline.value, random);
    return entry ? desk.history.restore(id, entry.seq, { part: 'story' }) : undefined;
  }

  /** Some steps of what is done in idle time, left anywhere. */
  function tidy() {
    tidying ??= desk.tidyUp();
    for (let step = 0; step < 1 + random() * 6; step++) {
      if (!tidying.next().done) continue;
      tidying = null;
      return;
    }
  }

  async function backUp() {
    const { failure, backups } = await desk.safekeeping.backUp();
    const [newest] = backups;
    if (failure !== null)
      say({ what: 'refused', act: 'back up', code: 'failed', message: failure });
    else if (newest) say({ what: 'backup', at: newest.at });
  }
}

/** What a window would be told: a failure of the disk is an answer with a sentence. */
async function answered(doing: string, act: () => unknown): Promise<Result<unknown>> {
  const run = async (): Promise<Result<unknown>> =>
    ((await act()) as Result<unknown> | undefined) ?? ok(null);
  return answer(doing, z.unknown(), run, null, log);
}

function changeOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const take = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', take);
  change(doc);
  doc.off('update', take);
  return updates.length > 0 ? Y.mergeUpdates(updates) : null;
}
