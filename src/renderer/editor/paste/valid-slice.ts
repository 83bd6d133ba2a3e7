import { CROP_ATTRIBUTES, pointOf } from '@shared/story/crops';
import { IMAGE_TYPES } from '@shared/story/schema/figure';
import { isWebAddress } from '@shared/story/schema/marks';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/**
 * A pasted slice whose attributes are such as Galley itself writes. HTML can say that it comes from
 * another desk without doing so.
 */
export const validSlice = (slice: Slice): Slice =>
  new Slice(validFragment(slice.content), slice.openStart, slice.openEnd);

function validFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    nodes.push(validNode(node));
  });
  return Fragment.fromArray(nodes);
}

function validNode(node: Node): Node {
  if (node.isText) return node;
  const content = validFragment(node.content);
  if (node.type.name === 'figure' && !isStoredPicture(node.attrs)) {
    return node.type.create(null, content);
  }
  if (node.type.name === 'readMore' && node.attrs.href !== null && !isWebAddress(node.attrs.href)) {
    return node.type.create({ ...node.attrs, href: null });
  }
  return node.copy(content);
}

const isStoredPicture = (attrs: Node['attrs']): boolean => {
  const { media, mime, width, height, focalX, focalY } = attrs;
  return (
    /^[0-9a-f]{64}$/.test(media) &&
    IMAGE_TYPES.includes(mime) &&
    [width, height].every((size) => Number.isInteger(size) && size > 0) &&
    [focalX, focalY].every((share) => share >= 0 && share <= 1) &&
    Object.values(CROP_ATTRIBUTES).every((name) => attrs[name] === null || pointOf(attrs[name]))
  );
};
