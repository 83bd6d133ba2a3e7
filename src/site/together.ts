/**
 * Gives to all who ask at the same time what was found once. Who comes while it is being found could be
 * told what was true before they came: they wait for the next time, with all others who do.
 */
export function together<T>(find: () => Promise<T>): () => Promise<T> {
  let present: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const begun = find();
    present = begun;
    const over = (): void => {
      if (present === begun) present = null;
    };
    begun.then(over, over);
    return begun;
  };
  return () => {
    if (!present) return begin();
    next ??= present.then(
      () => {
        next = null;
        return begin();
      },
      () => {
        next = null;
        return begin();
      },
    );
    return next;
  };
}
