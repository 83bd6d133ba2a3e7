import { expect, inject, test } from 'vitest';
import { png } from '../unit/media/pictures';
import { packed } from '../unit/stories';
import { everything } from './every-block';
import { newUser, postsOf, TestDesk } from './real-wordpress';

const { url, user } = inject('wordPress');

test('an author, whom WordPress trusts less, publishes every kind of block, and a lost answer is found', async () => {
  const account = await newUser('trusted-less', 'author');
  const desk = new TestDesk(url, account);
  const story = everything('by-an-author', desk.givePicture(png(40, 30)));
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  expect(await desk.site.get(story.id)).toMatchObject({ ok: true, value: { story } });
  // As when the answer was lost: WordPress must have kept it as it was sent.
  expect(await desk.put(story, { etag: null, attempt: 2 })).toMatchObject({ type: 'acknowledged' });
  expect(await postsOf(story.id)).toHaveLength(1);
});

test('what an account may not do is said, and nothing is left behind', async () => {
  const contributor = new TestDesk(url, await newUser('helper', 'contributor'));
  expect(await contributor.put(packed('not-allowed', { headline: 'No' }))).toMatchObject({
    type: 'refused',
    message: expect.stringMatching(/may not publish/),
  });
  const reader = new TestDesk(url, await newUser('reader', 'subscriber'));
  expect(await reader.put(packed('not-allowed-at-all', { headline: 'No' }))).toMatchObject({
    type: 'refused',
    message: expect.stringMatching(/give the user the role Author or Editor/),
  });
  expect(await postsOf('not-allowed-at-all')).toEqual([]);
});

test('a wrong password, and a wrong user, are said', async () => {
  for (const account of [
    { user, password: 'abcd efgh ijkl' },
    { user: 'nobody', password: 'abcd efgh ijkl' },
  ]) {
    expect(await new TestDesk(url, account).put(packed('locked-out'))).toMatchObject({
      type: 'refused',
      message: expect.stringMatching(/user name and the application password/),
      doubt: 'as before',
    });
  }
});

test('a desk sees that WordPress is there', async () => {
  const presence = await new TestDesk().site.greet();
  expect(presence.isThere).toBe(true);
  expect(Math.abs(presence.clockAheadMs ?? Number.NaN)).toBeLessThan(60_000);
});
