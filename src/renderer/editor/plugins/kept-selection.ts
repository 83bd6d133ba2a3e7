import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Shows what is selected while the keys are elsewhere, as in the form that asks for the address of a
 * link. The browser's own selection is left alone: to set it anew when the focus is back would undo what
 * a quick key did meanwhile, and the next one would write over words that are not selected any more.
 */
export const keptSelection = Extension.create({
  name: 'keptSelection',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations({ doc, selection }) {
            if (editor.isFocused || !(selection instanceof TextSelection) || selection.empty) {
              return null;
            }
            const { from, to } = selection;
            return DecorationSet.create(doc, [
              Decoration.inline(from, to, { class: 'kept-selection' }),
            ]);
          },
        },
      }),
    ];
  },
});
