import { words } from '../../i18n';
import type { Notice } from '../canvas-handle';
import { blockName, firstWords } from './block-name';
import type { DeletedBlocks } from './deleted-blocks';

/** Says which blocks were deleted, beside the way to have them back. */
export function tellDeleted({ blocks, restore }: DeletedBlocks, onNotice: Notice): void {
  const [first] = blocks;
  if (!first) return;
  const said =
    blocks.length === 1
      ? words.blocks.deleted(blockName(first), firstWords(first))
      : words.blocks.deletedMany(blocks.length);
  onNotice(said, 'info', { label: words.blocks.undo, run: restore });
}
