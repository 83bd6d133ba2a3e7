import { type Block, everyBlock } from '@shared/story/blocks';
import { writeBlocks } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * Blocks as nodes of an editor, by the way that every story takes: written into a document and read by
 * the binding. Gives the node of each figure, too.
 */
export function nodesOf(
  schema: Schema,
  blocks: readonly Block[],
): { content: Fragment; figures: Map<Block, Node> } {
  if (blocks.length === 0) return { content: Fragment.empty, figures: new Map() };
  const doc = new Y.Doc();
  writeBlocks(bodyOf(doc), blocks);
  const { content } = yXmlFragmentToProseMirrorRootNode(bodyOf(doc), schema);
  doc.destroy();
  const nodes: Node[] = [];
  content.descendants((node) => {
    if (node.type.name === 'figure') nodes.push(node);
    return !node.isTextblock;
  });
  const written = [...everyBlock(blocks)].filter(({ type }) => type === 'figure');
  const pairs = written.flatMap((block, index): [Block, Node][] => {
    const node = nodes[index];
    return node ? [[block, node]] : [];
  });
  return { content, figures: new Map(pairs) };
}
