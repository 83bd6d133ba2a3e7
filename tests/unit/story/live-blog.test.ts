import { type Block, blocksOf, type EntryBlock } from '@shared/story/blocks';
import { checkStory } from '@shared/story/checks';
import { compareBlocks } from '@shared/story/compare/blocks';
import { composeStory } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import { blocksForReaders, entriesOf } from '@shared/story/live-blog';
import { normaliseBody } from '@shared/story/normalise';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { restore } from '@shared/story/restore';
import { bodySchema } from '@shared/story/schema';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { paragraph, storyContent } from '../stories';
import { Desk } from './desk';

const entry = (id: string, more: Partial<EntryBlock> = {}): EntryBlock => ({
  ...{ type: 'entry', id, at: 1000, title: `Title of ${id}`, pinned: false, author: '' },
  ...{ released: false, blocks: [paragraph(`Text of ${id}.`)], ...more },
});

function storyOf(body: Block[], kind: 'live' | 'news' = 'live'): StoryProjection {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, composeStory(storyContent({ body, fields: { kind, section: 'economy' } })));
  return projectStory(doc);
}

const update = (body: Block[]): Uint8Array =>
  composeStory(storyContent({ body, fields: { kind: 'live', section: 'economy' } }));

describe('two desks on one live blog', () => {
  const write = (desk: Desk, id: string, text: string): void =>
    desk.edit((transaction) => {
      const { entry: node, entryTitle, paragraph: line } = bodySchema.nodes;
      transaction.insert(
        0,
        node.create({ id, at: 5 }, [entryTitle.create(), line.create(null, bodySchema.text(text))]),
      );
    });

  test('that each add an entry offline both keep theirs', () => {
    const base = update([paragraph('Before.'), entry('old', { released: true })]);
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    write(a, 'mine', 'The gate is open.');
    write(b, 'theirs', 'The tide is in.');
    const [fromA, fromB] = [Y.encodeStateAsUpdate(a.log), Y.encodeStateAsUpdate(b.log)];
    a.receive(fromB);
    b.receive(fromA);
    const blocks = blocksOf(bodyOf(a.log));
    expect(blocks).toEqual(blocksOf(bodyOf(b.log)));
    expect(entriesOf(blocks).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mine', 'theirs', 'old']),
    );
    expect(entriesOf(blocks).map(({ released }) => released)).toEqual([false, false, true]);
  });

  test('of which one pins an entry that the other edits keep both', () => {
    const base = update([entry('one')]);
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    a.edit((transaction) => transaction.setNodeAttribute(0, 'pinned', true));
    b.edit((transaction) => transaction.insertText('!', 2));
    const [fromA, fromB] = [Y.encodeStateAsUpdate(a.log), Y.encodeStateAsUpdate(b.log)];
    a.receive(fromB);
    b.receive(fromA);
    expect(projectStory(a.log).blocks).toEqual([
      entry('one', { pinned: true, title: '!Title of one' }),
    ]);
    expect(projectStory(b.log).blocks).toEqual(projectStory(a.log).blocks);
  });
});

describe('the normaliser', () => {
  const node = (id: string | null, released = false) =>
    bodySchema.nodes.entry.create({ id, at: 1, released }, [
      bodySchema.nodes.entryTitle.create(),
      bodySchema.nodes.paragraph.create(),
    ]);

  test('gives a copy an id of its own, and readers do not get it', () => {
    const doc = bodySchema.node('doc', null, [
      node('a', true),
      node('a', true),
      node(null),
      node('b'),
    ]);
    const repaired = normaliseBody(doc).doc;
    expect(repaired.children.map(({ attrs }) => [attrs.id, attrs.released])).toEqual([
      ['a', true],
      ['a-2', false],
      ['entry-2', false],
      ['b', false],
    ]);
    expect(normaliseBody(repaired).steps).toEqual([]);
  });
});

describe('what readers get of a live blog', () => {
  test('is what is released, once, and what introduces it', () => {
    const story = storyOf([
      paragraph('Before.'),
      {
        type: 'key-points',
        points: [
          { runs: [{ text: 'Out' }], entry: 'out' },
          { runs: [{ text: 'Not yet' }], entry: 'kept' },
          { runs: [{ text: 'By itself' }], entry: null },
        ],
      },
      entry('kept'),
      paragraph('A note of the desk.'),
      entry('out', { released: true }),
      entry('out', { released: true, title: 'A copy' }),
    ]);
    expect(blocksForReaders(story)).toEqual([
      paragraph('Before.'),
      {
        type: 'key-points',
        points: [
          { runs: [{ text: 'Out' }], entry: 'out' },
          { runs: [{ text: 'By itself' }], entry: null },
        ],
      },
      entry('out', { released: true }),
    ]);
  });

  test('is all text between entries in a story that is no live blog any more', () => {
    const story = storyOf([entry('out', { released: true }), paragraph('After.')], 'news');
    expect(blocksForReaders(story)).toEqual([
      entry('out', { released: true }),
      paragraph('After.'),
    ]);
  });
});

describe('a live blog', () => {
  const codes = (body: Block[], kind?: 'news') =>
    checkStory(storyOf(body, kind)).map(({ code }) => code);

  test.each<[string, Block[], string[]]>([
    ['needs an entry', [paragraph('Soon.')], ['no-entry']],
    ['says when no entry is for readers', [entry('a')], ['no-released-entry']],
    ['has nothing to say against one that is', [entry('a', { released: true })], []],
    ['needs a time', [entry('a', { released: true, at: null })], ['no-entry-time']],
    [
      'needs words in what readers get',
      [paragraph('Before.'), entry('a', { released: true, title: '', blocks: [paragraph(' ')] })],
      ['empty-entry'],
    ],
    [
      'says that text stands in no entry',
      [entry('a', { released: true }), paragraph('Lost?')],
      ['outside-entries'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  test('is the only kind that needs entries', () => {
    expect(codes([paragraph('News.')], 'news')).toEqual([]);
  });
});

describe('a moment that is brought back', () => {
  const restored = (now: Block[], past: Block[]): EntryBlock[] => {
    const [doc, then] = [new Y.Doc(), new Y.Doc()];
    Y.applyUpdate(doc, update(now));
    Y.applyUpdate(then, update(past));
    doc.transact(() => restore(doc, then, { part: 'body' }));
    return entriesOf(blocksOf(bodyOf(doc)));
  };

  test('neither releases nor withdraws an entry', () => {
    expect(
      restored(
        [entry('a', { released: true, title: 'Now' }), entry('b')],
        [entry('a', { title: 'Then' }), entry('b', { released: true })],
      ),
    ).toEqual([entry('a', { released: true, title: 'Then' }), entry('b')]);
  });

  test('does not make an entry that readers have another one', () => {
    const [one] = restored([entry('a', { released: true })], [entry('b')]);
    expect(one).toEqual(entry('b'));
    const rows = compareBlocks([entry('a')], [entry('b')]);
    expect(rows.map(({ change }) => change)).toEqual(['added', 'removed']);
  });
});
