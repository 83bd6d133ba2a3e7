import type * as Y from 'yjs';
import { readFields, translationOf } from '../layout';
import { align, type Pair } from './align';
import { readKept } from './kept';
import { type Passage, passagesOf } from './passages';

/** How far an edition is: passages by where they stand. */
export type Progress = { untranslated: number; changed: number; total: number };

/** What an edition and its original have to do with one another now. */
export const alignStories = (original: Y.Doc, edition: Y.Doc): Pair[] =>
  align(passagesOf(original), passagesOf(edition), readKept(edition));

/** Whether an edition knows what of its original it says; one that came from elsewhere may not. */
export const isFollowed = (edition: Y.Doc): boolean => translationOf(edition).size > 0;

/** Counts pairs; what was added to or removed from the original is a change of it. */
export function progressOf(pairs: readonly Pair[]): Progress {
  const progress = { untranslated: 0, changed: 0, total: 0 };
  for (const { standing } of pairs) {
    if (standing === 'left-out') continue;
    progress.total += 1;
    if (standing === 'untranslated') progress.untranslated += 1;
    else if (standing !== 'translated') progress.changed += 1;
  }
  return progress;
}

/**
 * The passages of an edition that nobody has translated yet, as its own document knows: the original is
 * not asked. Empty for a story that is no edition of another.
 */
export function untranslatedIn(edition: Y.Doc): Passage[] {
  if (readFields(edition).editionOf === null) return [];
  const kept = readKept(edition);
  if (kept.size === 0) return [];
  const original = [...kept].map(
    ([id, { source }]): Passage => ({ id, kind: id, block: null, runs: source, of: [] }),
  );
  return align(original, passagesOf(edition), kept)
    .filter(({ standing }) => standing === 'untranslated')
    .flatMap(({ editions }) => editions.slice(0, 1));
}
