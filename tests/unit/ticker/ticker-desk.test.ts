import type { TickerLine } from '@shared/publish/api';
import { describe, expect, test } from 'vitest';
import { damageIn } from '../../../src/main/safekeeping/check';
import { eventually } from '../eventually';
import { type Newsroom, type NewsroomOptions, openNewsroom } from '../newsroom';
import { Paper, TOKEN } from '../site/paper';
import { type TurnableClock, turnableClock } from '../turnable-clock';

const HOUR_MS = 60 * 60_000;

const line = (id: string, more: Partial<TickerLine> = {}): TickerLine => ({
  ...{ id, text: `Line ${id}`, at: '2026-01-05T08:00:00.000Z', expiresAt: null, storyId: null },
  ...more,
});

/** A site, and desks that publish to it. */
async function paperWithDesks() {
  const paper = await Paper.open();
  const clock = turnableClock();
  const desk = (more: NewsroomOptions = {}) =>
    openNewsroom({ clock, siteAddress: () => ({ url: paper.url, token: TOKEN }), ...more });
  return { paper, clock, desk };
}
/** What readers see. */
const shown = async (paper: Paper): Promise<string[]> =>
  [...(await paper.page('/')).querySelectorAll('[data-part=ticker] li > :last-child')].map(
    (element) => element.textContent ?? '',
  );
const isThere = ({ desk }: Newsroom) =>
  eventually(() => expect(desk.ticker.read('en')).toMatchObject({ phase: 'there' }));
const write = (newsroom: Newsroom, ...ids: string[]) =>
  newsroom.desk.ticker.write('en', { lines: ids.map((id) => line(id)) });

describe('the ticker of a desk', () => {
  test('is with the readers at once, in its order, and says so', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk();
    expect(write(newsroom, 'b', 'a')).toMatchObject({ phase: 'waiting' });
    await isThere(newsroom);
    expect(await shown(paper)).toEqual(['Line b', 'Line a']);
    const told = newsroom.heard.flatMap(({ name, event }) =>
      name === 'ticker:changed' ? event.ticker.phase : [],
    );
    expect(told.at(-1)).toBe('there');
  });

  test('waits while the site is away, over a crash too, and goes out when it is back', async () => {
    const { paper, desk } = await paperWithDesks();
    let isAway = true;
    const newsroom = desk({
      fetch: (url, init) => (isAway ? Promise.reject(new Error('ECONNREFUSED')) : fetch(url, init)),
    });
    write(newsroom, 'a');
    await eventually(() =>
      expect(newsroom.desk.ticker.read('en').message).toContain('go out by themselves'),
    );
    const next = newsroom.crash();
    expect(next.desk.ticker.read('en')).toMatchObject({ phase: 'waiting', lines: [line('a')] });
    isAway = false;
    next.desk.start();
    await isThere(next);
    expect(await shown(paper)).toEqual(['Line a']);
  });

  test('merges with what another desk put there meanwhile', async () => {
    const { paper, desk } = await paperWithDesks();
    const [one, other] = [desk(), desk({ me: 'omar' })];
    write(one, 'a', 'b');
    await isThere(one);
    await other.desk.ticker.refresh('en');
    expect(other.desk.ticker.read('en').lines.map(({ id }) => id)).toEqual(['a', 'b']);
    write(one, 'x', 'a', 'b');
    await isThere(one);
    write(other, 'b', 'y');
    await isThere(other);
    await eventually(async () =>
      expect(await shown(paper)).toEqual(['Line x', 'Line b', 'Line y']),
    );
    await one.desk.ticker.refresh('en');
    expect(one.desk.ticker.read('en').lines.map(({ id }) => id)).toEqual(['x', 'b', 'y']);
  });

  test('is held with the presses, and goes out when they are released', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk();
    newsroom.desk.sites.hold();
    write(newsroom, 'a');
    await eventually(() => expect(newsroom.desk.ticker.read('en').message).toContain('held'));
    await newsroom.desk.ticker.refresh('en');
    expect(await shown(paper)).toEqual([]);
    newsroom.desk.sites.release();
    newsroom.desk.ticker.look();
    await isThere(newsroom);
    expect(await shown(paper)).toEqual(['Line a']);
  });

  test('loses a line when its time is over, here and there', async () => {
    const { paper, clock, desk } = await paperWithDesks();
    const newsroom = desk();
    const expiresAt = new Date(clock.now() + HOUR_MS).toISOString();
    newsroom.desk.ticker.write('en', { lines: [line('a', { expiresAt }), line('b')] });
    await isThere(newsroom);
    turn(paper, clock, HOUR_MS + 1);
    expect(newsroom.desk.ticker.read('en').lines.map(({ id }) => id)).toEqual(['b']);
    expect(await shown(paper)).toEqual(['Line b']);
  });

  test('that the site refuses says so in words, and keeps the lines', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk({ siteAddress: () => ({ url: paper.url, token: 'wrong' }) });
    write(newsroom, 'a');
    await eventually(() =>
      expect(newsroom.desk.ticker.read('en')).toMatchObject({
        phase: 'refused',
        message: expect.stringContaining('token'),
      }),
    );
    expect(newsroom.desk.ticker.read('en').lines).toHaveLength(1);
  });

  test('is written for each edition by itself', async () => {
    const { paper, desk } = await paperWithDesks();
    const newsroom = desk();
    newsroom.desk.ticker.write('ar', { lines: [line('a', { text: 'عاجل' })] });
    await eventually(() => expect(newsroom.desk.ticker.read('ar').phase).toBe('there'));
    expect(await shown(paper)).toEqual([]);
    expect(newsroom.desk.ticker.read('en').lines).toEqual([]);
    expect(damageIn(newsroom.db)).toBeNull();
  });
});

function turn(paper: Paper, clock: TurnableClock, ms: number): void {
  paper.now += ms;
  clock.turn(ms);
}
