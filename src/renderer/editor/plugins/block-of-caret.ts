import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Marks the block of the body in which the caret is, where a block shows its tools only then. */
export const blockOfCaret = Extension.create({
  name: 'blockOfCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $from } }) {
          if ($from.depth < 2 || !WITH_TOOLS.has($from.node(1).type.name)) return null;
          const marked = Decoration.node($from.before(1), $from.after(1), { class: 'has-caret' });
          return DecorationSet.create(doc, [marked]);
        },
      },
    }),
  ],
});

const WITH_TOOLS = new Set(['table']);
