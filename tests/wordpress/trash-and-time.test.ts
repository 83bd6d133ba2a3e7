import { expect, test } from 'vitest';
import { packed } from '../unit/stories';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

const statuses = async (id: string) => (await postsOf(id)).map(({ status }) => status);

test('a story that is withdrawn is in the trash, off the site, and comes back as the same post', async () => {
  const desk = new TestDesk();
  const story = packed('withdrawn', { headline: 'Withdrawn' });
  await desk.put(story);
  const [post] = await postsOf('withdrawn');
  const address = desk.address('withdrawn');
  expect(await desk.withdraw(story)).toMatchObject({ type: 'acknowledged' });
  expect(await statuses('withdrawn')).toEqual(['trash']);
  expect((await fetch(address)).status).toBe(404);
  expect(await desk.site.get('withdrawn')).toEqual({ ok: true, value: null });

  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged', url: address });
  const [again, ...others] = await postsOf('withdrawn');
  expect(others).toEqual([]);
  expect(again).toMatchObject({ id: post?.id, status: 'publish', slug: 'withdrawn' });
  expect((await fetch(address)).status).toBe(200);
});

test('a story that was changed in WordPress is not withdrawn over the change', async () => {
  const desk = new TestDesk();
  const story = packed('not-withdrawn', { headline: 'Not withdrawn' });
  await desk.put(story);
  const [post] = await postsOf('not-withdrawn');
  await atTheSite('POST', `posts/${post?.id}`, { title: 'Corrected there' });
  expect(await desk.withdraw(story)).toMatchObject({ type: 'conflict' });
  expect(await statuses('not-withdrawn')).toEqual(['publish']);
});

test('a story that is not there is off the site', async () => {
  const desk = new TestDesk();
  const story = packed('never-there', { headline: 'Never there' });
  expect(await desk.withdraw(story)).toMatchObject({ type: 'acknowledged' });
  await desk.put(story);
  const [post] = await postsOf('never-there');
  await atTheSite('DELETE', `posts/${post?.id}?force=true`);
  expect(await desk.withdraw(story)).toMatchObject({ type: 'acknowledged' });
});

test.each([
  ['put into the trash', ''],
  ['deleted for good', '?force=true'],
])('an update of a story that was %s in WordPress is a conflict', async (what, force) => {
  const desk = new TestDesk();
  const id = what.replaceAll(' ', '-');
  const story = packed(id, { headline: id });
  await desk.put(story);
  const [post] = await postsOf(id);
  await atTheSite('DELETE', `posts/${post?.id}${force}`);
  const mine = packed(id, { headline: 'Mine' });
  expect(await desk.put(mine)).toMatchObject({ type: 'conflict' });
  expect(await desk.site.get(id)).toEqual({ ok: true, value: null });
  desk.goOnFrom(id, null);
  expect(await desk.put(mine)).toMatchObject({ type: 'acknowledged' });
  expect(await statuses(id)).toEqual(['publish']);
});

test('a story with a time waits in WordPress, is moved, and is out by the date that was meant', async () => {
  const desk = new TestDesk();
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const story = packed('timed', { headline: 'Timed' });
  const timed = (releaseAt: string) => ({ ...story, format: 4 as const, releaseAt });
  const [first, second] = [at(2), at(5)];
  expect(await desk.put(timed(first))).toMatchObject({ type: 'acknowledged' });
  const address = desk.address('timed');
  expect(new URL(address).pathname).toBe('/timed/');
  expect(await postsOf('timed')).toMatchObject([
    { status: 'future', date_gmt: first.slice(0, 19) },
  ]);
  expect((await fetch(address)).status).toBe(404);

  expect(await desk.put(timed(second))).toMatchObject({ type: 'acknowledged' });
  expect(await postsOf('timed')).toMatchObject([
    { status: 'future', date_gmt: second.slice(0, 19) },
  ]);
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged', url: address });
  expect(await statuses('timed')).toEqual(['publish']);
  expect((await fetch(address)).status).toBe(200);
});

test('a story of a desk whose clock is ahead is out at once all the same', async () => {
  const desk = new TestDesk();
  const publishedAt = new Date(Date.now() + 20 * 60_000).toISOString();
  const story = { ...packed('ahead', { headline: 'Ahead' }), publishedAt };
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  expect(await statuses('ahead')).toEqual(['publish']);
});

test('what shall be out within a minute is sent at its time, since WordPress would not wait so long', async () => {
  const desk = new TestDesk();
  const releaseAt = new Date(Date.now() + 30_000).toISOString();
  const story = { ...packed('soon', { headline: 'Soon' }), format: 4 as const, releaseAt };
  const answer = await desk.put(story);
  expect(answer).toMatchObject({ type: 'later', why: 'put off', doubt: 'as before' });
  const rest = answer.type === 'later' ? answer.retryAfterMs : null;
  expect(rest).toBeGreaterThan(10_000);
  expect(rest).toBeLessThan(40_000);
  expect((await statuses('soon')).filter((status) => status !== 'draft')).toEqual([]);
});
