import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';

/**
 * A gap between two blocks of the body that keeps its place while others write: a picture that is
 * being stored goes there when it is done, whatever has happened to the story meanwhile.
 */
export type Gap = Y.RelativePosition;

/** @param index of the block behind the gap; the number of blocks for the gap at the end */
export const gapAt = (body: Y.XmlFragment, index: number): Gap =>
  Y.createRelativePositionFromTypeIndex(body, index, -1);

/** The index of the block behind a gap, now. */
export function indexOfGap(body: Y.XmlFragment, gap: Gap): number {
  const found = body.doc ? Y.createAbsolutePositionFromRelativePosition(gap, body.doc) : null;
  return found ? Math.min(found.index, body.length) : body.length;
}

/** The position in front of a block of a body. */
export function positionOfIndex(doc: Node, index: number): number {
  let pos = 0;
  for (let before = 0; before < Math.min(index, doc.childCount); before++) {
    pos += doc.child(before).nodeSize;
  }
  return pos;
}

/**
 * Where a new block goes: behind the block of the caret, or in front of it when that is an empty
 * line, so that one writes on below. Without a caret at the end of the story.
 */
export function indexForBlock({ doc, selection }: EditorState, hasCaret: boolean): number {
  const index = hasCaret ? selection.$from.index(0) : doc.childCount - 1;
  const block = doc.maybeChild(index);
  if (!block) return doc.childCount;
  return isEmptyLine(block) ? index : index + 1;
}

/** Where a new picture goes: the first of a story is its lead, others stand where one writes. */
export function indexForPicture(state: EditorState, hasCaret: boolean): number {
  return hasFigure(state.doc) ? indexForBlock(state, hasCaret) : 0;
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
