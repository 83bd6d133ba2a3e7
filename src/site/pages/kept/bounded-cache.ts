/** Values by name, of at most so many bytes together: what was not asked for the longest goes first. */
export type BoundedCache<Value> = {
  get(name: string): Value | undefined;
  /** One that is larger than all the room is not kept. */
  set(name: string, value: Value): void;
  /** Of all values together. */
  bytes(): number;
};

/** @param bytesOf what a value takes; asked once, so it must stay true */
export function boundedCache<Value>(
  maxBytes: number,
  bytesOf: (value: Value) => number,
): BoundedCache<Value> {
  /** A Map keeps the order in which names came, and each that is asked for comes again. */
  const kept = new Map<string, { value: Value; bytes: number }>();
  let bytes = 0;
  function remove(name: string): void {
    bytes -= kept.get(name)?.bytes ?? 0;
    kept.delete(name);
  }
  return {
    get(name) {
      const found = kept.get(name);
      if (!found) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found.value;
    },
    set(name, value) {
      remove(name);
      const size = bytesOf(value);
      if (size > maxBytes) return;
      kept.set(name, { value, bytes: size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    bytes: () => bytes,
  };
}
