import type { Block, MediaReference } from '@shared/story/blocks';
import type { StoryContent } from '@shared/story/compose';
import { figure, paragraph, storyContent } from '../../unit/stories';

const media: MediaReference = {
  ...{ sha256: 'a'.repeat(64), mime: 'image/png', width: 1600, height: 900 },
  focal: { x: 0.5, y: 0.5 },
};
const runs = (text: string) => [{ text }];
const AT = Date.UTC(2026, 10, 25, 9, 30);

/** A block of each kind, with words and without, as they stand on a canvas. */
export const EVERY_BLOCK: Block[] = [
  figure(media.sha256),
  {
    type: 'paragraph',
    runs: [{ text: 'It leaves ' }, { text: 'at noon', href: 'https://site.example/' }],
  },
  { type: 'figure', media: null, caption: [], credit: '', alternative: '' },
  { type: 'heading', level: 2, runs: runs('Why now') },
  { type: 'list', ordered: true, items: [[paragraph('One')], [paragraph('Two')]] },
  { type: 'blockquote', blocks: [paragraph('At last.')] },
  { type: 'pull-quote', quotation: runs('We never left.'), attribution: 'A pilot' },
  { type: 'fact-box', title: 'The strait', blocks: [paragraph('It is wide.')] },
  {
    ...{ type: 'table', caption: runs('Crossings'), headerRow: true },
    rows: [
      [runs('Year'), []],
      [[], runs('2025')],
    ],
  },
  { type: 'read-more', headline: 'Timetable', href: 'https://site.example/timetable' },
  { type: 'rule' },
];

/** A gallery, a video and a post of another site, each with what it needs and each without. */
export const MEDIA: Block[] = [
  { type: 'gallery', pictures: [figure(media.sha256), figure('b'.repeat(64))] },
  { type: 'gallery', pictures: [] },
  {
    ...{ type: 'video', source: { provider: 'youtube', id: 'M7lc1UVf-VE' }, poster: media },
    ...{ duration: 75, caption: runs('The crossing'), credit: 'Harbour TV' },
    transcript: [runs('We sail at six.')],
  },
  {
    ...{ type: 'video', source: null, poster: null, duration: null, caption: [], credit: '' },
    transcript: [],
  },
  {
    ...{ type: 'embed', href: 'https://t.me/harbour/12', title: 'The pilots' },
    ...{ description: 'We sail at six.', media },
  },
  { type: 'embed', href: null, title: '', description: '', media: null },
];

const entry = (id: string, more: object = {}): Block => ({
  ...{ type: 'entry', id, at: AT, title: `Ship ${id}`, pinned: false, author: 'Lena Voss' },
  ...{ released: false, blocks: [paragraph('She is in.')] },
  ...more,
});

/** A live blog with what matters most and with entries in every state. */
export const LIVE: StoryContent = storyContent({
  fields: { kind: 'live' },
  body: [
    { type: 'key-points', points: [{ runs: runs('The harbour is open'), entry: 'first' }] },
    entry('first', { pinned: true, released: true }),
    entry('second'),
  ],
});

/** A story with something to mend: a word spelt wrong, one written twice, no picture. */
export const FAULTY: StoryContent = storyContent({
  body: [
    paragraph('The goverment met its advisors on Friday.'),
    { type: 'heading', level: 2, runs: runs('What is known') },
    paragraph('They left at the the harbour.'),
    figure(media.sha256),
  ],
});
