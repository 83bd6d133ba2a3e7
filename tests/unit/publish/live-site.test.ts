import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/main/clock';
import type { Answer } from '../../../src/main/publish/targets/answer';
import { retryAfter } from '../../../src/main/publish/targets/http';
import { type Delivery, liveSite } from '../../../src/main/publish/targets/live-site';
import { figure, packed, paragraph } from '../stories';
import { type Behaviour, json, type OddSite, oddSite, refusal, webPage } from './odd-site';

const PICTURE = 'a'.repeat(64);
const plain: Delivery = {
  ...{ operationId: 'operation-1', story: packed('ferry'), etag: null, attempt: 1 },
  mayGoOn: () => true,
  onProgress: () => {},
};
const withPicture: Delivery = {
  ...plain,
  story: packed('ferry', { body: [figure(PICTURE), paragraph('The quay is empty.')] }),
};
/** Waits for answers, ms: as long as any answer takes, and as short as a test of silence needs. */
const PATIENT = 30_000;
const HASTY = 200;

/** The desk's end of the API, towards a site; its pictures are what `has` says. */
const desk = (site: OddSite | null, has: string[] = [PICTURE], limit = PATIENT) =>
  liveSite(
    { fetch, clock: systemClock },
    () => site,
    async (sha256) =>
      has.includes(sha256) ? { bytes: Buffer.from('pixels'), mime: 'image/png' } : null,
    { askLimitMs: limit, storyLimitMs: limit, putLimitMs: limit, pieceBytes: 1024 * 1024 },
  );

/** A site that behaves oddly when a story is put. */
const whenPut = (behaviour: Behaviour) =>
  oddSite(({ method, path }) =>
    method === 'PUT' && path.startsWith('/stories/') ? behaviour : null,
  );

test('a story is put under its id, once, with its key, and not over another that is there', async () => {
  const site = await oddSite();
  expect(await desk(site).put(plain)).toEqual({
    ...{ type: 'acknowledged', url: 'https://site.example/ferry-stops-at-noon' },
    ...{ etag: '"1"', version: 1 },
  });
  expect(site.calls()).toEqual(['PUT /stories/ferry']);
  expect(site.received[0]?.headers).toMatchObject({
    ...{ authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    ...{ 'idempotency-key': 'operation-1', 'if-none-match': '*' },
  });
  expect(site.received[0]?.headers).not.toHaveProperty('if-match');
  expect(JSON.parse(site.received[0]?.body ?? '')).toEqual(plain.story);
});

test('a story that this desk has put there is replaced only as this desk knows it', async () => {
  const site = await oddSite();
  await desk(site).put({ ...plain, etag: '"7-abc"' });
  expect(site.received[0]?.headers).toMatchObject({ 'if-match': '"7-abc"' });
  expect(site.received[0]?.headers).not.toHaveProperty('if-none-match');
});

test('an address with a slash at its end is the same site', async () => {
  const site = await oddSite();
  await desk({ ...site, url: `${site.url}//` }).put(plain);
  expect(site.calls()).toEqual(['PUT /stories/ferry']);
});

describe('pictures go before their story', () => {
  test('when the site does not have them yet, with their type', async () => {
    const site = await oddSite();
    expect(await desk(site).put(withPicture)).toMatchObject({ type: 'acknowledged' });
    expect(site.calls()).toEqual([
      `HEAD /media/${PICTURE}`,
      `PUT /media/${PICTURE}`,
      'PUT /stories/ferry',
    ]);
    expect(site.received[1]).toMatchObject({
      body: 'pixels',
      headers: { 'content-type': 'image/png' },
    });
  });

  test('and are not sent again when it has', async () => {
    const site = await oddSite(({ method }) => (method === 'HEAD' ? { status: 200 } : null));
    await desk(site).put(withPicture);
    expect(site.calls()).toEqual([`HEAD /media/${PICTURE}`, 'PUT /stories/ferry']);
  });

  test('and once more when the site lost one between the two', async () => {
    let puts = 0;
    const site = await oddSite(({ method, path }) =>
      method === 'PUT' && path === '/stories/ferry' && puts++ === 0
        ? refusal(422, 'media_missing', 'Put these pictures first.')
        : null,
    );
    expect(await desk(site).put(withPicture)).toMatchObject({ type: 'acknowledged' });
    expect(site.calls().slice(3)).toEqual([
      `HEAD /media/${PICTURE}`,
      `PUT /media/${PICTURE}`,
      'PUT /stories/ferry',
    ]);
  });

  test('but not for ever', async () => {
    const site = await whenPut(refusal(422, 'media_missing', 'Put these pictures first.'));
    expect(await desk(site).put(withPicture)).toEqual({
      ...{ type: 'refused', message: 'The site refused: Put these pictures first.', doubt: 'none' },
    });
    expect(site.calls()).toHaveLength(6);
  });

  test('a picture that the desk does not have stops the story, and says so', async () => {
    const site = await oddSite();
    expect(await desk(site, []).put(withPicture)).toMatchObject({
      ...{ type: 'refused', doubt: 'as before' },
      message: expect.stringContaining('A picture of the story is missing from this desk'),
    });
    expect(site.calls()).toEqual([`HEAD /media/${PICTURE}`]);
  });

  test.each<[string, Behaviour, Partial<Answer>]>([
    ['closes the connection', 'closes', { type: 'later', why: 'no answer' }],
    ['fails', { status: 500 }, { type: 'later', why: 'put off' }],
    [
      'says that it is too large',
      refusal(413, 'too_large', 'Pictures may have 50 MB.'),
      { type: 'refused', message: 'The site refused: Pictures may have 50 MB.' },
    ],
  ])('a site that %s before the story cannot have the story', async (_name, behaviour, answer) => {
    const site = await oddSite(({ method, path }) =>
      method === 'PUT' && path.startsWith('/media/') ? behaviour : null,
    );
    expect(await desk(site).put(withPicture)).toMatchObject({ ...answer, doubt: 'as before' });
    expect(site.calls()).not.toContain('PUT /stories/ferry');
  });
});

describe('a site that does not take a story', () => {
  const later = (why: string, doubt: string, sentence: string) => ({
    ...{ type: 'later', why, doubt, retryAfterMs: null },
    message: expect.stringContaining(sentence),
  });
  const refused = (doubt: string, sentence: string) => ({
    ...{ type: 'refused', doubt },
    message: expect.stringContaining(sentence),
  });

  test.each<[string, Behaviour, object]>([
    [
      'closes the connection at once',
      'closes at once',
      later('no answer', 'new', 'cannot be reached'),
    ],
    [
      'closes the connection without an answer',
      'closes',
      later('no answer', 'new', 'is safe here'),
    ],
    ['is cut off in its answer', 'is cut off', later('no answer', 'new', 'cannot be reached')],
    ['says nothing for too long', 'hangs', later('no answer', 'new', 'cannot be reached')],
    ['fails', { status: 500 }, later('put off', 'new', 'cannot take the story just now (500)')],
    [
      'fails with words',
      refusal(503, 'internal', 'Moving house.'),
      later('put off', 'new', 'It says: Moving house. Galley tries again'),
    ],
    [
      'fails with words that have no end',
      refusal(503, 'internal', 'Moving house'),
      later('put off', 'new', 'It says: Moving house. Galley tries again'),
    ],
    ['is not reached by the server in front of it', webPage(502), later('put off', 'new', '(502)')],
    ['took too long to read', { status: 408 }, later('put off', 'new', '(408)')],
    ['has too much to do', { status: 429 }, later('put off', 'as before', '(429)')],
    [
      'does not know the token',
      refusal(401, 'unauthorized', 'No.'),
      refused('as before', 'the token'),
    ],
    [
      'does not let the desk do it',
      { status: 403 },
      refused('as before', 'without saying why (403)'),
    ],
    [
      'judges it',
      refusal(409, 'slug_taken', 'Another story has the address.'),
      refused('none', 'The site refused: Another story has the address.'),
    ],
    [
      'finds it too large',
      refusal(413, 'too_large', 'A story may have 4 MB.'),
      refused('none', 'A story may have 4 MB.'),
    ],
    [
      'stands behind a server that finds it too large',
      webPage(413),
      refused('as before', 'too large'),
    ],
    ['has no API', webPage(404), refused('as before', 'a web page instead of the Publish API')],
    ['is a captive portal', webPage(200), refused('new', 'a web page instead')],
    ['answers something else', json(200, { ok: true }), refused('new', 'not the Publish API’s')],
    ['answers nothing', { status: 200 }, refused('new', 'not the Publish API’s')],
    [
      'answers half a value',
      { status: 201, body: '{"id":"fer' },
      refused('new', 'not the Publish'),
    ],
    [
      'has another story in its answer’s place',
      json(200, { id: '../x', url: 'javascript:alert(1)', etag: '"1"', version: 1 }),
      refused('new', 'not the Publish API’s'),
    ],
    [
      'has another version',
      refusal(412, 'precondition_failed', 'Changed.'),
      { type: 'conflict', message: expect.stringContaining('already has this story') },
    ],
  ])('since it %s', async (_name, behaviour, answer) => {
    const limit = behaviour === 'hangs' ? HASTY : PATIENT;
    expect(await desk(await whenPut(behaviour), [], limit).put(plain)).toEqual(answer);
  });

  test('since it was changed there meanwhile', async () => {
    const site = await whenPut(refusal(412, 'precondition_failed', 'Changed.'));
    expect(await desk(site).put({ ...plain, etag: '"1"' })).toEqual({
      type: 'conflict',
      message: expect.stringContaining('Someone changed this story on the site'),
    });
  });

  test('since nobody is there', async () => {
    const site = await oddSite();
    await site.stop();
    expect(await desk(site).put(plain)).toEqual(
      later('not reached', 'as before', 'cannot be reached'),
    );
  });

  test('since its name is not known', async () => {
    const site = { ...(await oddSite()), url: 'http://nowhere.invalid' };
    expect(await desk(site).put(plain)).toMatchObject({ why: 'not reached', doubt: 'as before' });
  });

  test('since it is still starting', async () => {
    expect(await desk(null).put(plain)).toEqual(later('not reached', 'as before', 'is starting'));
  });

  test('since it sends elsewhere: the token does not follow', async () => {
    const elsewhere = await oddSite();
    const site = await whenPut({
      status: 307,
      headers: { location: `${elsewhere.url}/api/v1/stories/ferry` },
    });
    expect(await desk(site).put(plain)).toEqual(refused('as before', 'sends to another address'));
    expect(elsewhere.received).toEqual([]);
  });

  test('and asked to be left alone for a while', async () => {
    const site = await whenPut({ status: 429, headers: { 'retry-after': '120' } });
    expect(await desk(site).put(plain)).toMatchObject({ type: 'later', retryAfterMs: 120_000 });
  });
});

test.each<[string | null, number | null]>([
  ['120', 120_000],
  ['0', 0],
  ['-5', 0],
  ['1.5', 1500],
  ['Mon, 05 Jan 2026 10:01:00 GMT', 60_000],
  ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
  ['Sat, 05 Jan 2036 10:00:00 GMT', 6 * 3_600_000],
  ['99999999', 6 * 3_600_000],
  ['soon', null],
  ['  ', null],
  [null, null],
])('Retry-After: %s is %s ms', (value, ms) => {
  expect(retryAfter(value, Date.UTC(2026, 0, 5, 10))).toBe(ms);
});

describe('a connection that is not trusted is explained, and tried again', () => {
  const failing = (code: string) =>
    liveSite(
      {
        fetch: () =>
          Promise.reject(
            new TypeError('fetch failed', { cause: Object.assign(new Error('TLS'), { code }) }),
          ),
        clock: systemClock,
      },
      () => ({ url: 'https://site.example', token: 't' }),
      async () => null,
    );
  test.each([
    ['CERT_HAS_EXPIRED', /out of date, or the clock of this computer is wrong/],
    ['net::ERR_CERT_DATE_INVALID', /out of date, or the clock of this computer is wrong/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /shows the certificate of another site/],
    ['net::ERR_CERT_COMMON_NAME_INVALID', /shows the certificate of another site/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /vouches for its certificate itself/],
    ['net::ERR_CERT_AUTHORITY_INVALID', /does not know who vouches/],
    ['net::ERR_CERT_REVOKED', /was revoked/],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', /proxy of this network/],
    ['net::ERR_PROXY_CERTIFICATE_INVALID', /proxy of this network/],
  ])('%s', async (code, message) => {
    expect(await failing(code).put(plain)).toMatchObject({
      ...{ type: 'later', why: 'not reached', doubt: 'as before' },
      message: expect.stringMatching(message),
    });
  });

  test('a site that speaks no TLS at all', async () => {
    const site = await oddSite();
    const secure = { ...site, url: site.url.replace('http:', 'https:') };
    expect(await desk(secure).put(plain)).toMatchObject({
      ...{ type: 'later', message: expect.stringMatching(/does not speak TLS/) },
    });
  });
});

test('each time that a story is put has a higher number', async () => {
  const site = await whenPut(refusal(422, 'media_missing', 'Put this first.'));
  const numbers = () =>
    site.received
      .filter(({ path }) => path.startsWith('/stories/'))
      .map(({ headers }) => Number(headers['idempotency-attempt']));
  for (const attempt of [1, 2, 3]) await desk(site).put({ ...plain, attempt });
  expect(numbers()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a site that has seen a later attempt is asked again, and the story is not given up', async () => {
  const site = await whenPut(refusal(409, 'stale_attempt', 'There was a later one.'));
  expect(await desk(site).put(plain)).toMatchObject({ type: 'later', doubt: 'as before' });
});

test('a date of Retry-After is told by the clock of the site, however wrong that is', async () => {
  const date = Date.UTC(2031, 5, 1, 12);
  const [now, inAMinute] = [date, date + 60_000].map((time) => new Date(time).toUTCString());
  const site = await whenPut({
    status: 503,
    headers: { date: now ?? '', 'retry-after': inAMinute ?? '' },
  });
  expect(await desk(site).put(plain)).toMatchObject({ type: 'later', retryAfterMs: 60_000 });
});

test('when the presses are held meanwhile, the story stays here, and so do its other pictures', async () => {
  const site = await oddSite();
  const asked = (calls: number) => () => site.calls().length < calls;
  const held = { type: 'later', why: 'held', doubt: 'as before' };
  expect(await desk(site).put({ ...withPicture, mayGoOn: () => false })).toMatchObject(held);
  expect(site.calls()).toEqual([]);
  expect(await desk(site).put({ ...withPicture, mayGoOn: asked(2) })).toMatchObject(held);
  expect(site.calls()).toEqual([`HEAD /media/${PICTURE}`, `PUT /media/${PICTURE}`]);
});

describe('whether a site is there', () => {
  test.each<[string, Behaviour | null, boolean]>([
    ['one that says that it speaks the API', null, true],
    ['one that speaks something else', webPage(200), false],
    ['one that fails', { status: 503 }, false],
    ['one that says nothing', 'hangs', false],
  ])('%s', async (_name, behaviour, isThere) => {
    const limit = behaviour === 'hangs' ? HASTY : PATIENT;
    const site = await oddSite(() => behaviour);
    expect(await desk(site, [], limit).greet()).toMatchObject({ isThere });
  });

  test('nobody', async () => {
    const site = await oddSite();
    await site.stop();
    expect(await desk(site).greet()).toEqual({ isThere: false, clockAheadMs: null });
    expect(await desk(null).greet()).toEqual({ isThere: false, clockAheadMs: null });
  });

  test.each([0, 10 * 60_000, -3 * 3_600_000])(
    'and how much its clock is ahead: %s ms',
    async (ahead) => {
      const site = await oddSite(() => ({
        status: 503,
        headers: { date: new Date(Date.now() + ahead).toUTCString() },
      }));
      const { clockAheadMs } = await desk(site).greet();
      expect(Math.abs((clockAheadMs ?? Number.NaN) - ahead)).toBeLessThan(5000);
    },
  );
});

describe('the change feed', () => {
  const put = {
    type: 'put',
    cursor: 4,
    url: 'https://site.example/x',
    etag: '"1"',
    story: plain.story,
  };

  test('is asked from where the desk stands', async () => {
    const feed = {
      changes: [put, { type: 'delete', cursor: 5, id: 'fair' }],
      cursor: 5,
      more: true,
    };
    const site = await oddSite(() => json(200, feed));
    expect(await desk(site).changes(3)).toEqual({ ok: true, value: feed });
    expect(site.calls()).toEqual(['GET /changes?since=3&limit=100']);
  });

  test('is read past a change that this Galley does not understand', async () => {
    const newer = { ...put, story: { ...plain.story, kind: 'hologram' } };
    const feed = { changes: [newer, put, { type: 'renamed' }, null], cursor: 9, more: false };
    const site = await oddSite(() => json(200, feed));
    expect(await desk(site).changes(3)).toEqual({
      ok: true,
      value: { changes: [put], cursor: 9, more: false },
    });
  });

  test.each<[string, Behaviour]>([
    ['a web page', webPage(200)],
    ['no cursor', json(200, { changes: [], more: false })],
    ['no list', json(200, { changes: 'none', cursor: 1, more: false })],
    ['half an answer', 'is cut off'],
    ['a refusal', refusal(401, 'unauthorized', 'No.')],
  ])('that is %s is a failure with a sentence', async (_name, behaviour) => {
    const answer = await desk(await oddSite(() => behaviour)).changes(0);
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/site/) } });
  });
});
