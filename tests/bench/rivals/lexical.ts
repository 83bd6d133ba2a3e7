import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { OpenRival } from './rival';

/** Milliseconds within which letters are undone together, as in Lexical's own playground. */
const UNDO_TOGETHER_MS = 300;

/** Lexical's rich text, with undo. */
const open: OpenRival = (place, paragraphs) => {
  place.contentEditable = 'true';
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(place);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), UNDO_TOGETHER_MS);
  editor.update(() => {
    for (const text of paragraphs) {
      $getRoot().append($createParagraphNode().append($createTextNode(text)));
    }
  });
};

window.openRival = open;
