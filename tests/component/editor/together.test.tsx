import { bodyOf, newStory } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import type { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openCanvas } from '../../../src/renderer/editor/open-canvas';
import { LOCAL_EDIT } from '../../../src/renderer/session/origins';
import { storyUndo } from '../../../src/renderer/session/undo';
import { Desk, letters, lettersOf, writtenIn } from '../../unit/story/desk';
import { applyEdit, edits } from '../../unit/story/edits';
import { DeskDouble } from '../desk-double';
import { openSheet, paragraph, type Sheet, settled } from './newsroom';

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
  const sheet = document.createElement('div');
  const host = () => sheet.appendChild(document.createElement('div'));
  document.body.append(sheet);
  const undo = storyUndo(doc);
  const canvas = openCanvas({
    session: { id: 'story', doc, undo },
    desk: new DeskDouble().connect().desk,
    ...{ sheet, isReadOnly: false },
    hosts: { headline: host(), deck: host(), body: host() },
    onChoosePictures: () => {},
    onFocusPart: () => {},
    onNotice: () => {},
    onUnknown: (reason) => {
      throw new Error(reason);
    },
  });
  return {
    canvas,
    close() {
      canvas.destroy();
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

  test('stays one story while two editors write in it at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.boolean(), what: fc.nat(6), at: unit }), { maxLength: 24 }),
        async (plan) => {
          const base = newStory();
          const docs = [new Y.Doc(), new Y.Doc()] as const;
          for (const doc of docs) Y.applyUpdate(doc, base);
          const queues: [Uint8Array[], Uint8Array[]] = [[], []];
          for (const [index, doc] of docs.entries()) {
            doc.on('update', (update: Uint8Array, from: unknown) => {
              if (from !== 'other') queues[1 - index]?.push(update);
            });
          }
          const open = docs.map(bareCanvas);
          try {
            for (const { who, what, at } of plan) {
              const index = who ? 1 : 0;
              const editor = open[index]?.canvas.handle.editors.body;
              if (editor) writeSomething(editor, what, at);
              // Some arrive at once, some pile up.
              if (what % 2 === 0)
                for (const update of queues[index].splice(0))
                  Y.applyUpdate(docs[index], update, 'other');
            }
            for (const index of [0, 1, 0, 1] as const) {
              for (const update of queues[index].splice(0))
                Y.applyUpdate(docs[index], update, 'other');
            }
            expect(bodyOf(docs[0]).toString()).toBe(bodyOf(docs[1]).toString());
            const [first, second] = open.map(({ canvas }) =>
              canvas.handle.editors.body.state.doc.toJSON(),
            );
            expect(first).toEqual(second);
          } finally {
            for (const { close } of open) close();
          }
        },
      ),
      { numRuns: 120 },
    );
  }, 120_000);
});

/** What a person does in a body, chosen by a number; `at` is where, 0…1 of its length. */
function writeSomething(editor: Editor, what: number, at: number): void {
  const pos = Math.floor(at * editor.state.doc.content.size);
  editor.commands.setTextSelection(pos);
  const { commands } = editor;
  if (what <= 2) commands.insertContent('word');
  else if (what === 3) commands.splitBlock();
  else if (what === 4) commands.joinBackward();
  else if (what === 5) commands.toggleWrap('blockquote');
  else commands.deleteRange({ from: Math.max(0, pos - 3), to: pos });
}

test('an edit of a field beside the text is undone on its own', async () => {
  const sheet = await openSheet({ content: { headline: 'Head' } });
  sheet.handle.editors.headline.commands.insertContentAt(5, '!');
  sheet.session.doc.transact(
    () => sheet.session.doc.getMap('fields').set('source', 'Agencies'),
    LOCAL_EDIT,
  );
  sheet.handle.undo();
  expect(storyOf(sheet)).toMatchObject({ headline: 'Head!', fields: { source: '' } });
  sheet.handle.undo();
  expect(storyOf(sheet).headline).toBe('Head');
});
