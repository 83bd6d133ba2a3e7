import { type PublicBlock, type PublicStory, publicStory } from '@shared/publish/public-story';
import { packed } from '../unit/stories';

/** Signs that HTML, the block editor and WordPress's shortcodes would make something of. */
const SIGNS = 'Fish & chips <b>“5 < 6”</b> "quoted" [gallery] -- it’s --> ok';

const picture = (sha256: string) => ({
  type: 'figure' as const,
  media: {
    ...{ sha256, mime: 'image/png' as const, width: 3, height: 2 },
    focal: { x: 0.5, y: 0.5 },
  },
  caption: [{ text: 'The ' }, { text: 'quay', italic: true as const }, { text: ' at noon.' }],
  credit: 'Harbour Pictures & Sons',
  alternative: 'An "empty" quay & pier',
});

const text = (words: string): PublicBlock => ({ type: 'paragraph', runs: [{ text: words }] });

/** A block of every kind and form, as far as a story may hold it. */
const blocksOf = (sha256: string): PublicBlock[] => [
  text(SIGNS),
  {
    type: 'paragraph',
    runs: [
      { text: 'Bold', bold: true },
      { text: ' and ' },
      { text: 'both', bold: true, italic: true },
      { text: ', a ' },
      { text: 'link', href: 'https://example.org/?a=1&b=2' },
      { text: '2', position: 'super' },
      { text: 'H' },
      { text: '2', position: 'sub' },
      { text: 'O, ' },
      { text: 'مرحبا', language: 'ar' },
      { text: ' in two\nlines.' },
    ],
  },
  { type: 'heading', level: 2, runs: [{ text: 'What happened' }] },
  { type: 'heading', level: 3, runs: [{ text: 'At noon', bold: true }] },
  {
    type: 'list',
    ordered: false,
    items: [
      [text('One')],
      [text('Two'), { type: 'list', ordered: true, items: [[text('Two and a half')]] }],
    ],
  },
  { type: 'list', ordered: true, items: [[text('First')], [text('Second')]] },
  { type: 'blockquote', blocks: [text('We were not told.'), text('Nobody was.')] },
  { type: 'pull-quote', quotation: [{ text: 'We were not told.' }], attribution: 'A & B' },
  { type: 'pull-quote', quotation: [{ text: 'Nor were we.' }], attribution: '' },
  {
    type: 'fact-box',
    title: 'The “ferry”',
    blocks: [text('Built in 1971.'), { type: 'list', ordered: false, items: [[text('40 m')]] }],
  },
  {
    type: 'table',
    caption: [{ text: 'Boats a day' }],
    headerRow: true,
    rows: [
      [[{ text: 'Year' }], [{ text: 'Boats' }]],
      [[{ text: '2024' }], [{ text: '12', bold: true }]],
    ],
  },
  { type: 'table', caption: [], headerRow: false, rows: [[[{ text: 'a' }], []]] },
  picture(sha256),
  { type: 'gallery', pictures: [picture(sha256), { ...picture(sha256), caption: [] }] },
  {
    ...{ type: 'video', source: { provider: 'youtube', id: 'abcdefghijk' }, poster: null },
    ...{ duration: 60, caption: [{ text: 'The last boat' }], credit: 'Harbour TV' },
    transcript: [[{ text: 'There it goes.' }]],
  },
  {
    ...{ type: 'video', source: { provider: 'vimeo', id: '123456' }, poster: null },
    ...{ duration: null, caption: [], credit: '', transcript: [] },
  },
  {
    ...{ type: 'video', source: { provider: 'file', href: 'https://example.org/boat.mp4' } },
    poster: picture(sha256).media,
    ...{ duration: null, caption: [{ text: 'The boat' }], credit: '', transcript: [] },
  },
  {
    ...{ type: 'embed', href: 'https://x.com/harbour/status/12345', media: null },
    ...{ title: 'The harbour says', description: 'No boats today.' },
  },
  {
    ...{ type: 'embed', href: 'https://example.org/report?a=1&b=2', media: picture(sha256).media },
    ...{ title: 'A report', description: 'What the port knew' },
  },
  { type: 'read-more', headline: 'The port', href: 'https://example.org/port' },
  { type: 'rule' },
  { type: 'key-points', points: [{ runs: [{ text: 'No boats' }], entry: 'noon' }] },
  {
    ...{ type: 'entry', id: 'noon', at: '2026-01-05T12:00:00.000Z', title: 'Noon' },
    ...{ pinned: true, author: 'Lena Voss', blocks: [text('The last boat leaves.')] },
  },
  {
    ...{ type: 'entry', id: 'later', at: '2026-01-05T13:30:00.000Z', title: '' },
    ...{ pinned: false, author: '', blocks: [text('Nobody comes.')] },
  },
];

/** A live blog with all of them in it. */
export const everything = (id: string, sha256: string): PublicStory =>
  publicStory.parse({
    ...packed(id),
    ...{ format: 3, kind: 'live', slug: id, headline: `${id}: ${SIGNS}`, source: 'Agency' },
    ...{ lead: picture(sha256), body: blocksOf(sha256) },
    related: [{ headline: 'The port', href: 'https://example.org/port' }],
  });
