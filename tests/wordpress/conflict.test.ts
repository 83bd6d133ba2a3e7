import { expect, test } from 'vitest';
import { packed, paragraph } from '../unit/stories';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

const two = [paragraph('The last boat left at noon.'), paragraph('Nobody was told.')];

/** The one post of a story. */
async function postOf(id: string) {
  const posts = await postsOf(id);
  expect(posts).toHaveLength(1);
  return posts[0] as (typeof posts)[number];
}

test('what was changed in WordPress is not overwritten, shown, and goes on from there', async () => {
  const desk = new TestDesk();
  const story = packed('edited', { headline: 'Edited', body: two });
  await desk.put(story);
  const post = await postOf('edited');
  // In the same second as the push, which WordPress's own time of change cannot tell from it.
  await atTheSite('POST', `posts/${post.id}`, {
    title: 'Edited &amp; corrected',
    content: post.content.raw.replace('Nobody was told.', 'Nobody was told a <em>thing</em>.'),
    excerpt: 'Two were told.',
  });
  const mine = packed('edited', { headline: 'Mine', body: two });
  expect(await desk.put(mine)).toMatchObject({ type: 'conflict' });
  expect((await postOf('edited')).title.raw).toBe('Edited &amp; corrected');

  const there = await desk.site.get('edited');
  expect(there).toMatchObject({
    ok: true,
    value: {
      story: {
        ...story,
        ...{ headline: 'Edited & corrected', deck: 'Two were told.' },
        ...{ words: expect.any(Number), readMinutes: expect.any(Number) },
        body: [
          two[0],
          {
            type: 'paragraph',
            runs: [{ text: 'Nobody was told a ' }, { text: 'thing', italic: true }, { text: '.' }],
          },
        ],
      },
    },
  });
  desk.goOnFrom('edited', there.ok ? there.value : null);
  expect(await desk.put(mine)).toMatchObject({ type: 'acknowledged' });
  expect((await postOf('edited')).title.raw).toBe('Mine');
});

test.each([
  ['its tags', { tags: [] }],
  ['its address', { slug: 'moved-away' }],
  ['its section', { categories: [1] }],
  ['that it is public', { status: 'draft' }],
  ['its date', { date_gmt: '2026-01-02T03:04:05' }],
])('a post of which somebody changed %s is a conflict', async (what, change) => {
  const desk = new TestDesk();
  const id = `changed-${what.replaceAll(' ', '-')}`;
  await desk.put(packed(id, { headline: id }));
  const { id: post } = await postOf(id);
  await atTheSite('POST', `posts/${post}`, change);
  expect(await desk.put(packed(id, { headline: 'Mine' }))).toMatchObject({ type: 'conflict' });
  expect((await postOf(id)).title.raw).toBe(id);
});

test('a category that the people of the site add is no conflict, and stays', async () => {
  const desk = new TestDesk();
  await desk.put(packed('featured', { headline: 'Featured' }));
  const post = await postOf('featured');
  const { id } = await atTheSite<{ id: number }>('POST', 'categories', { name: 'On the front' });
  await atTheSite('POST', `posts/${post.id}`, { categories: [...post.categories, id] });
  const again = packed('featured', { headline: 'Featured again', fields: { section: 'sports' } });
  expect(await desk.put(again)).toMatchObject({ type: 'acknowledged' });
  const { categories } = await postOf('featured');
  expect(categories).toContain(id);
  expect(categories).not.toContain(post.categories[0]);
  expect(categories).toHaveLength(2);
});

test('a save in WordPress that changes nothing is no conflict', async () => {
  const desk = new TestDesk();
  await desk.put(packed('saved', { headline: 'Saved' }));
  const post = await postOf('saved');
  await atTheSite('POST', `posts/${post.id}`, { title: post.title.raw, sticky: true });
  expect(await desk.put(packed('saved', { headline: 'Mine' }))).toMatchObject({
    type: 'acknowledged',
  });
});

test('a story that another desk put there is a conflict for a desk that did not know', async () => {
  await new TestDesk().put(packed('two-desks', { headline: 'From the first' }));
  const second = new TestDesk();
  const mine = packed('two-desks', { headline: 'From the second' });
  expect(await second.put(mine)).toMatchObject({ type: 'conflict' });
  const there = await second.site.get('two-desks');
  expect(there).toMatchObject({ ok: true, value: { story: { headline: 'From the first' } } });
  second.goOnFrom('two-desks', there.ok ? there.value : null);
  expect(await second.put(mine)).toMatchObject({ type: 'acknowledged' });
  expect((await postOf('two-desks')).title.raw).toBe('From the second');
});

test('of two desks that publish a story for the first time at once one is first, and there is one post', async () => {
  const desks = [new TestDesk(), new TestDesk()];
  const answers = await Promise.all(
    desks.map((desk, index) => desk.put(packed('at-once', { headline: `Desk ${index}` }))),
  );
  const posts = (await postsOf('at-once')).filter(({ status }) => status === 'publish');
  expect(posts).toHaveLength(answers.filter(({ type }) => type === 'acknowledged').length);
  expect(posts.length).toBeLessThanOrEqual(1);
  // Whoever was put off finds out at the next attempt.
  for (const [index, desk] of desks.entries()) {
    if (answers[index]?.type === 'later') {
      await desk.put(packed('at-once', { headline: `Desk ${index}` }), { attempt: 2 });
    }
  }
  const all = await postsOf('at-once');
  expect(all.map(({ status }) => status)).toEqual(['publish']);
});

test('the first block may be deleted in WordPress: the desk that published it still knows the post', async () => {
  const desk = new TestDesk();
  await desk.put(packed('beheaded', { headline: 'Beheaded', body: two }));
  const post = await postOf('beheaded');
  const content = post.content.raw.split('\n\n').slice(1).join('\n\n');
  await atTheSite('POST', `posts/${post.id}`, { content });
  const mine = packed('beheaded', { headline: 'Mine', body: two });
  expect(await desk.put(mine)).toMatchObject({ type: 'conflict' });
  const there = await desk.site.get('beheaded');
  expect(there).toMatchObject({ ok: true, value: { story: { headline: 'Beheaded' } } });
  desk.goOnFrom('beheaded', there.ok ? there.value : null);
  expect(await desk.put(mine)).toMatchObject({ type: 'acknowledged' });
  expect((await postOf('beheaded')).id).toBe(post.id);
});
