import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { Transform } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Repairs what an editor could not write in (see `normalise.ts`). Two windows must not answer each
 * other's repairs, so it happens only where someone is writing:
 * - after an edit of this editor, as part of that edit (undo takes back both);
 * - when this editor has the focus and its document changed from outside, or gets the focus; then
 *   outside of undo, which must take back what a person did.
 */
export const normaliser = (normalise: (doc: Node) => Transform) =>
  Extension.create({
    name: 'normaliser',
    addProseMirrorPlugins: () => [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          if (transactions.some(isFromOutside)) return null;
          return repair(state.tr, normalise);
        },
        props: {
          handleDOMEvents: {
            focus(view) {
              repairSoon(view, normalise);
              return false;
            },
          },
        },
        view: () => ({
          update(view, before) {
            if (before.doc === view.state.doc || !isWrittenIn(view)) return;
            repairSoon(view, normalise);
          },
        }),
      }),
    ],
  });

const isFromOutside = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true;

const isWrittenIn = (view: EditorView): boolean => view.hasFocus() && document.hasFocus();

/** The repair in `tr`, the caret inside of what was empty; null when nothing is to be done. */
function repair(tr: Transaction, normalise: (doc: Node) => Transform): Transaction | null {
  const { steps } = normalise(tr.doc);
  if (steps.length === 0) return null;
  for (const step of steps) tr.step(step);
  if (!tr.selection.$from.parent.inlineContent) tr.setSelection(Selection.near(tr.selection.$from));
  return tr;
}

/** Not within the transaction that is being applied: the binding does not listen then. */
function repairSoon(view: EditorView, normalise: (doc: Node) => Transform): void {
  queueMicrotask(() => {
    if (view.isDestroyed || view.composing || !isWrittenIn(view)) return;
    const tr = repair(view.state.tr, normalise);
    if (tr) view.dispatch(tr.setMeta('addToHistory', false));
  });
}
