import fs from 'node:fs';
import path from 'node:path';
import type { StoryRow } from '@shared/ipc/drafts';
import { projectStory } from '@shared/story/projection';
import { EDITION_IDS } from '@shared/story/vocabulary';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Desk } from '../../../src/main/desk';
import {
  type SampleNewsroom,
  type SampleParts,
  sampleNewsroom,
} from '../../../src/main/sample/sample-newsroom';
import { listen } from '../../../src/site/listen';
import { openSite } from '../../../src/site/site';
import { eventually } from '../eventually';
import { changeOf, listed, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { tempFolder } from '../temp-folder';
import { turnableClock } from '../turnable-clock';
import { SHIPPED, shippedPictures, shippedStories } from './files';

type Watched = SampleNewsroom & {
  /** What was written to the log as an error. */
  complaints: string[];
  /** Whether every story has been looked at. */
  isThrough(): boolean;
};

/** The sample newsroom of a desk, and what it says. */
function sampleOf(newsroom: Newsroom, parts: Partial<SampleParts> = {}): Watched {
  const complaints: string[] = [];
  const said: string[] = [];
  const { db, desk, clock } = newsroom;
  const error = (doing: string, why: unknown) => void complaints.push(`${doing}: ${words(why)}`);
  const log = { info: (doing: string) => void said.push(doing), warn() {}, error };
  const sample = sampleNewsroom({ folder: SHIPPED, db, desk, clock, log, ...parts });
  return { ...sample, complaints, isThrough: () => said.length > 0 };
}

const words = (why: unknown): string =>
  why instanceof Error ? why.message : JSON.stringify(why ?? '');

/** Lets time pass until something is so. */
async function until(newsroom: Newsroom, isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > limit) throw new Error('It did not come to pass in 20 s.');
    newsroom.clock.turn(20);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Loads the newsroom with no site to tell, as far as it goes. */
async function load(newsroom: Newsroom, sample = sampleOf(newsroom)): Promise<void> {
  const isOver = doneWith(sample.load());
  await until(newsroom, () => isOver() || sample.isThrough());
  sample.stop();
  newsroom.clock.turn(2000); // Every story is projected.
}

/** Tells whether a promise has been kept. */
function doneWith(promise: Promise<void>): () => boolean {
  let isOver = false;
  void promise.then(() => {
    isOver = true;
  });
  return () => isOver;
}

const factOf = ({ db }: Newsroom, name: string): unknown =>
  db.prepare('SELECT value FROM fact WHERE name = ?').pluck().get(name);
const idsIn = ({ db }: Newsroom): string[] =>
  db.prepare<[], string>('SELECT id FROM draft ORDER BY id').pluck().all();
const rowsOf = async (newsroom: Newsroom): Promise<StoryRow[]> =>
  (await listed(newsroom, '', 'all', 500)).rows;

/** Everything that loading writes, but the folder of pictures. */
function contentsOf({ db }: Newsroom): unknown {
  const tables = ['draft', 'draft_update', 'draft_milestone', 'media', 'outbox', 'fact'];
  return tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
}

/** Runs the live site that ships with Galley on a folder of its own. */
async function startSite(now: () => number) {
  let address = '';
  const site = await openSite({
    ...{ folder: tempFolder(), token: 'secret', name: 'Galley' },
    ...{ origin: () => address, now, log() {} },
  });
  if (!site.ok) throw new Error(site.error.message);
  const server = await listen(site.value.app, '127.0.0.1', 0);
  if (!server.ok) throw new Error(server.error.message);
  address = server.value.address;
  onTestFinished(async () => {
    await server.value.close();
    await site.value.close();
  });
  return { url: address, token: 'secret' };
}

// A whole newsroom goes to the disk several times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('a new desk', () => {
  test('is given every story, with its pictures, its past and its state', async () => {
    const newsroom = openNewsroom();
    const sample = sampleOf(newsroom);
    await load(newsroom, sample);
    const { stories } = await shippedStories();
    expect(sample.complaints).toEqual([]);
    expect(idsIn(newsroom)).toEqual(stories.map(({ id }) => id).sort());
    expect(newsroom.db.prepare('SELECT count(*) FROM media').pluck().get()).toBe(
      shippedPictures().length,
    );
    const rows = await rowsOf(newsroom);
    expect(rows).toHaveLength(stories.length);
    expect(rows.map(({ updatedAt }) => updatedAt)).toEqual(
      rows.map(({ updatedAt }) => updatedAt).sort((a, b) => b - a),
    );
    for (const { id, head } of stories) {
      const row = rows.find((candidate) => candidate.id === id);
      expect(row?.state, id).toBe(head.steps.at(-1)?.to);
      expect(row?.publication.phase, id).toBe(row?.state === 'published' ? 'waiting' : 'none');
    }
    await eventually(() => {
      const told = newsroom.heard.filter(({ name }) => name === 'story:changed');
      expect(new Set(told.map(({ event }) => (event as { id: string }).id)).size).toBe(rows.length);
    });
  });

  test('that has a story of its own is left alone', async () => {
    const newsroom = openNewsroom();
    const { id } = newsroom.desk.drafts.create({ edition: 'en', kind: 'news' });
    await load(newsroom);
    expect(idsIn(newsroom)).toEqual([id]);
    expect(factOf(newsroom, 'sample.loadedAt')).toBeUndefined();
  });

  test('is given nothing twice, in this life and in the next', async () => {
    const newsroom = openNewsroom();
    await load(newsroom);
    const before = contentsOf(newsroom);
    await load(newsroom);
    expect(contentsOf(newsroom)).toEqual(before);
    const next = newsroom.crash();
    next.clock.turn(60 * 60_000);
    await load(next);
    expect(contentsOf(next)).toEqual(before);
  });
});

describe('a desk that was killed while it was given the newsroom', () => {
  const whole = openNewsroom();
  beforeAll(() => load(whole));

  /** A desk whose process ended when so many stories were in. */
  async function killedAfter(count: number): Promise<Newsroom> {
    const newsroom = openNewsroom();
    let remains: Newsroom | null = null;
    const sample = sampleOf(newsroom, {
      desk: {
        ...newsroom.desk,
        takeIn(...story) {
          if (remains === null && idsIn(newsroom).length === count) {
            remains = newsroom.crash();
            sample.stop();
          } else newsroom.desk.takeIn(...story);
        },
      },
    });
    await load(newsroom, sample);
    if (remains === null) throw new Error('It was never killed.');
    return remains;
  }

  test.each([1, 17, 39])('after %i stories has all of them after the next start', async (count) => {
    const whole = openNewsroom();
    await load(whole);
    const remains = await killedAfter(count);
    expect(idsIn(remains)).toHaveLength(count);
    remains.desk.start();
    const sample = sampleOf(remains);
    await load(remains, sample);
    expect(sample.complaints).toEqual([]);
    expect(factOf(remains, 'sample.stories')).toBe('loaded');
    expect(idsIn(remains)).toEqual(idsIn(whole));
    const withoutPast = async (newsroom: Newsroom) =>
      (await rowsOf(newsroom)).map(({ id, updatedAt, state, slug }) => ({
        id,
        updatedAt,
        state,
        slug,
      }));
    expect(withoutPast(remains)).toEqual(withoutPast(whole));
    const queued = remains.db.prepare('SELECT story_id FROM outbox').pluck().all();
    expect(new Set(queued).size).toBe(queued.length);
  });

  test('keeps what a person did to the first stories', async () => {
    const remains = await killedAfter(20);
    const { desk } = remains;
    desk.start();
    const open = (await rowsOf(remains)).filter(({ state }) => state !== 'published');
    const [binned, edited] = open.map(({ id }) => id);
    if (!binned || !edited) throw new Error('There are no drafts among the first stories.');
    expect(desk.drafts.bin(binned).ok).toBe(true);
    const update = changeOf(desk.store.read(edited).doc, (doc) => typeWords(doc, ' Mine.'));
    expect(desk.drafts.append(edited, update, 1).ok).toBe(true);
    await load(remains);
    expect(idsIn(remains)).toHaveLength(40);
    expect((await rowsOf(remains)).map(({ id }) => id)).not.toContain(binned);
    expect(JSON.stringify(projectStory(desk.store.read(edited).doc).blocks)).toContain(' Mine.');
  });
});

describe('a newsroom whose files are not as they should be', () => {
  function copied(): string {
    const folder = path.join(tempFolder(), 'sample');
    fs.cpSync(SHIPPED, folder, { recursive: true });
    return folder;
  }

  test('is loaded but for the file that cannot be read, which is named', async () => {
    const folder = copied();
    fs.writeFileSync(path.join(folder, 'stories/flood-wall-holds.txt'), 'headline: half a file');
    const newsroom = openNewsroom();
    const sample = sampleOf(newsroom, { folder });
    await load(newsroom, sample);
    expect(idsIn(newsroom)).toHaveLength(39);
    expect(sample.complaints).toEqual([
      expect.stringMatching(/The sample story flood-wall-holds cannot be read.*“---”/),
    ]);
    const { related, blocks } = projectStory(newsroom.desk.store.read('storm-week-live').doc);
    expect(related.map(({ id }) => id)).not.toContain('story:flood-wall-holds');
    expect(blocks.length).toBeGreaterThan(5);
  });

  test('is completed at a later start when a picture could not be read', async () => {
    const folder = copied();
    const picture = path.join(folder, 'pictures/boat-shed.jpg');
    const whole = fs.readFileSync(picture);
    fs.writeFileSync(picture, whole.subarray(0, 20_000));
    const newsroom = openNewsroom();
    const sample = sampleOf(newsroom, { folder });
    await load(newsroom, sample);
    expect(idsIn(newsroom)).not.toContain('boat-shed-apprentices');
    expect(sample.complaints).toContainEqual(
      expect.stringMatching(/boat-shed-apprentices: “boat-shed.jpg” is damaged/),
    );
    fs.writeFileSync(picture, whole);
    await load(newsroom, sampleOf(newsroom, { folder }));
    expect(idsIn(newsroom)).toHaveLength(40);
  });
});

describe('the desk’s own site', () => {
  test('gets every published story and the ticker, once it is there', async () => {
    let address: { url: string; token: string } | null = null;
    const newsroom = openNewsroom({ siteAddress: () => address });
    newsroom.desk.start();
    const sample = sampleOf(newsroom);
    void sample.load();
    await until(newsroom, () => factOf(newsroom, 'sample.ticker.es') !== undefined);
    expect(newsroom.desk.ticker.read('en').phase).toBe('waiting');

    const site = await startSite(newsroom.clock.now);
    address = site;
    newsroom.desk.lookForSites();
    await until(newsroom, () =>
      EDITION_IDS.every((edition) => newsroom.desk.ticker.read(edition).phase === 'there'),
    );
    await until(newsroom, () => newsroom.desk.sites.summary().waiting === 0);
    expect(newsroom.desk.sites.summary().attention).toBe(0);
    expect(
      (await rowsOf(newsroom)).filter(({ publication }) => publication.phase === 'live'),
    ).toHaveLength(32);

    const page = await fetch(`${site.url}/`);
    expect(await page.text()).toContain('The Marigold has docked at Nessa');
    await newsroom.desk.close();
  });

  test('is not told the ticker again at the next start', async () => {
    const clock = turnableClock();
    const site = await startSite(clock.now);
    const newsroom = openNewsroom({ clock, siteAddress: () => site });
    await until(newsroom, doneWith(sampleOf(newsroom).load()));
    const next = newsroom.crash();
    const put: string[] = [];
    const write: Desk['ticker']['write'] = (edition, lines) => {
      put.push(edition);
      return next.desk.ticker.write(edition, lines);
    };
    const desk = { ...next.desk, ticker: { ...next.desk.ticker, write } };
    await until(next, doneWith(sampleOf(next, { desk }).load()));
    expect(put).toEqual([]);
  });
});
