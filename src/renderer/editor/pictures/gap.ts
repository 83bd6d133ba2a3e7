import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';

/**
 * A gap between two blocks, of the body or of a block that holds others, that keeps its place while others
 * write: a picture that is being stored goes there when it is done, whatever has happened to the story
 * meanwhile.
 */
export type Gap = Y.RelativePosition;

/** @param pos a position between blocks */
export function gapAt(body: Y.XmlFragment, doc: Node, pos: number): Gap {
  const $pos = doc.resolve(pos);
  let holder = body;
  let depth = 0;
  for (; depth < $pos.depth; depth++) {
    const child: unknown = holder.get($pos.index(depth));
    if (!(child instanceof Y.XmlElement)) break;
    holder = child;
  }
  return Y.createRelativePositionFromTypeIndex(holder, $pos.index(depth), -1);
}

/** The position of a gap, now; the end of the body when what it was in is gone. */
export function positionOfGap(body: Y.XmlFragment, doc: Node, gap: Gap): number {
  const found = body.doc ? Y.createAbsolutePositionFromRelativePosition(gap, body.doc) : null;
  const path = found && pathTo(body, found.type);
  if (!path) return doc.content.size;
  let [holder, start] = [doc, 0];
  for (const index of path) {
    const child = holder.maybeChild(index);
    if (!child) return doc.content.size;
    start += positionOfIndex(holder, index) + 1;
    holder = child;
  }
  return start + positionOfIndex(holder, found.index);
}

/** The indices that lead from the body down to a block in it; null when it is gone. */
function pathTo(body: Y.XmlFragment, type: unknown): number[] | null {
  const path: number[] = [];
  let below = type;
  while (below !== body) {
    const holder: unknown = below instanceof Y.XmlElement ? below.parent : null;
    if (!(holder instanceof Y.XmlFragment)) return null;
    const index = (holder.toArray() as unknown[]).indexOf(below);
    if (index < 0) return null;
    path.unshift(index);
    below = holder;
  }
  return path;
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
export function positionForBlock(
  { doc, selection }: Pick<EditorState, 'doc' | 'selection'>,
  hasCaret: boolean,
): number {
  const { $from } = selection;
  const isInEntry = hasCaret && $from.depth > 1 && $from.node(1).type.name === 'entry';
  const holder = isInEntry ? $from.node(1) : doc;
  const start = isInEntry ? $from.start(1) : 0;
  const index = hasCaret ? $from.index(isInEntry ? 1 : 0) : doc.childCount - 1;
  const block = holder.maybeChild(index);
  if (!block) return doc.content.size;
  return start + positionOfIndex(holder, isEmptyLine(block) ? index : index + 1);
}

/**
 * Where a new picture, gallery or video goes: the first of a story is its lead, others stand where one
 * writes.
 */
export function positionForMedia(state: EditorState, hasCaret: boolean): number {
  const isInEntry = hasCaret && state.selection.$from.node(1)?.type.name === 'entry';
  return hasMedia(state.doc) || isInEntry ? positionForBlock(state, hasCaret) : 0;
}

const isEmptyLine = (block: Node): boolean =>
  block.type.name === 'paragraph' && block.content.size === 0;

const MEDIA = new Set(['figure', 'gallery', 'video']);

function hasMedia(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= MEDIA.has(node.type.name);
    return !found && !node.isTextblock;
  });
  return found;
}
