import { storyAnswer } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { afterCrash } from '../temp-folder';
import { isOnPostgres } from './database-of';
import { Paper } from './paper';
import { figure, png, publicStory } from './public-stories';

test('a new story gets an address in its edition and section, an ETag and version 1', async () => {
  const paper = await Paper.open();
  const reply = await paper.put(publicStory({ slug: 'ferry-stops' }));
  expect(reply.status).toBe(201);
  const answer = storyAnswer.parse(reply.json);
  expect(answer).toMatchObject({ id: 'ferry', version: 1 });
  expect(answer.url).toBe(`${paper.url}/en/economy/ferry-stops`);
  expect(reply.headers.get('etag')).toBe(answer.etag);
  expect(answer.etag).toMatch(/^"[^"]+"$/);

  const kept = await paper.call('GET', '/stories/ferry');
  expect(kept.json).toEqual(publicStory({ slug: 'ferry-stops' }));
  expect(kept.headers.get('etag')).toBe(answer.etag);
});

test('an Arabic slug stands in the address as it is read', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ edition: 'ar', slug: 'عودة-العبارة' });
  expect(decodeURI(answer?.url ?? '')).toBe(`${paper.url}/ar/economy/عودة-العبارة`);
  expect((await paper.read(answer?.url ?? '')).status).toBe(200);
});

test('a call whose answer was lost is answered again, word for word, and counts once', async () => {
  const paper = await Paper.open();
  const headers = { 'idempotency-key': 'the-same' };
  const first = await paper.put(publicStory(), headers);
  const second = await paper.put(publicStory(), headers);
  expect(second.status).toBe(first.status);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  expect((await paper.call('GET', '/changes')).json.cursor).toBe(1);
});

test('a repeat is known by what it says, not by the order of its fields', async () => {
  const paper = await Paper.open();
  const headers = { 'idempotency-key': 'the-same' };
  const first = await paper.put(publicStory(), headers);
  const reordered = Object.fromEntries(Object.entries(publicStory()).reverse());
  const second = await paper.call('PUT', '/stories/ferry', {
    headers: { 'content-type': 'application/json', ...headers, 'if-none-match': '*' },
    body: JSON.stringify(reordered),
  });
  expect(second.text).toBe(first.text);
});

test('a key of another call is refused, and nothing changes', async () => {
  const paper = await Paper.open();
  const headers = { 'idempotency-key': 'the-same' };
  const first = await paper.put(publicStory(), headers);
  const other = await paper.put(publicStory({ headline: 'Another' }), {
    ...headers,
    'if-match': first.json.etag,
  });
  expect([other.status, other.json.error.code]).toEqual([422, 'idempotency_reused']);
  const deleting = await paper.withdraw('ferry', first.json.etag, 'the-same');
  expect(deleting.json.error.code).toBe('idempotency_reused');
  expect((await paper.call('GET', '/stories/ferry')).json.headline).toBe('Ferry stops at noon');
});

test('a call that was refused may be repeated with its key when the cause is gone', async () => {
  const paper = await Paper.open();
  const picture = png();
  const story = publicStory({ lead: figure(picture) });
  const headers = { 'idempotency-key': 'the-same' };
  const refused = await paper.put(story, headers);
  expect([refused.status, refused.json.error.code]).toEqual([422, 'media_missing']);
  expect(refused.json.error.message).toContain(picture.sha256);
  await paper.putPicture(picture);
  expect((await paper.put(story, headers)).status).toBe(201);
});

test('a try that was held up on the way does nothing once a later one was refused', async () => {
  const paper = await Paper.open();
  const [ours] = await paper.publish({});
  const story = publicStory({ headline: 'Held up' });
  const attempt = (number: number) => ({
    ...{ 'idempotency-key': 'the-same', 'idempotency-attempt': String(number) },
  });
  const refused = await paper.put(story, { ...attempt(2), 'if-none-match': '*' });
  expect(refused.status).toBe(412);
  await paper.withdraw('ferry', ours?.etag ?? '', 'withdrawal');
  for (const number of [1, 2]) {
    const late = await paper.put(story, { ...attempt(number), 'if-none-match': '*' });
    expect([late.status, late.json.error.code]).toEqual([409, 'stale_attempt']);
  }
  expect((await paper.call('GET', '/stories/ferry')).status).toBe(404);
  const done = await paper.put(story, { ...attempt(3), 'if-none-match': '*' });
  expect(done.status).toBe(201);
  expect((await paper.put(story, attempt(1))).text).toBe(done.text);
});

test('a picture deep in a list is missed too', async () => {
  const paper = await Paper.open();
  const body = [{ type: 'list' as const, ordered: false, items: [[figure(png('hidden'))]] }];
  expect((await paper.put(publicStory({ body }))).json.error.code).toBe('media_missing');
});

test('a changed story is put over the version that the desk saw last, and over no other', async () => {
  const paper = await Paper.open();
  const first = await paper.put(publicStory());
  const second = await paper.put(publicStory({ deck: 'It costs four crowns.' }), {
    'if-match': first.json.etag,
  });
  expect(second.status).toBe(200);
  expect(second.json.version).toBe(2);
  expect(second.json.etag).not.toBe(first.json.etag);

  const late = await paper.put(publicStory({ deck: 'Nobody knows.' }), {
    'if-match': first.json.etag,
  });
  expect([late.status, late.json.error.code]).toEqual([412, 'precondition_failed']);
  expect((await paper.call('GET', '/stories/ferry')).json.deck).toBe('It costs four crowns.');
});

test('If-Match takes a list, and a weak tag matches nothing', async () => {
  const paper = await Paper.open();
  const { json } = await paper.put(publicStory());
  const weak = await paper.put(publicStory({ deck: '1' }), { 'if-match': `W/${json.etag}` });
  expect(weak.status).toBe(412);
  const list = await paper.put(publicStory({ deck: '2' }), { 'if-match': `"old", ${json.etag}` });
  expect(list.status).toBe(200);
  const any = await paper.put(publicStory({ deck: '3' }), { 'if-match': '*' });
  expect(any.json.version).toBe(3);
});

test('a story that is there already is not new, and one that is not there cannot be changed', async () => {
  const paper = await Paper.open();
  await paper.put(publicStory());
  const again = await paper.put(publicStory({ deck: 'Mine' }));
  expect([again.status, again.json.error.code]).toEqual([412, 'precondition_failed']);
  const absent = await paper.put(publicStory({ id: 'absent' }), { 'if-match': '"1-abc"' });
  expect(absent.status).toBe(412);
});

test('a put that does not say what it replaces is refused', async () => {
  const paper = await Paper.open();
  const reply = await paper.call('PUT', '/stories/ferry', {
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
    body: JSON.stringify(publicStory()),
  });
  expect([reply.status, reply.json.error.code]).toEqual([428, 'precondition_required']);
});

test('a put that changes nothing raises no version and is no change', async () => {
  const paper = await Paper.open();
  const first = await paper.put(publicStory());
  const same = await paper.put(publicStory(), { 'if-match': first.json.etag });
  expect(same.status).toBe(200);
  expect(same.json).toEqual(first.json);
  expect((await paper.call('GET', '/changes?since=1')).json.changes).toEqual([]);
});

test('two stories cannot stand at one address; one section or edition further they can', async () => {
  const paper = await Paper.open();
  await paper.publish({ id: 'one', slug: 'ferry' });
  const taken = await paper.put(publicStory({ id: 'two', slug: 'ferry' }));
  expect([taken.status, taken.json.error.code]).toEqual([409, 'slug_taken']);
  expect(taken.json.error.message).toContain('/en/economy/ferry');
  await paper.publish({ id: 'two', slug: 'ferry', section: 'sports' });
  await paper.publish({ id: 'three', slug: 'ferry', edition: 'es' });
});

test('a story that moves is found at its old address until another takes it', async () => {
  const paper = await Paper.open();
  const first = await paper.put(publicStory({ slug: 'old-words' }));
  await paper.put(publicStory({ slug: 'new-words', section: 'sports' }), {
    'if-match': first.json.etag,
  });
  const old = await paper.read('/en/economy/old-words');
  expect([old.status, old.headers.get('location')]).toEqual([301, '/en/sports/new-words']);
  expect((await paper.read('/en/sports/new-words')).status).toBe(200);

  await paper.publish({ id: 'other', slug: 'old-words', headline: 'Another story' });
  expect(await (await paper.read('/en/economy/old-words')).text()).toContain('Another story');
});

test.each([
  ['a field too many', { html: '<b>no</b>' }],
  ['a slug that would leave its place', { slug: '../admin' }],
  ['a headline of two lines', { headline: 'One\nTwo' }],
  ['no headline', { headline: '' }],
  ['a section of another paper', { section: 'gossip' }],
  ['a link that is a script', { related: [{ headline: 'x', href: 'javascript:alert(1)' }] }],
  ['a picture without alternative text', { lead: figure(png(), { alternative: '' }) }],
  ['a newer format', { format: 99 }],
])('%s is refused, naming the field', async (_what, wrong) => {
  const paper = await Paper.open();
  const reply = await paper.put({ ...publicStory(), ...wrong } as never);
  expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
  const field = Object.keys(wrong)[0] ?? '';
  expect(reply.json.error.message).toMatch(field === 'html' ? /html/ : new RegExp(`^${field}`));
});

test('a body that is no JSON, is of another story, or is not called JSON is refused', async () => {
  const paper = await Paper.open();
  const headers = { 'idempotency-key': 'k', 'if-none-match': '*' };
  const json = { ...headers, 'content-type': 'application/json' };
  const call = (path: string, more: { headers: Record<string, string>; body: string }) =>
    paper.call('PUT', path, more);
  expect((await call('/stories/ferry', { headers: json, body: '{' })).json.error).toEqual({
    code: 'invalid',
    message: 'The body is not JSON.',
  });
  const body = JSON.stringify(publicStory());
  expect((await call('/stories/other', { headers: json, body })).json.error.code).toBe('invalid');
  const plain = await call('/stories/ferry', {
    headers: { ...headers, 'content-type': 'text/plain' },
    body,
  });
  expect([plain.status, plain.json.error.code]).toEqual([415, 'unsupported_media']);
});

test('a story without a key is refused', async () => {
  const paper = await Paper.open();
  const reply = await paper.put(publicStory(), { 'idempotency-key': '' });
  expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
  expect(reply.json.error.message).toContain('Idempotency-Key');
});

test('a package of more than 4 MB is refused, whether or not it says its length', async () => {
  const paper = await Paper.open();
  const body = JSON.stringify(publicStory({ source: 'x'.repeat(5 * 1024 * 1024) }));
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': 'k',
    'if-none-match': '*',
  };
  const told = await paper.call('PUT', '/stories/ferry', { headers, body });
  expect([told.status, told.json.error.code]).toEqual([413, 'too_large']);
  const untold = await fetch(`${paper.url}/api/v1/stories/ferry`, {
    method: 'PUT',
    headers: { ...headers, authorization: `Bearer token of the test desk` },
    body: new Blob([body]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(untold.status).toBe(413);
});

// A crash of PostgreSQL is its own business.
test.skipIf(isOnPostgres)(
  'what was acknowledged is there after a crash, and the key is still known',
  async () => {
    const paper = await Paper.open();
    const picture = png();
    await paper.putPicture(picture);
    const story = publicStory({ lead: figure(picture) });
    const first = await paper.put(story, { 'idempotency-key': 'k' });
    const reopened = await Paper.open(afterCrash(paper.folder));
    expect((await reopened.call('GET', '/stories/ferry')).json).toEqual(story);
    const repeated = await reopened.put(story, { 'idempotency-key': 'k' });
    expect(repeated.text).toBe(first.text);
    expect((await reopened.read(`/media/${picture.sha256}`)).status).toBe(200);
  },
);

test('many puts at once leave one version each and a whole change feed', async () => {
  const paper = await Paper.open();
  const ids = Array.from({ length: 20 }, (_, index) => `story-${index}`);
  const replies = await Promise.all(ids.map((id) => paper.put(publicStory({ id }))));
  expect(replies.map(({ status }) => status)).toEqual(ids.map(() => 201));
  const { changes } = (await paper.call('GET', '/changes?limit=500')).json;
  expect(changes.map((change: { cursor: number }) => change.cursor)).toEqual(
    ids.map((_, i) => i + 1),
  );
});
