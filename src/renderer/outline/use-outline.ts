import { useEffect, useState } from 'react';
import type { CanvasHandle } from '../editor/canvas-handle';
import { lineOf, type OutlineLine, outlineOf } from './outline';

export type Outline = {
  lines: OutlineLine[];
  /** The line in whose section the caret is. */
  current: number | null;
};

const EMPTY: Outline = { lines: [], current: null };
/** The outline may be as old as this, ms: it is made beside the typing, not in it. */
const AGE_MS = 120;

/** Follows the text and the caret of a canvas. */
export function useOutline(canvas: CanvasHandle | null): Outline {
  const [outline, setOutline] = useState<Outline>(EMPTY);
  useEffect(() => {
    const body = canvas?.editors.body;
    if (!body) return setOutline(EMPTY);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      if (body.isDestroyed) return;
      const lines = outlineOf(body.state.doc);
      const child = body.state.selection.$from.index(0);
      const next = { lines, current: lineOf(lines, child)?.index ?? null };
      setOutline((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const soon = (): void => {
      timer ??= setTimeout(read, AGE_MS);
    };
    read();
    body.on('transaction', soon);
    return () => {
      clearTimeout(timer);
      body.off('transaction', soon);
    };
  }, [canvas]);
  return outline;
}
