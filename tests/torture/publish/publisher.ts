/**
 * A desk of real modules in a process of its own, under plain Node, that publishes until it is killed.
 * It says on standard output which pushes were acknowledged to the editor: those are on its disk, and must
 * come to the site once and in order, whatever happens to the desk, the site and the line.
 */

import fs from 'node:fs';
import { composeStory } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import * as Y from 'yjs';
import type { Clock } from '../../../src/main/clock';
import { openDatabase } from '../../../src/main/database/open';
import { type Desk, openDesk } from '../../../src/main/desk';
import type { Log } from '../../../src/main/log';
import { filesOf } from '../../../src/main/safekeeping/places';
import { chance } from '../../chance';
import { archiveHere } from '../../unit/archive-here';
import { pick, pictureLike } from '../acts';
import { THE_SITE } from '../outcome';

export type PublishOrder = {
  folder: string;
  /** A JPEG that pictures are made of. */
  picture: string;
  seed: number;
  /** So many pushes; 0: waits until nothing is left to be sent. */
  pushes: number;
  /** How far the clock is ahead of the machine's, ms. */
  ahead: number;
  site: { url: string; token: string };
};

/** A line of its standard output. */
export type Said =
  | { what: 'pushed'; storyId: string; word: string }
  | { what: 'refused'; code: string; message: string }
  | { what: 'settled'; left: number };

const order = JSON.parse(process.argv[2] ?? '{}') as PublishOrder;
const random = chance(order.seed);
const say = (said: Said): void => void fs.writeSync(1, `${JSON.stringify(said)}\n`);
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const STORIES_MAX = 12;
const SETTLED_WITHIN_MS = 60_000;

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
  error: (doing, detail) => fs.writeSync(2, `${doing}: ${String(detail)}\n`),
};

run().then(
  () => process.exit(0),
  (error: Error) => {
    log.error('publishing', error.stack);
    process.exit(1);
  },
);

async function run(): Promise<void> {
  const opened = openDatabase(filesOf(order.folder).database);
  if (!opened.ok) throw new Error(opened.error.message);
  const db = opened.value;
  const desk = openDesk({
    ...{ db, folder: order.folder, clock, log, announce: () => {}, fetch, me: 'lena' },
    ...{ sites: [THE_SITE], secretOf: () => null, embeddedSite: () => order.site },
    startArchive: archiveHere({ folder: order.folder, me: 'lena', site: THE_SITE.key }),
  });
  desk.start();
  const stories = db.prepare<[], string>('SELECT id FROM draft').pluck().all();
  for (let number = 0; number < order.pushes; number++) await publish(desk, stories, number);
  // Whoever kills it does so while it sends, too.
  if (order.pushes > 0) return void (await pause(random() * 500));
  const open = db
    .prepare<[], number>(
      `SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending', 'attention', 'conflict')`,
    )
    .pluck();
  for (const limit = Date.now() + SETTLED_WITHIN_MS; open.get() !== 0 && Date.now() < limit; ) {
    desk.publishing.retryNow(null);
    await pause(100);
  }
  say({ what: 'settled', left: open.get() ?? 0 });
  await desk.close();
}

async function publish(desk: Desk, stories: string[], number: number): Promise<void> {
  const word = `w${order.seed}x${number}`;
  const known =
    stories.length >= STORIES_MAX || random() < 0.75 ? pick(stories, random) : undefined;
  const storyId = known ?? `story-${order.seed}-${number}`;
  if (known === undefined) {
    desk.store.begin(storyId, await beginning(desk, storyId, word), 'lena', clock.now());
    stories.push(storyId);
  } else {
    desk.store.write(storyId, (pen) =>
      pen.edit('publish', (doc) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(`${word}.`)]);
        bodyOf(doc).insert(bodyOf(doc).length, [paragraph]);
      }),
    );
  }
  const pushed = await desk.publishing.push(storyId);
  if (pushed.ok) say({ what: 'pushed', storyId, word });
  else say({ what: 'refused', ...pushed.error });
  await pause(random() * 60);
}

/** The first update of a story with a picture of its own. */
async function beginning(desk: Desk, storyId: string, word: string): Promise<Uint8Array> {
  const bytes = pictureLike(fs.readFileSync(order.picture), storyId);
  const picture = await desk.media.import(`${storyId}.jpg`, bytes);
  if (!picture.ok) throw new Error(picture.error.message);
  const { sha256, mime, width, height } = picture.value;
  return composeStory({
    headline: `Ferry ${storyId} stops at noon`,
    deck: 'The last boat left without a word.',
    body: [
      {
        type: 'figure',
        media: { sha256, mime, width, height, focal: { x: 0.5, y: 0.5 } },
        caption: [{ text: 'The quay at noon.' }],
        ...{ credit: 'Harbour Pictures', alternative: 'An empty quay' },
      },
      { type: 'paragraph', runs: [{ text: `${word}.` }] },
    ],
    fields: { section: 'economy' },
    ...{ tags: [{ label: 'Ferry' }], authors: [{ name: 'Lena Voss' }] },
    ...{ related: [], coverage: [], workflow: [] },
  });
}
