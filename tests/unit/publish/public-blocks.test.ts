import { draftPackage } from '@shared/publish/package';
import { type PublicBlock, publicStory } from '@shared/publish/public-story';
import type { Block } from '@shared/story/blocks';
import { composeStory } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import { asideText } from '@shared/story/text';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const words: Block = { type: 'paragraph', runs: [{ text: 'The ferry is back.' }] };

/** The package of a story with these blocks. */
function packed(...body: Block[]) {
  const doc = new Y.Doc();
  const none = { tags: [], authors: [], related: [], coverage: [], workflow: [] };
  Y.applyUpdate(
    doc,
    composeStory({ headline: 'Ferry', deck: '', body, fields: { section: 'economy' }, ...none }),
  );
  return draftPackage('ferry', projectStory(doc), 0);
}

/** A block of each kind that came after format 1. */
const LATER: Block[] = [
  { type: 'pull-quote', quotation: [{ text: 'We never left.' }], attribution: 'Ade Okafor' },
  {
    type: 'fact-box',
    title: 'The crossing',
    blocks: [{ type: 'list', ordered: false, items: [[words]] }],
  },
  {
    type: 'table',
    caption: [{ text: 'Crossings' }],
    headerRow: true,
    rows: [
      [[{ text: 'Year' }], [{ text: 'Lorries' }]],
      [[{ text: '2025' }], [{ text: '1,240', bold: true }]],
    ],
  },
];

test('a story is packed in the lowest format that can say it', () => {
  expect(packed(words).format).toBe(1);
  expect(packed({ type: 'blockquote', blocks: [words] }).format).toBe(1);
  for (const block of LATER) {
    expect([block.type, packed(words, block).format]).toEqual([block.type, 2]);
    expect(packed({ type: 'blockquote', blocks: [block] }).format).toBe(2);
  }
});

test('words that only format 3 can say need it wherever they stand, also under the lead', () => {
  const later: Block[] = [
    { type: 'paragraph', runs: [{ text: '2', position: 'super' }] },
    { type: 'heading', level: 2, runs: [{ text: 'مرفأ', language: 'ar' }] },
  ];
  for (const block of later) {
    const quoted = packed(words, { type: 'blockquote', blocks: [block] });
    expect([quoted.format, publicStory.parse(quoted)]).toEqual([3, quoted]);
    expect(publicStory.safeParse({ ...quoted, format: 2 }).success).toBe(false);
  }
  const lead: Block = {
    type: 'figure',
    media: {
      sha256: 'a'.repeat(64),
      mime: 'image/png',
      width: 3,
      height: 2,
      focal: { x: 0, y: 0 },
    },
    caption: [{ text: 'bateau', language: 'fr' }],
    ...{ credit: 'Ade', alternative: 'A boat' },
  };
  expect(packed(lead, words).format).toBe(3);
  const media = { ...lead.media, crops: { '1x1': { x: 0.1, y: 1 } } };
  const cropped = packed({ ...lead, media, caption: [] } as Block, words);
  expect([cropped.format, publicStory.parse(cropped).lead]).toMatchObject([3, { media }]);
});

test('an embed goes out in format 3 with what it says, and only with an address that can be framed or linked', () => {
  const embed: Block = {
    ...{ type: 'embed', href: 'https://x.com/harbour/status/12', media: null },
    ...{ title: 'The pilots', description: 'We sail at six.' },
  };
  const story = packed(words, embed);
  expect([story.format, publicStory.parse(story).body]).toEqual([3, [words, embed]]);
  expect(packed(words, { ...embed, href: null }).body).toEqual([words]);
  expect(asideText([embed])).toBe('The pilots We sail at six.');
  for (const href of ['http://plain.example/', 'javascript:alert(1)', 'https://a:b@c.example/']) {
    expect(publicStory.safeParse({ ...story, body: [{ ...embed, href }] }).success).toBe(false);
  }
});

test('each block goes out as a valid part of the package, and is as it was', () => {
  for (const block of LATER) {
    const story = packed(words, block);
    expect(publicStory.parse(story)).toEqual(story);
    expect(story.body).toEqual([words, block]);
  }
});

test('a package that says an older format than its body needs is refused', () => {
  for (const block of LATER) {
    const { success, error } = publicStory.safeParse({ ...packed(words, block), format: 1 });
    expect([success, error?.issues[0]?.path]).toEqual([false, ['format']]);
  }
});

test.each<[string, PublicBlock | object]>([
  ['a pull quote with HTML', { type: 'pull-quote', html: '<b>', quotation: [], attribution: '' }],
  ['a table without rows', { type: 'table', caption: [], headerRow: true, rows: [] }],
  [
    'a table with a row that is wider than another',
    { type: 'table', caption: [], headerRow: true, rows: [[[]], [[], []]] },
  ],
  [
    'a word in a language that is no tag',
    { type: 'paragraph', runs: [{ text: 'a', language: '"><script>' }] },
  ],
  ['a pull quote without words', { type: 'pull-quote', quotation: [], attribution: 'Ade' }],
])('%s is refused', (_name, block) => {
  expect(publicStory.safeParse({ ...packed(words), format: 3, body: [block] }).success).toBe(false);
});

test('what says nothing yet is left out of the package', () => {
  const nothing: Block[] = [
    { type: 'pull-quote', quotation: [], attribution: 'Ade' },
    { type: 'fact-box', title: 'Facts', blocks: [{ type: 'paragraph', runs: [] }] },
    { type: 'table', caption: [{ text: 'Empty' }], headerRow: true, rows: [[[], []]] },
  ];
  expect(packed(words, ...nothing).body).toEqual([words]);
});

test('a row that a merge left short is filled up', () => {
  const rows = [[[{ text: 'a' }], [{ text: 'b' }]], [[{ text: 'c' }]]];
  const [table] = packed({ type: 'table', caption: [], headerRow: false, rows }).body;
  expect(table).toMatchObject({ rows: [rows[0], [[{ text: 'c' }], []]] });
});

test('the words of every block can be searched for', () => {
  expect(asideText(LATER).split('\n')).toEqual([
    'We never left. Ade Okafor',
    'The crossing',
    'Crossings Year Lorries 2025 1,240',
  ]);
});
