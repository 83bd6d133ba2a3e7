import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { placeOfNewEntry } from './new-entry';

/** Above the entries, behind what introduces the story. */
export const placeOfKeyPoints = (doc: Node): number => placeOfNewEntry(doc);

/** The line that leads to an entry; null when there is none. */
function keyPointOf(doc: Node, entry: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'keyPoint' && node.attrs.entry === entry) found ??= { node, pos };
    return node.type.name === 'keyPoints';
  });
  return found;
}

/**
 * Makes an entry a key point, in the words of its title or of its first line, or no longer one. The list is
 * begun with the first and goes with the last.
 */
export function toggleKeyPoint({ doc, schema, tr }: EditorState, entry: Node): Transaction {
  const { id } = entry.attrs;
  const present = keyPointOf(doc, id);
  if (present) {
    const { parent } = doc.resolve(present.pos);
    const isLast = parent.childCount === 1;
    const from = isLast ? present.pos - 1 : present.pos;
    return tr.delete(from, from + (isLast ? parent.nodeSize : present.node.nodeSize));
  }
  const words = wordsOf(entry);
  const content = words === '' ? Fragment.empty : Fragment.from(schema.text(words));
  const point = schema.node('keyPoint', { entry: id }, content);
  let list: number | null = null;
  doc.forEach((node, pos) => {
    if (node.type.name === 'keyPoints') list ??= pos;
  });
  if (list === null) {
    return tr.insert(placeOfKeyPoints(doc), schema.node('keyPoints', null, point));
  }
  const first = doc.nodeAt(list)?.firstChild;
  // An empty line waits to be written in: the point takes its place.
  if (first?.content.size === 0 && first.attrs.entry === null) {
    return tr.replaceWith(list + 1, list + 1 + first.nodeSize, point);
  }
  return tr.insert(list + 1, point);
}

function wordsOf(entry: Node): string {
  let words = '';
  entry.descendants((node) => {
    if (node.isTextblock && words === '') words = node.textContent.trim();
    return words === '';
  });
  return words;
}
