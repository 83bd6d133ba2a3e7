import { useCallback, useMemo, useState } from 'react';

/** The second story of a window, which stands beside the one that is written. */
export type Split = {
  isOpen: boolean;
  /** Null while none is chosen. */
  id: string | null;
  /** How often it was asked which; 0 once a story is named. */
  asked: number;
  show: (id: string) => void;
  /** Opens the pane and asks for a story. */
  choose: () => void;
  /** Makes the story beside the one that is written, and the other way round. */
  swap: () => void;
  close: () => void;
  /** The one that is written; null while there is none for another to stand beside. */
  storyId: string | null;
};

/** @param storyId the story that is written; null while there is none */
export function useSplit(storyId: string | null, go: (id: string) => void): Split {
  const [beside, setBeside] = useState<Pick<Split, 'id' | 'asked'> | null>(null);
  const show = useCallback((id: string) => setBeside({ id, asked: 0 }), []);
  const choose = useCallback(
    () => setBeside((last) => ({ id: last?.id ?? null, asked: (last?.asked ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setBeside(null), []);
  // A story does not stand beside itself.
  const id = beside?.id === storyId ? null : (beside?.id ?? null);
  const swap = useCallback(() => {
    if (id === null || storyId === null) return;
    show(storyId);
    go(id);
  }, [id, storyId, show, go]);
  const isOpen = beside !== null && storyId !== null;
  const asked = beside?.asked ?? 0;
  return useMemo(
    () => ({ ...{ isOpen, id, asked, storyId }, ...{ show, choose, swap, close } }),
    [isOpen, id, asked, storyId, show, choose, swap, close],
  );
}
