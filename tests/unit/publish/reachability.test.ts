import { setImmediate as soon } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { type Reachability, reachability } from '../../../src/main/publish/reachability';
import { turnableClock } from '../turnable-clock';

let isThere: boolean;
let looks: number;
let told: boolean[];
let clock: ReturnType<typeof turnableClock>;
let site: Reachability;
beforeEach(() => {
  [isThere, looks, told] = [true, 0, []];
  clock = turnableClock();
  const ask = async () => {
    looks += 1;
    return isThere;
  };
  site = reachability(ask, clock, (answer) => void told.push(answer));
});

const turn = async (ms: number): Promise<void> => {
  clock.turn(ms);
  await soon();
};
const look = async (): Promise<void> => {
  site.look();
  await soon();
};

test('nobody knows whether the site is there before it was asked', async () => {
  expect(site.reachable()).toBeNull();
  await look();
  expect(site.reachable()).toBe(true);
  expect(told).toEqual([true]);
});

test('a site that is gone is looked for every few seconds, one that is there each minute', async () => {
  isThere = false;
  await look();
  for (let n = 0; n < 5; n++) await turn(3000);
  expect(looks).toBe(6);
  isThere = true;
  await turn(3000);
  expect(looks).toBe(7);
  await turn(59_000);
  expect(looks).toBe(7);
  await turn(1000);
  expect(looks).toBe(8);
});

test('only a change is told', async () => {
  for (const answer of [false, false, true, true, false]) {
    isThere = answer;
    await look();
  }
  expect(told).toEqual([false, true, false]);
});

test('what an attempt to publish found out counts as a look', async () => {
  isThere = false;
  await look();
  site.learn(true);
  expect(told).toEqual([false, true]);
  await turn(3000);
  expect(looks).toBe(1);
});

test('many looks leave one timer', async () => {
  isThere = false;
  for (let n = 0; n < 20; n++) site.look();
  await soon();
  const before = looks;
  await turn(3000);
  expect(looks).toBe(before + 1);
});

test('a watch that has ended looks no more, and tells nothing of a look under way', async () => {
  site.look();
  site.stop();
  await soon();
  site.look();
  await soon();
  await turn(600_000);
  expect(told).toEqual([]);
  expect(looks).toBe(1);
});
