import { useEffect, useMemo } from 'react';
import { useShared } from '../ui/remembered';

/** How large the text on the sheet is, 1 as readers have it. */
const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export type Zoom = {
  size: number;
  larger: () => void;
  smaller: () => void;
  usual: () => void;
};

/**
 * The size of the text on the sheet, the same in all windows and kept between starts. Sizes of the sheet
 * are in rem and those of the interface in px, so the root's is all there is to change.
 */
export function useZoom(): Zoom {
  const [size, setSize] = useShared<number>('text.size', 1);
  useEffect(() => {
    const root = document.documentElement;
    root.style.fontSize = size === 1 ? '' : `${size * 100}%`;
    return () => {
      root.style.fontSize = '';
    };
  }, [size]);
  return useMemo(
    () => ({
      size,
      larger: () => setSize(STEPS.find((step) => step > size) ?? size),
      smaller: () => setSize(STEPS.filter((step) => step < size).at(-1) ?? size),
      usual: () => setSize(1),
    }),
    [size, setSize],
  );
}
