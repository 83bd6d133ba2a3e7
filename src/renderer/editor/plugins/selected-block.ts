import { Extension } from '@tiptap/core';
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * A block that is selected as a whole (a picture, a “Read more” line) is not replaced by what one
 * types or pastes: a click on a picture and a stray key would cost the picture. It goes behind it.
 */
export const selectedBlock = Extension.create({
  name: 'selectedBlock',
  // Before the keys that make a paragraph in front of a selected block.
  priority: 150,
  addKeyboardShortcuts() {
    const { editor } = this;
    const enter = () => {
      const { state, view } = editor;
      const block = blockOf(state);
      if (!block) return false;
      const text = block.node.firstChild;
      if (text?.isTextblock) {
        const start = block.from + 2;
        const whole = TextSelection.create(state.doc, start, start + text.content.size);
        view.dispatch(state.tr.setSelection(whole).scrollIntoView());
      } else writeBehind(view);
      return true;
    };
    return { Enter: enter };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!writeBehind(view)) return false;
          view.dispatch(view.state.tr.insertText(text));
          return true;
        },
        handlePaste(view, _event, slice) {
          const block = blockOf(view.state);
          if (!block) return false;
          const { tr } = view.state;
          view.dispatch(tr.replaceRange(block.to, block.to, slice).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          compositionstart(view) {
            writeBehind(view);
            return false;
          },
        },
      },
    }),
  ],
});

const blockOf = ({ selection }: EditorState): NodeSelection | null =>
  selection instanceof NodeSelection && selection.node.isBlock ? selection : null;

/** Puts the caret on a new line behind the selected block; false when none is selected. */
function writeBehind(view: EditorView): boolean {
  const block = blockOf(view.state);
  if (!block) return false;
  const { tr, schema } = view.state;
  tr.insert(block.to, schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, block.to + 1)).scrollIntoView());
  return true;
}
