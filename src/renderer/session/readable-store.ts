/** A value that changes, in the shape that React's `useSyncExternalStore` wants. */
export type ReadableStore<T> = {
  get(): T;
  /** Calls `listener` after each change; gives a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
};

export type WritableStore<T> = ReadableStore<T> & { set(value: T): void };

/** A store that holds one value; setting the value it already has tells nobody. */
export function writableStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
