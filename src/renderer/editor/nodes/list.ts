import { bulletList, listItem, orderedList } from '@shared/story/schema/list';
import { type Editor, wrappingInputRule } from '@tiptap/core';
import { nodeFromSpec } from '../from-spec';

// TipTap recognises lists by this group; the schema's own group is what counts for content.
const group = 'block list';

export const bulletListNode = nodeFromSpec(bulletList, {
  group,
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })];
  },
});

export const orderedListNode = nodeFromSpec(orderedList, {
  group,
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
  },
});

export const listItemNode = nodeFromSpec(listItem, {
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => editor.commands.splitListItem('listItem'),
      Tab: () => isInListItem(editor) && (editor.commands.sinkListItem('listItem') || true),
      'Shift-Tab': () => isInListItem(editor) && editor.commands.liftListItem('listItem'),
      Backspace: () => isAtStartOfItem(editor) && editor.commands.liftListItem('listItem'),
    };
  },
});

function isInListItem(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  return $from.depth > 1 && $from.node(-1).type.name === 'listItem';
}

/** At the first letter of an item, deleting backwards takes the text out of the list. */
function isAtStartOfItem(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  return empty && isInListItem(editor) && $from.parentOffset === 0 && $from.index(-1) === 0;
}
