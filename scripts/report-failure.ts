/**
 * Runs a script and turns what it throws into one sentence for the person who started it; the
 * stack is shown only on GALLEY_DEBUG=1, since the messages are written to be enough.
 */
export async function reportFailure(script: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    const showStack = process.env.GALLEY_DEBUG === '1';
    const words = error instanceof Error && !showStack ? error.message : error;
    console.error(words);
    process.exitCode = 1;
  }
}
