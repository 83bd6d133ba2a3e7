import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type ReadableStore, writableStore } from '../../session/readable-store';
import { useStore } from '../../session/use-session';
import type { CanvasHandle } from '../canvas-handle';
import type { History } from '../history';
import { AT_REST, type ToolbarState, toolbarState } from './toolbar-state';

/** Follows the caret. Gives the same value while nothing that is shown has changed. */
export function useToolbarState(canvas: CanvasHandle | null): ToolbarState {
  const part = useWrittenPart(canvas);
  const steps = useStore<History>(canvas?.history ?? NO_HISTORY);
  const state = useEditorState({
    editor: canvas?.editors.body ?? null,
    // Reads the canvas of this render: the hook's own snapshot is older until the next transaction.
    selector: () => (canvas ? toolbarState(canvas, part, steps) : AT_REST),
  });
  return state ?? AT_REST;
}

const NO_HISTORY: ReadableStore<History> = writableStore({ canUndo: false, canRedo: false });

/** The part that had the caret last; before that, the headline. */
function useWrittenPart(canvas: CanvasHandle | null): TextPart {
  const [part, setPart] = useState<TextPart>('headline');
  useEffect(() => {
    setPart('headline');
    const ends = TEXT_PARTS.map((one) => {
      const enter = () => setPart(one);
      canvas?.editors[one].on('focus', enter);
      return () => canvas?.editors[one].off('focus', enter);
    });
    return () => {
      for (const end of ends) end();
    };
  }, [canvas]);
  return part;
}
