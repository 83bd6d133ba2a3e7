import type { Editor } from '@tiptap/core';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { entryAround } from './entry-around';

/** Keys in an entry: Mod+Enter publishes it; deleting backwards at its first letter goes to the title. */
export function entryKeys(
  editor: Editor,
  onPublish: (id: string) => void,
): Record<string, () => boolean> {
  const back = (): boolean => {
    const tr = toTitle(editor.state);
    if (tr) editor.view.dispatch(tr.scrollIntoView());
    return tr !== null;
  };
  return {
    'Mod-Enter': () => {
      const id = entryAround(editor.state)?.node.attrs.id;
      if (typeof id !== 'string') return false;
      onPublish(id);
      return true;
    },
    Backspace: back,
  };
}

function toTitle({ tr, selection, doc }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 2) return null;
  const isFirst = $from.node(1).type.name === 'entry' && $from.index(1) === 1;
  const isPlain = $from.parent.type.name === 'paragraph';
  return isFirst && isPlain
    ? tr.setSelection(Selection.near(doc.resolve($from.before()), -1))
    : null;
}
