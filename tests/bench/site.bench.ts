import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import autocannon from 'autocannon';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, test } from 'vitest';
import { seeded, zipf } from '../archive/made-up-words';
import { print } from './figures';
import { FILLING_LIMIT_MS, filledSite } from './filled-site';
import { type SiteProcess, startSite } from './site-process';

const STORIES = Number(process.env.GALLEY_BENCH_STORIES ?? 100_000);
/** As promised: requests a second, and for how long they are sent, s. */
const RATE = 200;
const DURATION_S = Number(process.env.GALLEY_BENCH_SECONDS ?? 30);
const CONNECTIONS = 10;
/** A desk pushes so often while readers read, ms. */
const PUSH_EVERY_MS = 2000;

/** As a browser asks, so that every request counts as a reader, too. */
const HEADERS = {
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

let site: SiteProcess;
let places: Place[] = [];
/** Story pages, the newest first. */
let pages: string[] = [];

type Place = { edition: string; section: string; slug: string; region: string | null };

beforeAll(async () => {
  const folder = await filledSite(STORIES);
  site = await startSite(folder);
  const db = new Sqlite(path.join(folder, 'site.db'), { readonly: true });
  places = db
    .prepare<[], Place>(
      `SELECT edition, section, slug, region FROM story
       WHERE withdrawn_at IS NULL ORDER BY published_at DESC, id`,
    )
    .all();
  db.close();
  pages = places.map(({ edition, section, slug }) => `/${edition}/${section}/${slug}`);
}, FILLING_LIMIT_MS);

afterAll(async () => site?.stop());

const load = (paths: (connection: number) => string[], rate?: number) => {
  let connection = 0;
  return autocannon({
    ...{ url: site.url, connections: CONNECTIONS, duration: DURATION_S, headers: HEADERS },
    ...(rate && { overallRate: rate }),
    setupClient: (client) => client.setRequests(paths(connection++).map((path) => ({ path }))),
  });
};

/** What one kind of load gave: p50, p99 and the worst in ms, answers a second. */
async function measured(paths: (connection: number) => string[], rate?: number) {
  const { latency, requests, non2xx, errors } = await load(paths, rate);
  return {
    ...{ p50: latency.p50, p99: latency.p99, max: latency.max },
    ...{ perSecond: Math.round(requests.average), failed: non2xx + errors },
  };
}

/** A picture of so many bytes that the site sends as it is, and a story that shows it. */
async function staticFile(bytes: number): Promise<string> {
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(bytes - 8)]);
  const sha256 = createHash('sha256').update(picture).digest('hex');
  await put(`/media/${sha256}`, picture, { 'content-type': 'image/png' });
  const media = { sha256, mime: 'image/png', width: 1600, height: 1000, focal: { x: 0.5, y: 0.5 } };
  await pushStory('a-static-file', 'A static file', {
    ...{ type: 'figure', media, caption: [], credit: 'Noise', alternative: 'Noise' },
  });
  return `/media/${sha256}`;
}

async function pushStory(id: string, headline: string, lead: object | null = null) {
  const story = {
    ...{ format: 1, id, edition: 'en', editionOf: null, kind: 'news', section: 'economy' },
    ...{ region: null, slug: id, headline, deck: '', authors: [], source: '', dateline: '' },
    ...{ publishedAt: '2016-01-01T00:00:00.000Z', words: 2, readMinutes: 1, lead },
    ...{ body: [], tags: [], related: [], coverage: [] },
  };
  const etag = (await site.call('GET', `/stories/${id}`)).headers.get('etag');
  await put(`/stories/${id}`, JSON.stringify(story), {
    'content-type': 'application/json',
    'idempotency-key': randomBytes(16).toString('hex'),
    ...(etag ? { 'if-match': etag } : { 'if-none-match': '*' }),
  });
}

async function put(path: string, body: string | Buffer, headers: Record<string, string>) {
  const answer = await site.call('PUT', path, body as BodyInit, headers);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

const random = seeded(7);
const rank = zipf(STORIES);

/** Nine of ten open a story, the newer the likelier by Zipf's law; the others open a list. */
function asReadersAsk(): string {
  const place = places[Math.min(rank(random), places.length - 1)];
  if (!place) return '/';
  const { edition, section, region, slug } = place;
  const what = random();
  if (what < 0.9) return `/${edition}/${section}/${slug}`;
  if (what < 0.95) return edition === 'en' ? '/' : `/${edition}`;
  if (what < 0.98 || !region) return `/${edition}/${section}`;
  return `/${edition}/region/${region}`;
}

test('story pages of a site with many stories', { timeout: FILLING_LIMIT_MS }, async () => {
  const hot = pages[10] ?? '/';
  const answer = await fetch(site.url + hot, { headers: HEADERS });
  const html = await answer.text();
  const bytes = Number(answer.headers.get('content-length'));
  print('site', { stories: STORIES, storyPageBytes: bytes, unpacked: Buffer.byteLength(html) });
  const file = await staticFile(bytes);
  const each = RATE * DURATION_S;

  // Each page is asked for once: nothing that was kept helps.
  const cold = Array.from({ length: 2 * each }, (_, n) => pages[(n * 13) % pages.length] ?? '/');
  const share = (all: string[], connection: number): string[] =>
    all.filter((_, n) => n % CONNECTIONS === connection % CONNECTIONS);
  print('site-cold', { rate: RATE, ...(await measured((n) => share(cold, n), RATE)) });

  const mix = Array.from({ length: 2 * each }, asReadersAsk);
  let pushes = 0;
  const desk = setInterval(() => {
    pushes += 1;
    pushStory('pushed-meanwhile', `Pushed for the time ${pushes}`).catch((error) =>
      console.error(error),
    );
  }, PUSH_EVERY_MS);
  const mixed = await measured((n) => share(mix, n), RATE);
  clearInterval(desk);
  print('site-mix', { rate: RATE, pages: new Set(mix).size, pushes, ...mixed });

  print('site-hot', { rate: RATE, ...(await measured(() => [hot], RATE)) });
  print('site-file', { rate: RATE, ...(await measured(() => [file], RATE)) });

  const most = {
    hot: await measured(() => [hot]),
    mix: await measured((n) => share(mix, n)),
    file: await measured(() => [file]),
  };
  const asFast = (one: { perSecond: number }) =>
    Math.round((100 * one.perSecond) / most.file.perSecond) / 100;
  print('site-most', { ...most, hotToFile: asFast(most.hot), mixToFile: asFast(most.mix) });
});
