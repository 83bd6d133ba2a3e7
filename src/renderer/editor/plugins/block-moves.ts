import { Extension } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  type Selection,
  type Transaction,
} from '@tiptap/pm/state';

/** Alt+Arrow moves the blocks of the selection, or what is moved within its block, past the neighbour. */
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

/**
 * Null at the edge, where there is nothing to move past. It is the neighbour that changes its side,
 * so that the selection stays on what was selected.
 */
export function moveBlock({ selection, tr }: EditorState, direction: -1 | 1): Transaction | null {
  const depth = depthOfBlocks(selection);
  const from = edgeOf(selection.$from, depth, -1);
  const to = edgeOf(selection.$to, depth, 1);
  const neighbour = direction < 0 ? tr.doc.resolve(from).nodeBefore : tr.doc.resolve(to).nodeAfter;
  // A caption stays in front of the rows.
  const holder = selection.$from.node(depth);
  if (!neighbour || (depth > 0 && !isMovedWithin(holder, neighbour))) return null;
  const size = neighbour.nodeSize;
  return direction < 0
    ? tr.delete(from - size, from).insert(to - size, neighbour)
    : tr.delete(to, to + size).insert(from, neighbour);
}

/** The depth of the list, table or gallery in which both ends are, the innermost; else 0, that of the body. */
function depthOfBlocks(selection: Selection): number {
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const isInside = $from.depth > depth && $to.depth > depth;
    const isSelected = selection instanceof NodeSelection && $from.depth === depth;
    const child = isInside ? $from.node(depth + 1) : isSelected ? selection.node : null;
    if (child && isMovedWithin($from.node(depth), child)) return depth;
  }
  return 0;
}

/** Whether something changes places within its own block, when the caret is in it or it is selected. */
const isMovedWithin = (holder: Node, { type }: Node): boolean =>
  type.name === 'listItem' || type.name === 'tableRow' || holder.type.name === 'gallery';

/** The position in front of (-1) or behind (1) the child, at a depth, in which a position is. */
function edgeOf($pos: ResolvedPos, depth: number, side: -1 | 1): number {
  if ($pos.depth === depth) return $pos.pos;
  return side < 0 ? $pos.before(depth + 1) : $pos.after(depth + 1);
}
