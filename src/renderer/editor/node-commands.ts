import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { moveBlock } from './plugins/block-moves';

/** Gives where a node of a node view stands now; undefined once it is gone from the document. */
export type Place = () => number | undefined;

/** The node at a place and where that is; null when it is gone or is another one by now. */
export function nodeAt(view: EditorView, place: Place, type: string) {
  const pos = view.isDestroyed ? undefined : place();
  if (pos === undefined || pos > view.state.doc.content.size) return null;
  const node = view.state.doc.nodeAt(pos);
  return node?.type.name === type ? { node, pos } : null;
}

export function selectNode(view: EditorView, pos: number): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  view.focus();
}

/** Writes some attributes of a node; those that are the same already are not touched. */
export function setAttributes(
  view: EditorView,
  { node, pos }: { node: Node; pos: number },
  attributes: Record<string, unknown>,
): void {
  const { tr } = view.state;
  for (const [name, value] of Object.entries(attributes)) {
    if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
  if (tr.docChanged) view.dispatch(tr);
}

/** What one can do with a block as a whole; each does nothing once the block is gone. */
export type BlockActions = {
  select(): void;
  move(direction: -1 | 1): void;
  remove(): void;
};

export function blockActions(view: EditorView, place: Place, type: string): BlockActions {
  const find = () => nodeAt(view, place, type);
  return {
    select() {
      const found = find();
      if (found) selectNode(view, found.pos);
    },
    move(direction) {
      const found = find();
      if (!found) return;
      // The button goes with the block and comes back anew: the keys stay with the block itself.
      selectNode(view, found.pos);
      const moved = moveBlock(view.state, direction);
      if (moved) view.dispatch(moved.scrollIntoView());
    },
    remove() {
      const found = find();
      if (!found) return;
      const { tr } = view.state;
      tr.delete(found.pos, found.pos + found.node.nodeSize);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(found.pos, tr.doc.content.size))));
      view.dispatch(tr.scrollIntoView());
      view.focus();
    },
  };
}
