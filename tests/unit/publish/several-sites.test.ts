import type { TickerLine } from '@shared/publish/api';
import { EVERYTHING, type Routing } from '@shared/publish/sites/routing';
import type { SiteSetUp } from '@shared/publish/sites/site';
import { writeField } from '@shared/story/layout';
import { readWorkflow } from '@shared/story/workflow';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { siteStore } from '../../../src/main/publish/sites/site-store';
import { eventually } from '../eventually';
import { changeOf, granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { paragraph, story } from '../stories';

const STORY = story({
  headline: 'Ferry stops',
  body: [paragraph('The ferry stops.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});

const siteAt = (name: string, url: string, routing: Partial<Routing> = {}): SiteSetUp => ({
  ...{ key: name, name, place: { kind: 'galley', url } },
  routing: { ...EVERYTHING, ...routing },
});

/** A desk with two sites, Main and Money, and a story about the economy. */
async function twoSites(ofMoney: Partial<Routing> = {}) {
  const [main, money] = [await Paper.open(), await Paper.open()];
  const sites = [siteAt('Main', main.url), siteAt('Money', money.url, ofMoney)];
  const newsroom = openNewsroom({ sites, secretOf: () => TOKEN });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  return { main, money, sites, newsroom };
}

const push = async ({ desk }: Newsroom) => granted(await desk.publishing.push('ferry'));
const whole = ({ desk }: Newsroom) => desk.publishing.status('ferry').status;
const phases = ({ desk }: Newsroom) =>
  desk.publishing.status('ferry').sites.map(({ name, status }) => `${name} ${status.phase}`);
const are = (newsroom: Newsroom, ...wanted: string[]) =>
  eventually(() => expect(phases(newsroom)).toEqual(wanted));
const versionAt = async (paper: Paper): Promise<string | null> =>
  (await paper.call('GET', '/stories/ferry')).headers.get('etag');
const isThere = async (paper: Paper): Promise<boolean> =>
  (await paper.call('GET', '/stories/ferry')).status === 200;

function edit({ desk }: Newsroom, change: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, granted(desk.drafts.open('ferry', 1)).update);
  granted(desk.drafts.append('ferry', changeOf(doc, change), 1));
}
const moveTo = (newsroom: Newsroom, section: 'sports' | 'economy'): void =>
  edit(newsroom, (doc) => writeField(doc, 'section', section));

test('a story goes to every site that takes it, and to no other', async () => {
  const { main, money, newsroom } = await twoSites({ sections: ['sports'] });
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money none');
  expect([await isThere(main), await isThere(money)]).toEqual([true, false]);
  moveTo(newsroom, 'sports');
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money live');
  expect(whole(newsroom)).toMatchObject({
    phase: 'live',
    url: `${main.url}/en/sports/ferry-stops`,
  });
});

test('a story that only the second site has is found with the address there', async () => {
  const { money, newsroom, sites } = await twoSites();
  const [main, second] = sites as [SiteSetUp, SiteSetUp];
  const store = siteStore(newsroom.db);
  for (const site of [main, second]) store.save(site);
  newsroom.desk.changeSites(
    [{ ...main, routing: { ...EVERYTHING, sections: ['sports'] } }, second],
    [],
  );
  await push(newsroom);
  await are(newsroom, 'Main none', 'Money live');
  await eventually(async () => {
    granted(await newsroom.desk.archive.settle({}));
    const [found] = granted(await newsroom.desk.archive.stories({ ids: ['ferry'] }));
    expect(found?.url).toBe(`${money.url}/en/economy/ferry-stops`);
  });
});

test('a site that is down holds no other back, and gets all of it when it is back', async () => {
  let isAway = true;
  const [main, money] = [await Paper.open(), await Paper.open()];
  const newsroom = openNewsroom({
    sites: [siteAt('Money', money.url), siteAt('Main', main.url)],
    secretOf: () => TOKEN,
    fetch: (url, init) =>
      isAway && url.startsWith(money.url)
        ? Promise.reject(new Error('ECONNREFUSED'))
        : fetch(url, init),
  });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  newsroom.desk.start();
  await push(newsroom);
  await are(newsroom, 'Money waiting', 'Main live');
  await eventually(() => expect(whole(newsroom).message).toMatch(/^Money: .*cannot be reached/));
  expect(whole(newsroom)).toMatchObject({
    phase: 'waiting',
    url: `${main.url}/en/economy/ferry-stops`,
  });
  await eventually(() =>
    expect(newsroom.desk.sites.summary()).toMatchObject({
      ...{ waiting: 1, attention: 0, siteReachable: false },
      sites: [
        { name: 'Money', waiting: 1, isReachable: false },
        { name: 'Main', waiting: 0, isReachable: true },
      ],
    }),
  );
  const before = await versionAt(main);

  const next = newsroom.crash();
  next.desk.start();
  isAway = false;
  next.desk.sites.lookForSites();
  await are(next, 'Money live', 'Main live');
  // Nor was the one that had it told again.
  expect(await versionAt(main)).toBe(before);
});

test('what a site has like this already is not sent there again', async () => {
  const { main, money, newsroom, sites } = await twoSites();
  const [first] = sites;
  newsroom.desk.changeSites(first ? [first] : [], []);
  await push(newsroom);
  await are(newsroom, 'Main live');
  const before = await versionAt(main);
  newsroom.desk.changeSites(sites, []);
  expect(phases(newsroom)).toEqual(['Main live', 'Money none']);
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money live');
  expect([await versionAt(main), await isThere(money)]).toEqual([before, true]);
});

test('a change of section that moves a story away leaves it on the site until it is withdrawn', async () => {
  const { main, money, newsroom } = await twoSites({ sections: ['economy'] });
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money live');
  const before = await versionAt(money);
  moveTo(newsroom, 'sports');
  expect(newsroom.desk.publishing.status('ferry').sites).toMatchObject([
    { name: 'Main', isRouted: true },
    { name: 'Money', isRouted: false, status: { phase: 'live' } },
  ]);
  await push(newsroom);
  await eventually(() =>
    expect(whole(newsroom)).toMatchObject({ phase: 'live', changedSince: false }),
  );
  expect(await versionAt(money)).toBe(before);

  granted(newsroom.desk.publishing.withdraw('ferry', 'Sports have it', 'Money'));
  await are(newsroom, 'Main live', 'Money none');
  expect([await isThere(main), await isThere(money)]).toEqual([true, false]);
  const { state, why } = lastMove(newsroom);
  expect([state, why]).toEqual(['published', 'Killed on Money: Sports have it']);
});

const lastMove = ({ desk }: Newsroom) => {
  const move = readWorkflow(desk.store.read('ferry').doc).at(-1);
  return { state: move?.to, why: move?.why };
};

test('a withdrawal takes a story off all sites, and back from those that it has not reached', async () => {
  const { main, money, newsroom, sites } = await twoSites();
  const [first, second] = sites as [SiteSetUp, SiteSetUp];
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money live');
  const gone = await Paper.open();
  await gone.close();
  const far = siteAt('Far', gone.url);
  newsroom.desk.changeSites([first, second, far], []);
  await push(newsroom);
  await eventually(() =>
    expect(newsroom.desk.publishing.status('ferry').sites[2]?.status.message).toContain('reached'),
  );
  granted(newsroom.desk.publishing.withdraw('ferry', ''));
  await are(newsroom, 'Main none', 'Money none', 'Far none');
  expect([await isThere(main), await isThere(money)]).toEqual([false, false]);
  expect(lastMove(newsroom).state).toBe('killed');
});

test('a conflict is one of the site where it is, and is settled there', async () => {
  const { main, money, newsroom } = await twoSites();
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money live');
  const there = await money.call('GET', '/stories/ferry');
  await money.call('PUT', '/stories/ferry', {
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': 'by-hand' },
      'if-match': there.headers.get('etag') ?? '',
    },
    body: JSON.stringify({ ...there.json, deck: 'For a week' }),
  });
  edit(newsroom, (doc) => typeWords(doc, ' It was old.'));
  await push(newsroom);
  await are(newsroom, 'Main live', 'Money conflict');
  expect(whole(newsroom).phase).toBe('conflict');
  const before = await versionAt(main);
  const { desk } = newsroom;
  expect(granted(await desk.conflicts.look('ferry')).site?.deck).toBe('For a week');
  expect(granted(await desk.conflicts.look('ferry', 'Main')).site?.deck).not.toBe('For a week');
  granted(await desk.conflicts.settle('ferry', 'draft', 'Money'));
  await are(newsroom, 'Main live', 'Money live');
  expect(await versionAt(main)).toBe(before);
  expect((await money.call('GET', '/stories/ferry')).text).toContain('It was old.');
});

test('a story that no site takes cannot be published, and is told why', async () => {
  const { newsroom, sites } = await twoSites();
  const onlySports = sites.map((site) => ({
    ...site,
    routing: { ...EVERYTHING, sections: ['sports' as const] },
  }));
  newsroom.desk.changeSites(onlySports, []);
  expect(await newsroom.desk.publishing.push('ferry')).toMatchObject({
    error: { code: 'stopped', message: expect.stringContaining('No site takes stories of') },
  });
});

test('a site that is not among them any more gets nothing more, and goes on when it is again', async () => {
  const { money, newsroom, sites } = await twoSites();
  newsroom.desk.sites.hold();
  await push(newsroom);
  newsroom.desk.changeSites(sites.slice(0, 1), []);
  newsroom.desk.sites.release();
  await are(newsroom, 'Main live');
  expect(await isThere(money)).toBe(false);
  newsroom.desk.changeSites(sites, []);
  newsroom.desk.sites.look();
  await are(newsroom, 'Main live', 'Money live');
});

test('a secret that was changed counts from then on', async () => {
  const { url } = await Paper.open();
  let token = 'wrong';
  const sites = [siteAt('Main', url)];
  const newsroom = openNewsroom({ sites, secretOf: () => token });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  newsroom.desk.start();
  await push(newsroom);
  await are(newsroom, 'Main attention');
  token = TOKEN;
  newsroom.desk.changeSites(sites, ['Main']);
  newsroom.desk.publishing.retryNow('ferry', 'Main');
  await are(newsroom, 'Main live');
});

const line = (id: string): TickerLine => ({
  ...{ id, text: `Line ${id}`, at: '2025-11-03T08:00:00.000Z', expiresAt: null, storyId: null },
});
const linesAt = async (paper: Paper, edition = 'en'): Promise<string[]> =>
  ((await paper.call('GET', `/ticker/${edition}`)).json.lines as TickerLine[]).map(({ id }) => id);

test('the ticker goes to every site that takes it, and leaves alone what only one of them has', async () => {
  const { main, money, newsroom } = await twoSites({ editions: ['en'] });
  const { ticker } = newsroom.desk;
  const { etag } = (await money.call('GET', '/ticker/en')).json as { etag: string };
  await money.call('PUT', '/ticker/en', {
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ edition: 'en', lines: [line('x')] }),
  });
  await ticker.refresh('en');
  expect(ticker.read('en').lines.map(({ id }) => id)).toEqual(['x']);
  ticker.write('en', { lines: [line('a'), line('x')] });
  ticker.write('ar', { lines: [line('a')] });
  await eventually(async () => {
    expect([await linesAt(main), await linesAt(money)]).toEqual([['a'], ['a', 'x']]);
    expect([await linesAt(main, 'ar'), await linesAt(money, 'ar')]).toEqual([['a'], []]);
  });
  await eventually(() => expect(ticker.read('en').phase).toBe('there'));
  ticker.write('en', { lines: [line('a')] });
  await eventually(async () =>
    expect([await linesAt(main), await linesAt(money)]).toEqual([['a'], ['a']]),
  );
});
