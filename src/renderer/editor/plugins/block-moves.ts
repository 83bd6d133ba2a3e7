import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Alt+Arrow moves the block of the caret, or the item of a list, past its neighbour. */
export const blockMoves = Extension.create({
  name: 'blockMoves',
  addKeyboardShortcuts() {
    const move = (direction: -1 | 1) => () => {
      const tr = moveBlock(this.editor.state, direction);
      if (tr) this.editor.view.dispatch(tr.scrollIntoView());
      return true;
    };
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) };
  },
});

/** Null at the edge, where there is nothing to move past. */
export function moveBlock(state: EditorState, direction: -1 | 1): Transaction | null {
  const { selection, tr } = state;
  const $block = placeOfBlock(selection.$from, selection instanceof NodeSelection);
  const block = $block.nodeAfter;
  const neighbour =
    direction < 0 ? $block.nodeBefore : $block.parent.maybeChild($block.index() + 1);
  if (!block || !neighbour) return null;

  const from = $block.pos;
  const to = direction < 0 ? from - neighbour.nodeSize : from + neighbour.nodeSize;
  tr.delete(from, from + block.nodeSize).insert(to, block);
  const moved = to - from;
  tr.setSelection(
    selection instanceof NodeSelection && selection.from === from
      ? NodeSelection.create(tr.doc, to)
      : TextSelection.between(
          tr.doc.resolve(selection.anchor + moved),
          tr.doc.resolve(selection.head + moved),
        ),
  );
  return tr;
}

/** The position before the nearest list item, or else before the block of the body itself. */
function placeOfBlock($from: ResolvedPos, isBlockSelected: boolean): ResolvedPos {
  const { doc } = $from;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'listItem') return doc.resolve($from.before(depth));
  }
  return isBlockSelected && $from.depth === 0 ? $from : doc.resolve($from.before(1));
}
