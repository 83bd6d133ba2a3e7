import type { Change, ChangesAnswer } from '@shared/publish/api';
import { expect, inject, test } from 'vitest';
import { eventually } from '../unit/eventually';
import { packed, paragraph } from '../unit/stories';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

async function changesOf(desk: TestDesk, since: number): Promise<ChangesAnswer> {
  const changes = await desk.site.changes(since);
  if (!changes.ok) throw new Error(changes.error.message);
  return changes.value;
}

const idOf = (change: Change): string => (change.type === 'put' ? change.story.id : change.id);

/** What changed since a cursor, up to a change of a story: a second has to be over before it is told. */
async function changesUpTo(desk: TestDesk, since: number, id: string) {
  const changes: Change[] = [];
  let cursor = since;
  await eventually(async () => {
    for (let more = true; more; ) {
      const answer = await changesOf(desk, cursor);
      changes.push(...answer.changes);
      ({ cursor, more } = answer);
    }
    expect(changes.map(idOf)).toContain(id);
  });
  return { changes, change: changes.find((one) => idOf(one) === id), cursor };
}

test('the desk learns what is put, changed there, written there and thrown away, each once', async () => {
  const desk = new TestDesk();
  const { cursor: start } = await changesUpTo(desk, 0, 'wp-1');
  const story = packed('told', { headline: 'Told' });
  await desk.put(story);
  const put = await changesUpTo(desk, start, 'told');
  expect(put.change).toMatchObject({ type: 'put', story, url: desk.address('told') });
  expect((await changesOf(desk, put.cursor)).changes).toEqual([]);

  const [post] = await postsOf('told');
  await atTheSite('POST', `posts/${post?.id}`, { title: 'Told otherwise' });
  const edit = await changesUpTo(desk, put.cursor, 'told');
  expect(edit.change).toMatchObject({ story: { headline: 'Told otherwise' } });

  const own = await atTheSite('POST', 'posts', {
    ...{ title: 'Written in <em>WordPress</em>', status: 'publish', excerpt: '' },
    content: '<!-- wp:paragraph -->\n<p>By hand.</p>\n<!-- /wp:paragraph --><p>Old text.</p>',
  });
  const theirs = await changesUpTo(desk, edit.cursor, `wp-${own.id}`);
  expect(theirs.change).toMatchObject({
    type: 'put',
    story: {
      headline: 'Written in WordPress',
      body: [paragraph('By hand.'), paragraph('Old text.')],
    },
  });

  await desk.withdraw({ ...story, headline: 'Told otherwise' });
  await atTheSite('DELETE', `posts/${post?.id}`).catch(() => {});
  const gone = await changesUpTo(desk, theirs.cursor, 'told');
  expect(gone.change).toMatchObject({ type: 'delete', id: 'told' });
});

test('the desk learns that a story came out at its time, and that is no change of it', async () => {
  const desk = new TestDesk();
  const { cursor: start } = await changesUpTo(desk, 0, 'wp-1');
  const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
  const plain = packed('came-out', { headline: 'Came out' });
  const story = { ...plain, format: 4 as const, releaseAt };
  await desk.put(story);
  await desk.put(packed('after-it', { headline: 'After it' }));
  const before = await changesUpTo(desk, start, 'after-it');
  expect(before.changes.map(idOf)).not.toContain('came-out');
  const [post] = await postsOf('came-out');
  const { url, user, applicationPassword } = inject('wordPress');
  const released = await fetch(`${url}/?rest_route=/test/v1/release/${post?.id}`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${user}:${applicationPassword}`)}` },
  });
  expect(await released.json()).toBe('publish');
  const { change } = await changesUpTo(desk, before.cursor, 'came-out');
  expect(change).toMatchObject({ type: 'put', story, url: desk.address('came-out') });
});
