/** A row of numbers from 0 to 1 that is the same for the same seed (Lehmer 1951). */
export function chance(seed: number): () => number {
  let state = (Math.abs(seed) % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
