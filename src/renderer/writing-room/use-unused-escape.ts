import { TEXT_PARTS } from '@shared/story/layout';
import { type KeyboardEvent, useRef } from 'react';
import type { CanvasHandle } from '../editor/canvas-handle';

/**
 * Calls `leave` for an Escape that nothing within had a use for. The editors say of each Escape that they
 * took it; they did if it changed their state (closed the slash menu, selected a block).
 */
export function useUnusedEscape(canvas: CanvasHandle | null, leave: () => void) {
  const before = useRef<unknown[]>([]);
  const states = (): unknown[] =>
    canvas ? TEXT_PARTS.map((part) => canvas.editors[part].state) : [];
  const isUnused = ({ defaultPrevented, target }: KeyboardEvent): boolean => {
    if (!defaultPrevented) return true;
    const isInText = (target as Element).closest('.ProseMirror') !== null;
    return isInText && states().every((state, index) => state === before.current[index]);
  };
  return {
    onKeyDownCapture(event: KeyboardEvent): void {
      if (event.key === 'Escape') before.current = states();
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      if (isUnused(event)) leave();
    },
  };
}
