import { once } from 'node:events';
import net from 'node:net';
import { apiError } from '@shared/publish/api';
import { expect, test } from 'vitest';
import { Paper } from './paper';
import { publicStory } from './public-stories';

/** Sends bytes as they are, which no client library would, and gives the whole answer. */
async function raw(paper: Paper, request: string): Promise<string> {
  const { hostname, port } = new URL(paper.url);
  const socket = net.connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text;
  });
  socket.on('error', () => {}); // The server may hang up on what it does not like.
  socket.write(request);
  await once(socket, 'close');
  return answer;
}

const get = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, 'Host: paper', 'Connection: close', ...headers, '', ''].join('\r\n');

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

test.each([
  '/media/../site.db',
  '/media/..%2Fsite.db',
  '/media/%2e%2e/%2e%2e/etc/passwd',
  '/media/..%5c..%5csite.db',
  `/media/${'a'.repeat(64)}/../../site.db`,
  `/media/${'a'.repeat(62)}..`,
  '/fonts/../../site.db',
  '/fonts/..%2f..%2f/site.db',
  '/assets/..%2f..%2fsite.db',
  '/sitemap/..%2f..%2fsite.db.xml',
  '/en/../../site.db',
  '/%00/site.db',
  '/media/%00',
  '//site.db',
  '/api/v1/../../site.db',
])('%s leads out of no folder', async (path) => {
  const paper = await Paper.open();
  await paper.publish({});
  const answer = await raw(paper, get(path));
  expect([301, 400, 401, 404]).toContain(statusOf(answer));
  expect(answer).not.toContain('SQLite format');
  expect(answer).not.toContain('root:');
  expect(paper.errors).toEqual([]);
});

test.each([
  '/en/x%0d%0aSet-Cookie:%20a=b/',
  '/en/x%0d%0a%0d%0a<script>alert(1)</script>/',
  '/en/x%E5%98%8A%E5%98%8DSet-Cookie:a/',
  '/%0d%0aLocation:%20https://elsewhere.example/',
  '//elsewhere.example/',
  '/%5celsewhere.example/',
  '/\\elsewhere.example/',
])('%s writes no header and leads to no other site', async (path) => {
  const paper = await Paper.open();
  const answer = await raw(paper, get(path));
  const [head = ''] = answer.split('\r\n\r\n');
  expect(head).not.toMatch(/^set-cookie:/im);
  const locations = [...head.matchAll(/^location: *(.*)$/gim)].map(([, to]) => to ?? '');
  expect(locations.length).toBeLessThan(2);
  for (const to of locations) expect(new URL(to, paper.url).origin).toBe(paper.url);
});

test('the name by which a reader calls the site is not what it calls itself', async () => {
  const paper = await Paper.open();
  await paper.publish({ slug: 'ferry' });
  const hostile = ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example'];
  for (const path of ['/', '/en/economy/ferry', '/en/feed.xml', '/robots.txt', '/en/economy/']) {
    const request = get(path, ...hostile).replace('Host: paper', 'Host: evil.example');
    expect([path, (await raw(paper, request)).includes('evil.example')]).toEqual([path, false]);
  }
});

test('calls that two servers could understand differently are refused', async () => {
  const paper = await Paper.open();
  const smuggled = 'GET /api/v1/desk HTTP/1.1\r\nHost: x\r\n\r\n';
  for (const headers of [
    `Content-Length: 6\r\nTransfer-Encoding: chunked`,
    `Content-Length: 4\r\nContent-Length: 5`,
    `Transfer-Encoding: xchunked`,
    `Content-Length: 4 `.padEnd(20, '\u000b'),
  ]) {
    const request = `PUT /api/v1/stories/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n\r\n0\r\n\r\n${smuggled}`;
    const answer = await raw(paper, request);
    expect([headers, statusOf(answer)]).toEqual([headers, 400]);
  }
});

test.each([
  ['a key with a line break', 'k\r\nX-Injected: yes'],
  ['a key with a space', 'a b'],
  ['a key beyond ASCII', 'schl\u00fcssel'],
  ['a key without end', 'k'.repeat(201)],
])('%s is no key', async (_what, key) => {
  const paper = await Paper.open();
  const body = JSON.stringify(publicStory());
  const answer = await raw(
    paper,
    [
      'PUT /api/v1/stories/ferry HTTP/1.1',
      ...['Host: x', 'Connection: close', 'If-None-Match: *', 'Content-Type: application/json'],
      ...['Authorization: Bearer token of the test desk', `Content-Length: ${body.length}`],
      ...[`Idempotency-Key: ${key}`, '', body],
    ].join('\r\n'),
  );
  // A line break ends the header: what is before it is a key, what is behind it a header of the call.
  expect(statusOf(answer)).toBe(key.includes('\r\n') ? 201 : 422);
  expect(answer.split('\r\n\r\n')[0]).not.toMatch(/x-injected/i);
});

const HOSTILE_STORIES: [string, (story: Record<string, unknown>) => unknown, string][] = [
  ['a field that nobody knows', (story) => ({ ...story, html: '<b>' }), 'html'],
  ['a prototype', (story) => JSON.parse(`{"__proto__":{"admin":true},${body(story)}`), ''],
  ['an id that is a path', (story) => ({ ...story, id: '../ferry' }), 'id'],
  ['a slug that is a path', (story) => ({ ...story, slug: '../../etc' }), 'slug'],
  ['a slug with a line break', (story) => ({ ...story, slug: 'a\r\nb' }), 'slug'],
  ['a headline of two lines', (story) => ({ ...story, headline: 'a\nb' }), 'headline'],
  ['a headline without end', (story) => ({ ...story, headline: 'a'.repeat(10_000) }), 'headline'],
  ['an edition of nowhere', (story) => ({ ...story, edition: 'xx' }), 'edition'],
  ['a date that is none', (story) => ({ ...story, publishedAt: 'yesterday' }), 'publishedAt'],
  ['a number that is none', (story) => ({ ...story, words: '11' }), 'words'],
  ['a script for a link', (story) => withLink(story, 'javascript:alert(1)'), 'body'],
  ['data for a link', (story) => withLink(story, 'data:text/html,<script>'), 'body'],
  ['a file for a link', (story) => withLink(story, 'file:///etc/passwd'), 'body'],
  ['a picture without a hash', (story) => withLead(story, { sha256: '../site.db' }), 'lead'],
  ['a picture of another kind', (story) => withLead(story, { mime: 'image/svg+xml' }), 'lead'],
  ['a picture without size', (story) => withLead(story, { width: 0 }), 'lead'],
  ['a focal point outside', (story) => withLead(story, { focal: { x: 2, y: 0 } }), 'lead'],
  ['an array for a story', (story) => [story], ''],
  ['nothing for a story', () => null, ''],
];

const body = (story: Record<string, unknown>): string => JSON.stringify(story).slice(1);

const withLink = (story: Record<string, unknown>, href: string) => ({
  ...story,
  body: [{ type: 'paragraph', runs: [{ text: 'here', href }] }],
});

const withLead = (story: Record<string, unknown>, media: Record<string, unknown>) => ({
  ...story,
  lead: {
    type: 'figure',
    media: {
      ...{ sha256: 'a'.repeat(64), mime: 'image/png', width: 1, height: 1, focal: { x: 0, y: 0 } },
      ...media,
    },
    ...{ caption: [], credit: 'c', alternative: 'a' },
  },
});

test.each(HOSTILE_STORIES)('%s is refused, naming the field', async (_what, spoil, field) => {
  const paper = await Paper.open();
  const spoilt = spoil(JSON.parse(JSON.stringify(publicStory())));
  const reply = await paper.call('PUT', '/stories/ferry', {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'k',
      'if-none-match': '*',
    },
    body: spoilt === null ? 'null' : JSON.stringify(spoilt),
  });
  const { error } = apiError.parse(reply.json);
  expect([reply.status, error.code]).toEqual([422, 'invalid']);
  expect(error.message).toContain(field);
  expect((await paper.call('GET', '/changes')).json.changes).toEqual([]);
});

test('what is nested without end is refused, and the site stands', async () => {
  const paper = await Paper.open();
  const headers = {
    ...{ 'content-type': 'application/json', 'idempotency-key': 'k', 'if-none-match': '*' },
  };
  const deep = (open: string, close: string, count: number): string =>
    `{"format":1,"body":${open.repeat(count)}${close.repeat(count)}}`;
  for (const text of [
    deep('[', ']', 1_500_000),
    deep('[{"type":"blockquote","blocks":', '}]', 50_000).replace(':}', ':[]}'),
    '['.repeat(3_000_000),
    `{"a":`.repeat(500_000),
    '\u0000'.repeat(1000),
  ]) {
    const reply = await paper.call('PUT', '/stories/ferry', { headers, body: text });
    expect([reply.status, reply.json.error.code]).toEqual([422, 'invalid']);
  }
  expect(paper.errors).toEqual([]);
  expect((await paper.read('/')).status).toBe(200);
});

test('a name that is no well-formed text can be published, and its pages can be read', async () => {
  const paper = await Paper.open();
  const id = 'half \ud83d of a face';
  await paper.publish({
    ...{ slug: 'ferry', headline: 'Half \udc00 a letter' },
    authors: [{ id, name: id }],
    tags: [{ id: '%00/../?#', label: 'Odd' }],
    coverage: [{ id: '..', name: 'Dots' }],
  });
  for (const path of ['/en/economy/ferry', '/', '/en/authors', '/en/coverage', '/en/feed.xml']) {
    expect([path, (await paper.read(path)).status]).toEqual([path, 200]);
  }
  const page = await paper.page('/en/economy/ferry');
  for (const selector of ['[rel=author]', '[rel=tag]']) {
    const href = page.querySelector(selector)?.getAttribute('href') ?? '';
    expect([href, (await paper.read(href)).status]).toEqual([href, 200]);
  }
  expect(paper.errors).toEqual([]);
});
