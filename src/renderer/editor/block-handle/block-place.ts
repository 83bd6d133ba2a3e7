import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** A block and the position in front of it. */
export type PlacedBlock = { node: Node; pos: number };

/** What holds blocks that are handled one by one: the body, and the entries of a live blog in it. */
const isHolder = (node: Node): boolean => node.type.name === 'doc' || node.type.name === 'entry';

/** Blocks, and what a live blog has beside them; not the title of an entry. */
export const isHandled = ({ type }: Node): boolean =>
  type.spec.group === 'block' || type.spec.group === 'live';

/** The block in which a position is; of an entry the block in it, if it is in one. Null between blocks. */
export function blockAround(doc: Node, pos: number): PlacedBlock | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (isHolder($pos.node(depth - 1)) && isHandled(node)) {
      return { node, pos: $pos.before(depth) };
    }
  }
  const behind = $pos.nodeAfter;
  return behind && isHandled(behind) ? { node: behind, pos } : null;
}

/** The block that is selected as a whole, or in which the caret is. */
export function blockOfSelection({ doc, selection }: EditorState): PlacedBlock | null {
  const { from, $from } = selection;
  const isWhole = selection instanceof NodeSelection && isHolder($from.parent);
  return isWhole ? { node: selection.node, pos: from } : blockAround(doc, from);
}

/** The block at a position, when it is still there. */
export function blockAt(doc: Node, pos: number): PlacedBlock | null {
  const node = pos < doc.content.size ? doc.nodeAt(pos) : null;
  return node?.isBlock ? { node, pos } : null;
}
