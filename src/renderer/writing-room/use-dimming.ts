import { useEffect } from 'react';
import type { CanvasHandle } from '../editor/canvas-handle';
import { markBlockOfCaret } from './dim-around-caret';

/** While it is on, the canvas marks the block of the caret. */
export function useDimming(canvas: CanvasHandle | null, isOn: boolean): void {
  useEffect(() => {
    if (!canvas || !isOn || !canvas.isEditable) return;
    return markBlockOfCaret(canvas.editors.body);
  }, [canvas, isOn]);
}
