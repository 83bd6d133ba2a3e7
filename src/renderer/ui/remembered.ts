import { useCallback, useState } from 'react';

/**
 * State of this desk's furniture (column widths, what is open), kept between starts. Nothing here is
 * worth an error: where storage is refused, it lasts as long as the window.
 */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(key) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(`galley.${key}`, JSON.stringify(next));
      } catch {
        // Not remembered, then.
      }
    },
    [key],
  );
  return [value, set];
}

function recall<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(`galley.${key}`) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
