import { StoryArticle } from '@shared/page/story-article';
import { draftPackage } from '@shared/publish/package';
import type { Block } from '@shared/story/blocks';
import { projectStory } from '@shared/story/projection';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pageLinks } from '../../unit/page/page-links';
import { blocks, openSheet, paste, settled, write } from './newsroom';

const media = (digit: string, more = {}) => ({
  ...{ sha256: digit.repeat(64), mime: 'image/jpeg' as const, width: 1600, height: 900 },
  ...{ focal: { x: 0.25, y: 0.75 }, ...more },
});
const figure = (digit: string, more = {}) => ({
  ...{ type: 'figure' as const, media: media(digit, more) },
  caption: [{ text: 'The quay, ' }, { text: 'at dusk', italic: true as const }],
  ...{ credit: 'Joren Vale / Averra Press', alternative: 'Cranes, seen from the pier' },
});
const line = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

/** One of every block and of everything that words can be. */
const EVERYTHING: Block[] = [
  figure('a', { crops: { '1x1': { x: 0.1, y: 0.5 }, '16x9': { x: 1, y: 0 } } }),
  {
    type: 'paragraph',
    runs: [
      { text: 'The ' },
      { text: 'ferry', bold: true },
      { text: ' is ' },
      { text: 'back', bold: true, italic: true },
      { text: ' on 5 km' },
      { text: '2', position: 'super' },
      { text: ' of H' },
      { text: '2', position: 'sub' },
      { text: 'O, as ' },
      { text: 'the harbour', href: 'https://harbour.example/a?b=c' },
      { text: ' says: ' },
      { text: 'مرفأ ليلي', language: 'ar' },
      { text: '.' },
    ],
  },
  { type: 'heading', level: 2, runs: [{ text: 'Why it matters' }] },
  { type: 'heading', level: 3, runs: [{ text: 'And to whom' }] },
  { type: 'list', ordered: false, items: [[line('One')], [line('Two'), line('More of two')]] },
  { type: 'list', ordered: true, items: [[line('First')], [line('Second')]] },
  { type: 'blockquote', blocks: [line('We never left.'), line('Not once.')] },
  { type: 'pull-quote', quotation: [{ text: 'We sail at six' }], attribution: 'Ade Okafor, pilot' },
  {
    ...{ type: 'fact-box', title: 'The crossing' },
    blocks: [line('It takes an hour.'), { type: 'list', ordered: false, items: [[line('A')]] }],
  },
  {
    ...{ type: 'table', caption: [{ text: 'Crossings' }], headerRow: true },
    rows: [
      [[{ text: 'Year' }], [{ text: 'Lorries' }]],
      [[{ text: '2025' }], [{ text: '1,240', bold: true }]],
      [[{ text: '2026' }], []],
    ],
  },
  figure('b'),
  { type: 'gallery', pictures: [figure('c'), figure('d', { crops: { '4x3': { x: 0, y: 1 } } })] },
  {
    ...{ type: 'video', source: { provider: 'youtube', id: 'abcdefghijk' }, poster: media('e') },
    ...{ duration: 134, caption: [{ text: 'The crossing in two minutes' }], credit: 'Lena Sol' },
    transcript: [[{ text: 'We leave at six.' }], [{ text: 'We arrive at seven.' }]],
  },
  {
    ...{ type: 'embed', href: 'https://x.com/harbour/status/12', media: null },
    ...{ title: 'The pilots', description: 'We sail at six.' },
  },
  {
    ...{
      type: 'embed',
      href: 'https://tide.example/table',
      media: media('f', { focal: { x: 0.5, y: 0.5 } }),
    },
    ...{ title: '', description: 'All tides of the year' },
  },
  { type: 'read-more', headline: 'Number Four sails on', storyId: 'number-four' },
  { type: 'read-more', headline: 'The tide table', href: 'https://tide.example/' },
  { type: 'rule' },
  line('The end.'),
];

test('a story with every block is the same after it was on the site and is pasted back', async () => {
  const written = await openSheet({ content: { headline: 'Ferry', body: EVERYTHING } });
  expect(blocks(written.session)).toEqual(EVERYTHING);
  const html = pageOf(written.session.doc);
  await written.unmount();

  const sheet = await openSheet({ content: { headline: 'Ferry', body: [] } });
  await write('Body');
  paste(sheet.handle.editors.body, { html });
  await settled(100);
  expect(blocks(sheet.session)).toEqual(EVERYTHING);
  // And the page of what was pasted is the same page.
  expect(pageOf(sheet.session.doc)).toBe(html);
});

/** Lead and text of a story as the site has them, as one would select and copy them. */
function pageOf(doc: Parameters<typeof projectStory>[0]): string {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    <StoryArticle
      story={draftPackage('ferry', projectStory(doc), 0)}
      links={{
        ...pageLinks,
        story: (id) => ({ href: `/en/${id}`, headline: 'Number Four sails on' }),
      }}
    />,
  );
  const parts = page.querySelectorAll('[data-part=lead], [data-part=body]');
  return [...parts].map(({ outerHTML }) => outerHTML).join('');
}
