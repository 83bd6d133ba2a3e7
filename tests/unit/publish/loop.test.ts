import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/main/database/open';
import { silentLog } from '../../../src/main/log';
import { PARALLEL } from '../../../src/main/publish/decide';
import { type OutboxLoop, outboxLoop } from '../../../src/main/publish/loop';
import { type Outbox, outbox, type Sending } from '../../../src/main/publish/outbox';
import type { Answer } from '../../../src/main/publish/targets/answer';
import { openedDatabase } from '../newsroom';
import { packed } from '../stories';
import { afterCrash, tempFolder } from '../temp-folder';
import { turnableClock } from '../turnable-clock';

const SITE = 'https://site.example';
const later = { type: 'later', message: 'not now', retryAfterMs: null } as const;
const notReached: Answer = { ...later, why: 'not reached', doubt: 'as before' };
const noAnswer: Answer = { ...later, why: 'no answer', doubt: 'new' };
const refused: Answer = { type: 'refused', message: 'no', doubt: 'none' };
const turnedAway: Answer = { type: 'refused', message: 'the token', doubt: 'as before' };
const acknowledged = (version: number): Answer => ({
  ...{ type: 'acknowledged', url: 'https://site.example/x', etag: `"${version}"`, version },
});
const live = acknowledged(1);

/** An outbox and its loop, towards a site whose answers a test gives when it wants. */
function sendingDesk(folder = tempFolder(), clock = turnableClock()) {
  const db = openedDatabase(folder);
  const queue = outbox(db, SITE);
  const sent: { sending: Sending; answer: (answer: Answer) => Promise<void> }[] = [];
  const told: string[] = [];
  const errors: string[] = [];
  const press = { isHeld: false };
  const loop = outboxLoop(
    queue,
    (sending) =>
      new Promise((resolve) => {
        const answer = async (given: Answer): Promise<void> => {
          resolve(given);
          await soon();
        };
        sent.push({ sending, answer });
      }),
    {
      ...{ clock, chance: Math.random, isHeld: () => press.isHeld },
      log: { ...silentLog, error: (doing) => void errors.push(doing) },
    },
    (id, answer) => void told.push(`${id}: ${answer?.type ?? 'begins'}`),
  );
  const publish = (id: string, headline = id): void => {
    queue.enqueue(packed(id, { headline }), clock.now());
    loop.look();
  };
  const headlines = () => sent.map(({ sending }) => sending.story.headline);
  return { folder, db, queue, loop, clock, sent, told, errors, press, publish, headlines };
}

test('a story is sent at once, and everyone is told when it begins and what came of it', async () => {
  const { publish, sent, told, queue } = sendingDesk();
  publish('ferry');
  expect(told).toEqual(['ferry: begins']);
  expect(queue.open()).toMatchObject([{ state: 'sending' }]);
  await sent[0]?.answer(live);
  expect(told).toEqual(['ferry: begins', 'ferry: acknowledged']);
  expect(queue.open()).toEqual([]);
});

test('versions of one story go out one after the other, other stories beside them', async () => {
  const { publish, sent, headlines } = sendingDesk();
  publish('ferry', 'First');
  publish('ferry', 'Second');
  publish('fair', 'Fair');
  expect(headlines()).toEqual(['First', 'Fair']);
  await sent[0]?.answer(live);
  expect(headlines()).toEqual(['First', 'Fair', 'Second']);
  expect(sent[2]?.sending.etag).toBe('"1"');
});

test('a few stories are sent at a time, and the next when one is over', async () => {
  const { publish, sent, headlines } = sendingDesk();
  for (let n = 0; n < PARALLEL + 2; n++) publish(`story-${n}`);
  expect(sent).toHaveLength(PARALLEL);
  await sent[1]?.answer(refused);
  expect(headlines()).toEqual(['story-0', 'story-1', 'story-2', 'story-3']);
});

test('a story that does not reach the site is tried again, later each time, for days, with one key', async () => {
  const { publish, sent, clock } = sendingDesk();
  publish('ferry');
  for (let attempt = 1; attempt <= 30; attempt++) {
    expect(sent).toHaveLength(attempt);
    await sent.at(-1)?.answer(notReached);
    clock.turn(999);
    expect(sent).toHaveLength(attempt);
    clock.turn(5 * 60_000);
  }
  expect(new Set(sent.map(({ sending }) => sending.operationId)).size).toBe(1);
  expect(sent.at(-1)?.sending.attempt).toBe(31);
});

test('a site that asked to be left alone is, and no timer is longer than Node can count', async () => {
  const { publish, sent, clock } = sendingDesk();
  publish('ferry');
  await sent[0]?.answer({ ...later, why: 'put off', retryAfterMs: 5 * 3_600_000, doubt: 'new' });
  expect((clock.next() ?? 0) - clock.now()).toBeLessThanOrEqual(3_600_000);
  clock.turn(5 * 3_600_000 - 1);
  expect(sent).toHaveLength(1);
  clock.turn(1);
  expect(sent).toHaveLength(2);
});

test('when Galley closes, nothing more begins, and what is under way is sent again at the next start', async () => {
  const { publish, sent, loop, clock, queue, db, folder } = sendingDesk();
  publish('ferry', 'First');
  publish('ferry', 'Second');
  loop.stop();
  db.close();
  await sent[0]?.answer(live);
  clock.turn(3_600_000);
  loop.look();
  expect(sent).toHaveLength(1);
  expect(() => queue.open()).toThrow('not open');

  const next = sendingDesk(folder, clock);
  next.queue.recover(clock.now());
  next.loop.look();
  expect(next.headlines()).toEqual(['First']);
  expect(next.sent[0]?.sending.operationId).toBe(sent[0]?.sending.operationId);
});

test('while the presses are held nothing begins, and all that waits begins when they are released', async () => {
  const { publish, sent, press, loop, headlines } = sendingDesk();
  publish('ferry');
  press.isHeld = true;
  publish('fair');
  await sent[0]?.answer(live);
  expect(headlines()).toEqual(['ferry']);
  press.isHeld = false;
  loop.look();
  expect(headlines()).toEqual(['ferry', 'fair']);
});

describe('when the desk’s own disk refuses', () => {
  const refuse = (db: Database, table: string, when: string): void => {
    db.exec(`CREATE TRIGGER refuse BEFORE ${when} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
  };

  test('to note that a story begins to be sent, it is not sent, and tried again when there is room', () => {
    const { db, publish, sent, clock, errors, queue } = sendingDesk();
    refuse(db, 'outbox_attempt', 'INSERT');
    publish('ferry');
    expect(sent).toEqual([]);
    expect(queue.open()).toMatchObject([{ state: 'waiting' }]);
    db.exec('DROP TRIGGER refuse');
    clock.turn(30_000);
    expect(sent).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  test('to note the answer, the story is sent again with the same key', async () => {
    const { db, publish, sent, clock } = sendingDesk();
    publish('ferry');
    refuse(db, 'publication', 'INSERT');
    await sent[0]?.answer(live);
    clock.turn(29_000);
    expect(sent).toHaveLength(1);
    db.exec('DROP TRIGGER refuse');
    clock.turn(1000);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.sending.operationId).toBe(sent[0]?.sending.operationId);
  });

  test('for hours, the tries do not become more and more', () => {
    const { db, publish, clock, errors } = sendingDesk();
    refuse(db, 'outbox_attempt', 'INSERT');
    for (let n = 0; n < PARALLEL; n++) publish(`story-${n}`);
    clock.turn(60_000);
    const before = errors.length;
    clock.turn(3_600_000);
    const triesInAnHour = errors.length - before;
    expect(triesInAnHour).toBeLessThanOrEqual((120 + 1) * PARALLEL);
    expect(triesInAnHour).toBeGreaterThanOrEqual(119 * PARALLEL);
  });
});

/** What becomes of one attempt, on its way, at the site or at the desk. */
const FATES = [
  'taken',
  'lost on the way',
  'taken, the answer lost',
  'the site fails before',
  'the site fails after',
  'the site is too busy',
  'the token is wrong',
  'the site judges it',
  'the desk dies before',
  'the desk dies after',
] as const;
type Fate = (typeof FATES)[number];

type Act =
  | { type: 'publish'; story: number }
  | { type: 'wait'; ms: number }
  | { type: 'retry' | 'cancel' | 'the site is back'; story: number };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('publish' as const), story: fc.nat(1) }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat(60_000) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('retry' as const, 'cancel' as const, 'the site is back' as const),
        story: fc.nat(1),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

/** A site as the Publish API wants it: once a key, and only over the version that the desk knows. */
class KeptSite {
  readonly stories = new Map<string, { headline: string; version: number }>();
  readonly #answers = new Map<string, Answer>();

  put({ operationId, storyId, story, etag }: Sending): Answer {
    const given = this.#answers.get(operationId);
    if (given) return given;
    const present = this.stories.get(storyId);
    if (etag !== (present ? `"${present.version}"` : null)) {
      return { type: 'conflict', message: 'Someone changed it.' };
    }
    const version = (present?.version ?? 0) + 1;
    this.stories.set(storyId, { headline: story.headline, version });
    const answer = acknowledged(version);
    this.#answers.set(operationId, answer);
    return answer;
  }

  has(operationId: string): boolean {
    return this.#answers.has(operationId);
  }
}

/** A desk that publishes to such a site, on a bad line and with a bad power supply. */
class UnluckyDesk {
  readonly site = new KeptSite();
  readonly clock = turnableClock();
  queue!: Outbox;
  #folder: string;
  #db!: Database;
  #loop!: OutboxLoop;
  #isDead = false;
  #published = 0;
  readonly #fates: Fate[];

  constructor(folder: string, fates: readonly Fate[]) {
    this.#folder = folder;
    this.#fates = [...fates];
    this.#start();
  }

  #start(): void {
    this.#db = openedDatabase(this.#folder);
    this.queue = outbox(this.#db, SITE);
    const send = (sending: Sending) => this.#send(sending);
    this.#loop = outboxLoop(
      this.queue,
      send,
      { clock: this.clock, log: silentLog, chance: Math.random, isHeld: () => false },
      () => {},
    );
    this.queue.recover(this.clock.now());
    this.#loop.look();
  }

  async #send(sending: Sending): Promise<Answer> {
    switch (this.#fates.shift() ?? 'taken') {
      case 'taken':
        return this.site.put(sending);
      case 'lost on the way':
        return notReached;
      case 'taken, the answer lost':
        this.site.put(sending);
        return noAnswer;
      case 'the site fails before':
        return { ...later, why: 'put off', doubt: 'new' };
      case 'the site fails after':
        this.site.put(sending);
        return { ...later, why: 'put off', retryAfterMs: 90_000, doubt: 'new' };
      case 'the site is too busy':
        return { ...later, why: 'put off', retryAfterMs: 40_000, doubt: 'as before' };
      case 'the token is wrong':
        return turnedAway;
      case 'the site judges it':
        return this.site.has(sending.operationId) ? this.site.put(sending) : refused;
      case 'the desk dies before':
        this.#isDead = true;
        return new Promise(() => {});
      case 'the desk dies after':
        this.site.put(sending);
        this.#isDead = true;
        return new Promise(() => {});
    }
  }

  /** Lets what is under way come to its end; a desk that died is started again. */
  async settle(): Promise<void> {
    for (let more = true; more; ) {
      await soon();
      more = this.#isDead;
      if (!this.#isDead) continue;
      this.#isDead = false;
      this.#loop.stop();
      this.#folder = afterCrash(this.#folder);
      this.#db.close();
      this.#start();
    }
  }

  async take(act: Act): Promise<void> {
    if (act.type === 'wait') this.clock.turn(act.ms);
    else {
      const id = act.story === 0 ? 'ferry' : 'fair';
      const now = this.clock.now();
      if (act.type === 'publish') {
        this.queue.enqueue(packed(id, { headline: `Version ${++this.#published}` }), now);
      } else if (act.type === 'retry') this.queue.retry(id, now);
      else if (act.type === 'cancel') this.queue.cancel(id);
      else this.queue.hurry(now);
      this.#loop.look();
    }
    await this.settle();
  }

  /** From now on all goes well. */
  async allIsWell(): Promise<void> {
    this.#fates.length = 0;
    await this.take({ type: 'retry', story: 0 });
    await this.take({ type: 'retry', story: 1 });
    for (let turns = 0; turns < 20; turns++) await this.take({ type: 'wait', ms: 10 * 60_000 });
  }

  /** Every operation of a story that there ever was, oldest first. */
  operations(id: string): { operationId: string; state: string; headline: string }[] {
    return this.#db
      .prepare<[string], { operationId: string; state: string; headline: string }>(
        `SELECT operation_id AS operationId, state, package ->> 'headline' AS headline
         FROM outbox WHERE story_id = ? ORDER BY seq`,
      )
      .all(id);
  }

  close(): void {
    this.#loop.stop();
    this.#db.close();
  }
}

/** A version whose answer was lost is turned away twice, before the next one and once that is refused. */
const TURNED_AWAY_WHEN_ASKED_AGAIN: [Act[], Fate[]] = [
  [
    { type: 'publish', story: 0 },
    { type: 'publish', story: 0 },
    { type: 'retry', story: 0 },
  ],
  ['taken, the answer lost', 'the token is wrong', 'taken', 'the token is wrong'],
];

/** A version whose answer was lost is refused at its repetition, and the next one is taken back. */
const REFUSED_WHILE_IN_DOUBT: [Act[], Fate[]] = [
  [
    { type: 'publish', story: 0 },
    { type: 'publish', story: 0 },
    { type: 'retry', story: 0 },
    { type: 'cancel', story: 0 },
  ],
  ['taken, the answer lost', 'the token is wrong'],
];

test('whatever happens on the way, each version arrives once and in order, and the last one stays', async () => {
  await fc.assert(
    fc.asyncProperty(
      acts,
      fc.array(fc.constantFrom(...FATES), { maxLength: 16 }),
      async (plan, fates) => {
        const desk = new UnluckyDesk(tempFolder(), fates);
        for (const act of plan) await desk.take(act);
        await desk.allIsWell();
        for (const id of ['ferry', 'fair']) {
          const operations = desk.operations(id);
          const done = operations.filter(({ state }) => state === 'done');
          if (operations.some(({ state }) => state === 'conflict')) {
            // Only over one that gave way, is there, and was turned away when it was asked for again.
            const givenUp = operations.filter(({ state }) => state === 'superseded');
            expect(givenUp.some(({ operationId }) => desk.site.has(operationId))).toBe(true);
            continue;
          }
          expect(desk.queue.open().filter(({ storyId }) => storyId === id)).toEqual([]);
          const last = operations.at(-1);
          if (last && last.state !== 'cancelled') expect(last.state).toBe('done');
          expect(desk.site.stories.get(id)).toEqual(
            done.length === 0
              ? undefined
              : { headline: done.at(-1)?.headline, version: done.length },
          );
          // What is said not to have been published was not.
          for (const { operationId, state } of operations) {
            expect(desk.site.has(operationId)).toBe(state === 'done');
          }
        }
        desk.close();
      },
    ),
    { numRuns: 120, examples: [REFUSED_WHILE_IN_DOUBT, TURNED_AWAY_WHEN_ASKED_AGAIN] },
  );
}, 300_000);
