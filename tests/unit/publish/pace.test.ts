import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskFacts } from '../../../src/main/database/facts';
import { openDatabase } from '../../../src/main/database/open';
import { afterSending, NOTHING_OWED, pace, stillOwed } from '../../../src/main/publish/pace';
import type { Fetch } from '../../../src/main/publish/targets/http';
import { liveSite } from '../../../src/main/publish/targets/live-site';
import { eventually } from '../eventually';
import { png } from '../media/pictures';
import { granted } from '../newsroom';
import { figure, packed, paragraph } from '../stories';
import { tempFolder } from '../temp-folder';
import { MORNING, turnableClock } from '../turnable-clock';
import { RealSite } from './real-site';

const RATE = 50_000;

/** A desk's pace, on a clock that stands still until it is turned. */
function desk(rate: number | null = RATE) {
  const db = granted(openDatabase(path.join(tempFolder(), 'galley.db')));
  const clock = turnableClock();
  const paced = pace(deskFacts(db), clock);
  paced.setLimit(rate);
  return { db, clock, paced };
}

describe('what is owed', () => {
  test('is never more than what was sent, and never less than what the rate allows', () => {
    const sends = fc.array(
      fc.record({ bytes: fc.integer({ min: 1, max: 2_000_000 }), pauseMs: fc.nat(20_000) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(sends, fc.integer({ min: 1000, max: 1_000_000 }), (all, rate) => {
        let [owed, now, sent, busyMs] = [NOTHING_OWED, MORNING, 0, 0];
        for (const { bytes, pauseMs } of all) {
          now += stillOwed(owed, now);
          // Whoever waits for what is owed never sends faster than the rate.
          expect(sent).toBeLessThanOrEqual(((now - MORNING) / 1000) * rate + 1);
          owed = afterSending(owed, bytes, rate, now);
          sent += bytes;
          busyMs += (bytes / rate) * 1000;
          now += pauseMs;
        }
        expect(stillOwed(owed, now)).toBeLessThanOrEqual(busyMs);
        expect(stillOwed(owed, now + busyMs)).toBe(0);
      }),
    );
  });

  test('does not change when the clock is set back', () => {
    const owed = afterSending(NOTHING_OWED, RATE, RATE, MORNING);
    expect(stillOwed(owed, MORNING - 3_600_000)).toBe(1000);
    expect(stillOwed(owed, MORNING + 400)).toBe(600);
  });
});

describe('the pace of a desk', () => {
  test('is off at first, and then nothing waits', async () => {
    const { paced } = desk(null);
    expect(paced.limit()).toBeNull();
    for (let n = 0; n < 5; n++) await paced.turn(10_000_000);
    expect(paced.pieceBytes(1_048_576)).toBe(1_048_576);
  });

  test('gives pictures their turns one after the other', async () => {
    const { paced, clock } = desk();
    const went: number[] = [];
    for (const n of [1, 2, 3]) void paced.turn(RATE).then(() => went.push(n));
    await soon();
    expect(went).toEqual([1]);
    clock.turn(999);
    await soon();
    expect(went).toEqual([1]);
    clock.turn(1);
    await soon();
    expect(went).toEqual([1, 2]);
    clock.turn(1000);
    await soon();
    expect(went).toEqual([1, 2, 3]);
  });

  test('lets words go at once, and the pictures make up for them', async () => {
    const { paced, clock } = desk();
    let went = false;
    paced.count(RATE * 2);
    void paced.turn(1).then(() => {
      went = true;
    });
    clock.turn(1999);
    await soon();
    expect(went).toBe(false);
    clock.turn(1);
    await soon();
    expect(went).toBe(true);
  });

  test('counts at once when it is changed, for what waits too', async () => {
    const { paced, clock } = desk();
    await paced.turn(RATE * 600);
    let went = false;
    void paced.turn(RATE).then(() => {
      went = true;
    });
    await soon();
    expect(went).toBe(false);
    paced.setLimit(null);
    await soon();
    expect(went).toBe(true);
    expect(clock.next()).toBeNull();
  });

  test('is still there after a restart', () => {
    const { db } = desk(25_000);
    expect(pace(deskFacts(db), turnableClock()).limit()).toBe(25_000);
  });
});

test('a large picture goes out at the pace that was set, to the real site, and the story after it', async () => {
  const site = await RealSite.start();
  const { paced, clock } = desk();
  const bytes = Buffer.concat([png(), randomBytes(220_000)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  /** When each request with a body was sent, ms since the beginning, and how much. */
  const sent: { at: number; bytes: number; isStory: boolean }[] = [];
  const watched: Fetch = (url, init) => {
    if (init.method === 'PUT') {
      const { length } = Buffer.from(init.body as string);
      sent.push({ at: clock.now() - MORNING, bytes: length, isStory: url.includes('/stories/') });
    }
    return fetch(url, init);
  };
  const there = liveSite(
    { fetch: watched, clock, pace: paced },
    () => site.address,
    async () => ({ bytes, mime: 'image/png' }),
  );
  let answer: unknown = null;
  void there
    .put({
      ...{
        operationId: 'operation-1',
        story: packed('ferry', { body: [figure(sha256), paragraph('It waits.')] }),
      },
      ...{ etag: null, attempt: 1, mayGoOn: () => true, onProgress: () => {} },
    })
    .then((given) => {
      answer = given;
    });
  // Time goes on only while the desk waits for its turn: limits for answers are further away.
  await eventually(() => {
    const next = clock.next();
    if (next !== null && next - clock.now() <= 1000) clock.turn(next - clock.now());
    expect(answer).not.toBeNull();
  });
  expect(answer).toMatchObject({ type: 'acknowledged' });
  expect(sent.map(({ at, isStory }) => [at, isStory])).toEqual([
    ...[0, 1000, 2000, 3000, 4000].map((at) => [at, false]),
    [4000, true],
  ]);
  expect(sent.slice(0, 4).map((one) => one.bytes)).toEqual([RATE, RATE, RATE, RATE]);
});
