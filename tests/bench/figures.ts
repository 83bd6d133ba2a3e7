/** One line of JSON on standard output: what `npm run bench` is for. */
export function print(bench: string, figures: object): void {
  console.log(JSON.stringify({ bench, ...figures }));
}

/** The value below which a share of the samples lies, 0 to 1, with two decimals. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found =
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return Math.round(found * 100) / 100;
}

export const spread = (samples: readonly number[]) => ({
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  p99: percentile(samples, 0.99),
});

/** How long something takes, ms. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The one in the middle of a few samples, whole. */
export const middle = (samples: readonly number[]): number => Math.round(percentile(samples, 0.5));

/** What a few samples say: too few for a percentile. */
export const range = (samples: readonly number[]) => ({
  least: Math.round(Math.min(...samples)),
  middle: middle(samples),
  most: Math.round(Math.max(...samples)),
});
