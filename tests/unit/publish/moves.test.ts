import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Unsettled,
  whenAnswered,
  whenCancelled,
  whenInterrupted,
  whenQueued,
  whenRetried,
  whenSiteIsBack,
} from '../../../src/main/publish/moves';

const NOW = 1_000_000;
const STATES = [
  'waiting',
  'sending',
  'conflict',
  'attention',
  'superseded',
  'cancelled',
] as const satisfies Unsettled['state'][];

/** Unsettled operations of one story, oldest first. */
const queues: fc.Arbitrary<Unsettled[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...STATES),
      inDoubt: fc.boolean(),
      nextAttemptAt: fc.integer({ min: NOW - 5000, max: NOW + 5000 }),
      notBefore: fc.constantFrom(0, NOW + 60_000),
      lastTry: fc.nat(9),
      lastNo: fc.nat(9),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, n) => ({ ...one, operationId: `operation-${n}` })));
const find = (queue: readonly Unsettled[], id: string): Unsettled => {
  const found = queue.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

describe('whatever a person does', () => {
  test('what is being sent stays as it is', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        for (const moves of [
          whenQueued(queue, NOW),
          whenCancelled(queue),
          whenRetried(queue, NOW),
          whenSiteIsBack(queue, NOW),
        ]) {
          for (const { operationId } of moves) {
            expect(find(queue, operationId).state).not.toBe('sending');
          }
        }
      }),
    );
  });

  test('what the site may hold is neither replaced nor taken back', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        for (const { operationId, to } of [...whenQueued(queue, NOW), ...whenCancelled(queue)]) {
          if (to === 'superseded' || to === 'cancelled') {
            expect(find(queue, operationId).inDoubt).toBe(false);
          }
        }
      }),
    );
  });

  test('nothing that is over comes back, but for what may be on the site', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        for (const moves of [
          whenQueued(queue, NOW),
          whenCancelled(queue),
          whenRetried(queue, NOW),
          whenSiteIsBack(queue, NOW),
          whenInterrupted(queue, NOW),
        ]) {
          for (const { operationId, to } of moves) {
            const { state, inDoubt } = find(queue, operationId);
            if (state === 'cancelled') expect.fail('What was taken back stays so.');
            if (state === 'superseded') expect([to, inDoubt]).toEqual(['attention', true]);
          }
        }
      }),
    );
  });
});

test('a newer version leaves nothing before it that stops it for good', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const moves = new Map(whenQueued(queue, NOW).map(({ operationId, to }) => [operationId, to]));
      for (const { operationId, state, inDoubt } of queue) {
        const after = moves.get(operationId) ?? state;
        expect(after).not.toBe('attention');
        if (after === 'conflict') expect(inDoubt).toBe(true);
      }
    }),
  );
});

test('when the site is back nothing is tried before the time that it asked for, but a person may', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      for (const { operationId, nextAttemptAt } of whenSiteIsBack(queue, NOW)) {
        expect(nextAttemptAt).toBeGreaterThanOrEqual(find(queue, operationId).notBefore);
      }
      for (const { nextAttemptAt } of whenRetried(queue, NOW)) expect(nextAttemptAt).toBe(NOW);
    }),
  );
});

test('what was not taken makes room for a newer version, and stays when there is none', () => {
  const at = { nextAttemptAt: NOW, notBefore: 0, inDoubt: false, lastTry: 0, lastNo: 0 };
  const first: Unsettled = { ...at, operationId: 'first', state: 'sending' };
  const second: Unsettled = { ...at, operationId: 'second', state: 'waiting' };
  const refused = { state: 'attention', message: 'no', isNo: true } as const;
  expect(whenAnswered([first], 'first', refused, NOW)).toMatchObject([{ to: 'attention' }]);
  expect(whenAnswered([first, second], 'first', refused, NOW)).toMatchObject([
    { to: 'superseded' },
  ]);
  expect(whenAnswered([first, second], 'first', { state: 'done' }, NOW)).toMatchObject([
    { to: 'done' },
  ]);
});
