import type { Span } from './finding';

/**
 * What is still true of findings in `before` when the text is `after`: those that the edit did not
 * touch, at their new places. Both texts are taken to differ in one stretch; a finding that touches
 * it, or a letter beside it, is left out until the text is checked again, so that no mark ever stands
 * at other words than those it was made for.
 */
export function carry<T extends Span>(findings: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...findings];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.to < head) return [finding];
    if (finding.from > before.length - tail)
      return [{ ...finding, from: finding.from + shift, to: finding.to + shift }];
    return [];
  });
}
