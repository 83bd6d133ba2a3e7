import type { Editor } from '@tiptap/core';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Keys in the list of key points: Enter begins the next line, and on an empty last line goes on behind the
 * list; deleting backwards in an empty line takes it away.
 */
export function keyPointsKeys(editor: Editor): Record<string, () => boolean> {
  const key = (answer: (state: EditorState) => Transaction | null) => () => {
    const { state, view } = editor;
    if (state.selection.$from.parent.type.name !== 'keyPoint') return false;
    const tr = answer(state);
    if (tr) view.dispatch(tr.scrollIntoView());
    return tr !== null;
  };
  return { Enter: key(nextLine), Backspace: key(takeAway) };
}

function nextLine({ tr, selection, schema }: EditorState): Transaction | null {
  const { $from, $to } = selection;
  if (!$from.sameParent($to)) return null;
  const list = $from.node(-1);
  const isEmptyLast = $from.parent.content.size === 0 && $from.index(-1) === list.childCount - 1;
  if (isEmptyLast && list.childCount > 1) {
    tr.delete($from.before(), $from.after());
    return tr.setSelection(Selection.near(tr.doc.resolve($from.after(-1) - 2), 1));
  }
  tr.deleteSelection();
  const point = schema.nodes.keyPoint;
  return point ? tr.split(tr.selection.from, 1, [{ type: point, attrs: { entry: null } }]) : null;
}

function takeAway({ tr, selection }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.content.size > 0 || $from.index(-1) === 0) return null;
  const before = $from.before();
  tr.delete(before, $from.after());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(before), -1));
}
