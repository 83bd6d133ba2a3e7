import { setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Fetch } from '../../../src/main/publish/targets/http';
import { eventually } from '../eventually';
import { png } from '../media/pictures';
import { granted, type Newsroom, openNewsroom, typeWords } from '../newsroom';
import { figure, paragraph, story } from '../stories';
import { RealSite } from './real-site';

/** A desk that publishes to the real site. `through` is the line between the two. */
function deskAt(site: RealSite, through: Fetch = fetch): Newsroom {
  const newsroom = openNewsroom({
    ...{ siteAddress: () => site.address, site: site.address.url },
    fetch: through,
  });
  newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
  return newsroom;
}
const push = async ({ desk }: Newsroom) => granted(await desk.publishing.push('ferry'));
const statusOf = ({ desk }: Newsroom, id = 'ferry') => desk.publishing.status(id).status;
const becomes = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(statusOf(newsroom).phase).toBe(phase));
/** Lets pauses between attempts pass, until the story is where it should be. */
async function inTime(newsroom: Newsroom, phase: string): Promise<void> {
  await eventually(async () => {
    newsroom.clock.turn(60_000);
    await soon();
    expect(statusOf(newsroom).phase).toBe(phase);
  });
}
const isStoryPut = (url: string, init: RequestInit): boolean =>
  init.method === 'PUT' && url.includes('/stories/');
const edit = ({ desk, clock }: Newsroom, words: string): void => {
  desk.store.write('ferry', (pen) => pen.edit('publish', (doc) => typeWords(doc, words)));
  clock.turn(2000);
};

test('a story with a picture arrives whole, at the address that the desk is told', async () => {
  const site = await RealSite.start();
  const newsroom = openNewsroom({ siteAddress: () => site.address, site: site.address.url });
  const picture = granted(await newsroom.desk.media.import('quay.png', png()));
  const content = { body: [figure(picture.sha256), paragraph('The quay is empty.')] };
  newsroom.desk.store.begin('ferry', story(content), 'lena', newsroom.clock.now());
  await push(newsroom);
  await becomes(newsroom, 'live');
  expect(await site.story('ferry')).toMatchObject({
    ...{ id: 'ferry', headline: 'Ferry stops at noon', slug: 'ferry-stops-at-noon' },
    lead: { media: { sha256: picture.sha256 }, credit: 'Harbour Pictures' },
  });
  const page = await fetch(statusOf(newsroom).url ?? '');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Ferry stops at noon');
});

test('a story whose acknowledgement was lost is there once, and the desk learns of it', async () => {
  const site = await RealSite.start();
  let lost = 0;
  const newsroom = deskAt(site, async (url, init) => {
    const answer = await fetch(url, init);
    if (!isStoryPut(url, init) || lost > 1) return answer;
    lost += 1;
    throw new TypeError('terminated');
  });
  await push(newsroom);
  await becomes(newsroom, 'waiting');
  await inTime(newsroom, 'live');
  expect(lost).toBe(2);
  expect(await site.versions()).toEqual({ ferry: 1 });
  expect(newsroom.desk.publishing.status('ferry').attempts.map(({ outcome }) => outcome)).toEqual([
    ...['live', 'no answer', 'no answer'],
  ]);
});

test('a desk that dies while it publishes finds its story on the site once, and can go on', async () => {
  const site = await RealSite.start();
  let dead: Newsroom | null = null;
  const newsroom = deskAt(site, async (url, init) => {
    const answer = await fetch(url, init);
    if (isStoryPut(url, init)) dead ??= newsroom.crash();
    return answer;
  });
  await push(newsroom);
  const next = await eventually(() => {
    if (dead === null) throw new Error('It lives.');
    return dead;
  });
  await newsroom.desk.close();
  next.desk.start();
  await inTime(next, 'live');
  expect(await site.versions()).toEqual({ ferry: 1 });
  edit(next, ' Then it came back.');
  await push(next);
  await inTime(next, 'live');
  expect(await site.versions()).toEqual({ ferry: 2 });
});

test('a site that is restarted in the middle has the story as it was corrected meanwhile', async () => {
  const site = await RealSite.start();
  let restarts = 0;
  const newsroom = deskAt(site, async (url, init) => {
    if (isStoryPut(url, init) && restarts++ === 0) {
      await site.stop();
      return fetch(url, init);
    }
    return fetch(url, init);
  });
  await push(newsroom);
  await becomes(newsroom, 'waiting');
  edit(newsroom, ' As corrected.');
  await push(newsroom);
  await site.start();
  await inTime(newsroom, 'live');
  // The first may have arrived, for all that the desk knows; then it went before the second.
  expect([1, 2]).toContain((await site.versions()).ferry);
  expect(JSON.stringify((await site.story('ferry')).body)).toContain('As corrected.');
});

test('two desks that change one story: the second is told, and nothing is overwritten', async () => {
  const site = await RealSite.start();
  const ours = deskAt(site);
  await push(ours);
  await becomes(ours, 'live');
  const theirs = ours.crash();
  edit(theirs, ' Theirs.');
  await push(theirs);
  await inTime(theirs, 'live');
  edit(ours, ' Ours.');
  await push(ours);
  await inTime(ours, 'conflict');
  expect(statusOf(ours).message).toContain('Someone changed this story on the site');
  expect(JSON.stringify((await site.story('ferry')).body)).toMatch(/Theirs\./);
  expect(JSON.stringify((await site.story('ferry')).body)).not.toMatch(/Ours\./);
});

test('two desks that begin the same story: the second is told that it is there', async () => {
  const site = await RealSite.start();
  const [ours, theirs] = [deskAt(site), deskAt(site)];
  await push(theirs);
  await becomes(theirs, 'live');
  edit(ours, ' Ours.');
  await push(ours);
  await inTime(ours, 'conflict');
  expect(statusOf(ours).message).toContain('this desk did not put it there');
  expect(await site.versions()).toEqual({ ferry: 1 });
});

test('a slug that another desk took first needs attention, in the site’s words, and another one goes', async () => {
  const site = await RealSite.start();
  const theirs = deskAt(site);
  await push(theirs);
  await becomes(theirs, 'live');
  const ours = openNewsroom({ siteAddress: () => site.address, site: site.address.url });
  ours.desk.store.begin('namesake', story(), 'lena', ours.clock.now());
  granted(await ours.desk.publishing.push('namesake'));
  await eventually(() => expect(statusOf(ours, 'namesake').phase).toBe('attention'));
  expect(statusOf(ours, 'namesake').message).toMatch(/^The site refused: Another story has/);
});

test('many stories at once all arrive, each once', async () => {
  const site = await RealSite.start();
  const newsroom = openNewsroom({ siteAddress: () => site.address, site: site.address.url });
  const ids = Array.from({ length: 25 }, (_, n) => `story-${n}`);
  for (const id of ids) {
    newsroom.desk.store.begin(id, story({ headline: id }), 'lena', newsroom.clock.now());
    granted(await newsroom.desk.publishing.push(id));
  }
  await eventually(() => expect(newsroom.desk.sites.summary().waiting).toBe(0));
  expect(await site.versions()).toEqual(Object.fromEntries(ids.map((id) => [id, 1])));
});
