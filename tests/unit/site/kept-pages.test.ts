import { expect, test } from 'vitest';
import { boundedCache } from '../../../src/site/pages/kept/bounded-cache';
import { KEPT_FOR_MS } from '../../../src/site/pages/kept/keep-pages';
import { together } from '../../../src/site/together';
import { Paper, textsOf } from './paper';
import { publicStory } from './public-stories';

const person = (name: string) => ({ 'user-agent': `Mozilla/5.0 (${name}) Firefox/140.0` });
const textOf = async (paper: Paper, path: string): Promise<string> =>
  (await paper.read(path)).text();

/** Three stories; the first leads to the second. */
async function paperOfThree() {
  const paper = await Paper.open();
  const [, quay] = await paper.publish(
    { id: 'ferry', slug: 'ferry', related: [{ headline: 'The quay', storyId: 'quay' }] },
    { id: 'quay', slug: 'quay', headline: 'The quay is empty' },
    { id: 'far', slug: 'far', headline: 'Far away', section: 'sports' },
  );
  return { paper, etag: quay?.etag ?? '' };
}

/** All pages that show the second story, and have been asked for. */
async function keptPages(paper: Paper): Promise<string[]> {
  const pages = ['/', '/en/economy', '/en/economy/ferry', '/en/sports/far', '/en/author/lena-voss'];
  for (const page of pages) expect(await textOf(paper, page)).toContain('The quay is empty');
  return pages;
}

test('a push is on every kept page that shows the story, at once', async () => {
  const { paper, etag } = await paperOfThree();
  const pages = await keptPages(paper);
  const changed = publicStory({ id: 'quay', slug: 'quay', headline: 'The quay is full' });
  expect((await paper.put(changed, { 'if-match': etag })).status).toBe(200);
  for (const page of pages) {
    expect([page, await textOf(paper, page)]).toEqual([
      page,
      expect.stringContaining('The quay is full'),
    ]);
  }
});

test('a killed story is gone from every kept page that showed it, at once', async () => {
  const { paper, etag } = await paperOfThree();
  const pages = await keptPages(paper);
  await textOf(paper, '/en/economy/quay');
  await paper.withdraw('quay', etag);
  expect((await paper.read('/en/economy/quay')).status).toBe(410);
  for (const page of pages) {
    expect([page, await textOf(paper, page)]).toEqual([
      page,
      expect.not.stringContaining('The quay is empty'),
    ]);
  }
});

test('what another process of the site was told is seen by this one, at once', async () => {
  const { paper, etag } = await paperOfThree();
  const pages = await keptPages(paper);
  const other = await Paper.open(paper.folder);
  await other.withdraw('quay', etag);
  await other.putTicker('en', [{ text: 'The bridge is closed' }]);
  for (const page of pages) {
    const text = await textOf(paper, page);
    expect([page, text]).toEqual([page, expect.not.stringContaining('The quay is empty')]);
    expect([page, text]).toEqual([page, expect.stringContaining('The bridge is closed')]);
  }
});

test('an edition that comes or goes is named by the other ones, at once', async () => {
  const { paper } = await paperOfThree();
  const languages = async () =>
    [...(await paper.page('/en/economy/ferry')).querySelectorAll('link[hreflang]')].map((link) =>
      link.getAttribute('hreflang'),
    );
  expect(await languages()).toEqual([]);
  const spanish = { id: 'barco', slug: 'barco', edition: 'es', editionOf: 'ferry' } as const;
  const [answer] = await paper.publish(spanish);
  expect(await languages()).toContain('es');
  await paper.withdraw('barco', answer?.etag ?? '');
  expect(await languages()).toEqual([]);
});

test('a line of the ticker that is over is on no kept page', async () => {
  const { paper } = await paperOfThree();
  const expiresAt = new Date(paper.now + 1000).toISOString();
  await paper.putTicker('en', [{ text: 'The bridge is closed', expiresAt }]);
  expect(await textOf(paper, '/en/economy/ferry')).toContain('The bridge is closed');
  paper.now += 2000;
  expect(await textOf(paper, '/en/economy/ferry')).not.toContain('The bridge is closed');
});

test('a story page is kept through pushes of stories that it does not show, for some minutes', async () => {
  const { paper } = await paperOfThree();
  const next = async () =>
    textsOf(await paper.page('/en/economy/ferry'), '[data-part=read-next]').join();
  const before = await next();
  await paper.publish({ id: 'new', slug: 'new', headline: 'A new one' });
  expect(before).toContain('Far away');
  expect(await next()).toBe(before);
  paper.now += KEPT_FOR_MS;
  expect(await next()).toContain('A new one');
});

test('who reads a kept page counts as who read it first, and is told when it is still the same', async () => {
  const { paper } = await paperOfThree();
  const first = await paper.read('/en/sports/far', person('one'));
  const etag = first.headers.get('etag') ?? '';
  for (const name of ['two', 'three']) {
    const again = await paper.read('/en/sports/far?utm_source=x', {
      ...person(name),
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
  }
  await paper.read('/en/economy/ferry', person('one'));
  await paper.read('/en/economy/ferry', person('two'));
  paper.now += KEPT_FOR_MS;
  expect(textsOf(await paper.page('/'), '[data-part=most-read] li a')).toEqual([
    ...['Far away', 'Ferry stops at noon'],
  ]);
});

test('a page of a list is another one than the next, and an answer to one question than to another', async () => {
  const { paper } = await paperOfThree();
  const many = Array.from({ length: 25 }, (_, n) => ({ id: `s${n}`, slug: `s${n}` }));
  await paper.publish(...many);
  expect(await textOf(paper, '/en/economy')).not.toBe(await textOf(paper, '/en/economy?page=2'));
  expect(await textOf(paper, '/en/search?q=quay')).toContain('The quay is empty');
  expect(await textOf(paper, '/en/search?q=far')).not.toContain('The quay is empty');
});

test('kept values never take more than their room, and those go first that nobody asked for', () => {
  const kept = boundedCache<string>(10, (text) => text.length);
  kept.set('a', 'aaaa');
  kept.set('b', 'bbbb');
  kept.get('a');
  kept.set('c', 'cccc');
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['aaaa', undefined, 'cccc']);
  kept.set('a', 'a');
  kept.set('d', 'ddddd');
  expect(kept.bytes()).toBe(10);
  kept.set('e', 'e'.repeat(11));
  expect([kept.get('e'), kept.get('a')]).toEqual([undefined, 'a']);
});

test('who asks while something is being found is not told what was found before they asked', async () => {
  let truth = 'old';
  let finds = 0;
  const find = together(async () => {
    finds += 1;
    const found = truth;
    await new Promise(setImmediate);
    return found;
  });
  const early = find();
  truth = 'new';
  const late = [find(), find(), find()];
  expect(await early).toBe('old');
  expect(await Promise.all(late)).toEqual(['new', 'new', 'new']);
  expect(finds).toBe(2);
});
