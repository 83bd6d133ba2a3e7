import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state';

/** Escape goes from a picture to its gallery, as it goes from a text to its picture. */
export function galleryKeys(editor: Editor): Record<string, () => boolean> {
  return {
    Escape() {
      const tr = selectGallery(editor.state);
      if (tr) editor.view.dispatch(tr.scrollIntoView());
      return tr !== null;
    },
  };
}

function selectGallery({ selection, tr, doc }: EditorState): Transaction | null {
  const { $from } = selection;
  const isInGallery = selection instanceof NodeSelection && $from.parent.type.name === 'gallery';
  return isInGallery ? tr.setSelection(NodeSelection.create(doc, $from.before())) : null;
}
