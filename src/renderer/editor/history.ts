import type * as Y from 'yjs';
import { type ReadableStore, writableStore } from '../session/readable-store';

export type History = { canUndo: boolean; canRedo: boolean };

/** Whether there is something to take back, as a value that buttons follow. */
export function historyOf(undo: Y.UndoManager): ReadableStore<History> & { destroy(): void } {
  const read = (): History => ({
    canUndo: undo.undoStack.length > 0,
    canRedo: undo.redoStack.length > 0,
  });
  const store = writableStore(read());
  const look = () => {
    const { canUndo, canRedo } = store.get();
    const now = read();
    if (now.canUndo !== canUndo || now.canRedo !== canRedo) store.set(now);
  };
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
  for (const event of events) undo.on(event, look);
  return {
    get: store.get,
    subscribe: store.subscribe,
    destroy() {
      for (const event of events) undo.off(event, look);
    },
  };
}
