import { isEmbedAddress } from '@shared/story/embed-source';
import { Plugin } from '@tiptap/pm/state';
import { insertEmbed } from './set-embed';

/**
 * An address that is pasted alone on an empty line of the story becomes what it leads to. The first undo
 * gives the address as text.
 */
export const pastedAddress = new Plugin({
  props: {
    handlePaste(view, event) {
      const { $from, empty } = view.state.selection;
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      const isEmptyLine = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
      if (!empty || !isEmptyLine || $from.depth > 1 || !isEmbedAddress(text)) return false;
      view.dispatch(view.state.tr.insertText(text));
      const line = view.state.selection.$from;
      const asText = view.state.tr.delete(line.start(), line.end());
      insertEmbed(view, text, asText);
      return true;
    },
  },
});
