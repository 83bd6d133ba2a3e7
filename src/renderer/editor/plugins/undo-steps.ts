import { Extension } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * Typing is taken back by the breath; whatever else one does (a block moved, deleted, made a
 * heading, a word made bold) is a step of its own, however quickly it follows on the last one.
 */
export const undoSteps = (undo: Y.UndoManager) =>
  Extension.create({
    name: 'undoSteps',
    dispatchTransaction({ transaction, next }) {
      const isStep =
        transaction.docChanged && !isTyping(transaction) && !isFromOutside(transaction);
      if (isStep) undo.stopCapturing();
      next(transaction);
      if (isStep) undo.stopCapturing();
    },
  });

const isFromOutside = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

/** Letters that come and go within one line of text. */
const isTyping = ({ steps, docs }: Transaction): boolean =>
  steps.every((step, index) => {
    const doc = docs[index];
    if (!(step instanceof ReplaceStep) || !doc) return false;
    const { from, to, slice } = step;
    const $from = doc.resolve(from);
    const isInline = slice.content.size === 0 || slice.content.firstChild?.isInline === true;
    return isInline && $from.parent.isTextblock && $from.sameParent(doc.resolve(to));
  });
