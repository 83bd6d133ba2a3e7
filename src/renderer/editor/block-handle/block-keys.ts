import { type Editor, Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { BlockAction } from '../canvas-handle';
import { moveBlock } from '../plugins/block-moves';
import { canBeDuplicated, deleted, duplicated } from './block-commands';
import { blockOfSelection, type PlacedBlock } from './block-place';

type BlockKeysOptions = {
  /** Opens the menu of the caret's block. */
  onMenu: () => void;
};

/** The keys of whole blocks. Moving has its own (`plugins/block-moves.ts`), which move items and rows, too. */
export const blockKeys = ({ onMenu }: BlockKeysOptions) =>
  Extension.create({
    name: 'blockKeys',
    // Before Backspace with whatever else is held.
    priority: 160,
    addKeyboardShortcuts() {
      const { editor } = this;
      return {
        'Mod-Alt-b': () => {
          onMenu();
          return true;
        },
        'Mod-Shift-Backspace': () => deleteBlock(editor),
        'Shift-Alt-ArrowDown': () => duplicateBlock(editor),
      };
    },
  });

const deleteBlock = (editor: Editor): boolean => onBlock(editor, deleted);

const duplicateBlock = (editor: Editor): boolean =>
  onBlock(editor, (state, block) => (canBeDuplicated(block) ? duplicated(state, block) : null));

/** The same by command. */
export function doToBlock(editor: Editor, action: Exclude<BlockAction, 'block-menu'>): void {
  if (action === 'delete-block') deleteBlock(editor);
  else if (action === 'duplicate-block') duplicateBlock(editor);
  else {
    const tr = moveBlock(editor.state, action === 'move-block-up' ? -1 : 1);
    if (tr) editor.view.dispatch(tr.scrollIntoView());
  }
  editor.view.focus();
}

/** Does something to the block of the caret. */
function onBlock(
  { view }: Editor,
  change: (state: EditorState, block: PlacedBlock) => Transaction | null,
): boolean {
  const block = blockOfSelection(view.state);
  const tr = block && change(view.state, block);
  if (tr) view.dispatch(tr.scrollIntoView());
  return true;
}
