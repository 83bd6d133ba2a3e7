/** Characters of a text that are to be others, as offsets of UTF-16 units into it. */
export type Correction = { from: number; to: number; text: string };

/** A text with corrections, which do not overlap. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  let [result, at] = ['', 0];
  for (const { from, to, text: other } of inOrder(corrections)) {
    result += text.slice(at, from) + other;
    at = to;
  }
  return result + text.slice(at);
}

/** From the first to the last; of those that overlap, the one that begins first. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  const kept: Correction[] = [];
  for (const one of [...corrections].sort((a, b) => a.from - b.from)) {
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  }
  return kept;
}
