import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { canBeDuplicated } from '../block-handle/block-commands';

/**
 * A block of another story as it can stand in this one. It is nobody's translation here; its pictures
 * are the same stored ones. Null for what cannot be copied: parts of a live blog, whose names nothing
 * else may have, and what this version does not know.
 */
export function broughtBlock(schema: Schema, block: Node): Node | null {
  if (!canBeDuplicated({ node: block, pos: 0 })) return null;
  let isKnown = schema.nodes[block.type.name] !== undefined;
  block.descendants(({ type }) => {
    isKnown &&= schema.nodes[type.name] !== undefined;
  });
  return isKnown ? inSchema(schema, block) : null;
}

function inSchema(schema: Schema, node: Node): Node {
  const marks = node.marks.flatMap(
    ({ type, attrs }) => schema.marks[type.name]?.create(attrs) ?? [],
  );
  if (node.isText) return schema.text(node.text ?? '', marks);
  const attrs = 'original' in node.attrs ? { ...node.attrs, original: null } : node.attrs;
  return schema.node(
    node.type.name,
    attrs,
    node.children.map((child) => inSchema(schema, child)),
    marks,
  );
}

/** Puts a block at a position between blocks, selected, or with the caret at its end when it is a line. */
export function inserted({ tr }: EditorState, block: Node, pos: number): Transaction {
  tr.insert(pos, block);
  const isWhole = !block.isTextblock && NodeSelection.isSelectable(block);
  return tr.setSelection(
    isWhole
      ? NodeSelection.create(tr.doc, pos)
      : Selection.near(tr.doc.resolve(pos + block.nodeSize - 1), -1),
  );
}
