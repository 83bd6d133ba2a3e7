import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { isHandled, type PlacedBlock } from './block-place';
import { DELETES_BLOCK } from './deleted-blocks';

/** A block past its neighbour, selected; null where there is none to move past. */
export function moved(state: EditorState, block: PlacedBlock, by: -1 | 1): Transaction | null {
  const { tr } = state;
  const { node, pos } = block;
  const $pos = tr.doc.resolve(pos);
  const behind = pos + node.nodeSize;
  const neighbour = by < 0 ? $pos.nodeBefore : tr.doc.resolve(behind).nodeAfter;
  // The title of a live blog's entry stays in front of its blocks.
  if (!neighbour || !isHandled(neighbour)) return null;
  const size = neighbour.nodeSize;
  // It is the neighbour that changes its side, so that what two desks write in the block is kept.
  if (by < 0) tr.delete(pos - size, pos).insert(behind - size, neighbour);
  else tr.delete(behind, behind + size).insert(pos, neighbour);
  return tr.setSelection(NodeSelection.create(tr.doc, by < 0 ? pos - size : pos + size));
}

/** The same block once more, behind it. */
export function duplicated(state: EditorState, { node, pos }: PlacedBlock): Transaction {
  const { tr } = state;
  const behind = pos + node.nodeSize;
  tr.insert(behind, node.copy(node.content));
  return tr.setSelection(Selection.near(tr.doc.resolve(behind + 1)));
}

/** Entries of a live blog and its key points have names that nothing else may have. */
export const canBeDuplicated = ({ node }: PlacedBlock): boolean =>
  node.type.name !== 'entry' && node.type.name !== 'keyPoints';

export function deleted(state: EditorState, { node, pos }: PlacedBlock): Transaction {
  const { tr } = state;
  tr.delete(pos, pos + node.nodeSize);
  // An empty line is missed by nobody.
  if (!node.isTextblock || node.content.size > 0) tr.setMeta(DELETES_BLOCK, true);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
}

/** What a block of lines can be instead. */
export const BLOCK_SHAPES = [
  ...(['paragraph', 'heading2', 'heading3'] as const),
  ...(['bulletList', 'orderedList', 'quote'] as const),
] as const;
export type BlockShape = (typeof BLOCK_SHAPES)[number];

/** What a block is of these; null when it is something else, which stays what it is. */
export function shapeOf({ node }: PlacedBlock): BlockShape | null {
  if (linesOf(node) === null) return null;
  switch (node.type.name) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return node.type.name;
    case 'heading':
      return Number(node.attrs.level) >= 3 ? 'heading3' : 'heading2';
    case 'blockquote':
      return 'quote';
    default:
      return null;
  }
}

/** A block as another one with the same lines. */
export function turned(
  state: EditorState,
  { node, pos }: PlacedBlock,
  shape: BlockShape,
): Transaction | null {
  const lines = linesOf(node);
  if (!lines) return null;
  const { tr } = state;
  tr.replaceWith(pos, pos + node.nodeSize, shaped(lines, shape));
  return tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
}

/** The lines of text in a block, in their order; null when there is more in it than lines. */
function linesOf(block: Node): Node[] | null {
  if (block.type.name === 'paragraph' || block.type.name === 'heading') return [block];
  if (!['bulletList', 'orderedList', 'listItem', 'blockquote'].includes(block.type.name))
    return null;
  const lines = block.children.map(linesOf);
  return lines.every((part) => part !== null) ? lines.flat() : null;
}

function shaped(lines: readonly Node[], shape: BlockShape): Node[] {
  const as = (type: string, line: Node, attrs = {}): Node =>
    line.type.schema.node(type, { original: line.attrs.original, ...attrs }, line.content);
  const around = (type: string, children: readonly Node[]): Node[] => {
    const [first] = children;
    return first ? [first.type.schema.node(type, null, children)] : [];
  };
  const paragraphs = lines.map((line) => as('paragraph', line));
  switch (shape) {
    case 'paragraph':
      return paragraphs;
    case 'heading2':
    case 'heading3':
      return lines.map((line) => as('heading', line, { level: shape === 'heading2' ? 2 : 3 }));
    case 'quote':
      return around('blockquote', paragraphs);
    case 'bulletList':
    case 'orderedList':
      return around(
        shape,
        paragraphs.flatMap((line) => around('listItem', [line])),
      );
  }
}
