import { canonical } from '../../canonical';
import type { Block, EntryBlock } from '../blocks';
import { isVideoKind, type KindId } from '../vocabulary';

const PARAGRAPH: Block = { type: 'paragraph', runs: [] };

/**
 * The blocks without which a story of a kind is none, empty, and room for text: a video with its
 * transcript, the picture of an infograph, a gallery, key points and a first entry. A story that is
 * told by its text begins with a paragraph.
 */
export function blocksOfKind(kind: KindId): Block[] {
  if (isVideoKind(kind)) {
    const video = { type: 'video', source: null, poster: null, duration: null } as const;
    return [{ ...video, caption: [], credit: '', transcript: [[]] }, PARAGRAPH];
  }
  switch (kind) {
    case 'infograph':
      return [{ type: 'figure', media: null, caption: [], credit: '', alternative: '' }, PARAGRAPH];
    case 'pictures':
      return [{ type: 'gallery', pictures: [] }, PARAGRAPH];
    case 'live':
      return [{ type: 'key-points', points: [{ runs: [], entry: null }] }, FIRST_ENTRY];
    default:
      return [PARAGRAPH];
  }
}

const FIRST_ENTRY: EntryBlock = {
  ...{ type: 'entry', id: null, at: null, title: '', pinned: false, author: '', released: false },
  blocks: [PARAGRAPH],
};

/** Whether nothing was written or put into a body since the story was begun, or got its kind. */
export function isAsBegun(blocks: readonly Block[], kind: KindId): boolean {
  return [blocksOfKind(kind), [PARAGRAPH], []].some(
    (begun) => canonical(begun) === canonical(blocks.map(unnamed)),
  );
}

/** Id and time of an entry are given, not written. */
const unnamed = (block: Block): Block =>
  block.type === 'entry' ? { ...block, id: null, at: null } : block;
