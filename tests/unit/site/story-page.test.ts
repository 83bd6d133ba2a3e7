import { expect, test } from 'vitest';
import { Paper, textsOf } from './paper';
import { figure, paragraph, png, publicStory } from './public-stories';

const part = (page: Document, name: string): string[] => textsOf(page, `[data-part=${name}]`);

/** A story with everything that a story can have, and those that it leads to. */
async function richPaper(): Promise<Paper> {
  const paper = await Paper.open();
  const lead = png('lead');
  await paper.putPicture(lead);
  await paper.publish(
    { id: 'explainer', headline: 'Who runs the ferry?', slug: 'who-runs-the-ferry' },
    { id: 'landing', headline: 'Landing closed', slug: 'landing-closed' },
    {
      slug: 'ferry-stops',
      region: 'europe',
      dateline: 'North Quay',
      readMinutes: 3,
      authors: [
        { id: 'lena-voss', name: 'Lena Voss' },
        { id: 'ade-okafor', name: 'Ade Okafor' },
      ],
      lead: figure(lead, { caption: [{ text: 'The quay at noon' }], credit: '(Reuters)' }),
      body: [
        paragraph('The last boat left at noon.'),
        { type: 'read-more', headline: 'An old headline', storyId: 'explainer' },
      ],
      tags: [{ id: 'ferry', label: 'Ferry' }],
      related: [
        { headline: 'An old headline', storyId: 'landing' },
        { headline: 'Timetable', href: 'https://ferry.example/timetable' },
      ],
      coverage: [{ id: 'quay', name: 'Reopening the quay' }],
    },
  );
  return paper;
}

/** A script that is none: data for search engines. */
const DATA = 'application/ld+json';

test('a story page has every part that the story has, marked by name', async () => {
  const paper = await richPaper();
  const page = await paper.page('/en/economy/ferry-stops');
  expect(textsOf(page, 'h1')).toEqual(['Ferry stops at noon']);
  expect(part(page, 'deck')).toEqual(['The last boat left without a word.']);
  expect(part(page, 'byline')).toEqual(['By Lena Voss and Ade Okafor']);
  expect(part(page, 'source')).toEqual(['Source: Agencies']);
  expect(part(page, 'read-time')).toEqual(['3 min read']);
  expect(part(page, 'body')[0]).toMatch(/^North Quay — The last boat left at noon\./);
  expect(part(page, 'read-more')).toEqual(['Read more: Who runs the ferry?']);
  expect(textsOf(page, '[data-part=related] a')).toEqual(['Landing closed', 'Timetable']);
  expect(textsOf(page, '[data-part=tags] a')).toEqual(['Ferry']);
  expect(textsOf(page, '[data-part=coverage] a')).toEqual(['Reopening the quay']);
  const time = page.querySelector('.story time');
  expect(time?.getAttribute('datetime')).toBe('2026-01-05T09:00:00.000Z');
  const lead = page.querySelector('figure[data-part=lead]');
  expect(lead?.querySelector('img')?.getAttribute('alt')).toBe('An empty quay');
  expect(textsOf(page, 'figure > figcaption')).toEqual(['The quay at noon (Reuters)']);
  expect(textsOf(page, 'figcaption [data-part=credit]')).toEqual(['(Reuters)']);
});

test('every link of a story page that stays on the site leads to a page', async () => {
  const paper = await richPaper();
  const page = await paper.page('/en/economy/ferry-stops');
  const links = [...page.querySelectorAll<HTMLElement>('a[href], link[href], img[src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .map((address) => new URL(address, page.URL))
    .filter(({ origin, hash }) => origin === paper.url && hash === '');
  const paths = [...new Set(links.map(({ pathname }) => pathname))];
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) expect([path, (await paper.read(path)).status]).toEqual([path, 200]);
});

test('a picture keeps its room before it loads, and its focal point where it is cropped', async () => {
  const paper = await richPaper();
  const story = await paper.page('/en/economy/ferry-stops');
  const front = await paper.page('/');
  for (const image of [story.querySelector('figure img'), front.querySelector('.card img')]) {
    expect(image?.getAttribute('width')).toBe('1200');
    expect(image?.getAttribute('height')).toBe('800');
    expect(image?.getAttribute('style')).toBe('object-position:25% 50%');
  }
});

test('a changed story says when', async () => {
  const paper = await Paper.open();
  const [answer] = await paper.publish({ slug: 'ferry' });
  expect(textsOf(await paper.page('/en/economy/ferry'), '.updated')).toEqual([]);
  paper.now += 60 * 60 * 1000;
  await paper.put(publicStory({ slug: 'ferry', deck: 'Changed' }), {
    'if-match': answer?.etag ?? '',
  });
  const page = await paper.page('/en/economy/ferry');
  expect(page.querySelector('.updated time')?.getAttribute('datetime')).toBe(
    '2026-01-05T11:00:00.000Z',
  );
});

test('an Arabic story is set from right to left, in Arabic words and digits', async () => {
  const paper = await Paper.open();
  await paper.publish({
    ...{ edition: 'ar', slug: 'عودة-العبارة', headline: 'عودة العبّارة', readMinutes: 3 },
    authors: [
      { id: 'a', name: 'نورا' },
      { id: 'b', name: 'سميرة' },
    ],
  });
  const page = await paper.page('/ar/economy/عودة-العبارة');
  expect(page.documentElement.lang).toBe('ar');
  expect(page.documentElement.dir).toBe('rtl');
  expect(part(page, 'byline')).toEqual(['بقلم نورا وسميرة']);
  expect(part(page, 'read-time')).toEqual(['قراءة ٣ دقائق']);
  expect(textsOf(page, '.story time')[0]).toContain('٢٠٢٦');
});

test('a story names its other editions to readers and to search engines', async () => {
  const paper = await Paper.open();
  await paper.publish(
    { slug: 'ferry' },
    { id: 'ferry-es', edition: 'es', editionOf: 'ferry', slug: 'el-ferry' },
  );
  const page = await paper.page('/es/economy/el-ferry');
  const alternates = [...page.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
    link.getAttribute('hreflang'),
    link.getAttribute('href'),
  ]);
  expect(alternates).toContainEqual(['en', `${paper.url}/en/economy/ferry`]);
  expect(alternates).toContainEqual(['es', `${paper.url}/es/economy/el-ferry`]);
  expect(alternates).toContainEqual(['x-default', `${paper.url}/en/economy/ferry`]);
  expect(alternates).toHaveLength(3);
  const inMasthead = page.querySelector('.masthead a[hreflang=en]');
  expect(inMasthead?.getAttribute('href')).toBe('/en/economy/ferry');
  expect(page.querySelector('.masthead a[hreflang=ar]')?.getAttribute('href')).toBe('/ar');
});

test('search engines and social networks are told what the story is', async () => {
  const paper = await richPaper();
  const page = await paper.page('/en/economy/ferry-stops');
  const data = JSON.parse(
    page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  );
  const url = `${paper.url}/en/economy/ferry-stops`;
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Ferry stops at noon',
    datePublished: '2026-01-05T09:00:00.000Z',
    mainEntityOfPage: url,
    author: [{ name: 'Lena Voss' }, { name: 'Ade Okafor' }],
    keywords: ['Ferry'],
  });
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect(meta('og:type')).toBe('article');
  expect(meta('og:url')).toBe(url);
  expect(meta('og:image')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/media\/[0-9a-f]{64}$/);
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(url);
});

test('hostile words are shown as words, wherever they stand', async () => {
  const paper = await Paper.open();
  const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;</title></script>`;
  const picture = png();
  await paper.putPicture(picture);
  await paper.publish({
    ...{ slug: 'hostile', headline: hostile, deck: hostile, source: hostile, dateline: hostile },
    authors: [{ id: hostile, name: hostile }],
    tags: [{ id: hostile, label: hostile }],
    coverage: [{ id: '../../x', name: hostile }],
    lead: figure(picture, { caption: [{ text: hostile }], credit: hostile, alternative: hostile }),
    body: [
      paragraph(hostile),
      { type: 'read-more', headline: hostile, href: 'https://a.example/?"><b>' },
    ],
    related: [{ headline: hostile, href: `https://a.example/'"onload=alert(3)` }],
  });
  await paper.putTicker('en', [{ text: hostile }]);
  for (const path of ['/en/economy/hostile', '/', '/en/economy', '/en/authors', '/en/none']) {
    const page = await paper.page(path);
    const scripts = [...page.querySelectorAll('script:not([src^="/assets/"])')];
    expect(scripts.every((script) => script.getAttribute('type') === DATA)).toBe(true);
    expect(
      [...page.querySelectorAll('img')].map((image) => image.getAttribute('src')),
    ).not.toContain('x');
    const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  }
  const page = await paper.page('/en/economy/hostile');
  expect(textsOf(page, 'h1')).toEqual([hostile]);
  expect(page.title).toBe(`${hostile} · The Test Courier`);
  expect(JSON.parse(page.querySelector(`script[type="${DATA}"]`)?.textContent ?? '').headline).toBe(
    hostile,
  );
  const tag = page.querySelector<HTMLAnchorElement>('[data-part=tags] a');
  expect(textsOf(await paper.page(tag?.pathname ?? ''), 'h1')).toEqual([hostile]);
});

test('a page runs no script of anyone else, and asks nobody else for anything', async () => {
  const paper = await richPaper();
  const answer = await paper.read('/en/economy/ferry-stops');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  const css = await (
    await paper.read(/href="(\/assets\/[^"]+\.css)"/.exec(await answer.text())?.[1] ?? '')
  ).text();
  expect(css).toContain('@font-face');
  expect(css).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
});

test('the fonts that the style sheet names are served, to be kept', async () => {
  const paper = await Paper.open();
  const html = await (await paper.read('/ar')).text();
  const css = await (
    await paper.read(/href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '')
  ).text();
  const fonts = [...css.matchAll(/url\((\/fonts\/[^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(fonts).toHaveLength(7);
  const preloaded = [...html.matchAll(/as="font"[^>]*href="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(preloaded.length).toBeGreaterThan(0);
  for (const path of [...fonts, ...preloaded]) {
    const font = await paper.read(path);
    expect(font.headers.get('cache-control')).toContain('immutable');
    expect(
      Buffer.from(await font.arrayBuffer())
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('wOF2');
  }
});

test('a reader who has the page already is told so, until it changes', async () => {
  const paper = await richPaper();
  const first = await paper.read('/en/economy/ferry-stops');
  const etag = first.headers.get('etag') ?? '';
  const known = { 'if-none-match': etag };
  expect((await paper.read('/en/economy/ferry-stops', known)).status).toBe(304);
  await paper.putTicker('en', [{ text: 'News' }]);
  expect((await paper.read('/en/economy/ferry-stops', known)).status).toBe(200);
});

test('an address that never was answers 404 in the language of its edition', async () => {
  const paper = await Paper.open();
  for (const [path, words] of [
    ['/nothing', 'This page does not exist'],
    ['/en/economy/nothing', 'This page does not exist'],
    ['/ar/economy/nothing', 'هذه الصفحة غير موجودة'],
    ['/es/gossip', 'Esta página no existe'],
    ['/es/tag/nobody', 'Esta página no existe'],
    ['/en/region/atlantis', 'This page does not exist'],
    ['/en/%E0%A4%A', 'This page does not exist'],
  ] as const) {
    const answer = await paper.read(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).toContain(words);
  }
  expect(paper.errors).toEqual([]);
});
