import type { Editor } from '@tiptap/core';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { PlacedBlock } from '../editor/block-handle/block-place';
import type { BlockHandling } from '../editor/block-handle/handled-block';
import { blocksOf, STOP } from './block-stops';

/**
 * The keys of a text that is only read: arrows, Home and End go from block to block, Enter copies the
 * one that has the focus. Gives the handlers of what stands around the text.
 */
export function useBlockStops(
  body: Editor | null,
  handling: BlockHandling | null,
  onCopy: (block: PlacedBlock) => void,
) {
  const stops = (): HTMLElement[] => [
    ...(body?.view.dom.querySelectorAll<HTMLElement>(`[${STOP}]`) ?? []),
  ];
  const blockOf = (element: EventTarget): PlacedBlock | undefined =>
    body ? blocksOf(body.state.doc)[stops().indexOf(element as HTMLElement)] : undefined;
  return {
    onFocus({ target }: FocusEvent) {
      const block = blockOf(target);
      if (block) handling?.showAt(block.pos);
    },
    onKeyDown(event: KeyboardEvent) {
      const { target, key, currentTarget } = event;
      const all = stops();
      const at = all.indexOf(target as HTMLElement);
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (at < 0 && target !== body?.view.dom) return;
      const last = all.length - 1;
      if (key === 'ArrowDown') all[Math.min(at + 1, last)]?.focus();
      else if (key === 'ArrowUp') all[Math.max(at - 1, 0)]?.focus();
      else if (key === 'Home') all[0]?.focus();
      else if (key === 'End') all[last]?.focus();
      else if (key === 'Enter') {
        const block = blockOf(target);
        if (block) onCopy(block);
      } else if (key === 'Escape' && at >= 0) {
        currentTarget.querySelector<HTMLElement>('.ProseMirror')?.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
