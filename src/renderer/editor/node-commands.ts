import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

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
