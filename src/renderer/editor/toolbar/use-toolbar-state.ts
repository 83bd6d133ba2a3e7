import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { useEffect, useState } from 'react';
import type { CanvasHandle } from '../canvas-handle';
import { AT_REST, type ToolbarState, toolbarState } from './toolbar-state';

/** Follows the caret. Gives the same value while nothing that is shown has changed. */
export function useToolbarState(canvas: CanvasHandle | null): ToolbarState {
  const [state, setState] = useState(AT_REST);
  useEffect(() => {
    if (!canvas) {
      setState(AT_REST);
      return;
    }
    let part: TextPart = 'headline';
    const look = () => {
      const now = toolbarState(canvas, part);
      setState((last) => (isSame(last, now) ? last : now));
    };
    const ends: (() => void)[] = [canvas.history.subscribe(look)];
    for (const one of TEXT_PARTS) {
      const editor = canvas.editors[one];
      const enter = () => {
        part = one;
        look();
      };
      editor.on('transaction', look);
      editor.on('focus', enter);
      ends.push(() => {
        editor.off('transaction', look);
        editor.off('focus', enter);
      });
    }
    look();
    return () => {
      for (const end of ends) end();
    };
  }, [canvas]);
  return state;
}

const isSame = (a: ToolbarState, b: ToolbarState): boolean =>
  (Object.keys(a) as (keyof ToolbarState)[]).every((name) => a[name] === b[name]);
