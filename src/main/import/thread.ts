import { Worker } from 'node:worker_threads';
import type { ImportedStory } from './imported';
import type { FromReader, ImportSource } from './protocol';

/** Reads a file; rejects with nothing but its reason. Ends early, as stopped, by the signal. */
export type ReadFile = (
  source: ImportSource,
  onShare: (share: number) => void,
  signal: AbortSignal,
) => Promise<{ story: ImportedStory } | { reason: string }>;

/** For one file, however large; ms. */
const TIME_LIMIT_MS = 120_000;
/** Memory that reading a file may take, MB. */
const MEMORY_MB = 1536;

/**
 * Reads files in threads of their own, one a file, so that no window waits for one and none that is made
 * to take all time or memory takes more than its own thread.
 *
 * @param script path of the built `worker.ts`
 */
export const readInThread =
  (script: string): ReadFile =>
  (source, onShare, signal) =>
    new Promise((resolve) => {
      const worker = new Worker(script, {
        workerData: source,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      const end = (outcome: { story: ImportedStory } | { reason: string }): void => {
        clearTimeout(limit);
        signal.removeEventListener('abort', stop);
        resolve(outcome);
        void worker.terminate();
      };
      const stop = (): void => end({ reason: 'the import was stopped.' });
      const limit = setTimeout(() => end({ reason: 'it took too long to read.' }), TIME_LIMIT_MS);
      signal.addEventListener('abort', stop);
      worker.on('message', (said: FromReader) =>
        'share' in said ? onShare(said.share) : end(said),
      );
      worker.on('error', () =>
        end({ reason: 'it takes more memory than there is, or is damaged.' }),
      );
      worker.on('exit', () => end({ reason: 'it could not be read.' }));
    });
