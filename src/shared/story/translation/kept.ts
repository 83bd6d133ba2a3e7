import type * as Y from 'yjs';
import { z } from 'zod';
import type { Run } from '../inline';
import { translationOf } from '../layout';

/**
 * What an edition keeps of its original: for each passage the text that was translated. It stands in the
 * edition's own document, under the id of the passage, so that what has changed since can be shown on any
 * desk, offline, whichever of the two stories came there first. The last writer of a passage wins.
 */
export type Kept = {
  /** The text of the passage of the original, with its marks. */
  source: Run[];
  /** Whether a person said that the text of the edition is its translation. */
  done: boolean;
};

const run = z.looseObject({ text: z.string() });
const kept = z.object({ source: z.array(run), done: z.boolean().catch(false) });

/** What cannot be read is as if it were not there. */
export function readKept(doc: Y.Doc): Map<string, Kept> {
  const found = new Map<string, Kept>();
  for (const [id, value] of translationOf(doc).entries()) {
    const parsed = kept.safeParse(value);
    if (parsed.success) found.set(id, parsed.data as Kept);
  }
  return found;
}

export function keep(doc: Y.Doc, id: string, { source, done }: Kept): void {
  translationOf(doc).set(id, { source, done });
}

export function forget(doc: Y.Doc, id: string): void {
  const map = translationOf(doc);
  if (map.has(id)) map.delete(id);
}
