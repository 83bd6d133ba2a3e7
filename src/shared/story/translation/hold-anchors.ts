import type { Node } from '@tiptap/pm/model';
import type { Mapping, Transform } from '@tiptap/pm/transform';
import { ANCHOR, anchorOf, anchorsIn } from './passages';

/**
 * Keeps what an edit would tear from its text: a paragraph that is joined to another brings along what
 * it is the translation of, and one that becomes a heading stays the translation that it was. (Both parts
 * of a split have it anyway, and so has what is moved as a whole.) Adds its steps to `change`.
 *
 * @param before the document that the edit began with
 * @param mapping from positions in it to positions in `change.doc`
 */
export function holdAnchors(change: Transform, before: Node, mapping: Mapping): void {
  const held = new Map<number, string[]>();
  before.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const anchors = anchorsIn(node.attrs[ANCHOR]);
    const start = mapping.map(pos + 1, 1);
    const end = mapping.map(pos + 1 + node.content.size, -1);
    const isLeft = start < end || (node.content.size === 0 && !mapping.mapResult(pos + 1).deleted);
    if (anchors.length > 0 && isLeft) {
      const place = change.doc.resolve(start);
      const at = place.parent.isTextblock ? place.before() : null;
      if (at !== null) held.set(at, [...(held.get(at) ?? []), ...anchors]);
    }
    return false;
  });
  for (const [pos, anchors] of held) {
    const node = change.doc.nodeAt(pos);
    if (!node || node.type.spec.attrs?.[ANCHOR] === undefined) continue;
    const present = anchorsIn(node.attrs[ANCHOR]);
    const anchor = anchorOf([...present, ...anchors]);
    if (anchor !== anchorOf(present)) change.setNodeAttribute(pos, ANCHOR, anchor);
  }
}
