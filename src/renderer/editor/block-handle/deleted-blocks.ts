import { Extension } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** Blocks that somebody has just deleted, in their order, and the way to have them back. */
export type DeletedBlocks = { blocks: readonly Node[]; restore: () => void };

type Options = { undo: Y.UndoManager; onDeleted: (deleted: DeletedBlocks) => void };

/**
 * Tells of each deletion of whole blocks that are more than running text (pictures, tables, boxes …),
 * however it was done, and of each block that is deleted by its handle. What other desks delete is
 * theirs to tell, and an undo is no deletion.
 */
export const deletedBlocks = ({ undo, onDeleted }: Options) =>
  Extension.create({
    name: 'deletedBlocks',
    onTransaction({ editor, transaction }) {
      if (!transaction.docChanged) return;
      for (const kept of this.storage.kept) kept.pos = transaction.mapping.map(kept.pos, -1);
      if (transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true) return;
      if (transaction.getMeta(DELETES_BLOCK) === false) return;
      const gone = deletedIn(transaction);
      const [first] = gone;
      if (!first) return;
      const kept: Kept = {
        pos: transaction.mapping.map(first.pos, -1),
        blocks: gone.map(({ node }) => node),
        step: undo.undoStack.at(-1) ?? null,
      };
      this.storage.kept = [...this.storage.kept.slice(-KEPT_AT_MOST), kept];
      onDeleted({ blocks: kept.blocks, restore: () => restore(editor.view, undo, kept) });
    },
    addStorage: (): { kept: Kept[] } => ({ kept: [] }),
  });

/** Where deleted blocks were, in the document as it is now, and the step that takes their deletion back. */
type Kept = {
  pos: number;
  blocks: readonly Node[];
  step: Y.UndoManager['undoStack'][number] | null;
};
const KEPT_AT_MOST = 20;

/**
 * Marks a transaction that deletes a block on purpose, whatever it is (true), or that puts something
 * else in the place of one that only held it (false).
 */
export const DELETES_BLOCK = 'deletesBlock';

/** Undo, as long as nothing else was done since; after that they come back where they were. */
function restore(view: EditorView, undo: Y.UndoManager, { pos, blocks, step }: Kept): void {
  if (view.isDestroyed) return;
  if (step !== null && undo.undoStack.at(-1) === step) undo.undo();
  else {
    const { tr } = view.state;
    const at = placeFor(tr.doc, Math.min(pos, tr.doc.content.size));
    view.dispatch(tr.insert(at, Fragment.from([...blocks])).scrollIntoView());
  }
  view.focus();
}

/** The nearest gap between blocks of the body at or behind a position. */
function placeFor(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}

function deletedIn(transaction: Transaction): { node: Node; pos: number }[] {
  const { before, doc, mapping } = transaction;
  // Typing takes letters away at most.
  if (mapping.maps.every((map) => !takesNodes(map))) return [];
  const isOnPurpose = transaction.getMeta(DELETES_BLOCK) === true;
  const gone: { node: Node; pos: number }[] = [];
  before.descendants((node, pos) => {
    if (node.isTextblock && !isOnPurpose) return false;
    const counts = isOnPurpose || NOTICED.has(node.type.name);
    if (!counts || !mapping.mapResult(pos + 1).deletedAcross) return !node.isTextblock;
    // What was moved is there as before.
    if (countOf(doc, node) < countOf(before, node)) gone.push({ node, pos });
    return false;
  });
  return gone;
}

const NOTICED: ReadonlySet<string> = new Set([
  ...['figure', 'gallery', 'video', 'embed', 'table', 'pullQuote', 'factBox', 'readMore'],
  ...['entry', 'keyPoints'],
]);

function takesNodes(map: Transaction['mapping']['maps'][number]): boolean {
  let takes = false;
  map.forEach((from, to) => {
    takes ||= to - from > 0;
  });
  return takes;
}

function countOf(doc: Node, wanted: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type === wanted.type && node.eq(wanted)) count += 1;
    return !node.isTextblock;
  });
  return count;
}
