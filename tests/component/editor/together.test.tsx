import { composeStory, type StoryContent } from '@shared/story/compose';
import { setPartOf, writeField } from '@shared/story/layout';
import { tagId } from '@shared/story/members';
import { addToSet } from '@shared/story/ordered-set';
import { projectStory } from '@shared/story/projection';
import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { EditorContent } from '@tiptap/react';
import fc from 'fast-check';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openCanvas } from '../../../src/renderer/editor/open-canvas';
import { edit } from '../../../src/renderer/session/story-session';
import { storyUndo } from '../../../src/renderer/session/undo';
import { Desk, letters, lettersOf, nodeOf, writtenIn } from '../../unit/story/desk';
import { applyEdit, edits } from '../../unit/story/edits';
import { DeskDouble } from '../desk-double';
import { openSheet, paragraph, paste, type Sheet, settled } from './newsroom';

const both = async (content = [paragraph('One'), paragraph('Two'), paragraph('Three')]) => {
  const a = await openSheet({ content: { headline: 'Head', body: content } });
  const b = await openSheet({ desk: a.desk, story: a.story });
  return [a, b] as const;
};
const arrived = async (...sheets: Sheet[]) => {
  for (const { session } of sheets) await session.flush();
  await settled();
};
const storyOf = ({ session }: Sheet) => projectStory(session.doc);

describe('two windows on one story', () => {
  test('show the same, whoever types', async () => {
    const [a, b] = await both();
    a.handle.editors.body.commands.insertContentAt(4, ' more');
    b.handle.editors.headline.commands.insertContentAt(5, 'line');
    b.handle.editors.body.commands.insertContentAt(1, 'x');
    await arrived(a, b);
    expect(storyOf(a)).toEqual(storyOf(b));
    expect(storyOf(a).headline).toBe('Headline');
    const sheets = [...document.querySelectorAll('.sheet-body .ProseMirror')];
    expect(sheets.map((sheet) => sheet.textContent)).toEqual(Array(2).fill('xOne moreTwoThree'));
  });

  test('keep the caret where it is in the text while the other writes before it', async () => {
    const [a, b] = await both();
    a.handle.editors.body.view.focus();
    a.handle.editors.body.commands.setTextSelection(8);
    b.handle.editors.body.commands.insertContentAt(1, 'xyz');
    b.handle.editors.body.commands.insertContentAt(0, { type: 'paragraph' });
    await arrived(a, b);
    a.handle.editors.body.commands.insertContent('|');
    expect(storyOf(a).blocks).toContainEqual(paragraph('Tw|o'));
  });

  test('lose no word when one deletes the paragraph in which the other types', async () => {
    const [a, b] = await both();
    a.handle.editors.body.commands.deleteRange({ from: 0, to: 5 });
    b.handle.editors.body.commands.insertContentAt(3, 'kept');
    await arrived(a, b);
    await arrived(a, b);
    expect(storyOf(a)).toEqual(storyOf(b));
    expect(storyOf(a).blocks).toEqual([paragraph('kept'), paragraph('Two'), paragraph('Three')]);
  });

  test('merge two edits of one caption letter by letter', async () => {
    const figure = {
      type: 'figure' as const,
      media: null,
      caption: [{ text: 'A quay' }],
      credit: '',
      alternative: '',
    };
    const [a, b] = await both([figure as never]);
    a.handle.editors.body.commands.insertContentAt(2, 'At night: ');
    b.handle.editors.body.commands.insertContentAt(8, ' in Maren');
    await arrived(a, b);
    expect(storyOf(a).blocks).toMatchObject([{ caption: [{ text: 'At night: A quay in Maren' }] }]);
    expect(storyOf(b)).toEqual(storyOf(a));
  });

  test('answer no repair of the other with one of their own', async () => {
    const [a, b] = await both();
    a.handle.editors.body.view.focus();
    a.handle.editors.body.commands.clearContent();
    await arrived(a, b);
    const count = a.story.appended.length;
    b.handle.editors.body.view.focus();
    await arrived(a, b);
    await settled(100);
    expect(a.story.appended.length).toBe(count);
    expect(storyOf(a).blocks).toHaveLength(1);
  });
});

const unit = fc.double({ min: 0, max: 0.999, noNaN: true });

/** A canvas without its window, as fast as a property needs it. */
function bareCanvas(doc: Y.Doc) {
  const sheet = document.body.appendChild(document.createElement('div'));
  const undo = storyUndo(doc);
  const canvas = openCanvas({
    session: { id: 'story', doc, undo },
    desk: new DeskDouble().connect().desk,
    ...{ sheet, isReadOnly: false },
    onChoosePictures: () => {},
    onFocusPart: () => {},
    onNotice: () => {},
    onPublishEntry: () => {},
    onUnknown: (reason) => {
      throw new Error(reason);
    },
  });
  const { headline, deck, body } = canvas.handle.editors;
  const root = createRoot(sheet);
  flushSync(() =>
    root.render([headline, deck, body].map((one, key) => <EditorContent key={key} editor={one} />)),
  );
  return {
    canvas,
    close() {
      canvas.destroy();
      root.unmount();
      undo.destroy();
      sheet.remove();
    },
  };
}

describe('every story that two desks could have made', () => {
  test('opens in the editors without their changing anything, and is repaired without loss', async () => {
    await fc.assert(
      fc.asyncProperty(edits(10), edits(8), edits(8), async (common, planA, planB) => {
        const letter = letters();
        const origin = new Desk(100);
        for (const edit of common) applyEdit(origin, edit, letter);
        const base = Y.encodeStateAsUpdate(origin.log);
        const [a, b] = [new Desk(200, base), new Desk(300, base)];
        for (const edit of planA) applyEdit(a, edit, letter);
        for (const edit of planB) applyEdit(b, edit, letter);
        a.receive(Y.encodeStateAsUpdate(b.log));

        const doc = new Y.Doc();
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(a.log));
        const before = writtenIn(doc);
        const written = lettersOf(doc);
        let updates = 0;
        doc.on('update', () => updates++);
        const { canvas, close } = bareCanvas(doc);
        try {
          const { body } = canvas.handle.editors;
          body.view.dispatch(body.state.tr.setMeta('looked', true));
          expect(updates).toBe(0);
          expect(writtenIn(doc)).toBe(before);
          body.state.doc.check();

          for (const { view } of Object.values(canvas.handle.editors)) {
            view.focus();
            await Promise.resolve();
            expect(view.state.doc.childCount).toBeGreaterThan(0);
            view.state.doc.check();
          }
          expect(lettersOf(doc)).toEqual(written);
        } finally {
          close();
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('stays one story, valid and the same on both sides, while two editors write at once', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (plan) => {
        const base = composeStory(everything);
        const sides = [side(base), side(base)] as const;
        connect(...sides);
        try {
          for (const { who, what, from, to, soon } of plan) {
            const one = sides[who];
            doSomething(one.editor, what, from, to);
            one.editor.state.doc.check();
            expect(figuresWithoutTexts(one.editor)).toBe(0);
            if (soon) for (const { hear } of sides) hear();
          }
          // What comes in may be answered with a repair, once.
          for (const _ of plan) for (const { hear } of sides) hear();
          const [a, b] = sides;
          expect(writtenIn(a.doc)).toBe(writtenIn(b.doc));
          for (const { doc, editor } of sides) {
            expect(nodeOf(doc, 'body').toJSON()).toEqual(editor.state.doc.toJSON());
          }
        } finally {
          for (const { close } of sides) close();
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

const everything: StoryContent = {
  ...{ headline: 'Head', deck: 'Deck', fields: {}, tags: [], authors: [], related: [] },
  ...{ coverage: [], workflow: [] },
  body: [
    { type: 'figure', media: null, caption: [{ text: 'Cap' }], credit: 'Cred', alternative: 'Alt' },
    paragraph('One'),
    { type: 'list', ordered: false, items: [[paragraph('a')], [paragraph('b')]] },
    { type: 'read-more', storyId: 'x', headline: 'Other' },
    { type: 'figure', media: null, caption: [], credit: '', alternative: '' },
    { type: 'blockquote', blocks: [paragraph('said')] },
    { type: 'rule' },
    { type: 'heading', level: 2, runs: [{ text: 'Sub' }] },
  ],
};

/** A window with its editor, and the updates that wait to be heard in it. */
function side(base: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const { canvas, close } = bareCanvas(doc);
  const waiting: Uint8Array[] = [];
  const hear = () => {
    for (const update of waiting.splice(0)) Y.applyUpdate(doc, update, 'other');
  };
  return { doc, editor: canvas.handle.editors.body, waiting, hear, close };
}

function connect(a: ReturnType<typeof side>, b: ReturnType<typeof side>): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') to.waiting.push(update);
    });
  }
}

const KEYS = [
  'Enter',
  'Enter',
  'Backspace',
  'Backspace',
  'Delete',
  'Tab',
  'Alt-ArrowUp',
  'Alt-ArrowDown',
];
const DEEDS = KEYS.length + 7;
const deeds = fc.array(
  fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    what: fc.nat(DEEDS - 1),
    from: unit,
    to: fc.oneof(unit, fc.constant(null)),
    soon: fc.boolean(),
  }),
  { maxLength: 20 },
);

/** What a person does in a body: selects something (or only puts the caret there) and presses a key. */
function doSomething(editor: Editor, what: number, from: number, to: number | null): void {
  const { state, view, commands } = editor;
  const at = (share: number) => state.doc.resolve(Math.floor(share * state.doc.content.size));
  const selection =
    to === null ? Selection.near(at(from)) : TextSelection.between(at(from), at(to));
  view.dispatch(state.tr.setSelection(selection));
  const key = KEYS[what];
  if (key) commands.keyboardShortcut(key);
  else if (what === KEYS.length) commands.toggleWrap('blockquote');
  else if (what === KEYS.length + 1) commands.toggleList('bulletList', 'listItem');
  else if (what === KEYS.length + 2) commands.setNode('heading', { level: 3 });
  else if (what === KEYS.length + 3)
    paste(editor, { html: '<p>p</p><ul><li>q</li></ul>', text: 'p' });
  else view.dispatch(view.state.tr.insertText('word'));
}

function figuresWithoutTexts({ state }: Editor): number {
  let count = 0;
  state.doc.descendants((node) => {
    if (node.type.name === 'figure' && node.childCount !== 3) count += 1;
  });
  return count;
}

test('tags and fields beside the text are undone in their turn', async () => {
  const sheet = await openSheet({ content: { headline: 'Head' } });
  const { session, handle } = sheet;
  handle.editors.headline.commands.insertContentAt(5, '!');
  edit(session, (doc) => addToSet(setPartOf(doc, 'tags'), tagId('Harbour'), { label: 'Harbour' }));
  edit(session, (doc) => writeField(doc, 'source', 'Agencies'));
  const now = () => {
    const { headline, tags, fields } = storyOf(sheet);
    return [headline, tags.length, fields.source];
  };
  expect(now()).toEqual(['Head!', 1, 'Agencies']);
  handle.undo();
  expect(now()).toEqual(['Head!', 1, '']);
  handle.undo();
  expect(now()).toEqual(['Head!', 0, '']);
  handle.undo();
  expect(now()).toEqual(['Head', 0, '']);
  for (const _ of [1, 2, 3]) handle.redo();
  expect(now()).toEqual(['Head!', 1, 'Agencies']);
});
