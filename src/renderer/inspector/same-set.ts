/** Whether two readings of an ordered set hold the same members in the same order. */
export function sameSet<T extends { id: string }>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}
