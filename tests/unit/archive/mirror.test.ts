import { setImmediate as soon } from 'node:timers/promises';
import type { Change } from '@shared/publish/api';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { granted, type Newsroom, openNewsroom } from '../newsroom';
import { type Behaviour, json, type OddSite, oddSite, webPage } from '../publish/odd-site';
import { RealSite } from '../publish/real-site';
import { packed, story } from '../stories';
import { tempFolder } from '../temp-folder';

const put = (cursor: number, id: string, headline = id): Change => ({
  ...{ type: 'put', cursor, url: `https://site.example/${id}`, etag: '"1"' },
  story: packed(id, { headline, tags: [{ label: `Tag of ${id}` }] }),
});
const gone = (cursor: number, id: string): Change => ({ type: 'delete', cursor, id });

type Feed = (since: number) => Behaviour;
/** What changed after a cursor, so many changes at a time. */
const feedOf =
  (changes: readonly Change[], atOnce = 100): Feed =>
  (since) => {
    const after = changes.filter(({ cursor }) => cursor > since);
    const given = after.slice(0, atOnce);
    return json(200, {
      changes: given,
      cursor: given.at(-1)?.cursor ?? since,
      more: after.length > given.length,
    });
  };

/** A site whose change feed a test writes, and may write anew. */
async function siteWith(
  first: Feed,
): Promise<{ site: OddSite; feed(next: Feed): void; asked(): number[] }> {
  let feed = first;
  const since = (path: string): number =>
    Number(new URL(path, 'http://x').searchParams.get('since'));
  const site = await oddSite(({ path }) =>
    path.startsWith('/changes') ? feed(since(path)) : null,
  );
  return {
    site,
    feed: (next) => {
      feed = next;
    },
    asked: () =>
      site.received
        .filter(({ path }) => path.startsWith('/changes'))
        .map(({ path }) => since(path)),
  };
}

function deskAt(site: OddSite, folder = tempFolder(), name = 'embedded'): Newsroom {
  const newsroom = openNewsroom({ folder, siteAddress: () => site, site: name });
  newsroom.desk.start();
  return newsroom;
}
const found = async ({ desk }: Newsroom, text = ''): Promise<string[]> =>
  granted(await desk.archive.search({ text, exclude: [], limit: 50 }))
    .map(({ id }) => id)
    .sort();
const finds = (newsroom: Newsroom, ids: string[], text = '') =>
  eventually(async () => expect(await found(newsroom, text)).toEqual(ids));
/** A minute passes, or as many as it takes until the desk has looked at the feed again. */
async function aMinute({ clock }: Newsroom, asked: () => number[]): Promise<void> {
  const before = asked().length;
  await eventually(() => {
    clock.turn(60_000);
    expect(asked().length).toBeGreaterThan(before);
  });
  await soon();
}

test('what is on the site is found on the desk, with its address and its tags', async () => {
  const { site } = await siteWith(feedOf([put(1, 'ferry'), put(2, 'fair')]));
  const newsroom = deskAt(site);
  await finds(newsroom, ['fair', 'ferry']);
  const [hit] = granted(
    await newsroom.desk.archive.search({ text: 'ferry', exclude: [], limit: 9 }),
  );
  expect(hit).toMatchObject({ id: 'ferry', url: 'https://site.example/ferry' });
  const tags = newsroom.desk.archive.members({ kind: 'tag', prefix: 'tag of fa', limit: 9 });
  expect(granted(await tags)).toMatchObject([{ uses: 1 }]);
});

test('what changes there is found as changed, and what goes is gone', async () => {
  const { site, feed, asked } = await siteWith(feedOf([put(1, 'ferry'), put(2, 'fair')]));
  const newsroom = deskAt(site);
  await finds(newsroom, ['fair', 'ferry']);
  feed(feedOf([put(3, 'ferry', 'Night boat'), gone(4, 'fair')]));
  await aMinute(newsroom, asked);
  await finds(newsroom, ['ferry']);
  await finds(newsroom, [], 'fair');
  await finds(newsroom, ['ferry'], 'night');
  expect(asked()).toContain(2);
});

test('a long feed is read a page at a time, each from where the last ended', async () => {
  const many = Array.from({ length: 7 }, (_, n) => put(n * 10 + 1, `story-${n}`));
  const { site, asked } = await siteWith(feedOf(many, 3));
  await finds(
    deskAt(site),
    many.map((change) => ('story' in change ? change.story.id : '')),
  );
  expect(asked()).toEqual([0, 21, 51]);
});

test('after a restart the feed is read from where it was', async () => {
  const { site, asked } = await siteWith(feedOf([put(1, 'ferry')]));
  const newsroom = deskAt(site);
  await finds(newsroom, ['ferry']);
  await newsroom.desk.close();
  const next = deskAt(site, newsroom.folder);
  await finds(next, ['ferry']);
  await eventually(() => expect(asked()).toEqual([0, 1]));
});

test('the stories of another site are not those of this one', async () => {
  const first = await siteWith(feedOf([put(5, 'ferry')]));
  const newsroom = deskAt(first.site, tempFolder(), 'https://one.example');
  await finds(newsroom, ['ferry']);
  await newsroom.desk.close();
  const second = await siteWith(feedOf([put(3, 'fair')]));
  await finds(deskAt(second.site, newsroom.folder, 'https://two.example'), ['fair']);
  expect(second.asked()[0]).toBe(0);
});

test('a site that was set up anew is read from its beginning, and what it no longer has is gone', async () => {
  const { site, feed, asked } = await siteWith(feedOf([put(8, 'ferry'), put(9, 'fair')]));
  const newsroom = deskAt(site);
  await finds(newsroom, ['fair', 'ferry']);
  // As the site that comes with Galley answers a cursor that it never gave.
  const fresh = feedOf([put(1, 'storm'), put(2, 'vote'), put(3, 'match')], 2);
  feed((since) => fresh(since > 3 ? 0 : since));
  await aMinute(newsroom, asked);
  await finds(newsroom, ['match', 'storm', 'vote']);
});

describe('a feed that is broken', () => {
  test.each<[string, Behaviour]>([
    ['is a web page', webPage(200)],
    ['is cut off', 'is cut off'],
    ['fails', { status: 500 }],
    ['has no cursor', json(200, { changes: [put(3, 'vote')], more: false })],
  ])(
    'since it %s changes nothing, and is read when it is whole again',
    async (_name, behaviour) => {
      const { site, feed, asked } = await siteWith(feedOf([put(1, 'ferry')]));
      const newsroom = deskAt(site);
      await finds(newsroom, ['ferry']);
      feed(() => behaviour);
      await aMinute(newsroom, asked);
      expect(await found(newsroom)).toEqual(['ferry']);
      feed(feedOf([put(2, 'fair')]));
      await aMinute(newsroom, asked);
      await finds(newsroom, ['fair', 'ferry']);
      expect(newsroom.errors).toEqual([]);
    },
  );

  test.each<[string, Feed]>([
    [
      'says “more” and does not go on',
      (since) => json(200, { changes: [], cursor: since, more: true }),
    ],
    [
      'goes round in a circle',
      (since) =>
        json(200, { changes: [put(1, 'ferry')], cursor: since === 10 ? 5 : 10, more: true }),
    ],
    [
      'goes back and back',
      (since) => json(200, { changes: [], cursor: Math.max(0, since - 1), more: true }),
    ],
  ])('since it %s is not asked for ever', async (_name, circle) => {
    const { site, feed, asked } = await siteWith(feedOf([put(20, 'ferry')]));
    const newsroom = deskAt(site);
    await finds(newsroom, ['ferry']);
    feed(circle);
    await aMinute(newsroom, asked);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked().length).toBeLessThan(8);
  });
});

test('a story that is a draft and on the site is found once, as the draft, with the site’s address', async () => {
  const site = await RealSite.start();
  const newsroom = openNewsroom({ siteAddress: () => site.address, site: site.address.url });
  newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
  newsroom.desk.start();
  granted(await newsroom.desk.publishing.push('ferry'));
  await eventually(async () => {
    const hits = newsroom.desk.archive.search({ text: 'ferry', exclude: [], limit: 9 });
    expect(granted(await hits)).toMatchObject([
      { id: 'ferry', url: expect.stringContaining(site.address.url) },
    ]);
  });
  // Another desk of the same site finds it there.
  const other = openNewsroom({ siteAddress: () => site.address, site: site.address.url });
  other.desk.start();
  await finds(other, ['ferry'], 'noon');
});

test('what is published while the feed is being read is mirrored at once, not after the next minute', async () => {
  const site = await RealSite.start();
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const newsroom = openNewsroom({
    ...{ siteAddress: () => site.address, site: site.address.url },
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      if (url.includes('/changes?since=0')) await held; // An old answer, late.
      return answer;
    },
  });
  newsroom.desk.start();
  newsroom.desk.store.begin('ferry', story(), 'lena', newsroom.clock.now());
  granted(await newsroom.desk.publishing.push('ferry'));
  await eventually(() =>
    expect(newsroom.desk.publishing.status('ferry').status.phase).toBe('live'),
  );
  letGo();
  await eventually(async () => {
    newsroom.clock.turn(0);
    const readTo = newsroom.desk.archive.feedPosition({ site: site.address.url });
    expect(granted(await readTo)).toBe(1);
  });
});
