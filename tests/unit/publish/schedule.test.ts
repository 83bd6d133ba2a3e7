import { readFields, writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { readWorkflow } from '@shared/story/workflow';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import {
  granted,
  listed,
  type Newsroom,
  type NewsroomOptions,
  openNewsroom,
  typeWords,
} from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { paragraph, story } from '../stories';
import { MORNING } from '../turnable-clock';

const HOUR_MS = 60 * 60_000;
const NOON = MORNING + 2 * HOUR_MS;
const EVENING = MORNING + 8 * HOUR_MS;
const CAIRO = { at: NOON, zone: 'Africa/Cairo' };
const STORY = story({
  headline: 'Ferry stops',
  body: [paragraph('The ferry stops.')],
  fields: { section: 'economy', slug: 'ferry-stops' },
});

const statusOf = ({ desk }: Newsroom) => desk.publishing.status('ferry').status;
const isAt = (newsroom: Newsroom, phase: string) =>
  eventually(() => expect(statusOf(newsroom).phase).toBe(phase));
const docOf = ({ desk }: Newsroom) => desk.store.read('ferry').doc;
const stateOf = (newsroom: Newsroom) => projectStory(docOf(newsroom)).state;
const moves = (newsroom: Newsroom) => readWorkflow(docOf(newsroom)).map(({ to }) => to);

/** A desk with a story, and a site whose clock goes as the desk's does. */
async function newsroomWith(more: NewsroomOptions = {}) {
  const paper = await Paper.open();
  const newsroom = openNewsroom({
    ...{ siteAddress: () => ({ url: paper.url, token: TOKEN }), ...more },
  });
  newsroom.desk.store.begin('ferry', STORY, 'lena', newsroom.clock.now());
  newsroom.desk.drafts.open('ferry', 1);
  const page = async (): Promise<number> => (await paper.read('/en/economy/ferry-stops')).status;
  const turnTo = (at: number): void => {
    paper.now = at;
    newsroom.clock.turn(at - newsroom.clock.now());
  };
  const schedule = async (release: { at: number; zone: string } | null = CAIRO) =>
    granted(await newsroom.desk.publishing.schedule('ferry', release));
  return { paper, newsroom, page, turnTo, schedule };
}

describe('a story that is scheduled', () => {
  test('is held by the site, and published on both sides when its time comes', async () => {
    const { newsroom, page, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    expect(statusOf(newsroom)).toMatchObject({ releaseAt: NOON, changedSince: false });
    expect(stateOf(newsroom)).toBe('scheduled');
    expect(await page()).toBe(404);
    expect((await listed(newsroom, '', 'scheduled')).rows).toHaveLength(1);
    expect((await listed(newsroom, '', 'live')).rows).toHaveLength(0);

    turnTo(NOON);
    expect(await page()).toBe(200);
    expect(statusOf(newsroom)).toMatchObject({ phase: 'live', publishedAt: NOON, releaseAt: null });
    expect(stateOf(newsroom)).toBe('published');
    expect(readFields(docOf(newsroom))).toMatchObject({
      publishedAt: NOON,
      releaseZone: 'Africa/Cairo',
    });
    expect(statusOf(newsroom).changedSince).toBe(false);
    expect((await listed(newsroom, '', 'live')).rows).toHaveLength(1);
  });

  test('is released by the site while the desk is closed, and the desk follows', async () => {
    const { paper, newsroom, page, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    const next = newsroom.crash();
    paper.now = EVENING;
    next.clock.set(EVENING);
    expect(await page()).toBe(200);
    expect(statusOf(next).phase).toBe('scheduled');
    next.desk.start();
    expect(statusOf(next)).toMatchObject({ phase: 'live', publishedAt: NOON });
    expect(stateOf(next)).toBe('published');
  });

  test('and then edited is released as it was held, and keeps what was edited', async () => {
    const { paper, newsroom, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    newsroom.desk.store.write('ferry', (pen) =>
      pen.edit('publish', (doc) => typeWords(doc, ' Later.')),
    );
    expect(statusOf(newsroom)).toMatchObject({ phase: 'scheduled', changedSince: true });
    turnTo(NOON);
    expect(await (await paper.read('/en/economy/ferry-stops')).text()).not.toContain('Later.');
    expect(statusOf(newsroom)).toMatchObject({ phase: 'live', changedSince: true });
    // An update goes out at once: the time of the release says nothing any more.
    granted(await newsroom.desk.publishing.push('ferry'));
    await isAt(newsroom, 'live');
    expect(readFields(docOf(newsroom))).toMatchObject({ releaseAt: null, publishedAt: NOON });
    expect(await (await paper.read('/en/economy/ferry-stops')).text()).toContain('Later.');
  });

  test('is held as it was edited when it is published again before its time', async () => {
    const { paper, newsroom, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    newsroom.desk.store.write('ferry', (pen) =>
      pen.edit('publish', (doc) => typeWords(doc, ' Better.')),
    );
    granted(await newsroom.desk.publishing.push('ferry'));
    await isAt(newsroom, 'scheduled');
    turnTo(NOON);
    expect(await (await paper.read('/en/economy/ferry-stops')).text()).toContain('Better.');
  });

  test('can be moved to another time', async () => {
    const { newsroom, page, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    await schedule({ at: EVENING, zone: 'UTC' });
    await isAt(newsroom, 'scheduled');
    await eventually(() => expect(statusOf(newsroom).releaseAt).toBe(EVENING));
    turnTo(NOON);
    expect([await page(), stateOf(newsroom)]).toEqual([404, 'scheduled']);
    turnTo(EVENING);
    expect([await page(), stateOf(newsroom)]).toEqual([200, 'published']);
    expect(readFields(docOf(newsroom)).publishedAt).toBe(EVENING);
  });

  test('can be published now', async () => {
    const { newsroom, page, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    await schedule(null);
    await isAt(newsroom, 'live');
    expect(await page()).toBe(200);
    expect(readFields(docOf(newsroom))).toMatchObject({ releaseAt: null, publishedAt: MORNING });
  });

  test('is what it was before when the schedule is taken back, and goes out no more', async () => {
    const { newsroom, page, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    granted(newsroom.desk.publishing.unschedule('ferry'));
    await isAt(newsroom, 'none');
    expect(moves(newsroom)).toEqual(['scheduled', 'draft']);
    expect(readFields(docOf(newsroom))).toMatchObject({ releaseAt: null, publishedAt: null });
    turnTo(EVENING);
    expect(await page()).toBe(404);
  });

  test('is taken back although nobody heard whether the site has it', async () => {
    let isDeaf = true;
    const { newsroom, page, turnTo, schedule } = await newsroomWith({
      async fetch(url, init) {
        const answer = await fetch(url, init);
        if (isDeaf && init.method === 'PUT') throw new Error('ECONNRESET');
        return answer;
      },
    });
    await schedule();
    await eventually(() => expect(statusOf(newsroom).attempts).toBe(1));
    await isAt(newsroom, 'waiting');
    granted(newsroom.desk.publishing.unschedule('ferry'));
    isDeaf = false;
    newsroom.desk.publishing.retryNow(null);
    await isAt(newsroom, 'none');
    turnTo(EVENING);
    expect(await page()).toBe(404);
  });

  test('is taken back before it was sent without a word to the site', async () => {
    const { paper, newsroom, schedule } = await newsroomWith();
    newsroom.desk.sites.hold();
    await schedule();
    granted(newsroom.desk.publishing.unschedule('ferry'));
    expect(statusOf(newsroom).phase).toBe('none');
    newsroom.desk.sites.release();
    expect((await paper.call('GET', '/stories/ferry')).status).toBe(404);
  });

  test('that was not sent in time is out as soon as the site is reached', async () => {
    let isAway = true;
    const { newsroom, page, turnTo, schedule } = await newsroomWith({
      fetch: (url, init) => (isAway ? Promise.reject(new Error('ENETUNREACH')) : fetch(url, init)),
    });
    await schedule();
    await eventually(() => expect(statusOf(newsroom).attempts).toBe(1));
    turnTo(EVENING);
    isAway = false;
    newsroom.desk.publishing.retryNow(null);
    await isAt(newsroom, 'live');
    expect([await page(), stateOf(newsroom)]).toEqual([200, 'published']);
  });

  test('can be killed before its time, and never goes out', async () => {
    const { newsroom, page, turnTo, schedule } = await newsroomWith();
    await schedule();
    await isAt(newsroom, 'scheduled');
    granted(newsroom.desk.publishing.withdraw('ferry', 'Denied'));
    await isAt(newsroom, 'none');
    expect(stateOf(newsroom)).toBe('killed');
    expect((await listed(newsroom, '', 'killed')).rows).toHaveLength(1);
    turnTo(EVENING);
    expect(await page()).toBe(404);
  });

  test('is released by the site’s clock, which the desk follows', async () => {
    // Half an hour, and a little more, since the desk counts whole minutes.
    const behind = 30.5 * 60_000;
    const { newsroom, schedule } = await newsroomWith({
      async fetch(url, init) {
        const answer = await fetch(url, init);
        const headers = new Headers(answer.headers);
        headers.set('date', new Date(newsroom.clock.now() - behind).toUTCString());
        return new Response(init.method === 'HEAD' ? null : await answer.arrayBuffer(), {
          ...{ status: answer.status, headers },
        });
      },
    });
    newsroom.desk.start();
    await eventually(() => expect(newsroom.desk.sites.summary().clockAheadMs).toBe(-30 * 60_000));
    await schedule();
    await isAt(newsroom, 'scheduled');
    newsroom.clock.turn(NOON - newsroom.clock.now());
    expect(statusOf(newsroom).phase).toBe('scheduled');
    newsroom.clock.turn(behind);
    expect(statusOf(newsroom).phase).toBe('live');
  });
});

describe('a time', () => {
  test('that is over is refused', async () => {
    const { newsroom } = await newsroomWith();
    const answer = await newsroom.desk.publishing.schedule('ferry', { at: MORNING, zone: 'UTC' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'time-over' } });
    expect(statusOf(newsroom).phase).toBe('none');
  });

  test('is not chosen for a story that readers have', async () => {
    const { newsroom } = await newsroomWith();
    granted(await newsroom.desk.publishing.push('ferry'));
    await isAt(newsroom, 'live');
    const answer = await newsroom.desk.publishing.schedule('ferry', CAIRO);
    expect(answer).toMatchObject({ ok: false, error: { code: 'live' } });
  });
});

describe('an embargoed story', () => {
  const embargoed = async () => {
    const all = await newsroomWith();
    all.newsroom.desk.store.write('ferry', (pen) =>
      pen.edit('publish', (doc) => writeField(doc, 'embargo', NOON)),
    );
    return all;
  };

  test('cannot be published, or scheduled, before its embargo ends', async () => {
    const { newsroom } = await embargoed();
    const { publishing } = newsroom.desk;
    for (const answer of [
      await publishing.push('ferry'),
      await publishing.schedule('ferry', { at: NOON - 1, zone: 'UTC' }),
      await publishing.schedule('ferry', null),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'stopped' } });
    }
    expect(statusOf(newsroom).phase).toBe('none');
  });

  test('is published when its embargo ends', async () => {
    const { newsroom, page, turnTo, schedule } = await embargoed();
    await schedule({ at: NOON, zone: 'UTC' });
    await isAt(newsroom, 'scheduled');
    turnTo(NOON - 1);
    expect(await page()).toBe(404);
    turnTo(NOON);
    expect([await page(), stateOf(newsroom)]).toEqual([200, 'published']);
    expect(statusOf(newsroom).changedSince).toBe(false);
  });

  test('is not published by a desk whose clock is ahead', async () => {
    const { newsroom } = await embargoed();
    newsroom.clock.set(EVENING);
    granted(await newsroom.desk.publishing.push('ferry'));
    await isAt(newsroom, 'attention');
    expect(statusOf(newsroom).message).toContain('embargoed until');
  });
});

test('the calendar has what is scheduled, embargoed and published, and not what is killed', async () => {
  const { newsroom, turnTo, schedule } = await newsroomWith();
  const { desk, clock } = newsroom;
  desk.store.begin('held', story({ fields: { embargo: EVENING } }), 'lena', clock.now());
  await schedule();
  await isAt(newsroom, 'scheduled');
  const shown = async (from = MORNING, to = EVENING + 1) => {
    await desk.archive.settle({});
    const answer = granted(await desk.archive.calendar({ from, to, limit: 10 }));
    return answer.map(({ id, kind, at }) => [id, kind, at]);
  };
  await eventually(async () =>
    expect(await shown()).toEqual([
      ['ferry', 'scheduled', NOON],
      ['held', 'embargo', EVENING],
    ]),
  );
  expect(await shown(NOON + 1, EVENING)).toEqual([]);
  turnTo(NOON);
  await eventually(async () => expect((await shown())[0]).toEqual(['ferry', 'published', NOON]));
  granted(desk.publishing.withdraw('ferry', 'Wrong'));
  await isAt(newsroom, 'none');
  await eventually(async () => expect(await shown()).toEqual([['held', 'embargo', EVENING]]));
});
