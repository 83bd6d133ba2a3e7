import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/main/database/open';
import { afterAttempt } from '../../../src/main/publish/decide';
import { type Outbox, outbox, type Sending } from '../../../src/main/publish/outbox';
import { publications } from '../../../src/main/publish/publication';
import type { Answer } from '../../../src/main/publish/targets/answer';
import { openedDatabase } from '../newsroom';
import { packed } from '../stories';
import { afterCrash, tempFolder } from '../temp-folder';

const NOW = 1_000_000;
const SITE = 'https://site.example';

let folder: string;
let db: Database;
let queue: Outbox;
beforeEach(() => {
  folder = tempFolder();
  db = openedDatabase(folder);
  queue = outbox(db, SITE);
});

const enqueue = (headline = 'Ferry stops', id = 'ferry', now = NOW): void =>
  queue.enqueue(packed(id, { headline }), now);
const head = (): string => {
  const [first] = queue.open();
  if (!first) throw new Error('Nothing is open.');
  return first.operationId;
};
/** Sends what is first in the queue, and is answered. */
function attempt(answer: Answer, now = NOW): Sending {
  const sending = queue.begin(head(), now);
  queue.end(sending, answer, afterAttempt(answer, sending.attempt, now, 0), now);
  return sending;
}
/** Every operation there ever was, oldest first. */
const story = () =>
  db
    .prepare<[], { state: string; headline: string }>(
      `SELECT state, package ->> 'headline' AS headline FROM outbox ORDER BY seq`,
    )
    .all()
    .map(({ state, headline }) => `${headline}: ${state}`);

const live = (version = 1): Answer => ({
  ...{ type: 'acknowledged', url: 'https://site.example/ferry', etag: `"${version}"`, version },
});
const later = { type: 'later', message: 'not now', retryAfterMs: null } as const;
const notReached: Answer = { ...later, why: 'not reached', doubt: 'as before' };
const noAnswer: Answer = { ...later, why: 'no answer', doubt: 'new' };
const refused: Answer = { type: 'refused', message: 'The slug is taken.', doubt: 'none' };
const turnedAway: Answer = { type: 'refused', message: 'The token is wrong.', doubt: 'as before' };
const conflict: Answer = { type: 'conflict', message: 'Someone changed it.' };

describe('a story that is queued again', () => {
  test('replaces what certainly did not reach the site', () => {
    enqueue('First');
    attempt(notReached);
    enqueue('Second');
    enqueue('Third');
    expect(story()).toEqual(['First: superseded', 'Second: superseded', 'Third: waiting']);
    expect(attempt(live()).story.headline).toBe('Third');
  });

  test('does not replace what is under way, and goes out after it', () => {
    enqueue('First');
    const sending = queue.begin(head(), NOW);
    enqueue('Second');
    expect(story()).toEqual(['First: sending', 'Second: waiting']);
    queue.end(sending, live(), { state: 'done' }, NOW);
    expect(attempt(live(2))).toMatchObject({ story: { headline: 'Second' }, etag: '"1"' });
  });

  test('does not replace what may have reached the site: that is asked for first, with its own key', () => {
    enqueue('First');
    const first = attempt(noAnswer);
    enqueue('Second');
    const again = attempt(live(), NOW + 10_000);
    expect(again.operationId).toBe(first.operationId);
    expect(again.attempt).toBe(2);
    expect(attempt(live(2))).toMatchObject({ story: { headline: 'Second' }, etag: '"1"' });
    expect(story()).toEqual(['First: done', 'Second: done']);
  });

  test('asks again, before it goes, for one that may be there and was turned away since', () => {
    enqueue('First');
    attempt(noAnswer);
    attempt(turnedAway);
    expect(queue.open()).toMatchObject([{ state: 'attention' }]);
    enqueue('Second');
    expect(story()).toEqual(['First: waiting', 'Second: waiting']);
    attempt(live());
    attempt(live(2));
    expect(story()).toEqual(['First: done', 'Second: done']);
  });

  test('takes the place of one that may be there and is turned away again', () => {
    enqueue('Too long');
    attempt(noAnswer);
    attempt(turnedAway);
    enqueue('Short');
    attempt(turnedAway);
    expect(story()).toEqual(['Too long: superseded', 'Short: waiting']);
    attempt(live());
    expect(queue.open()).toEqual([]);
  });

  test('against which nobody’s change stands but one that gave way to it is asked for again first', () => {
    enqueue('First');
    attempt(noAnswer);
    attempt(turnedAway);
    enqueue('Second');
    attempt(turnedAway);
    expect(story()).toEqual(['First: superseded', 'Second: waiting']);
    attempt(conflict);
    expect(story()).toEqual(['First: waiting', 'Second: waiting']);
    attempt(live());
    expect(attempt(live(2))).toMatchObject({ story: { headline: 'Second' }, etag: '"1"' });
    expect(story()).toEqual(['First: done', 'Second: done']);
  });

  test('against which someone’s change stands says so, although one gave way to it', () => {
    enqueue('First');
    attempt(noAnswer);
    attempt(turnedAway);
    enqueue('Second');
    attempt(turnedAway);
    attempt(conflict);
    attempt(turnedAway); // The first: still nobody knows.
    attempt(conflict);
    expect(story()).toEqual(['First: superseded', 'Second: conflict']);
  });

  test('replaces one that the site looked at and refused, even if it was in doubt before', () => {
    enqueue('First');
    attempt(noAnswer);
    attempt(refused);
    enqueue('Second');
    expect(story()).toEqual(['First: superseded', 'Second: waiting']);
  });

  test('while an earlier one is under way takes its place when that is refused', () => {
    enqueue('First');
    const sending = queue.begin(head(), NOW);
    enqueue('Second');
    queue.end(sending, refused, { state: 'attention', message: 'no', isNo: true }, NOW);
    expect(story()).toEqual(['First: superseded', 'Second: waiting']);
  });

  test('replaces one that someone else’s change stands against', () => {
    enqueue('First');
    attempt(conflict);
    expect(queue.summary()).toEqual({ waiting: 0, attention: 1 });
    enqueue('Second');
    expect(story()).toEqual(['First: superseded', 'Second: waiting']);
  });

  test('replaces nothing of another story, nor of another site', () => {
    enqueue('First');
    enqueue('Fair opens', 'fair');
    outbox(db, 'https://other.example').enqueue(packed('ferry'), NOW);
    enqueue('Second');
    expect(queue.open().map(({ storyId }) => storyId)).toEqual(['fair', 'ferry']);
    expect(outbox(db, 'https://other.example').open()).toHaveLength(1);
  });
});

describe('after a crash', () => {
  /** The outbox as the next Galley finds it. */
  function crash(): void {
    const next = afterCrash(folder);
    db.close();
    db = openedDatabase(next);
    queue = outbox(db, SITE);
  }

  test('what was being sent is sent again, with the same key, and may be neither replaced nor taken back', () => {
    enqueue('First');
    const sending = queue.begin(head(), NOW);
    crash();
    expect(queue.open()).toMatchObject([{ state: 'sending' }]);
    queue.recover(NOW + 5000);
    expect(queue.open()).toMatchObject([
      { operationId: sending.operationId, state: 'waiting', nextAttemptAt: NOW + 5000 },
    ]);
    expect(queue.attempts('ferry')).toMatchObject([{ outcome: 'interrupted' }]);
    expect(queue.cancel('ferry')).toBe(false);
    enqueue('Second');
    expect(story()).toEqual(['First: waiting', 'Second: waiting']);
    expect(attempt(live())).toMatchObject({ operationId: sending.operationId, attempt: 2 });
  });

  test('what waited waits, until when it waited', () => {
    enqueue('First');
    attempt(notReached);
    const before = queue.open();
    crash();
    queue.recover(NOW + 5000);
    expect(queue.open()).toEqual(before);
  });

  test('one operation can be recovered and no other', () => {
    enqueue();
    enqueue('Fair opens', 'fair');
    const [one, two] = queue.open().map(({ operationId }) => operationId) as [string, string];
    queue.begin(one, NOW);
    queue.begin(two, NOW);
    queue.recover(NOW, one);
    expect(queue.open().map(({ state }) => state)).toEqual(['waiting', 'sending']);
  });
});

describe('a push is taken back', () => {
  test.each<[string, Answer[], boolean]>([
    ['that was never tried', [], true],
    ['that did not reach the site', [notReached, notReached], true],
    ['that the site refused', [refused], true],
    ['that stands against someone’s change', [conflict], true],
    ['that was not answered, then refused by the site', [noAnswer, refused], true],
    ['that was not answered', [noAnswer], false],
    ['that was not answered, then did not reach the site', [noAnswer, notReached], false],
    ['that was not answered, then turned away', [noAnswer, turnedAway], false],
    ['that is live', [live()], false],
  ])('%s', (_name, answers, isTakenBack) => {
    enqueue();
    for (const answer of answers) attempt(answer);
    expect(queue.cancel('ferry')).toBe(isTakenBack);
    const isOver = isTakenBack || answers.at(-1)?.type === 'acknowledged';
    expect(queue.open()).toHaveLength(isOver ? 0 : 1);
  });

  test('that is under way: no', () => {
    enqueue();
    queue.begin(head(), NOW);
    expect(queue.cancel('ferry')).toBe(false);
  });

  test('and the one under way before it stays', () => {
    enqueue('First');
    queue.begin(head(), NOW);
    enqueue('Second');
    expect(queue.cancel('ferry')).toBe(true);
    expect(story()).toEqual(['First: sending', 'Second: cancelled']);
  });
});

describe('when to try again', () => {
  const nextAttempts = (): number[] => queue.open().map(({ nextAttemptAt }) => nextAttemptAt);

  test('at once when the site is back, but not before the time that it asked for', () => {
    enqueue();
    attempt(notReached);
    enqueue('Fair opens', 'fair');
    const [, fair] = queue.open();
    const sending = queue.begin(fair?.operationId ?? '', NOW);
    const put: Answer = { ...later, why: 'put off', retryAfterMs: 600_000, doubt: 'new' };
    queue.end(sending, put, afterAttempt(put, 1, NOW, 0), NOW);
    queue.hurry(NOW + 10);
    expect(nextAttempts()).toEqual([NOW + 10, NOW + 600_000]);
    queue.hurry(NOW + 700_000);
    expect(nextAttempts()).toEqual([NOW + 700_000, NOW + 700_000]);
  });

  test('at once when a person asks for it, also what was refused, of one story or of all', () => {
    enqueue();
    attempt(refused);
    enqueue('Fair opens', 'fair');
    const put: Answer = { ...later, why: 'put off', retryAfterMs: 600_000, doubt: 'new' };
    const sending = queue.begin(queue.open()[1]?.operationId ?? '', NOW);
    queue.end(sending, put, afterAttempt(put, 1, NOW, 0), NOW);
    queue.retry('ferry', NOW + 10);
    expect(queue.open()).toMatchObject([
      { state: 'waiting', nextAttemptAt: NOW + 10 },
      { nextAttemptAt: NOW + 600_000 },
    ]);
    queue.retry(null, NOW + 20);
    expect(nextAttempts()).toEqual([NOW + 20, NOW + 20]);
  });

  test('a conflict is not tried again by itself: a person decides', () => {
    enqueue();
    attempt(conflict);
    queue.retry(null, NOW);
    queue.hurry(NOW);
    expect(queue.open()).toMatchObject([{ state: 'conflict' }]);
  });
});

test('every attempt is in the trail, the last first, with what the site said', () => {
  enqueue();
  attempt(notReached, NOW);
  attempt(refused, NOW + 1);
  queue.retry(null, NOW + 2);
  attempt(live(), NOW + 2);
  expect(queue.attempts('ferry')).toEqual([
    { at: NOW + 2, action: 'put', outcome: 'live', message: null },
    { at: NOW + 1, action: 'put', outcome: 'refused', message: 'The slug is taken.' },
    { at: NOW, action: 'put', outcome: 'not reached', message: 'not now' },
  ]);
  expect(outbox(db, 'https://other.example').attempts('ferry')).toEqual([]);
});

test('the queue counts stories, not operations', () => {
  enqueue('First');
  queue.begin(head(), NOW);
  enqueue('Second');
  enqueue('Fair opens', 'fair');
  expect(queue.summary()).toEqual({ waiting: 2, attention: 0 });
});

test('what the site acknowledged is kept whole: its address, its tag, and the story as sent', () => {
  enqueue();
  const sent = attempt(live(3), NOW + 7);
  const row = db.prepare('SELECT * FROM publication').get();
  expect(row).toEqual({
    ...{ site: SITE, story_id: 'ferry', url: 'https://site.example/ferry', etag: '"3"' },
    release_at: null,
    ...{ version: 3, at: NOW + 7, package: JSON.stringify(sent.story) },
  });
  expect(publications(db, SITE).status('ferry')).toMatchObject({
    ...{ phase: 'live', url: 'https://site.example/ferry', publishedAt: NOW + 7, message: null },
  });
  expect(publications(db, 'https://other.example').status('ferry').phase).toBe('none');
});

test.each<[string, Answer | 'sending' | null, object]>([
  ['waits to be tried', null, { phase: 'waiting', attempts: 0, nextAttemptAt: NOW }],
  ['is being sent', 'sending', { phase: 'sending', attempts: 1, nextAttemptAt: null }],
  ['is tried again', noAnswer, { phase: 'waiting', attempts: 1, message: 'not now' }],
  ['needs a decision', conflict, { phase: 'conflict', message: 'Someone changed it.' }],
  ['needs attention', refused, { phase: 'attention', message: 'The slug is taken.' }],
])('the status of a story says that it %s', (_name, answer, status) => {
  enqueue();
  if (answer === 'sending') queue.begin(head(), NOW);
  else if (answer) attempt(answer);
  expect(publications(db, SITE).status('ferry')).toMatchObject(status);
  expect(publications(db, SITE).isOut('ferry')).toBe(true);
});
