import { expect, inject, test } from 'vitest';
import { png } from '../unit/media/pictures';
import { figure, packed, paragraph } from '../unit/stories';
import { cutLine } from './cut-line';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

const { url } = inject('wordPress');

/** Requests of a push, by how they begin. */
const CREATE = /^POST \/\?rest_route=%2Fwp%2Fv2%2Fposts&/;
const UPDATE = /^POST \/\?rest_route=%2Fwp%2Fv2%2Fposts%2F\d+&/;
const UPLOAD = /^POST \/\?rest_route=%2Fwp%2Fv2%2Fmedia /;
const TRASH = /^DELETE \/\?rest_route=%2Fwp%2Fv2%2Fposts%2F\d+ /;
const TAG = /^POST \/\?rest_route=%2Fwp%2Fv2%2Ftags /;

test.each([
  ['the answer to the draft is lost', 'draft-done', CREATE, 'after'],
  ['the draft is lost on its way', 'draft-lost', CREATE, 'before'],
  ['the answer to the post is lost', 'post-done', UPDATE, 'after'],
  ['the post is lost on its way', 'post-lost', UPDATE, 'before'],
  ['the answer to a new tag is lost', 'tag-done', TAG, 'after'],
] as const)('a story is there once when %s', async (_, id, request, when) => {
  const line = await cutLine(url);
  const desk = new TestDesk(line.url);
  const story = packed(id, { headline: id, tags: [{ label: `Tag of ${id}` }] });
  line.cutNext(request, when);
  expect(await desk.put(story)).toMatchObject({
    ...{ type: 'later', why: 'no answer' },
    doubt: request === UPDATE ? 'new' : 'as before',
  });
  expect(await desk.put(story, { attempt: 2 })).toMatchObject({ type: 'acknowledged' });
  const posts = await postsOf(id);
  expect(posts.map(({ status, slug }) => ({ status, slug }))).toEqual([
    { status: 'publish', slug: id },
  ]);
  expect(await desk.site.get(id)).toEqual({
    ...{ ok: true, value: { story, etag: desk.etag(id) } },
  });
});

test('an update whose answer was lost is no conflict with itself', async () => {
  const line = await cutLine(url);
  const desk = new TestDesk(line.url);
  await desk.put(packed('lost-update', { headline: 'Before' }));
  const story = packed('lost-update', { headline: 'After', body: [paragraph('Later.')] });
  line.cutNext(UPDATE, 'after');
  expect(await desk.put(story)).toMatchObject({ type: 'later', doubt: 'new' });
  expect(await desk.put(story, { attempt: 2 })).toMatchObject({ type: 'acknowledged' });
  expect((await postsOf('lost-update')).map(({ title }) => title.raw)).toEqual(['After']);
});

test('what somebody changed in WordPress after an answer was lost is a conflict', async () => {
  const line = await cutLine(url);
  const desk = new TestDesk(line.url);
  const story = packed('lost-and-edited', { headline: 'Lost and edited' });
  line.cutNext(UPDATE, 'after');
  await desk.put(story);
  const [post] = await postsOf('lost-and-edited');
  await atTheSite('POST', `posts/${post?.id}`, { title: 'Edited there' });
  expect(await desk.put(story, { attempt: 2 })).toMatchObject({ type: 'conflict' });
  expect((await postsOf('lost-and-edited')).map(({ title }) => title.raw)).toEqual([
    'Edited there',
  ]);
});

test('a picture of which no answer came is found again, and not sent twice', async () => {
  const line = await cutLine(url);
  const desk = new TestDesk(line.url);
  const sha256 = desk.givePicture(png(20, 20, 33));
  const story = packed('lost-picture', {
    headline: 'Lost',
    body: [figure(sha256), paragraph('Lost.')],
  });
  line.cutNext(UPLOAD, 'after');
  expect(await desk.put(story)).toMatchObject({ type: 'later', doubt: 'as before' });
  expect(await postsOf('lost-picture')).toEqual([]);
  expect(await desk.put(story, { attempt: 2 })).toMatchObject({ type: 'acknowledged' });
  expect(line.count(UPLOAD)).toBe(1);
  const library = await atTheSite<{ slug: string }[]>('GET', 'media?per_page=100');
  expect(library.filter(({ slug }) => slug.startsWith(`galley-${sha256}`))).toHaveLength(1);
});

test('a withdrawal whose answer was lost is done', async () => {
  const line = await cutLine(url);
  const desk = new TestDesk(line.url);
  const story = packed('lost-trash', { headline: 'Lost trash' });
  await desk.put(story);
  line.cutNext(TRASH, 'after');
  expect(await desk.withdraw(story)).toMatchObject({ type: 'later' });
  expect(await desk.withdraw(story)).toMatchObject({ type: 'acknowledged' });
  expect((await postsOf('lost-trash')).map(({ status }) => status)).toEqual(['trash']);
});

test('held presses stop a push before the story, and it is done whole later', async () => {
  const desk = new TestDesk();
  const story = packed('held', { headline: 'Held' });
  expect(await desk.put(story, { mayGoOn: () => false })).toMatchObject({ why: 'held' });
  expect(await postsOf('held')).toEqual([]);
  expect(await desk.put(story, { attempt: 2 })).toMatchObject({ type: 'acknowledged' });
});
