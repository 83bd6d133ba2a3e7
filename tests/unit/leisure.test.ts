import { expect, test } from 'vitest';
import { leisure, type Steps } from '../../src/main/leisure';
import type { Log } from '../../src/main/log';
import { turnableClock } from './turnable-clock';

const HOUR = 60 * 60_000;

function atLeisure(work: () => Steps) {
  const clock = turnableClock();
  const errors: unknown[] = [];
  const log: Log = { info() {}, warn() {}, error: (_doing, error) => void errors.push(error) };
  return { clock, errors, ...leisure('counting', HOUR, work, clock, log) };
}

test('work is done a step at a time, with room between them, and again later', () => {
  const done: number[] = [];
  const { clock } = atLeisure(function* () {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
  });
  clock.turn(2900);
  expect(done).toEqual([]);
  clock.turn(110);
  expect(done).toEqual([1]);
  clock.turn(1000);
  expect(done).toEqual([1, 2, 3]);
  clock.turn(HOUR + 200);
  expect(done).toEqual([1, 2, 3, 1, 2, 3]);
});

test('nothing is done while somebody writes', () => {
  let steps = 0;
  const { clock, disturb } = atLeisure(function* () {
    for (;;) {
      steps += 1;
      yield;
    }
  });
  for (let second = 0; second < 30; second++) {
    clock.turn(1000);
    disturb();
  }
  expect(steps).toBe(0);
  clock.turn(4000);
  expect(steps).toBeGreaterThan(10);
});

test('work that fails is said, and begun again the next time', () => {
  let begun = 0;
  const { clock, errors } = atLeisure(function* () {
    begun += 1;
    yield;
    throw new Error('The disk is full.');
  });
  clock.turn(10_000);
  expect(errors).toHaveLength(1);
  clock.turn(HOUR);
  expect([begun, errors.length]).toEqual([2, 2]);
});

test('nothing is done any more when the desk is closed', () => {
  let steps = 0;
  const { clock, stop } = atLeisure(function* () {
    for (;;) {
      steps += 1;
      yield;
    }
  });
  clock.turn(4000);
  const before = steps;
  stop();
  clock.turn(HOUR);
  expect(steps).toBe(before);
});
