import { useCallback, useEffect, useState } from 'react';

/**
 * State of this desk's furniture (column widths, what is open), kept between starts. Nothing here is
 * worth an error: where storage is refused, it lasts as long as the window.
 */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recalled(key) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(nameOf(key), JSON.stringify(next));
      } catch {
        // Not remembered, then.
      }
    },
    [key],
  );
  return [value, set];
}

/** The same for what is one thing for the whole desk: what one window sets, the others follow. */
export function useShared<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, set] = useRemembered(key, initial);
  const [theirs, setTheirs] = useState<{ value: T } | null>(null);
  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key === nameOf(key)) setTheirs({ value: recalled<T>(key) ?? initial });
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key, initial]);
  const setOurs = useCallback(
    (next: T) => {
      setTheirs(null);
      set(next);
    },
    [set],
  );
  return [theirs ? theirs.value : value, setOurs];
}

const nameOf = (key: string): string => `galley.${key}`;

/** What is remembered under a key; null for nothing. */
export function recalled<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
