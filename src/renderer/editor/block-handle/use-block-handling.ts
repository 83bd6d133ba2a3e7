import { useLayoutEffect, useState } from 'react';
import type { OpenCanvas } from '../open-canvas';
import { type BlockHandling, handleBlocks } from './handled-block';

/** Follows the blocks of an open canvas; null while there is none, or it may only be read. */
export function useBlockHandling(
  canvas: OpenCanvas | null,
  sheet: HTMLElement | null,
): BlockHandling | null {
  const [handling, setHandling] = useState<BlockHandling | null>(null);
  useLayoutEffect(() => {
    if (!canvas?.handle.isEditable || !sheet) return;
    const made = handleBlocks(canvas.handle.editors.body, sheet);
    setHandling(made);
    return () => {
      setHandling(null);
      made.destroy();
    };
  }, [canvas, sheet]);
  return handling;
}
