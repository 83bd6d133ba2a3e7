import { bodySchema } from '@shared/story/schema';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, moveSection, outlineOf } from '../../../src/renderer/outline/outline';

const para = (text: string) => bodySchema.node('paragraph', null, bodySchema.text(text));
const head = (text: string, level = 2) =>
  bodySchema.node('heading', { level }, bodySchema.text(text));
const rule = () => bodySchema.node('rule');
const body = (...blocks: Node[]) =>
  EditorState.create({ doc: bodySchema.node('doc', null, blocks) });
const texts = (doc: Node) =>
  Array.from({ length: doc.childCount }, (_, i) => doc.child(i).textContent);

/** Moves the section that begins with a text, and gives the texts of all blocks. */
function moved(state: EditorState, text: string, direction: -1 | 1): string[] | null {
  const change = moveSection(state, texts(state.doc).indexOf(text), direction);
  if (!change) return null;
  expect(texts(change.tr.doc)[change.index]).toBe(text);
  return texts(change.tr.doc);
}

const story = () =>
  body(
    para('intro'),
    head('A'),
    para('a'),
    head('A1', 3),
    para('a1'),
    head('B'),
    para('b'),
    rule(),
  );

describe('the outline', () => {
  test('lists headings with the words of their sections, and other blocks under them', () => {
    expect(outlineOf(story().doc)).toEqual([
      { index: 1, kind: 'heading', depth: 0, text: 'A', words: 4 },
      { index: 3, kind: 'heading', depth: 1, text: 'A1', words: 2 },
      { index: 5, kind: 'heading', depth: 0, text: 'B', words: 2 },
      { index: 7, kind: 'rule', depth: 1, text: '', words: null },
    ]);
  });

  test('lists the entries of a live blog with their own words', () => {
    const entry = bodySchema.node('entry', { id: 'a' }, [
      bodySchema.node('entryTitle', null, bodySchema.text('Ferry back')),
      para('It sails at four.'),
    ]);
    const { doc } = body(head('A'), entry);
    expect(outlineOf(doc)[1]).toEqual({
      ...{ index: 1, kind: 'entry', depth: 0, text: 'Ferry back', words: 6 },
    });
  });

  test('knows in whose section a block stands', () => {
    const lines = outlineOf(story().doc);
    expect(lineOf(lines, 0)).toBeNull();
    expect(lineOf(lines, 2)?.text).toBe('A');
    expect(lineOf(lines, 4)?.text).toBe('A1');
    expect(lineOf(lines, 7)?.kind).toBe('rule');
  });
});

describe('a section', () => {
  test('moves past the next of its level, with all that is under it, and back', () => {
    const down = ['intro', 'B', 'b', '', 'A', 'a', 'A1', 'a1'];
    expect(moved(story(), 'A', 1)).toEqual(down);
    expect(moved(story(), 'B', -1)).toEqual(down);
  });

  test('goes into the next chapter from the end of its own', () => {
    expect(moved(story(), 'A1', 1)).toEqual(['intro', 'A', 'a', 'B', 'A1', 'a1', 'b', '']);
  });

  test('does not pass what opens the story, nor the end of it', () => {
    expect(moved(story(), 'A', -1)).toBeNull();
    expect(moved(story(), 'B', 1)).toBeNull();
  });

  test('no move loses or doubles a block, and a move down is taken back by one up', () => {
    const blocks = fc.array(fc.constantFrom('p', 'h2', 'h3', 'rule'), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(blocks, fc.nat(8), fc.constantFrom<-1 | 1>(-1, 1), (kinds, at, direction) => {
        const state = body(
          ...kinds.map((kind, index) =>
            kind === 'p'
              ? para(`p${index}`)
              : kind === 'rule'
                ? rule()
                : head(`h${index}`, kind === 'h2' ? 2 : 3),
          ),
        );
        const index = at % kinds.length;
        const change = moveSection(state, index, direction);
        if (!change) return;
        change.tr.doc.check();
        expect(texts(change.tr.doc).sort()).toEqual(texts(state.doc).sort());
        expect(change.tr.doc.child(change.index).eq(state.doc.child(index))).toBe(true);
      }),
    );
  });
});
