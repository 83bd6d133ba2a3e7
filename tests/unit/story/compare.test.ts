import type { Block } from '@shared/story/blocks';
import { type BlockRow, compareStories, countWordChange, type Piece } from '@shared/story/compare';
import { compareBlocks } from '@shared/story/compare/blocks';
import { compareText } from '@shared/story/compare/text';
import { composeStory, type StoryContent } from '@shared/story/compose';
import type { Run } from '@shared/story/inline';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { figure, paragraph, storyContent } from '../stories';

const story = (more: Partial<StoryContent> = {}): StoryProjection => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, composeStory(storyContent(more)));
  return projectStory(doc);
};

/** A text that was compared, in one line: what went in brackets, what came in braces, the restyled in bars. */
const line = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ change, run: { text } }) => {
      if (change === 'removed') return `[${text}]`;
      if (change === 'added') return `{${text}}`;
      return change === 'restyled' ? `|${text}|` : text;
    })
    .join('');
const words = (before: string, after: string): string =>
  line(compareText([{ text: before }], [{ text: after }]));

/** A row in short: what happened, and its places before and after. */
const short = (row: BlockRow): string => `${row.change} ${row.before ?? '-'}>${row.after ?? '-'}`;
const rows = (before: Block[], after: Block[]): string[] => compareBlocks(before, after).map(short);

const FERRY = paragraph('The ferry left the harbour at noon without a word to the passengers.');
const QUAY = paragraph('On the quay a hundred people waited in the rain for an answer.');
const COUNCIL = paragraph('The council said it would look into the matter before the summer.');

describe('the words of a paragraph', () => {
  test('are marked where they came and went, and nowhere else', () => {
    expect(words('The ferry left at noon.', 'The ferry left at dawn.')).toBe(
      'The ferry left at [noon]{dawn}.',
    );
    expect(words('The boat left.', 'The old boat left.')).toBe('The {old }boat left.');
    expect(words('Same.', 'Same.')).toBe('Same.');
  });

  test('are whole words: no letter of a word is marked alone', () => {
    expect(words('He reported it.', 'He reports it.')).toBe('He [reported]{reports} it.');
  });

  test('that were rewritten are not torn to shreds by an “a” in the middle', () => {
    expect(words('It was a long day for everyone.', 'Nobody saw a ship that morning.')).toBe(
      '[It was a long day for everyone]{Nobody saw a ship that morning}.',
    );
  });

  test('are found in Arabic as well', () => {
    expect(words('غادرت العبارة الميناء ظهرا', 'غادرت العبارة الميناء فجرا')).toBe(
      'غادرت العبارة الميناء [ظهرا]{فجرا}',
    );
  });

  test('that only look different now are not shown as new', () => {
    const pieces = compareText(
      [{ text: 'A very long day' }],
      [{ text: 'A ' }, { text: 'very', bold: true }, { text: ' long day' }],
    );
    expect(line(pieces)).toBe('A |very| long day');
    expect(pieces[1]).toEqual({ change: 'restyled', run: { text: 'very', bold: true }, was: {} });
  });

  test('give both texts back, marks included', () => {
    const run = fc.record<Run>(
      { text: fc.stringMatching(/^[ab ,.é]{0,12}$/), bold: fc.constant(true as const) },
      { requiredKeys: ['text'] },
    );
    const letters = (runs: readonly Run[]) =>
      runs.flatMap(({ text, bold = null }) => [...text].map((letter) => [letter, bold]));
    fc.assert(
      fc.property(fc.array(run), fc.array(run), (before, after) => {
        const pieces = compareText(before, after);
        const was = pieces
          .filter(({ change }) => change !== 'added')
          .map((piece) =>
            piece.change === 'restyled' ? { ...piece.was, text: piece.run.text } : piece.run,
          );
        const is = pieces.filter(({ change }) => change !== 'removed').map((piece) => piece.run);
        expect(letters(was)).toEqual(letters(before));
        expect(letters(is)).toEqual(letters(after));
      }),
    );
  });
});

describe('the blocks of a body', () => {
  test('keep their partners when one comes between them or goes', () => {
    expect(rows([FERRY, COUNCIL], [FERRY, QUAY, COUNCIL])).toEqual([
      'same 0>0',
      'added ->1',
      'same 1>2',
    ]);
    expect(rows([FERRY, QUAY, COUNCIL], [FERRY, COUNCIL])).toEqual([
      'same 0>0',
      'removed 1>-',
      'same 2>1',
    ]);
  });

  test('are one block when one is a rewritten other', () => {
    const rewritten = paragraph('On the quay two hundred people waited in the sun for an answer.');
    const [, row] = compareBlocks([FERRY, QUAY, COUNCIL], [FERRY, rewritten, COUNCIL]);
    expect(row?.change === 'changed' && line(row.inside.texts[0]?.pieces ?? [])).toBe(
      'On the quay [a]{two} hundred people waited in the [rain]{sun} for an answer.',
    );
  });

  test('that were moved are shown as moved: where they were and where they are', () => {
    expect(rows([FERRY, QUAY, COUNCIL], [QUAY, COUNCIL, FERRY])).toEqual([
      'moved-away 0>2',
      'same 1>0',
      'same 2>1',
      'moved-here 0>2',
    ]);
  });

  test('that were moved and changed say what changed', () => {
    const changed = paragraph('The ferry left the harbour at dawn without a word to passengers.');
    const moved = compareBlocks([FERRY, QUAY, COUNCIL], [QUAY, COUNCIL, changed]).at(-1);
    expect(moved?.change).toBe('moved-here');
    expect(moved?.change === 'moved-here' && line(moved.inside.texts[0]?.pieces ?? [])).toBe(
      'The ferry left the harbour at [noon]{dawn} without a word to [the ]passengers.',
    );
  });

  test('stay one when a paragraph becomes a heading', () => {
    const heading: Block = { type: 'heading', level: 2, runs: [{ text: 'What the council says' }] };
    const [row] = compareBlocks([paragraph('What the council says')], [heading]);
    expect(row?.change === 'changed' && row.inside.facts).toEqual([
      { name: 'level', before: null, after: 2 },
    ]);
  });

  test('say which item of a list changed', () => {
    const list = (...items: string[]): Block => ({
      type: 'list',
      ordered: false,
      items: items.map((item) => [paragraph(item)]),
    });
    const [row] = compareBlocks(
      [list('Bring a coat for the crossing', 'Leave the dog')],
      [list('Bring a warm coat for the crossing', 'Leave the dog', 'Be early')],
    );
    expect(row?.change === 'changed' && row.inside.rows.map(short)).toEqual([
      'changed 0>0',
      'same 1>1',
      'added ->2',
    ]);
  });

  test('are the same figure while the picture is the same, wherever it went', () => {
    const picture = 'a'.repeat(64);
    const before = [figure(picture), FERRY, QUAY];
    const after = [FERRY, QUAY, figure(picture, { caption: [{ text: 'Nobody.' }], credit: 'Own' })];
    const moved = compareBlocks(before, after).at(-1);
    expect(moved && short(moved)).toBe('moved-here 0>2');
    const texts = moved?.change === 'moved-here' ? moved.inside.texts : [];
    expect(texts.map(({ name, pieces }) => [name, line(pieces)])).toEqual([
      ['caption', '[The quay at noon]{Nobody}.'],
      ['credit', '[Harbour Pictures]{Own}'],
      ['alternative', 'An empty quay'],
    ]);
  });

  test('name each block of either side once, in its order', () => {
    const block = fc
      .array(fc.constantFrom('rain', 'ferry', 'quay', 'noon', 'harbour'), { maxLength: 6 })
      .map((text) => paragraph(text.join(' ')));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 9 }), fc.array(block, { maxLength: 9 }), (a, b) => {
        const all = compareBlocks(a, b);
        const after = all.filter(({ change }) => change !== 'moved-away' && change !== 'removed');
        expect(after.map((row) => row.after)).toEqual([...b.keys()]);
        const before = all.filter(({ change }) => change !== 'moved-here' && change !== 'added');
        expect(before.map((row) => row.before)).toEqual([...a.keys()]);
      }),
    );
  });
});

describe('two moments of a story', () => {
  test('are the same when nothing changed', () => {
    const one = story({
      body: [FERRY, figure('b'.repeat(64))],
      related: [{ headline: 'x', href: 'https://a.example/' }],
    });
    expect(compareStories(one, structuredClone(one)).same).toBe(true);
  });

  test('differ in headline, deck, fields, sets and state, each by itself', () => {
    const before = story({ tags: [{ label: 'Ferry' }, { label: 'Harbour' }] });
    const after = story({
      headline: 'Ferry stops at dawn',
      fields: { section: 'politics', dateline: 'Nordhaven' },
      tags: [{ label: 'Harbour' }, { label: 'Ferry' }, { label: 'Rain' }],
      authors: [],
      workflow: [{ at: 1, who: 'Lena', to: 'review' }],
    });
    const comparison = compareStories(before, after);
    expect(comparison.same).toBe(false);
    expect(line(comparison.headline)).toBe('Ferry stops at [noon]{dawn}');
    expect(comparison.fields).toEqual([
      { field: 'section', before: 'economy', after: 'politics' },
      { field: 'dateline', before: '', after: 'Nordhaven' },
    ]);
    expect(comparison.sets).toMatchObject([
      { set: 'tags', added: [{ label: 'Rain' }], removed: [], changed: [], reordered: true },
      { set: 'authors', added: [], removed: [{ name: 'Lena Voss' }], reordered: false },
    ]);
    expect(comparison.state).toEqual({ before: 'draft', after: 'review' });
  });

  test('count words that came and went, and none that only moved', () => {
    const before = story({ body: [FERRY, QUAY] });
    expect(countWordChange(before, story({ body: [QUAY, FERRY] }))).toEqual({
      added: 0,
      removed: 0,
    });
    expect(countWordChange(before, story({ body: [FERRY, paragraph('All over.')] }))).toEqual({
      added: 2,
      removed: 13,
    });
  });
});
