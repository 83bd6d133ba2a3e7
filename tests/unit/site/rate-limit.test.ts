import { apiError } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { rateLimit } from '../../../src/site/access/rate-limit';
import { tempFolder } from '../temp-folder';
import { Paper } from './paper';

test('a share is used up and fills again as time passes', () => {
  const limit = rateLimit({ burst: 3, perSecond: 0.5 });
  expect([1, 2, 3, 4].map(() => limit.take('a', 0))).toEqual([0, 0, 0, 2]);
  expect(limit.take('b', 0)).toBe(0);
  expect([limit.take('a', 1999), limit.take('a', 2000), limit.take('a', 2000)]).toEqual([1, 0, 2]);
  expect([1, 2, 3, 4].map(() => limit.take('a', 1_000_000))).toEqual([0, 0, 0, 2]);
});

test('a clock that is set back fills no share and keeps nobody out for good', () => {
  const limit = rateLimit({ burst: 1, perSecond: 1 });
  expect(limit.take('a', 10_000)).toBe(0);
  expect(limit.take('a', 0)).toBe(1);
  expect(limit.take('a', 11_000)).toBe(0);
});

test('however many callers come, few are remembered, and those who wait are not let off for it', () => {
  const limit = rateLimit({ burst: 1, perSecond: 1 });
  for (let caller = 0; caller < 30_000; caller += 1) limit.take(`caller ${caller}`, caller);
  expect(limit.take('caller 29999', 29_999)).toBe(1);
});

test('a desk that calls too often is told when to go on, and then can', async () => {
  const rate = { burst: 5, perSecond: 1 };
  const paper = await Paper.open(tempFolder(), { rates: { desk: rate, stranger: rate } });
  const calls = async (count: number) => {
    const replies = [];
    for (let call = 0; call < count; call += 1) replies.push(await paper.call('GET', '/desk'));
    return replies;
  };
  const replies = await calls(6);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  const last = replies.at(-1);
  expect(apiError.parse(last?.json).error.code).toBe('rate_limited');
  expect(last?.headers.get('retry-after')).toBe('1');
  paper.now += 2000;
  expect((await calls(3)).map(({ status }) => status)).toEqual([200, 200, 429]);
});

test('who guesses tokens is slowed down, and locks out no desk that has the right one', async () => {
  const paper = await Paper.open();
  const guess = async () => (await paper.call('GET', '/desk', { token: 'guess' })).status;
  const statuses: number[] = [];
  for (let call = 0; call < 40; call += 1) statuses.push(await guess());
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect(statuses.at(-1)).toBe(429);
  expect((await paper.call('GET', '/desk')).status).toBe(200);
  expect((await paper.call('GET', '/health', { token: null })).status).toBe(200);
});
