import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PlacedBlock } from '../editor/block-handle/block-place';

/** Marks the elements of blocks that can have the focus. */
export const STOP = 'data-block-stop';

/** The blocks of a story that are copied one by one, in their order; of a live blog those in its entries. */
export function blocksOf(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'entry') return true;
    if (node.type.spec.group === 'block') blocks.push({ node, pos });
    return false;
  });
  return blocks;
}

/** Lets each block have the focus. */
export const blockStops = (doc: Node): DecorationSet =>
  DecorationSet.create(
    doc,
    blocksOf(doc).map(({ node, pos }) =>
      Decoration.node(pos, pos + node.nodeSize, { tabindex: '-1', [STOP]: '' }),
    ),
  );
