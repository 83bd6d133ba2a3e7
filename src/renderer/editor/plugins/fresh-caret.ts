import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Browsers move the caret at once (Home, a click of another program) and tell of it later. A key that
 * comes in between would be answered as if the caret still stood where it was: Home and Delete, sent
 * quickly, would delete elsewhere. So each key first has the editor look where the caret is.
 */
export const freshCaret = Extension.create({
  name: 'freshCaret',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view) {
            if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
            return false;
          },
        },
      },
    }),
  ],
});
