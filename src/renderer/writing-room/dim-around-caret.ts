import type { Editor } from '@tiptap/core';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Marks the block of the caret (`is-written`), so that the others can stand back. Gives the function
 * that ends it. Not a plugin: those come with the editor, and this costs nothing while it is off.
 */
export function markBlockOfCaret({ view }: Editor): () => void {
  view.setProps({
    decorations({ doc, selection: { $from } }) {
      if ($from.depth === 0) return DecorationSet.empty;
      const block = Decoration.node($from.before(1), $from.after(1), { class: 'is-written' });
      return DecorationSet.create(doc, [block]);
    },
  });
  return () => {
    if (!view.isDestroyed) view.setProps({ decorations: () => null });
  };
}
