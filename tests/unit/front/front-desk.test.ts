import type { FrontSlotId } from '@shared/front/slots';
import type { FrontSlot } from '@shared/publish/front';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { type Newsroom, type NewsroomOptions, openNewsroom } from '../newsroom';
import { Paper, TOKEN, textsOf } from '../site/paper';
import { turnableClock } from '../turnable-clock';

const slot = (at: FrontSlotId, storyId: string): FrontSlot => ({
  ...{ slot: at, storyId, headline: null, kicker: null, expiresAt: null },
});

/** A site with some stories, and desks that publish to it. */
async function paperWithDesks() {
  const paper = await Paper.open();
  for (const id of 'abcdef') await paper.publish({ id, slug: id, headline: id });
  const clock = turnableClock();
  const desk = (more: NewsroomOptions = {}) =>
    openNewsroom({ clock, siteAddress: () => ({ url: paper.url, token: TOKEN }), ...more });
  return { paper, clock, desk };
}
const top = async (paper: Paper) =>
  textsOf(await paper.page('/'), '.front-top > .card h2, .front-second h2');
const isThere = ({ desk }: Newsroom) =>
  eventually(() => expect(desk.front.read('en')).toMatchObject({ phase: 'there' }));

describe('the front page of a desk', () => {
  test('is with the readers at once, and the windows are told', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk();
    const slots = [slot('lead', 'f'), slot('second-2', 'e')];
    expect(newsroom.desk.front.write('en', { slots })).toMatchObject({ phase: 'waiting' });
    await isThere(newsroom);
    const shown = await top(paper);
    expect([shown[0], shown[2]]).toEqual(['f', 'e']);
    const told = newsroom.heard.flatMap(({ name, event }) =>
      name === 'front:changed' ? event.front.phase : [],
    );
    expect(told.at(-1)).toBe('there');
  });

  test('waits while the site is away, over a crash too, and is put once when it is back', async () => {
    const { paper, desk } = await paperWithDesks();
    let isAway = true;
    const puts: string[] = [];
    const newsroom = desk({
      fetch: (url, init) => {
        if (isAway) return Promise.reject(new Error('ECONNREFUSED'));
        if (init?.method === 'PUT') puts.push(String(url));
        return fetch(url, init);
      },
    });
    newsroom.desk.front.write('en', { slots: [slot('lead', 'f')] });
    await eventually(() =>
      expect(newsroom.desk.front.read('en').message).toContain('goes out by itself'),
    );
    const next = newsroom.crash();
    expect(next.desk.front.read('en')).toMatchObject({ phase: 'waiting' });
    isAway = false;
    next.desk.start();
    await isThere(next);
    expect((await top(paper))[0]).toBe('f');
    expect(puts.filter((url) => url.includes('/front/'))).toHaveLength(1);
  });

  test('merges with what another desk put there meanwhile, place by place', async () => {
    const { paper, desk } = await paperWithDesks();
    const [one, other] = [desk(), desk({ me: 'omar' })];
    one.desk.front.write('en', { slots: [slot('lead', 'a')] });
    await isThere(one);
    await other.desk.front.refresh('en');
    one.desk.front.write('en', { slots: [slot('lead', 'b')] });
    await isThere(one);
    other.desk.front.write('en', { slots: [slot('lead', 'a'), slot('second-1', 'c')] });
    await isThere(other);
    expect((await top(paper)).slice(0, 2)).toEqual(['b', 'c']);
    await one.desk.front.refresh('en');
    expect(one.desk.front.read('en').slots).toEqual([slot('lead', 'b'), slot('second-1', 'c')]);
  });

  test('loses a story that was withdrawn at the site, also while it waits with another change', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk();
    newsroom.desk.front.write('en', { slots: [slot('lead', 'a'), slot('second-1', 'b')] });
    await isThere(newsroom);
    const { headers } = await paper.call('GET', '/stories/a');
    await paper.withdraw('a', headers.get('etag') ?? '');
    const slots = [slot('lead', 'a'), slot('second-1', 'c')];
    newsroom.desk.front.write('en', { slots });
    await isThere(newsroom);
    expect(newsroom.desk.front.read('en').slots).toEqual([slot('second-1', 'c')]);
  });

  test('that the site refuses says so in words, and keeps it', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk({ siteAddress: () => ({ url: paper.url, token: 'wrong' }) });
    newsroom.desk.front.write('en', { slots: [slot('lead', 'a')] });
    await eventually(() =>
      expect(newsroom.desk.front.read('en')).toMatchObject({
        ...{ phase: 'refused', message: expect.stringContaining('token') },
        slots: [slot('lead', 'a')],
      }),
    );
  });
});

test('the newest stories of the site are known to the desk as its front page shows them', async () => {
  const { desk } = await paperWithDesks();
  const newsroom = desk();
  newsroom.desk.start();
  await eventually(async () => {
    const cards = await newsroom.desk.archive.cards({ edition: 'en', ids: ['f'], limit: 3 });
    expect(cards.ok && cards.value.map(({ id }) => id)).toEqual([...'abcf']);
    expect(cards.ok && cards.value.at(-1)).toMatchObject({ id: 'f', kind: 'news', edition: 'en' });
  });
  const spanish = await newsroom.desk.archive.cards({ edition: 'es', ids: ['f'], limit: 3 });
  expect(spanish.ok && spanish.value).toEqual([]);
});
