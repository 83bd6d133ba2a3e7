import * as Y from 'yjs';
import { undoScopeOf } from '../story/layout';
import { replaceInStory, type Search } from './in-story';

/** What a replacement does to a story, as updates to be merged into it. */
export type Replacement = {
  update: Uint8Array;
  /** Takes it back, whatever was written meanwhile. */
  takeBack: Uint8Array;
  /** How many matches it replaces. */
  matches: number;
};

/**
 * Works out what replacing some matches of a story comes to, on a document that is thrown away afterwards
 * (kept with `gc: false`, since what was deleted is needed again); null when none of them is there any more.
 */
export function replacementOf(
  doc: Y.Doc,
  search: Search,
  replacement: string,
  keys: readonly string[],
): Replacement | null {
  const origin = 'replace';
  const undo = new Y.UndoManager(undoScopeOf(doc), { trackedOrigins: new Set([origin]) });
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const matches = doc.transact(
    () => replaceInStory(doc, search, replacement, new Set(keys)),
    origin,
  );
  const done = updates.length;
  undo.undo();
  undo.destroy();
  if (done === 0) return null;
  return {
    update: Y.mergeUpdates(updates.slice(0, done)),
    takeBack: Y.mergeUpdates(updates.slice(done)),
    matches,
  };
}
