import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** The entry that the selection is in, or is; null for none. */
export function entryAround({
  selection,
}: Pick<EditorState, 'selection'>): { node: Node; pos: number } | null {
  const { $from } = selection;
  if (selection instanceof NodeSelection && selection.node.type.name === 'entry') {
    return { node: selection.node, pos: selection.from };
  }
  if ($from.depth < 1 || $from.node(1).type.name !== 'entry') return null;
  return { node: $from.node(1), pos: $from.before(1) };
}
