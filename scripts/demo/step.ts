/** A step of the demo: what is done, and how long it took. */

/** Does something, then prints what it was with its time. @throws what `work` throws, the step named */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    const result = await work();
    console.log(`✓ ${title} (${seconds(start)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds(start)})`);
    throw error;
  }
}

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** @throws with a sentence when what must be so is not */
export function must(isSo: boolean, sentence: string): void {
  if (!isSo) throw new Error(sentence);
}
