import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAttempt,
  type OpenOperation,
  PARALLEL,
  pauseAfter,
  plan,
} from '../../../src/main/publish/decide';
import type { Answer } from '../../../src/main/publish/targets/answer';

const NOW = 1_000_000;
const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** Open operations of a few stories, in any order, with numbers that are their own. */
const operations: fc.Arbitrary<OpenOperation[]> = fc
  .uniqueArray(
    fc.record({
      seq: fc.nat(1000),
      storyId: fc.constantFrom('ferry', 'fair', 'storm', 'vote', 'match'),
      state: fc.constantFrom('waiting', 'waiting', 'waiting', 'sending', 'conflict', 'attention'),
      nextAttemptAt: fc.integer({ min: NOW - 5000, max: NOW + 5000 }),
    }),
    { selector: ({ seq }) => seq, maxLength: 20 },
  )
  .map((all) =>
    all.map((one) => ({ ...one, operationId: `operation-${one.seq}` }) as OpenOperation),
  );

const headOf = (open: readonly OpenOperation[], storyId: string): OpenOperation | undefined =>
  open.filter((one) => one.storyId === storyId).sort((a, b) => a.seq - b.seq)[0];

describe('what is sent next', () => {
  test('is the first operation of its story, due, and nothing else of that story is under way', () => {
    fc.assert(
      fc.property(operations, (open) => {
        for (const id of plan(open, NOW).start) {
          const operation = open.find(({ operationId }) => operationId === id);
          expect(operation).toBe(headOf(open, operation?.storyId ?? ''));
          expect(operation?.state).toBe('waiting');
          expect(operation?.nextAttemptAt).toBeLessThanOrEqual(NOW);
        }
      }),
    );
  });

  test('leaves no more than a few under way, and as many as there may be', () => {
    fc.assert(
      fc.property(operations, (open) => {
        const { start } = plan(open, NOW);
        const heads = [...new Set(open.map(({ storyId }) => storyId))].map((id) =>
          headOf(open, id),
        );
        const sending = heads.filter((head) => head?.state === 'sending').length;
        const due = heads.filter((head) => head?.state === 'waiting' && head.nextAttemptAt <= NOW);
        expect(start.length).toBe(Math.min(due.length, Math.max(0, PARALLEL - sending)));
        expect(new Set(start).size).toBe(start.length);
      }),
    );
  });

  test('is looked for again when the first that is not due yet falls due', () => {
    fc.assert(
      fc.property(operations, (open) => {
        const { lookAgainAt } = plan(open, NOW);
        const later = [...new Set(open.map(({ storyId }) => storyId))]
          .map((id) => headOf(open, id))
          .flatMap((head) =>
            head?.state === 'waiting' && head.nextAttemptAt > NOW ? [head.nextAttemptAt] : [],
          );
        expect(lookAgainAt).toBe(later.length > 0 ? Math.min(...later) : null);
      }),
    );
  });

  test('does not depend on the order in which the rows come', () => {
    fc.assert(
      fc.property(operations, (open) => {
        expect(plan([...open].reverse(), NOW)).toEqual(plan(open, NOW));
      }),
    );
  });

  test('a story that waits for a person holds nobody else back', () => {
    const at = { nextAttemptAt: NOW };
    const { start } = plan(
      [
        { ...at, operationId: 'a1', seq: 1, storyId: 'ferry', state: 'attention' },
        { ...at, operationId: 'a2', seq: 2, storyId: 'ferry', state: 'waiting' },
        { ...at, operationId: 'b1', seq: 3, storyId: 'fair', state: 'conflict' },
        { ...at, operationId: 'c1', seq: 4, storyId: 'storm', state: 'waiting' },
      ],
      NOW,
    );
    expect(start).toEqual(['c1']);
  });
});

describe('after an attempt', () => {
  const later = (retryAfterMs: number | null): Answer => ({
    ...{ type: 'later', why: 'put off', message: 'not now', retryAfterMs, doubt: 'new' },
  });

  test('an acknowledged story is done, a conflict and a refusal wait for a person with the site’s words', () => {
    const live: Answer = {
      type: 'acknowledged',
      url: 'https://a.example/',
      etag: '"1"',
      version: 1,
    };
    expect(afterAttempt(live, 1, NOW, 0)).toEqual({ state: 'done' });
    expect(afterAttempt({ type: 'conflict', message: 'changed' }, 1, NOW, 0)).toEqual({
      state: 'conflict',
      message: 'changed',
      isNo: true,
    });
    const refused: Answer = { type: 'refused', message: 'no', doubt: 'none' };
    expect(afterAttempt(refused, 1, NOW, 0)).toEqual({
      ...{ state: 'attention', message: 'no', isNo: true },
    });
  });

  test('the pause grows from about a second to five minutes, never shorter, never longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), chance, (attempts, luck) => {
        const pause = pauseAfter(attempts, luck);
        expect(pause).toBeGreaterThanOrEqual(1000);
        expect(pause).toBeLessThanOrEqual(5 * 60_000);
        // Whatever the luck: twice as long after the next attempt, until the longest.
        expect(pauseAfter(attempts + 1, luck)).toBeGreaterThanOrEqual(pause);
      }),
    );
    expect(pauseAfter(1, 0)).toBe(1000);
    expect(pauseAfter(3, 1)).toBe(8000);
    expect(pauseAfter(50, 0)).toBe(150_000);
    expect(pauseAfter(50, 1)).toBe(300_000);
  });

  test('desks that lost a site together do not come back together', () => {
    const pauses = new Set(Array.from({ length: 50 }, (_, n) => pauseAfter(6, n / 50)));
    expect(pauses.size).toBe(50);
  });

  test('a site that asked to be left alone is left alone as long, and never less than without it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(10 ** 8),
        chance,
        (attempts, asked, luck) => {
          const after = afterAttempt(later(asked), attempts, NOW, luck);
          if (after.state !== 'waiting') throw new Error(after.state);
          expect(after.nextAttemptAt).toBeGreaterThanOrEqual(NOW + asked);
          expect(after.nextAttemptAt).toBeGreaterThanOrEqual(NOW + pauseAfter(attempts, luck));
          expect(after.nextAttemptAt).toBe(NOW + Math.max(asked, pauseAfter(attempts, luck)));
          expect(after.notBefore).toBe(NOW + asked);
        },
      ),
    );
    expect(afterAttempt(later(null), 1, NOW, 0)).toMatchObject({ notBefore: 0 });
  });
});
