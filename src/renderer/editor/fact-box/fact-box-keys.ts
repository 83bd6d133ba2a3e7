import type { Editor } from '@tiptap/core';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Keys at the edges of a fact box. It holds together: nothing is lifted out of it or joined to its
 * title, Enter on an empty last line goes on behind it, and deleting backwards at its first letter
 * goes to the title.
 */
export function factBoxKeys(editor: Editor): Record<string, () => boolean> {
  const key = (answer: (state: EditorState) => Transaction | null) => () => {
    const tr = answer(editor.state);
    if (tr) editor.view.dispatch(tr.scrollIntoView());
    return tr !== null;
  };
  return { Enter: key(leave), Backspace: key(toTitle) };
}

/** Takes the empty last line away and goes on behind the box, on an empty line that stands there or a new one. */
function leave({ tr, selection, schema }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || !isLineOfBox(selection) || $from.parent.content.size > 0) return null;
  const box = $from.node(-1);
  const isLast = $from.index(-1) === box.childCount - 1;
  if (!isLast || $from.index(-1) < 2) return null;
  const after = $from.after(-1) - $from.parent.nodeSize;
  tr.delete($from.before(), $from.after());
  const next = tr.doc.resolve(after).nodeAfter;
  if (!next?.isTextblock || next.content.size > 0) tr.insert(after, schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1));
}

function toTitle({ tr, selection, doc }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || !isLineOfBox(selection) || $from.index(-1) !== 1) {
    return null;
  }
  return tr.setSelection(Selection.near(doc.resolve($from.before()), -1));
}

/** A paragraph or heading directly in the box. */
const isLineOfBox = ({ $from }: Selection): boolean =>
  $from.depth > 1 &&
  $from.node(-1).type.name === 'factBox' &&
  $from.parent.type.spec.group === 'block';
