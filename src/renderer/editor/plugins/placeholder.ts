import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Shows a hint in the part's one paragraph while nothing is written. */
export const placeholder = (hint: string) =>
  Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations({ doc }) {
            const last = doc.lastChild;
            const figures = doc.childCount - 1;
            if (last?.type.name !== 'paragraph' || last.content.size > 0) return null;
            // A lead picture is no text: the hint stays under it.
            if (figures > 1 || (figures === 1 && doc.firstChild?.type.name !== 'figure'))
              return null;
            const from = doc.content.size - last.nodeSize;
            return DecorationSet.create(doc, [
              Decoration.node(from, doc.content.size, {
                class: 'is-empty',
                'data-placeholder': hint,
              }),
            ]);
          },
        },
      }),
    ],
  });
