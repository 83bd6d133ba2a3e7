// @vitest-environment jsdom

import { bodyOf } from '@shared/story/layout';
import { mergeUpdate } from '@shared/story/merge';
import { projectStory } from '@shared/story/projection';
import { bodySchema } from '@shared/story/schema';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyEdit, Desk, type Edit, textblocks } from './desk';

const TYPES: Edit['type'][] = [
  'type',
  'type',
  'type',
  'delete',
  'split',
  'join',
  'join',
  'replace-all',
  'heading',
  'quote',
  'add-figure',
  'move-block',
  'delete-block',
  'add-member',
  'move-member',
  'remove-member',
];
const unit = fc.double({ min: 0, max: 0.999, noNaN: true });
const edits = (maxLength: number) =>
  fc.array(fc.record({ type: fc.constantFrom(...TYPES), at: unit, to: unit }), { maxLength });

/** Letters that stand for themselves: each is used once in a run, and an edit cannot cut one in two. */
function letters(): () => string {
  let next = 0x4e00;
  return () => String.fromCodePoint(next++);
}
const lettersOf = (doc: Y.Doc): Set<string> =>
  new Set(
    bodyOf(doc)
      .toString()
      .replace(/[^\u4e00-\u9fff]/g, ''),
  );

/** A desk that works alone, and the letters that its editor deleted. */
function workOffline(desk: Desk, plan: readonly Edit[], letter: () => string): Set<string> {
  const deleted = new Set<string>();
  for (const edit of plan) {
    const before = lettersOf(desk.editor);
    applyEdit(desk, edit, letter);
    const after = lettersOf(desk.editor);
    for (const gone of before) if (!after.has(gone)) deleted.add(gone);
    for (const back of after) deleted.delete(back);
  }
  return deleted;
}

function twoDesks(common: readonly Edit[], letter: () => string): [Desk, Desk] {
  const origin = new Desk(100);
  for (const edit of common) applyEdit(origin, edit, letter);
  const base = Y.encodeStateAsUpdate(origin.log);
  return [new Desk(200, base), new Desk(300, base)];
}

/** Both desks come online and send each other all they have. */
function exchange(a: Desk, b: Desk): void {
  const fromA = Y.encodeStateAsUpdate(a.log);
  const fromB = Y.encodeStateAsUpdate(b.log);
  a.receive(fromB);
  b.receive(fromA);
}

/** Loads the body in an editor; the binding would delete there what the schema refuses. */
function survivesTheEditor(doc: Y.Doc): boolean {
  const before = bodyOf(doc).toString();
  const view = new EditorView(document.createElement('div'), {
    state: EditorState.create({ schema: bodySchema, plugins: [ySyncPlugin(bodyOf(doc))] }),
  });
  view.dispatch(view.state.tr.setMeta('loaded', true));
  view.destroy();
  return bodyOf(doc).toString() === before;
}

describe('two desks that edit one story offline', () => {
  test('agree afterwards, hold a valid story, and lose no text that neither deleted', () => {
    fc.assert(
      fc.property(edits(12), edits(10), edits(10), (common, planA, planB) => {
        const letter = letters();
        const [a, b] = twoDesks(common, letter);
        const base = lettersOf(a.editor);
        const deletedByA = workOffline(a, planA, letter);
        const deletedByB = workOffline(b, planB, letter);
        const written = new Set([...base, ...lettersOf(a.editor), ...lettersOf(b.editor)]);
        exchange(a, b);

        expect(projectStory(a.log)).toEqual(projectStory(b.log));
        expect(bodyOf(a.log).toString()).toBe(bodyOf(b.log).toString());
        expect(bodyOf(a.editor).toString()).toBe(bodyOf(a.log).toString());
        expect(bodyOf(b.editor).toString()).toBe(bodyOf(b.log).toString());
        yXmlFragmentToProseMirrorRootNode(bodyOf(a.log), bodySchema).check();
        expect(survivesTheEditor(a.editor)).toBe(true);
        const merged = lettersOf(a.log);
        const lost = [...written].filter(
          (one) => !merged.has(one) && !deletedByA.has(one) && !deletedByB.has(one),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('send each other the same states again without changing anything', () => {
    fc.assert(
      fc.property(edits(8), edits(6), edits(6), (common, planA, planB) => {
        const letter = letters();
        const [a, b] = twoDesks(common, letter);
        workOffline(a, planA, letter);
        workOffline(b, planB, letter);
        exchange(a, b);
        const body = bodyOf(a.log).toString();
        exchange(a, b);
        exchange(b, a);
        expect(bodyOf(a.log).toString()).toBe(body);
        expect(bodyOf(b.log).toString()).toBe(body);
      }),
      { numRuns: 100 },
    );
  });
});

describe('words typed into a block that the other desk removes', () => {
  const write = (desk: Desk, text: string, block = 0) =>
    desk.edit((transaction) => {
      const at = textblocks(transaction.doc)[block]?.start ?? 0;
      transaction.insertText(text, at);
    });
  const removeBlock = (desk: Desk, index: number) =>
    desk.edit((transaction) => {
      let from = 0;
      for (let before = 0; before < index; before++) from += transaction.doc.child(before).nodeSize;
      transaction.delete(from, from + transaction.doc.child(index).nodeSize);
    });

  test('come back as a paragraph in its place', () => {
    const origin = new Desk(100);
    origin.edit((transaction) => {
      const p = (text: string) => bodySchema.nodes.paragraph.create(null, bodySchema.text(text));
      transaction.replaceWith(0, transaction.doc.content.size, [
        p('First.'),
        p('Second.'),
        p('Third.'),
      ]);
    });
    const base = Y.encodeStateAsUpdate(origin.log);
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    removeBlock(a, 1);
    write(b, 'Late news: ', 1);
    exchange(a, b);
    expect(a.body().textBetween(0, a.body().content.size, '|')).toBe('First.|Late news: |Third.');
    expect(b.body().eq(a.body())).toBe(true);
  });

  test('are no reason to bring back what the desk meant to delete', () => {
    const origin = new Desk(100);
    write(origin, 'Gone.');
    const a = new Desk(200, Y.encodeStateAsUpdate(origin.log));
    const before = a.updates.length;
    removeBlock(a, 0);
    expect(a.updates.length).toBe(before + 1);
    expect(bodyOf(a.log).length).toBe(0);
  });
});

test('bytes that are no update are refused and change nothing', () => {
  const desk = new Desk(100);
  const before = Y.encodeStateAsUpdate(desk.log);
  expect(() => mergeUpdate(desk.log, new Uint8Array([255, 1, 2, 250]))).toThrow();
  expect(Y.encodeStateAsUpdate(desk.log)).toEqual(before);
});
