import { storyAnswer } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/site/access/tokens';
import { MORNING } from '../turnable-clock';
import { openDatabaseOf } from './database-of';
import { Paper } from './paper';
import { figure, paragraph, png, publicStory } from './public-stories';

const HOUR_MS = 60 * 60_000;
const NOON = new Date(MORNING + 3 * HOUR_MS).toISOString();
const LATER = new Date(MORNING + 5 * HOUR_MS).toISOString();

const SECRET = png('the secret picture');
/** A story with something of everything that lists, feeds and searches are made of. */
const held = (more: Partial<PublicStory> = {}): PublicStory =>
  publicStory({
    ...{
      format: 4,
      id: 'budget',
      slug: 'budget-leaks',
      headline: 'Xyzzy budget',
      deck: 'Xyzzy deck.',
    },
    ...{ releaseAt: NOON, embargo: NOON, publishedAt: NOON, kind: 'opinion', region: 'europe' },
    body: [paragraph('Xyzzy in the text.'), figure(SECRET, { credit: 'Xyzzy pictures' })],
    lead: figure(SECRET),
    authors: [{ id: 'quiet-author', name: 'Xyzzy Author' }],
    tags: [{ id: 'quiet-tag', label: 'Xyzzy tag' }],
    coverage: [{ id: 'quiet-coverage', name: 'Xyzzy coverage' }],
    ...more,
  });

const AT = '/en/economy/budget-leaks';

/** A site with a story that readers have and that names the held one wherever a story can. */
async function paperWithHeld(more: Partial<PublicStory> = {}) {
  const paper = await Paper.open();
  await paper.putPicture(SECRET);
  const answer = await paper.put(held(more));
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  await paper.publish({
    related: [{ headline: 'Xyzzy budget', storyId: 'budget' }],
    body: [
      paragraph('Another story.'),
      { type: 'read-more', headline: 'Xyzzy budget', storyId: 'budget' },
    ],
    ...{ region: 'europe', kind: 'opinion' },
  });
  await paper.putTicker('en', [{ text: 'More to come', storyId: 'budget' }]);
  return { paper, answer };
}

/** An address for readers of each of the routes of a site. */
function addressesOf(paper: Paper): string[] {
  const filled: Record<string, string[]> = {
    ':section': ['economy'],
    ':slug': ['budget-leaks'],
    ':axis': ['region', 'kind'],
    ':kind': ['tag', 'author', 'coverage'],
    ':id': ['europe', 'opinion', 'quiet-tag', 'quiet-author', 'quiet-coverage'],
    ':region': ['europe'],
    ':term': ['economy', 'latest', 'articles', 'opinion'],
    ':sha256': [SECRET.sha256],
    ':width': ['w320', 'w640'],
    ':file': ['1.xml'],
    ':edition': ['en'],
  };
  const paths = paper.routes
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/') && path !== '/*')
    .flatMap(({ path }) =>
      path.split('/').reduce<string[]>(
        (begun, part) => {
          const name = part.replace(/\{.*$/s, '');
          const choices = name.startsWith(':') ? (filled[name] ?? [name.slice(1)]) : [part];
          return begun.flatMap((one) => choices.map((choice) => `${one}/${choice}`));
        },
        [''],
      ),
    )
    .map((path) => path.replace(/\/+/g, '/'));
  const own = ['/en/search?q=xyzzy', '/en/ticker?live=budget', `/media/${SECRET.sha256}/wide.jpg`];
  return [...new Set([...paths, ...own])];
}

/** What an address gives; of one that never ends, what it begins with. */
async function begunOf(paper: Paper, path: string): Promise<string> {
  const answer = await paper.read(path);
  const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n');
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    return `${answer.status === 200 && path.startsWith('/media') ? 'Xyzzy picture' : ''}${headers}\n${await answer.text()}`;
  }
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from(first?.value ?? new Uint8Array()).toString();
}

describe('a story that is put to be released later', () => {
  test('leaves no trace at any address of the site until its time', async () => {
    const { paper } = await paperWithHeld();
    const addresses = addressesOf(paper);
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) {
      const text = await begunOf(paper, address);
      // A page repeats what it was asked for.
      const said = text.replaceAll(paper.url + address, '').replaceAll(/xyzzy(?=["<& ”])/g, '');
      expect(said, address).not.toMatch(/xyzzy/i);
      expect(said, address).not.toContain('budget-leaks');
    }
    expect((await paper.read(AT)).status).toBe(404);
    expect((await paper.call('GET', '/changes')).json.changes).toMatchObject([
      { story: { id: 'ferry' } },
    ]);
  });

  test('is there at its time by itself, with that time as its date, everywhere', async () => {
    const { paper, answer } = await paperWithHeld();
    expect(storyAnswer.parse(answer.json)).toMatchObject({ releaseAt: NOON, version: 1 });
    paper.now = Date.parse(NOON) - 1;
    expect((await paper.read(AT)).status).toBe(404);
    paper.now += 1;
    const page = await paper.page(AT);
    expect(page.querySelector('h1')?.textContent).toBe('Xyzzy budget');
    expect(page.querySelector('.facts time')?.getAttribute('datetime')).toBe(NOON);
    for (const path of [
      ...['/', '/en/latest', '/en/economy', '/en/feed.xml', '/en/atom.xml', '/en/economy/feed.xml'],
      ...['/sitemap/1.xml', '/news-sitemap.xml', '/en/search?q=xyzzy', '/en/tag/quiet-tag'],
      ...['/en/author/quiet-author', '/en/coverage/quiet-coverage', '/en/region/europe'],
    ]) {
      expect(await (await paper.read(path)).text(), path).toMatch(/Xyzzy budget|budget-leaks/);
    }
    expect((await paper.read(`/media/${SECRET.sha256}`)).status).toBe(200);
    const { changes } = (await paper.call('GET', '/changes')).json;
    expect(changes.at(-1)).toMatchObject({ etag: answer.json.etag, story: { id: 'budget' } });
  });

  test('was never updated for readers, however often it was put before', async () => {
    const { paper, answer } = await paperWithHeld();
    const moved = held({ releaseAt: LATER, publishedAt: LATER, deck: 'Better.' });
    const second = await paper.put(moved, { 'if-match': answer.json.etag });
    expect(second.json).toMatchObject({ version: 2, releaseAt: LATER });
    paper.now = Date.parse(NOON);
    expect((await paper.read(AT)).status).toBe(404);
    paper.now = Date.parse(LATER) + HOUR_MS;
    expect((await paper.page(AT)).querySelector('.updated')).toBeNull();
  });

  test('is out at once when it is put again without a time, over the version that was held', async () => {
    const { paper, answer } = await paperWithHeld({ embargo: undefined });
    const { releaseAt: _, ...now } = held({ publishedAt: new Date(MORNING).toISOString() });
    const story = { ...now, embargo: undefined };
    expect((await paper.put(story)).status).toBe(412);
    const put = await paper.put(story, { 'if-match': answer.json.etag });
    expect([put.status, put.json.releaseAt]).toEqual([200, undefined]);
    expect((await paper.read(AT)).status).toBe(200);
  });

  test('that is withdrawn before its time never was', async () => {
    const { paper, answer } = await paperWithHeld();
    expect((await paper.withdraw('budget', '"1-other"')).status).toBe(412);
    expect((await paper.withdraw('budget', answer.json.etag)).status).toBe(200);
    expect((await paper.call('GET', '/stories/budget')).status).toBe(404);
    paper.now = Date.parse(LATER);
    expect((await paper.read(AT)).status).toBe(404);
  });

  test('is released late by a site that was off at its time', async () => {
    const { paper } = await paperWithHeld();
    await paper.close();
    const again = await Paper.open(paper.folder);
    again.now = Date.parse(LATER);
    expect((await again.page(AT)).querySelector('.facts time')?.getAttribute('datetime')).toBe(
      NOON,
    );
  });

  test('keeps its address from others', async () => {
    const { paper } = await paperWithHeld();
    const other = await paper.put(publicStory({ id: 'other', slug: 'budget-leaks' }));
    expect([other.status, other.json.error.code]).toEqual([409, 'slug_taken']);
  });

  test('with a time that is over is out at once', async () => {
    const { paper } = await paperWithHeld({
      ...{ releaseAt: new Date(MORNING - HOUR_MS).toISOString(), embargo: undefined },
      publishedAt: new Date(MORNING - HOUR_MS).toISOString(),
    });
    expect((await paper.read(AT)).status).toBe(200);
  });
});

describe('an update of a live story that is put to be released later', () => {
  test('leaves what readers have until then, and can be taken back by putting that again', async () => {
    const paper = await Paper.open();
    const first = publicStory({ slug: 'quay', headline: 'As it was' });
    const [was] = await paper.publish(first);
    const update = { ...first, format: 4 as const, headline: 'As it will be', releaseAt: NOON };
    const held = await paper.put(update, { 'if-match': was?.etag ?? '' });
    const headline = async () =>
      (await paper.page('/en/economy/quay')).querySelector('h1')?.textContent;
    expect([held.status, held.json.version, await headline()]).toEqual([200, 2, 'As it was']);

    const back = await paper.put(first, { 'if-match': held.json.etag });
    expect(back.json.etag).toBe(was?.etag);
    paper.now = Date.parse(NOON);
    expect(await headline()).toBe('As it was');

    paper.now = MORNING;
    await paper.put(update, { 'if-match': back.json.etag });
    paper.now = Date.parse(NOON);
    expect(await headline()).toBe('As it will be');
  });
});

describe('an embargo', () => {
  test.each([
    ['without a release', { releaseAt: undefined, publishedAt: new Date(MORNING).toISOString() }],
    ['with a release before its end', { embargo: LATER }],
  ])('is not broken by a story %s', async (_name, more) => {
    const paper = await Paper.open();
    await paper.putPicture(SECRET);
    const reply = await paper.put(held(more));
    expect([reply.status, reply.json.error.code]).toEqual([422, 'embargoed']);
    paper.now = Date.parse(NOON);
    expect((await paper.read(AT)).status).toBe(404);
  });

  test('is not broken by a token that is not for publishing', async () => {
    const { paper } = await paperWithHeld();
    const db = await openDatabaseOf(paper.folder);
    const { token } = await tokens(db, () => paper.now).create('Ticker desk', ['ticker']);
    await db.close();
    expect((await paper.call('GET', '/stories/budget', { token })).status).toBe(404);
    expect((await paper.call('GET', '/stories/budget')).json.headline).toBe('Xyzzy budget');
  });

  test('is over at its end', async () => {
    const paper = await Paper.open();
    await paper.putPicture(SECRET);
    paper.now = Date.parse(NOON);
    const { releaseAt: _, ...story } = held();
    expect((await paper.put(story as PublicStory)).status).toBe(201);
  });
});
