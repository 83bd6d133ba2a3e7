import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { positionForBlock } from '../pictures/gap';
import { broughtBlock, inserted } from './brought-block';

/**
 * Puts a copy of another story's block behind the block of the caret, and shows it; the focus stays
 * where it is. False when the block cannot be copied.
 *
 * @param hasCaret whether the body ever had the caret; until then its end is where the block goes
 */
export function bring({ view, state }: Editor, block: Node, hasCaret: boolean): boolean {
  const copy = broughtBlock(state.schema, block);
  if (!copy) return false;
  const pos = positionForBlock(state, hasCaret);
  view.dispatch(inserted(state, copy, pos));
  const drawn = view.nodeDOM(pos);
  if (drawn instanceof HTMLElement) drawn.scrollIntoView({ block: 'nearest' });
  return true;
}
