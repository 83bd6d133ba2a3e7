import { useMemo } from 'react';
import type { Layout } from '../desk/layout';
import { useRemembered } from '../ui/remembered';

/** What stands around the text while one writes. */
export type WritingRoom = {
  /** The columns; in focus mode there are none, and to show one leaves it. */
  layout: Layout;
  /** Whether only the sheet is there. */
  isFocused: boolean;
  /** Whether only the block of the caret has its full strength then. */
  isDimmed: boolean;
  isOutlineShown: boolean;
  setFocused: (isFocused: boolean) => void;
  setDimmed: (isDimmed: boolean) => void;
  showOutline: (isShown: boolean) => void;
};

/**
 * Kept between starts, as columns are.
 *
 * @param hasStory without one there is nothing to focus on
 */
export function useWritingRoom(columns: Layout, hasStory: boolean): WritingRoom {
  const [isWanted, setFocused] = useRemembered('focus', false);
  const [isDimmed, setDimmed] = useRemembered('focus.dimmed', false);
  const [isOutlineShown, showOutline] = useRemembered('outline.shown', false);
  const isFocused = isWanted && hasStory;
  const layout = useMemo(
    () => (isFocused ? withoutColumns(columns, () => setFocused(false)) : columns),
    [columns, isFocused, setFocused],
  );
  return useMemo(
    () => ({
      ...{ layout, isFocused, isDimmed, isOutlineShown, setFocused, showOutline },
      setDimmed(isNext) {
        setDimmed(isNext);
        if (isNext) setFocused(true);
      },
    }),
    [layout, isFocused, isDimmed, isOutlineShown, setFocused, setDimmed, showOutline],
  );
}

function withoutColumns(columns: Layout, leave: () => void): Layout {
  const leaving =
    (show: (isShown: boolean) => void) =>
    (isShown: boolean): void => {
      if (isShown) leave();
      show(isShown);
    };
  return {
    ...columns,
    list: { ...columns.list, isShown: false },
    inspector: { ...columns.inspector, isShown: false },
    preview: { ...columns.preview, isShown: false },
    showList: leaving(columns.showList),
    showInspector: leaving(columns.showInspector),
    showPreview: leaving(columns.showPreview),
  };
}
