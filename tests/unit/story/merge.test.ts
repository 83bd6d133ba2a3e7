// @vitest-environment jsdom

import type { Block, FigureBlock } from '@shared/story/blocks';
import { composeStory } from '@shared/story/compose';
import { bodyOf, fieldsOf, setPartOf, TEXT_PARTS, textPartOf } from '@shared/story/layout';
import { mergeUpdate } from '@shared/story/merge';
import { normaliseBody, normaliseLine } from '@shared/story/normalise';
import { readSet } from '@shared/story/ordered-set';
import { projectStory } from '@shared/story/projection';
import { schemaOf } from '@shared/story/readable';
import { bodySchema } from '@shared/story/schema';
import { readWorkflow } from '@shared/story/workflow';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { countLetters, Desk, letters, lettersOf, nodeOf, textblocks, writtenIn } from './desk';
import { applyEdit, EDITED_SETS, type Edit, edits } from './edits';

/** What a desk did on purpose while it was alone. */
type Intent = {
  /**
   * Letters of which there are fewer by its hand at the end. When both desks moved a block there are two
   * of it, and each may delete one without seeing the letters go.
   */
  deleted: Set<string>;
  /** Members that it removed at any time. */
  removed: Set<string>;
  /** Fields that it wrote, the same value again too. */
  chosen: Set<string>;
};

const CHOSEN_FIELDS = ['section', 'region'] as const;

const membersOf = (doc: Y.Doc): string[] =>
  EDITED_SETS.flatMap((part) => readSet(setPartOf(doc, part)).map(({ id }) => `${part}/${id}`));

const without = <T>(all: Iterable<T>, ...gone: { has(one: T): boolean }[]): T[] =>
  [...all].filter((one) => !gone.some((set) => set.has(one)));

/** A desk that works alone. */
function workOffline(desk: Desk, plan: readonly Edit[], letter: () => string): Intent {
  const deleted = new Set<string>();
  const removed = new Set<string>();
  const chosen = new Set<string>();
  fieldsOf(desk.editor).observe(({ keysChanged }) => {
    for (const key of keysChanged) chosen.add(String(key));
  });
  for (const edit of plan) {
    const before = { letters: countLetters(desk.editor), members: membersOf(desk.editor) };
    applyEdit(desk, edit, letter);
    const after = { letters: countLetters(desk.editor), members: new Set(membersOf(desk.editor)) };
    for (const [one, count] of before.letters) {
      if (count > (after.letters.get(one) ?? 0)) deleted.add(one);
    }
    for (const [one, count] of after.letters) {
      if (count > (before.letters.get(one) ?? 0)) deleted.delete(one);
    }
    for (const gone of without(before.members, after.members)) removed.add(gone);
  }
  return { deleted, removed, chosen };
}

/** One of each block, so that a few edits are enough to empty any of them from two sides. */
function storyWithEverything(letter: () => string): Uint8Array {
  const text = (): Block => ({ type: 'paragraph', runs: [{ text: letter() }] });
  const picture = (): FigureBlock => ({
    ...{ type: 'figure', media: null, caption: [{ text: letter() }] },
    ...{ credit: letter(), alternative: letter() },
  });
  return composeStory({
    headline: letter(),
    deck: letter(),
    body: [
      picture(),
      text(),
      { type: 'list', ordered: false, items: [[text()], [text()]] },
      { type: 'blockquote', blocks: [text(), text()] },
      { type: 'gallery', pictures: [picture(), picture()] },
      {
        ...{ type: 'video', source: { provider: 'youtube', id: 'M7lc1UVf-VE' }, poster: null },
        ...{ duration: 62, caption: [{ text: letter() }], credit: letter() },
        transcript: [[{ text: letter() }], [{ text: letter() }]],
      },
      { type: 'pull-quote', quotation: [{ text: letter() }], attribution: letter() },
      { type: 'fact-box', title: letter(), blocks: [text(), text()] },
      {
        type: 'table',
        caption: [{ text: letter() }],
        headerRow: true,
        rows: [
          [[{ text: letter() }], [{ text: letter() }]],
          [[{ text: letter() }], [{ text: letter() }]],
        ],
      },
      {
        ...{ type: 'embed', href: 'https://t.me/harbour/12', media: null },
        ...{ title: letter(), description: letter() },
      },
      { type: 'rule' },
      text(),
    ],
    tags: [{ label: 'm1' }, { label: 'm2' }],
    ...{ fields: {}, authors: [], related: [], coverage: [], workflow: [] },
  });
}

function twoDesks(common: readonly Edit[], letter: () => string): [Desk, Desk] {
  const origin = new Desk(100, storyWithEverything(letter));
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

/** Loads every part in an editor; the binding would delete there what the schema refuses. */
function survivesTheEditor(doc: Y.Doc): boolean {
  const before = writtenIn(doc);
  for (const part of TEXT_PARTS) {
    const fragment = textPartOf(doc, part);
    const view = new EditorView(document.createElement('div'), {
      state: EditorState.create({ schema: schemaOf(part), plugins: [ySyncPlugin(fragment)] }),
    });
    view.dispatch(view.state.tr.setMeta('loaded', true));
    view.destroy();
  }
  return writtenIn(doc) === before;
}

/** Repairs every part as an editor would that begins to write in it, and once more. */
function expectRepairable(doc: Y.Doc): void {
  for (const part of TEXT_PARTS) {
    const normalise = part === 'body' ? normaliseBody : normaliseLine;
    const merged = nodeOf(doc, part);
    merged.check();
    const repaired = normalise(merged).doc;
    repaired.check();
    const kept = new Set(repaired.textContent);
    expect(without(merged.textContent.trim(), kept)).toEqual([]);
    expect(normalise(repaired).steps).toEqual([]);
    expect(emptyContainersOf(repaired)).toEqual([]);
    expect(raggedTablesOf(repaired)).toEqual([]);
  }
}

/** Names of the nodes that hold no place for the caret. */
function emptyContainersOf(doc: Node): string[] {
  const empty: string[] = [];
  const visit = (node: Node): void => {
    if (node.isTextblock || node.isAtom) return;
    // A gallery without pictures is one to which they are still to be added.
    if (node.childCount === 0 && node.type.name !== 'gallery') empty.push(node.type.name);
    node.forEach(visit);
  };
  visit(doc);
  return empty;
}

/** The widths of the rows of each table whose rows are not all as wide. */
function raggedTablesOf(doc: Node): number[][] {
  const ragged: number[][] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'table') return;
    const rows = node.children.filter((child) => child.type.name === 'tableRow');
    const widths = rows.map((row) => row.childCount);
    if (new Set(widths).size > 1) ragged.push(widths);
  });
  return ragged;
}

describe('two desks that edit one story offline', () => {
  test('agree afterwards, hold a valid story, and lose no text that neither deleted', () => {
    fc.assert(
      fc.property(edits(12), edits(10), edits(10), (common, planA, planB) => {
        const letter = letters();
        const [a, b] = twoDesks(common, letter);
        const base = { letters: lettersOf(a.editor), members: membersOf(a.editor) };
        const byA = workOffline(a, planA, letter);
        const byB = workOffline(b, planB, letter);
        const written = new Set([...base.letters, ...lettersOf(a.editor), ...lettersOf(b.editor)]);
        const members = new Set([...base.members, ...membersOf(a.editor), ...membersOf(b.editor)]);
        exchange(a, b);

        expect(projectStory(a.log)).toEqual(projectStory(b.log));
        for (const other of [b.log, a.editor, b.editor]) {
          expect(writtenIn(other)).toBe(writtenIn(a.log));
        }
        expectRepairable(a.log);
        expect(survivesTheEditor(a.editor)).toBe(true);
        expect(without(written, lettersOf(a.log), byA.deleted, byB.deleted)).toEqual([]);
        const present = new Set(membersOf(a.log));
        expect(without(members, present, byA.removed, byB.removed)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('keep what only one of them chose, and every step of the workflow', () => {
    const fieldsOnly = edits(10).map((all) =>
      all.map((edit): Edit => ({ ...edit, type: edit.at < 0.7 ? 'field' : 'workflow' })),
    );
    fc.assert(
      fc.property(fieldsOnly, fieldsOnly, fieldsOnly, (common, planA, planB) => {
        const letter = letters();
        const [a, b] = twoDesks(common, letter);
        const base = projectStory(a.log).fields;
        const byA = workOffline(a, planA, letter);
        const byB = workOffline(b, planB, letter);
        const [mine, theirs] = [projectStory(a.log).fields, projectStory(b.log).fields];
        const steps = [...readWorkflow(a.log), ...readWorkflow(b.log)].map(({ why }) => why);
        exchange(a, b);
        const merged = projectStory(a.log).fields;
        for (const field of CHOSEN_FIELDS) {
          const choices = [
            ...(byA.chosen.has(field) ? [mine[field]] : []),
            ...(byB.chosen.has(field) ? [theirs[field]] : []),
          ];
          expect(choices.length > 0 ? choices : [base[field]]).toContain(merged[field]);
        }
        expect(new Set(readWorkflow(a.log).map(({ why }) => why))).toEqual(new Set(steps));
      }),
      { numRuns: 200 },
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
        const merged = writtenIn(a.log);
        exchange(a, b);
        exchange(b, a);
        expect(writtenIn(a.log)).toBe(merged);
        expect(writtenIn(b.log)).toBe(merged);
      }),
      { numRuns: 100 },
    );
  });

  test('go on after the merge, and merge again', () => {
    fc.assert(
      fc.property(edits(6), edits(6), edits(6), edits(6), edits(6), (common, a1, b1, a2, b2) => {
        const letter = letters();
        const [a, b] = twoDesks(common, letter);
        workOffline(a, a1, letter);
        workOffline(b, b1, letter);
        exchange(a, b);
        const base = lettersOf(a.editor);
        const byA = workOffline(a, a2, letter);
        const byB = workOffline(b, b2, letter);
        const written = [...base, ...lettersOf(a.editor), ...lettersOf(b.editor)];
        exchange(a, b);
        expect(writtenIn(b.log)).toBe(writtenIn(a.log));
        expect(without(written, lettersOf(a.log), byA.deleted, byB.deleted)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('words that both desks rescue', () => {
  const paragraphs = (...texts: string[]): Uint8Array =>
    composeStory({
      ...{ headline: '', deck: '', fields: {} },
      body: texts.map((text): Block => ({ type: 'paragraph', runs: [{ text }] })),
      ...{ tags: [], authors: [], related: [], coverage: [], workflow: [] },
    });
  const read = (desk: Desk): string => desk.body().textBetween(0, desk.body().content.size, '|');

  test('stand once, also where Yjs has deleted a mark without effect on one of them alone', () => {
    const base = paragraphs('ab', 'cd', 'ef');
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    const letter = letters();
    applyEdit(a, { type: 'heading', at: 0, to: 0 }, letter);
    applyEdit(a, { type: 'bold', at: 0.9, to: 0 }, letter);
    applyEdit(b, { type: 'select-all-and-paste', at: 0, to: 0 }, letter);
    const [first, second] = [...lettersOf(b.editor)];
    for (let times = 0; times < 3; times++) exchange(a, b);
    expect(read(a)).toBe(`ab|${first}|${second}`);
    expect(b.body().eq(a.body())).toBe(true);
    expect(new Set(a.log.store.clients.keys())).toEqual(new Set(b.log.store.clients.keys()));
  });

  test('stand in the order of the text where several blocks of one gap were removed', () => {
    const base = paragraphs('1', '2', '3', '4');
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    a.edit((transaction) => transaction.delete(3, 9));
    for (const [index, word] of ['two', 'three'].entries()) {
      b.edit((transaction) => {
        transaction.insertText(word, textblocks(transaction.doc)[index + 1]?.start);
      });
    }
    exchange(a, b);
    expect(read(a)).toBe('1|two|three|4');
    expect(b.body().eq(a.body())).toBe(true);
  });
});

describe('what is emptied because each desk deleted one half of it', () => {
  const text = (words: string): Block => ({ type: 'paragraph', runs: run(words) });
  const run = (words: string) => [{ text: words }];
  const picture = (words: string): FigureBlock => ({
    ...{ type: 'figure', media: null, caption: run(words), credit: '', alternative: '' },
  });
  /** Deletes the child `index` of the first block, or of the body. */
  const deleteChild = (desk: Desk, within: 'block' | 'body', index: number) =>
    desk.edit((transaction) => {
      const { doc } = transaction;
      const parent = within === 'body' ? doc : doc.child(0);
      let from = within === 'body' ? 0 : 1;
      for (let before = 0; before < index; before++) from += parent.child(before).nodeSize;
      transaction.delete(from, from + parent.child(index).nodeSize);
    });

  test.each<[name: string, within: 'block' | 'body', body: Block[]]>([
    ['a list', 'block', [{ type: 'list', ordered: true, items: [[text('a')], [text('b')]] }]],
    ['a quotation', 'block', [{ type: 'blockquote', blocks: [text('a'), text('b')] }]],
    ['a pull quote', 'block', [{ type: 'pull-quote', quotation: run('a'), attribution: 'b' }]],
    [
      'a table',
      'block',
      [{ type: 'table', caption: run('a'), headerRow: true, rows: [[run('b'), run('c')]] }],
    ],
    [
      'an entry',
      'block',
      [
        {
          ...{ type: 'entry', id: 'e1', at: 1, title: 'a', pinned: false, author: '' },
          ...{ released: true, blocks: [text('b')] },
        },
      ],
    ],
    [
      'a list of key points',
      'block',
      [
        {
          type: 'key-points',
          points: [
            { runs: run('a'), entry: null },
            { runs: run('b'), entry: 'e1' },
          ],
        },
      ],
    ],
    ['a gallery', 'block', [{ type: 'gallery', pictures: [picture('a'), picture('b')] }]],
    [
      'a video',
      'block',
      [
        {
          ...{ type: 'video', source: null, poster: null, duration: null },
          ...{ caption: run('a'), credit: 'b', transcript: [] },
        },
      ],
    ],
    ['the body', 'body', [text('a'), text('b')]],
  ])('%s stays a valid part of the story, and can be written in', (_name, within, body) => {
    const base = composeStory({
      ...{ headline: '', deck: '', body, fields: {} },
      ...{ tags: [], authors: [], related: [], coverage: [], workflow: [] },
    });
    const [a, b] = [new Desk(200, base), new Desk(300, base)];
    deleteChild(a, within, 0);
    deleteChild(b, within, 1);
    exchange(a, b);
    expect(lettersLeft(a.log)).toBe('');
    expect(writtenIn(a.log)).toBe(writtenIn(b.log));
    expectRepairable(a.log);
    expect(survivesTheEditor(a.editor)).toBe(true);
    expect(bodyOf(a.log).length).toBe(within === 'body' ? 0 : 1);
  });

  const lettersLeft = (doc: Y.Doc): string => nodeOf(doc, 'body').textContent;
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
