import { StoryArticle } from '@shared/page/story-article';
import type { PublicBlock, PublicRun, PublicStory } from '@shared/publish/public-story';
import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { figure, paragraph, png, publicStory } from '../site/public-stories';
import { pageLinks } from './page-links';

function article(more: Partial<PublicStory>): Element {
  const html = renderToStaticMarkup(<StoryArticle story={publicStory(more)} links={pageLinks} />);
  // React puts a preload of the lead picture before it.
  return JSDOM.fragment(html).querySelector('article') as Element;
}

const body = (...blocks: PublicBlock[]): string =>
  article({ body: blocks }).querySelector('[data-part=body]')?.innerHTML ?? '';

test('each block has the element that says what it is', () => {
  expect(body(paragraph('One.'))).toBe('<p>One.</p>');
  const heading = (level: 2 | 3): PublicBlock => ({
    type: 'heading',
    level,
    runs: [{ text: 'Why' }],
  });
  expect(body(heading(2), heading(3))).toBe('<h2>Why</h2><h3>Why</h3>');
  expect(body({ type: 'rule' })).toBe('<hr>');
  expect(body({ type: 'blockquote', blocks: [paragraph('Said.')] })).toBe(
    '<blockquote><p>Said.</p></blockquote>',
  );
  const quotation = [{ text: 'We never left.' }];
  expect(body({ type: 'pull-quote', quotation, attribution: 'Ade Okafor, pilot' })).toBe(
    '<aside class="pull-quote" data-part="pull-quote"><blockquote>We never left.</blockquote>' +
      '<p class="attribution">Ade Okafor, pilot</p></aside>',
  );
  expect(body({ type: 'pull-quote', quotation, attribution: '' })).not.toContain('<p');
});

test('an address in a text from right to left is one piece that reads from left to right', () => {
  expect(body(paragraph('كُتب بلغة C++، انظر https://example.org/a?b=1.'))).toBe(
    '<p>كُتب بلغة <bdi dir="ltr">C++</bdi>، انظر <bdi dir="ltr">https://example.org/a?b=1</bdi>.</p>',
  );
  expect(body(paragraph('Written in C++.'))).toBe('<p>Written in C++.</p>');
  const byline = article({ edition: 'ar', authors: [{ id: 'a', name: 'Nora Haddad' }] });
  expect(byline.querySelector('[rel=author]')?.getAttribute('dir')).toBe('auto');
});

test('a table says what its columns are, and sets columns of numbers at their end', () => {
  const cell = (text: string) => (text === '' ? [] : [{ text }]);
  const rows = [
    ['Year', 'Lorries', 'Note'],
    ['2024', '1,240', 'from May'],
    ['2025', '−3.5 %', ''],
  ].map((row) => row.map(cell));
  const html = body({ type: 'table', caption: [{ text: 'Crossings' }], headerRow: true, rows });
  const table = JSDOM.fragment(html);
  expect(table.querySelector('section')?.getAttribute('aria-label')).toBe('Crossings');
  expect(table.querySelector('caption')?.textContent).toBe('Crossings');
  const headers = [...table.querySelectorAll('thead th[scope=col]')];
  expect(headers.map(({ textContent }) => textContent)).toEqual(['Year', 'Lorries', 'Note']);
  expect(headers.map(({ className }) => className)).toEqual(['', 'number', '']);
  expect(table.querySelectorAll('tbody tr')).toHaveLength(2);
  const plain = body({ type: 'table', caption: [], headerRow: false, rows });
  expect(plain).not.toContain('<th');
  expect(plain).toContain('aria-label="Table"');
});

test('a fact box stands beside the story, with its title', () => {
  expect(body({ type: 'fact-box', title: 'Facts', blocks: [paragraph('One.')] })).toBe(
    '<aside class="fact-box" data-part="fact-box"><h2>Facts</h2><p>One.</p></aside>',
  );
});

test('an item of one paragraph is set tight, a longer one with its blocks', () => {
  const list = (ordered: boolean, ...items: PublicBlock[][]): PublicBlock => ({
    type: 'list',
    ordered,
    items,
  });
  expect(body(list(false, [paragraph('A')], [paragraph('B'), list(true, [paragraph('C')])]))).toBe(
    '<ul><li>A</li><li><p>B</p><ol><li>C</li></ol></li></ul>',
  );
});

test('what is bold or italic in a link is inside one link', () => {
  const href = 'https://letter.example/';
  const runs = [
    { text: 'A ' },
    { text: 'long ', href },
    { text: 'letter', href, bold: true as const, italic: true as const },
    { text: ' and ', italic: true as const },
    { text: 'another', href: 'https://other.example/' },
  ];
  expect(body({ type: 'paragraph', runs })).toBe(
    `<p>A <a href="${href}">long <strong><em>letter</em></strong></a><em> and </em><a href="https://other.example/">another</a></p>`,
  );
});

test('what is raised or lowered is, and words of another language are said to be', () => {
  const runs: PublicRun[] = [
    { text: 'H' },
    { text: '2', position: 'sub' },
    { text: 'O, 5 m' },
    { text: '2', position: 'super', bold: true },
    { text: ', ' },
    { text: 'مرفأ ', language: 'ar' },
    { text: 'ليلي', language: 'ar', italic: true },
  ];
  expect(body({ type: 'paragraph', runs })).toBe(
    '<p>H<sub>2</sub>O, 5 m<strong><sup>2</sup></strong>, ' +
      '<span lang="ar" dir="rtl" data-language="">مرفأ <em>ليلي</em></span></p>',
  );
});

test('a post of another site is not asked for before a reader wants it, and can be read without', () => {
  const embed = (href: string, title: string): PublicBlock => ({
    ...{ type: 'embed', href, title, description: 'We sail at six.', media: null },
  });
  const post = JSDOM.fragment(body(embed('https://x.com/harbour/status/12?s=20', 'The pilots')));
  const frame = post.querySelector('iframe');
  expect([frame?.getAttribute('src'), frame?.title]).toEqual([null, 'The pilots']);
  const [load, read] = post.querySelectorAll('.consent-links a');
  expect(load?.getAttribute('href')).toBe(
    'https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true',
  );
  expect(load?.getAttribute('target')).toBe(frame?.getAttribute('name'));
  expect(read?.getAttribute('href')).toBe('https://x.com/harbour/status/12');
  expect(post.querySelector('.embed-words')?.textContent).toBe('The pilotsWe sail at six.');
  const card = JSDOM.fragment(body(embed('https://tide.example/table', '')));
  expect(card.querySelector('iframe')).toBeNull();
  expect(card.querySelector('a')?.outerHTML).toBe(
    '<a href="https://tide.example/table">tide.example</a>',
  );
});

test('the dateline opens the first paragraph, wherever that stands', () => {
  const html = article({
    dateline: 'North Quay',
    body: [figure(png()), paragraph('One.'), paragraph('Two.')],
  }).querySelector('[data-part=body]');
  const paragraphs = [...(html?.querySelectorAll(':scope > p') ?? [])].map((p) => p.textContent);
  expect(paragraphs).toEqual(['North Quay — One.', 'Two.']);
});

test('a link to a story has the headline of today, and one that leads nowhere is not there', () => {
  const element = article({
    body: [
      { type: 'read-more', headline: 'As it was', storyId: 'known' },
      { type: 'read-more', headline: 'A draft', storyId: 'unknown' },
      { type: 'read-more', headline: 'Elsewhere', href: 'https://elsewhere.example/' },
      { type: 'read-more', headline: 'To nothing' },
    ],
    related: [{ headline: 'A draft', storyId: 'unknown' }],
  });
  const readMore = [...element.querySelectorAll('[data-part=read-more] a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  expect(readMore).toEqual([
    ['As it is now', 'known.html'],
    ['Elsewhere', 'https://elsewhere.example/'],
  ]);
  expect(element.querySelector('[data-part=related]')).toBeNull();
  expect(element.textContent).not.toContain('A draft');
});

test('a story in the making shows no empty parts', () => {
  const element = article({
    ...{ headline: '', deck: '', source: '', authors: [], body: [], lead: null },
  });
  const parts = [...element.querySelectorAll('[data-part]')].map((part) =>
    part.getAttribute('data-part'),
  );
  expect(parts).toEqual(['read-time', 'body']);
  expect(element.querySelector('h1')).toBeNull();
});

test('a credit has one pair of brackets, and a caption none', () => {
  const caption = (credit: string, runs = [{ text: 'The quay' }]) =>
    article({ lead: figure(png(), { credit, caption: runs }) }).querySelector('figcaption')
      ?.textContent;
  expect(caption('Reuters')).toBe('The quay (Reuters)');
  expect(caption('(Reuters)')).toBe('The quay (Reuters)');
  expect(caption('(Reuters) (archive)')).toBe('The quay ((Reuters) (archive))');
  expect(caption('Reuters', [])).toBe('(Reuters)');
});

test('only the lead picture is asked for at once', () => {
  const images = [
    ...article({ lead: figure(png('a')), body: [figure(png('b'))] }).querySelectorAll('img'),
  ].map((image) => [image.getAttribute('loading'), image.getAttribute('fetchpriority')]);
  expect(images).toEqual([
    [null, 'high'],
    ['lazy', null],
  ]);
});

test('the kicker names section and region, and the kind where it is more than news', () => {
  const kicker = (more: Partial<PublicStory>) =>
    [...article(more).querySelectorAll('.kicker a')].map((link) => link.textContent);
  expect(kicker({ region: 'us-canada' })).toEqual(['Economy', 'US & Canada']);
  expect(kicker({ kind: 'live' })).toEqual(['Live', 'Economy']);
  expect(kicker({ kind: 'opinion', edition: 'es' })).toEqual(['Opinión', 'Economía']);
});

test.each([
  ['ar', 'rtl'],
  ['en', 'ltr'],
  ['es', 'ltr'],
] as const)('a story of the edition %s is set %s', (edition, dir) => {
  const element = article({ edition });
  expect([element.getAttribute('lang'), element.getAttribute('dir')]).toEqual([edition, dir]);
});
