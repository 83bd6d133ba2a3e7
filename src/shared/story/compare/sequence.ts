/** Places in two sequences that belong together: `[place in a, place in b]`, both rising. */
export type Match = [a: number, b: number];

/**
 * A longest common subsequence of two lists of keys (Hunt and Szymanski 1977: time grows with the
 * number of equal pairs, which for words is far below the product of the lengths).
 */
export function commonSequence(a: readonly string[], b: readonly string[]): Match[] {
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const middle = longestChain(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...middle.map(([i, j]): Match => [i + start, j + start]),
    ...Array.from({ length: end }, (_, at): Match => [a.length - end + at, b.length - end + at]),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Never longer than what the common start leaves. */
function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

type Chain = { match: Match; before: Chain | null };

/** A key that stands so often on both sides is no anchor, and would cost the square of it. */
const TOO_COMMON = 400;

function longestChain(a: readonly string[], b: readonly string[]): Match[] {
  const places = new Map<string, number[]>();
  for (const [j, key] of b.entries()) {
    const known = places.get(key);
    if (known) known.push(j);
    else places.set(key, [j]);
  }
  /** The chain of each length that ends earliest in b. */
  const best: Chain[] = [];
  for (const [i, key] of a.entries()) {
    const found = places.get(key) ?? [];
    if (found.length > TOO_COMMON) continue;
    // From last to first, so that one place of a is not used twice.
    for (let at = found.length - 1; at >= 0; at--) {
      const j = found[at] ?? 0;
      const length = firstNotBelow(best, j);
      if (best[length]?.match[1] === j) continue;
      best[length] = { match: [i, j], before: best[length - 1] ?? null };
    }
  }
  const matches: Match[] = [];
  for (let chain = best.at(-1) ?? null; chain; chain = chain.before) matches.push(chain.match);
  return matches.reverse();
}

function firstNotBelow(best: readonly Chain[], j: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle]?.match[1] ?? 0) < j) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The heaviest of the matches that keep their order on both sides; the others have moved.
 * @param weight of a match, above 0
 */
export function heaviestInOrder(
  matches: readonly Match[],
  weight: (match: Match) => number,
): Set<Match> {
  const sorted = [...matches].sort((x, y) => x[0] - y[0]);
  const heaviest: { total: number; before: number }[] = [];
  for (const [at, match] of sorted.entries()) {
    let total = 0;
    let before = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = sorted[earlier];
      const sum = heaviest[earlier]?.total ?? 0;
      if (other && other[1] < match[1] && sum > total) {
        total = sum;
        before = earlier;
      }
    }
    heaviest.push({ total: total + weight(match), before });
  }
  let at = heaviest.reduce(
    (max, { total }, i) => (total > (heaviest[max]?.total ?? 0) ? i : max),
    0,
  );
  const kept = new Set<Match>();
  while (at >= 0 && sorted[at]) {
    kept.add(sorted[at] as Match);
    at = heaviest[at]?.before ?? -1;
  }
  return kept;
}
