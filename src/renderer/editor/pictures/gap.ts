import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';

/**
 * A gap between two blocks of the body, or of an entry in it, that keeps its place while others write: a
 * picture that is being stored goes there when it is done, whatever has happened to the story meanwhile.
 */
export type Gap = Y.RelativePosition;

/** @param pos a position between blocks of the body or of an entry */
export function gapAt(body: Y.XmlFragment, doc: Node, pos: number): Gap {
  const $pos = doc.resolve(pos);
  const child: unknown = $pos.depth === 0 ? null : body.get($pos.index(0));
  const holder = child instanceof Y.XmlElement ? child : body;
  return Y.createRelativePositionFromTypeIndex(holder, $pos.index(holder === body ? 0 : 1), -1);
}

/** The position of a gap, now; the end of the body when what it was in is gone. */
export function positionOfGap(body: Y.XmlFragment, doc: Node, gap: Gap): number {
  const found = body.doc ? Y.createAbsolutePositionFromRelativePosition(gap, body.doc) : null;
  if (!found) return doc.content.size;
  const holder: unknown = found.type;
  if (holder === body) return positionOfIndex(doc, found.index);
  const index = (body.toArray() as unknown[]).indexOf(holder);
  const node = index < 0 ? null : doc.maybeChild(index);
  return node
    ? positionOfIndex(doc, index) + 1 + positionOfIndex(node, found.index)
    : doc.content.size;
}

/** The position in front of a block, within what holds it. */
export function positionOfIndex(holder: Node, index: number): number {
  let pos = 0;
  for (let before = 0; before < Math.min(index, holder.childCount); before++) {
    pos += holder.child(before).nodeSize;
  }
  return pos;
}

/**
 * Where a new block goes: behind the block of the caret, or in front of it when that is an empty
 * line, so that one writes on below. Without a caret at the end of the story. In an entry of a live blog
 * it stays in the entry.
 */
export function positionForBlock({ doc, selection }: EditorState, hasCaret: boolean): number {
  const { $from } = selection;
  const isInEntry = hasCaret && $from.depth > 1 && $from.node(1).type.name === 'entry';
  const holder = isInEntry ? $from.node(1) : doc;
  const start = isInEntry ? $from.start(1) : 0;
  const index = hasCaret ? $from.index(isInEntry ? 1 : 0) : doc.childCount - 1;
  const block = holder.maybeChild(index);
  if (!block) return doc.content.size;
  return start + positionOfIndex(holder, isEmptyLine(block) ? index : index + 1);
}

/** Where a new picture goes: the first of a story is its lead, others stand where one writes. */
export function positionForPicture(state: EditorState, hasCaret: boolean): number {
  const isInEntry = hasCaret && state.selection.$from.node(1)?.type.name === 'entry';
  return hasFigure(state.doc) || isInEntry ? positionForBlock(state, hasCaret) : 0;
}

const isEmptyLine = (block: Node): boolean =>
  block.type.name === 'paragraph' && block.content.size === 0;

function hasFigure(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.type.name === 'figure';
    return !found && !node.isTextblock;
  });
  return found;
}
