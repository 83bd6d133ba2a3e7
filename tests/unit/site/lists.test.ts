import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { Paper, textsOf } from './paper';
import { figure, png, publicStory } from './public-stories';

const HOUR_MS = 60 * 60 * 1000;
const at = (hour: number): string => new Date(Date.UTC(2026, 0, 5, hour)).toISOString();
const headlines = (page: Document): string[] => textsOf(page, 'main .card h2, main .card h3');

test('each list holds its own stories, newest first', async () => {
  const paper = await Paper.open();
  const tags = [{ id: 'ferry', label: 'Ferry' }];
  const coverage = [{ id: 'quay', name: 'Reopening the quay' }];
  const authors = [{ id: 'ade', name: 'Ade Okafor' }];
  await paper.publish(
    { id: 'a', headline: 'Politics first', section: 'politics', publishedAt: at(1), tags },
    { id: 'b', headline: 'Economy second', region: 'africa', publishedAt: at(2), coverage },
    { id: 'c', headline: 'Opinion third', kind: 'opinion', publishedAt: at(3), authors, tags },
    { id: 'd', headline: 'Spanish', edition: 'es', publishedAt: at(4), tags, region: 'africa' },
  );
  const lists: Record<string, string[]> = {
    '/en/latest': ['Opinion third', 'Economy second', 'Politics first'],
    '/en/politics': ['Politics first'],
    '/en/economy': ['Opinion third', 'Economy second'],
    '/en/news': ['Economy second', 'Politics first'],
    '/en/kind/opinion': ['Opinion third'],
    '/en/articles': ['Opinion third'],
    '/en/videos': [],
    '/en/region/africa': ['Economy second'],
    '/en/tag/ferry': ['Opinion third', 'Politics first'],
    '/en/coverage/quay': ['Economy second'],
    '/en/author/ade': ['Opinion third'],
    '/es/tag/ferry': ['Spanish'],
  };
  for (const [path, expected] of Object.entries(lists)) {
    expect([path, headlines(await paper.page(path))]).toEqual([path, expected]);
  }
  expect(textsOf(await paper.page('/en/tag/ferry'), 'h1')).toEqual(['Ferry']);
  expect(textsOf(await paper.page('/en/coverage/quay'), 'h1')).toEqual(['Reopening the quay']);
});

test('a list says where in the navigation it is', async () => {
  const paper = await Paper.open();
  const here = async (path: string) => textsOf(await paper.page(path), '.bars [aria-current]');
  expect(await here('/en/sports')).toEqual(['News', 'Sports']);
  expect(await here('/en/kind/analysis')).toEqual(['Articles', 'Analysis']);
  expect(await here('/en/region/mena')).toEqual(['MENA']);
  expect(await here('/es/live')).toEqual(['En vivo']);
});

test('a region divides by section and a section by region, as far as there are stories', async () => {
  const paper = await Paper.open();
  await paper.publish(
    { id: 'a', headline: 'Votes', section: 'politics', region: 'africa' },
    { id: 'b', headline: 'Cup', section: 'sports', region: 'africa' },
    { id: 'c', headline: 'Votes elsewhere', section: 'politics', region: 'asia' },
    { id: 'd', headline: 'Cup', section: 'sports', region: 'africa', edition: 'es' },
  );
  const africa = await paper.page('/en/region/africa');
  expect(textsOf(africa, '.parts a')).toEqual(['All sections', 'Politics', 'Sports']);
  const politics = await paper.page('/en/politics');
  const part = politics.querySelector('.parts li:nth-child(2) a')?.getAttribute('href') ?? '';
  expect([part, textsOf(politics, '.parts a')]).toEqual([
    '/en/region/africa/politics',
    ['All regions', 'Africa', 'Asia'],
  ]);
  const page = await paper.page(part);
  expect([textsOf(page, '.list-label'), textsOf(page, 'h1')]).toEqual([['Africa'], ['Politics']]);
  expect(headlines(page)).toEqual(['Votes']);
  expect(textsOf(page, '.parts [aria-current]')).toEqual(['Politics']);
  expect(page.querySelector('link[hreflang=es]')?.getAttribute('href')).toBe(
    `${paper.url}/es/region/africa/politics`,
  );
  expect(headlines(await paper.page('/es/region/africa/politics'))).toEqual([]);
  for (const path of ['/en/region/africa/gossip', '/en/region/atlantis/politics']) {
    expect((await paper.read(path)).status).toBe(404);
  }
});

test('a long list goes on over pages, and ends', async () => {
  const paper = await Paper.open();
  for (let number = 1; number <= 50; number += 1) {
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + number * HOUR_MS).toISOString();
    await paper.publish({ id: `s${number}`, headline: `Story ${number}`, publishedAt });
  }
  const pages = await Promise.all([1, 2, 3].map((page) => paper.page(`/en/economy?page=${page}`)));
  const shown = pages.flatMap(headlines);
  expect(shown).toEqual(Array.from({ length: 50 }, (_, index) => `Story ${50 - index}`));
  const [first, second, third] = pages;
  expect(first?.querySelector('.pages [rel=prev]')).toBeNull();
  expect(second?.querySelector('.pages [rel=prev]')?.getAttribute('href')).toBe('/en/economy');
  expect(second?.querySelector('.pages [rel=next]')?.getAttribute('href')).toBe(
    '/en/economy?page=3',
  );
  expect(third?.querySelector('.pages [rel=next]')).toBeNull();
  expect(textsOf(second as Document, '.pages span')).toEqual(['Page 2 of 3']);
  for (const page of ['4', '0', '-1', 'x', '1e3']) {
    expect((await paper.read(`/en/economy?page=${page}`)).status).toBe(404);
  }
});

test('an address with a slash too many leads to the one without', async () => {
  const paper = await Paper.open();
  const answer = await paper.read('/ar/sports/عودة/');
  expect(answer.status).toBe(301);
  expect(decodeURI(answer.headers.get('location') ?? '')).toBe(`${paper.url}/ar/sports/عودة`);
  const outside = await paper.read(`${paper.url}//elsewhere.example/`);
  expect(new URL(outside.headers.get('location') ?? '', paper.url).origin).toBe(paper.url);
});

test('authors and coverages have directories with the number of their stories', async () => {
  const paper = await Paper.open();
  const lena = { id: 'lena-voss', name: 'Lena Voss' };
  const ade = { id: 'ade', name: 'Ade Okafor' };
  await paper.publish({ id: 'a', authors: [lena, ade] }, { id: 'b', authors: [lena] });
  const page = await paper.page('/en/authors');
  expect(textsOf(page, '.names li')).toEqual(['Ade Okafor 1', 'Lena Voss 2']);
  expect(page.querySelector('.names a')?.getAttribute('href')).toBe('/en/author/ade');
});

test('a front page shows each story once beside the list of the latest', async () => {
  const paper = await Paper.open();
  const picture = png();
  await paper.putPicture(picture);
  const lead = figure(picture);
  await paper.publish(
    { id: 'a', headline: 'Newest, without a picture', publishedAt: at(9) },
    { id: 'b', headline: 'Leads, with a picture', publishedAt: at(8), lead },
    { id: 'c', headline: 'A view', kind: 'opinion', section: 'politics', publishedAt: at(7) },
    { id: 'd', headline: 'Match', section: 'sports', publishedAt: at(6) },
    { id: 'e', headline: 'Cup', section: 'sports', publishedAt: at(5) },
    {
      id: 'f',
      headline: 'In pictures',
      kind: 'pictures',
      section: 'sports',
      publishedAt: at(4),
      lead,
    },
  );
  const page = await paper.page('/');
  expect(textsOf(page, '.card.lead h2')).toEqual(['Leads, with a picture']);
  expect(textsOf(page, '.front-latest h3')).not.toContain('Leads, with a picture');
  const elsewhere = [...page.querySelectorAll('.card')]
    .filter((card) => !card.closest('.front-latest'))
    .map((card) => card.querySelector('h2, h3')?.textContent);
  expect(new Set(elsewhere).size).toBe(elsewhere.length);
  expect(elsewhere).toHaveLength(6);
});

test('an empty paper says that there is nothing yet, in each edition', async () => {
  const paper = await Paper.open();
  expect(textsOf(await paper.page('/'), 'main')[0]).toContain(
    'Nothing has been published here yet.',
  );
  expect(textsOf(await paper.page('/ar'), 'main')[0]).toContain('لم يُنشر شيء هنا بعد.');
  const toRoot = await paper.read('/en');
  expect([toRoot.status, toRoot.headers.get('location')]).toEqual([301, '/']);
});

/** Parses strictly: what is not well-formed is an error. */
function xmlOf(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(text, 'text/xml') as unknown as Document;
}

const elements = (xml: Document, name: string): string[] =>
  [...xml.getElementsByTagName(name)].map((element) => element.textContent ?? '');

test('the feeds are well-formed XML, whatever stands in a headline', async () => {
  const paper = await Paper.open();
  const headline = 'Cuts & <losses> &amp; more at "Ferry ]]> Co."';
  await paper.publish(
    { id: 'a', headline, slug: 'cuts', publishedAt: at(2), deck: `Lone \ud800 surrogate` },
    { id: 'b', headline: 'Match', section: 'sports', publishedAt: at(1) },
    { id: 'c', headline: 'عودة', edition: 'ar', slug: 'عودة', publishedAt: at(3) },
  );
  const answer = await paper.read('/en/feed.xml');
  expect(answer.headers.get('content-type')).toContain('application/rss+xml');
  const feed = xmlOf(await answer.text());
  expect(elements(feed, 'title')).toEqual(['The Test Courier', headline, 'Match']);
  expect(elements(feed, 'pubDate')).toEqual([
    'Mon, 05 Jan 2026 02:00:00 GMT',
    'Mon, 05 Jan 2026 01:00:00 GMT',
  ]);
  expect(elements(feed, 'link')[1]).toBe(`${paper.url}/en/economy/cuts`);
  const sports = xmlOf(await (await paper.read('/en/sports/feed.xml')).text());
  expect(elements(sports, 'title')).toEqual(['Sports · The Test Courier', 'Match']);
  const arabic = xmlOf(await (await paper.read('/ar/feed.xml')).text());
  expect(decodeURI(elements(arabic, 'link')[1] ?? '')).toBe(`${paper.url}/ar/economy/عودة`);
  expect((await paper.read('/en/gossip/feed.xml')).status).toBe(404);
});

test('each edition and section has an Atom feed too, which says what was changed when', async () => {
  const paper = await Paper.open();
  const headline = 'Cuts & <losses>';
  const [, answer] = await paper.publish(
    { id: 'a', headline, slug: 'cuts', publishedAt: at(8), authors: [] },
    { id: 'b', headline: 'Match', section: 'sports', publishedAt: at(7) },
    { id: 'c', headline: 'عودة', edition: 'ar', slug: 'عودة', publishedAt: at(9) },
  );
  paper.now = Date.parse(at(12));
  const again = publicStory({ id: 'b', headline: 'Match', section: 'sports', deck: 'Corrected' });
  const changed = { ...again, publishedAt: at(7) };
  await paper.put(changed, { 'if-match': answer?.etag ?? '' });

  const reply = await paper.read('/en/atom.xml');
  expect(reply.headers.get('content-type')).toContain('application/atom+xml');
  const feed = xmlOf(await reply.text());
  const root = feed.documentElement;
  expect(root.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  const entries = [...feed.getElementsByTagName('entry')];
  expect(entries).toHaveLength(2);
  // What RFC 4287 §4.1 asks of the feed and of each entry.
  const children = (element: Element, name: string): Element[] =>
    [...element.getElementsByTagName(name)].filter((child) => child.parentNode === element);
  for (const element of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      expect([name, children(element, name)]).toEqual([name, [expect.anything()]]);
    }
    const [updated] = children(element, 'updated');
    expect(new Date(updated?.textContent ?? '').toISOString()).toBe(updated?.textContent);
  }
  expect(children(root, 'author')).toHaveLength(1);
  expect(elements(feed, 'updated')).toEqual([at(12), at(8), at(12)]);
  expect(elements(feed, 'title')).toEqual(['The Test Courier', headline, 'Match']);
  const self = children(root, 'link').find((link) => link.getAttribute('rel') === 'self');
  expect(self?.getAttribute('href')).toBe(`${paper.url}/en/atom.xml`);
  const sports = xmlOf(await (await paper.read('/en/sports/atom.xml')).text());
  expect(elements(sports, 'title')).toEqual(['Sports · The Test Courier', 'Match']);
  const empty = xmlOf(await (await paper.read('/es/atom.xml')).text());
  expect(elements(empty, 'updated')).toEqual([at(12)]);
});

test('a page names the feeds of its section and of its edition', async () => {
  const paper = await Paper.open();
  await paper.publish({ section: 'sports' });
  const feedsOf = async (path: string) =>
    [...(await paper.page(path)).querySelectorAll('link[rel=alternate][type]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('title'),
      link.getAttribute('href')?.slice(paper.url.length),
    ]);
  const rss = 'application/rss+xml';
  const atom = 'application/atom+xml';
  const ofEdition = [
    [rss, 'The Test Courier', '/en/feed.xml'],
    [atom, 'The Test Courier', '/en/atom.xml'],
  ];
  expect(await feedsOf('/')).toEqual(ofEdition);
  const story = await feedsOf('/en/sports/slug-of-ferry');
  expect(story).toEqual([
    [rss, 'Sports · The Test Courier', '/en/sports/feed.xml'],
    [atom, 'Sports · The Test Courier', '/en/sports/atom.xml'],
    ...ofEdition,
  ]);
  for (const [type, , path] of story) {
    const answer = await paper.read(path ?? '');
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  }
});

test('search engines find every story by the sitemaps, and the news of two days in one of them', async () => {
  const paper = await Paper.open();
  await paper.publish(
    { id: 'a', slug: 'new', publishedAt: at(8) },
    { id: 'b', slug: 'old', publishedAt: '2026-01-01T00:00:00.000Z' },
  );
  const robots = await (await paper.read('/robots.txt')).text();
  expect(robots).toContain('Disallow: /api/');
  const index = xmlOf(await (await paper.read(/Sitemap: (\S+)/.exec(robots)?.[1] ?? '')).text());
  const files = await Promise.all(
    elements(index, 'loc').map(async (file) => xmlOf(await (await paper.read(file)).text())),
  );
  expect(files.map((file) => elements(file, 'loc').map((url) => url.split('/').at(-1)))).toEqual([
    ['new'],
    ['new', 'old'],
  ]);
  expect((await paper.read('/sitemap/2.xml')).status).toBe(404);
  const named = [...robots.matchAll(/Sitemap: (\S+)/g)].map(([, url]) => url);
  expect(named).toEqual([`${paper.url}/sitemap.xml`, `${paper.url}/news-sitemap.xml`]);
  const news = files[0] as Document;
  const space = 'http://www.google.com/schemas/sitemap-news/0.9';
  const inNews = (name: string): (string | null)[] =>
    [...news.getElementsByTagNameNS(space, name)].map((element) => element.textContent);
  expect([inNews('name'), inNews('language'), inNews('title'), inNews('publication_date')]).toEqual(
    [['The Test Courier'], ['en'], ['Ferry stops at noon'], [at(8)]],
  );
});
