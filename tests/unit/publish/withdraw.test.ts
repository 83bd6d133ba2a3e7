import { projectStory } from '@shared/story/projection';
import { readWorkflow } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { granted, type Newsroom, type NewsroomOptions, openNewsroom } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { paragraph, story } from '../stories';

const STORY = story({
  headline: 'Ferry stops',
  body: [paragraph('The ferry stops.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});
const statusOf = ({ desk }: Newsroom) => desk.publishing.status('ferry').status;
const isAt = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(statusOf(newsroom).phase).toBe(phase));
const pageOf = async (paper: Paper): Promise<number> =>
  (await paper.read('/en/economy/ferry-stops')).status;
const events = ({ desk }: Newsroom) =>
  readWorkflow(desk.store.read('ferry').doc).map(({ to, why }) => (why ? `${to}: ${why}` : to));

/** A desk with a story that is live. */
async function liveStory(more: NewsroomOptions = {}) {
  const paper = await Paper.open();
  const newsroom = openNewsroom({
    ...{ siteAddress: () => ({ url: paper.url, token: TOKEN }), ...more },
  });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  granted(await newsroom.desk.publishing.push('ferry'));
  await isAt(newsroom, 'live');
  return { paper, newsroom };
}

describe('a live story that is killed', () => {
  test('is gone from the site, which says so, and killed here, with the reason', async () => {
    const { paper, newsroom } = await liveStory();
    expect(await pageOf(paper)).toBe(200);
    granted(newsroom.desk.publishing.withdraw('ferry', 'The council denies it'));
    expect(statusOf(newsroom).isWithdrawal).toBe(true);
    await isAt(newsroom, 'none');
    expect(await pageOf(paper)).toBe(410);
    expect(projectStory(newsroom.desk.store.read('ferry').doc).state).toBe('killed');
    expect(events(newsroom).at(-1)).toBe('killed: The council denies it');
    // Now it may go to the bin, too.
    granted(newsroom.desk.drafts.bin('ferry'));
  });

  test('can be published again, under its old address', async () => {
    const { paper, newsroom } = await liveStory();
    granted(newsroom.desk.publishing.withdraw('ferry', ''));
    await isAt(newsroom, 'none');
    granted(await newsroom.desk.publishing.push('ferry'));
    await isAt(newsroom, 'live');
    expect(await pageOf(paper)).toBe(200);
  });

  test('waits while the site is away, over a crash, and is gone once when it is back', async () => {
    let isAway = false;
    const { paper, newsroom } = await liveStory({
      fetch: (url, init) => (isAway ? Promise.reject(new Error('ECONNREFUSED')) : fetch(url, init)),
    });
    isAway = true;
    granted(newsroom.desk.publishing.withdraw('ferry', 'Wrong'));
    await eventually(() => expect(statusOf(newsroom).message).toContain('cannot be reached'));
    const next = newsroom.crash();
    expect(statusOf(next)).toMatchObject({ phase: 'waiting', isWithdrawal: true });
    isAway = false;
    next.desk.start();
    await isAt(next, 'none');
    expect(await pageOf(paper)).toBe(410);
  });

  test('stays on the site when that is taken back in time', async () => {
    const { paper, newsroom } = await liveStory();
    newsroom.desk.sites.hold();
    granted(newsroom.desk.publishing.withdraw('ferry', 'Wrong'));
    granted(newsroom.desk.publishing.cancel('ferry'));
    expect(events(newsroom).at(-1)).toBe('published: Kill taken back');
    newsroom.desk.sites.release();
    expect(statusOf(newsroom)).toMatchObject({ phase: 'live', isWithdrawal: false });
    expect(await pageOf(paper)).toBe(200);
  });

  test('is not, when somebody has changed it there: a person decides', async () => {
    const { paper, newsroom } = await liveStory();
    const there = await paper.call('GET', '/stories/ferry');
    await paper.call('PUT', '/stories/ferry', {
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': 'by-hand' },
        'if-match': there.headers.get('etag') ?? '',
      },
      body: JSON.stringify({ ...there.json, deck: 'Another' }),
    });
    granted(newsroom.desk.publishing.withdraw('ferry', ''));
    await isAt(newsroom, 'conflict');
    expect(await pageOf(paper)).toBe(200);
  });

  test('that the site never had is refused with a sentence', async () => {
    const newsroom = openNewsroom();
    newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
    expect(newsroom.desk.publishing.withdraw('ferry', '')).toMatchObject({
      error: { code: 'not-there' },
    });
    expect(events(newsroom)).toEqual([]);
  });
});
