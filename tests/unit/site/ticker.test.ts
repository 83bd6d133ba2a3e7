import { expect, test } from 'vitest';
import { Paper, textsOf } from './paper';

const HOUR_MS = 60 * 60 * 1000;
const lines = async (paper: Paper, path = '/'): Promise<string[]> =>
  textsOf(await paper.page(path), '[data-part=ticker] li');
const inHours = (paper: Paper, hours: number): string =>
  new Date(paper.now + hours * HOUR_MS).toISOString();

test('the lines stand on every page of their edition, in the order of the desk', async () => {
  const paper = await Paper.open();
  await paper.publish({ slug: 'ferry' });
  const reply = await paper.putTicker('en', [
    { text: 'Second to happen' },
    { text: 'First to happen' },
  ]);
  expect(reply.status).toBe(200);
  for (const path of ['/', '/en/economy/ferry', '/en/sports', '/en/none']) {
    const shown = await lines(paper, path);
    expect(shown.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Second to happen',
      'First to happen',
    ]);
  }
  expect(await lines(paper, '/ar')).toEqual([]);
  expect(textsOf(await paper.page('/'), '[data-part=ticker] h2')).toEqual(['BREAKING']);
});

test('a line goes when its time is over, without a push', async () => {
  const paper = await Paper.open();
  await paper.putTicker('en', [
    { text: 'For an hour', expiresAt: inHours(paper, 1) },
    { text: 'For good' },
  ]);
  expect(await lines(paper)).toHaveLength(2);
  paper.now += HOUR_MS;
  expect(await lines(paper)).toEqual([expect.stringContaining('For good')]);
});

test('a push replaces the whole ticker, and an empty one takes it away', async () => {
  const paper = await Paper.open();
  await paper.putTicker('en', [{ text: 'Old' }]);
  await paper.putTicker('en', [{ text: 'New' }]);
  expect(await lines(paper)).toEqual([expect.stringContaining('New')]);
  await paper.putTicker('en', []);
  expect((await paper.page('/')).querySelector('[data-part=ticker]')).toBeNull();
});

test('a line leads to its story once that is on the site', async () => {
  const paper = await Paper.open();
  await paper.putTicker('en', [{ text: 'The ferry is back', storyId: 'ferry' }]);
  expect((await paper.page('/')).querySelector('[data-part=ticker] a')).toBeNull();
  await paper.publish({ slug: 'ferry' });
  const link = (await paper.page('/')).querySelector('[data-part=ticker] a');
  expect(link?.getAttribute('href')).toBe('/en/economy/ferry');
});

test('a ticker of another edition, or of too many lines, is refused and leaves the old one', async () => {
  const paper = await Paper.open();
  await paper.putTicker('en', [{ text: 'Stays' }]);
  const body = JSON.stringify({ edition: 'ar', lines: [] });
  const headers = { 'content-type': 'application/json' };
  const other = await paper.call('PUT', '/ticker/en', { headers, body });
  expect([other.status, other.json.error.code]).toEqual([422, 'invalid']);
  const many = await paper.putTicker(
    'en',
    Array.from({ length: 51 }, () => ({})),
  );
  expect(many.json.error.code).toBe('invalid');
  expect(await lines(paper)).toHaveLength(1);
});

test('a desk that has not seen what another put there is told so, and replaces nothing', async () => {
  const paper = await Paper.open();
  const first = await paper.call('GET', '/ticker/en');
  expect(first.json).toEqual({ edition: 'en', lines: [], etag: first.headers.get('etag') });
  const put = (text: string, etag: string) =>
    paper.call('PUT', '/ticker/en', {
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({
        edition: 'en',
        lines: [{ id: 'line', text, at: inHours(paper, 0), expiresAt: null, storyId: null }],
      }),
    });
  const mine = await put('Mine', first.json.etag);
  expect([mine.status, mine.json.lines.length]).toEqual([200, 1]);
  const other = await put('Other', first.json.etag);
  expect([other.status, other.json.error.code]).toEqual([412, 'precondition_failed']);
  expect(await lines(paper)).toEqual([expect.stringContaining('Mine')]);
  const again = await paper.call('GET', '/ticker/en');
  expect(again.json.etag).toBe(mine.json.etag);
  expect((await put('Other', again.json.etag)).status).toBe(200);
  expect((await paper.call('GET', '/ticker/xx')).status).toBe(404);
});
