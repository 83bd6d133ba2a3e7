import type { WordChange } from '@shared/story/compare';
import { countWordChange } from '@shared/story/compare';
import { projectStory } from '@shared/story/projection';
import * as Y from 'yjs';
import type { Session } from './sessions';
import type { UpdateLog } from './update-log';

/** A draft as it was after update `seq`. The document is its reader's own: nothing follows it. */
export type Moment = { seq: number; at: number; doc: Y.Doc };

/**
 * The document after the last update up to `until`; null before the first one. Reads the nearest
 * snapshot before it and at most some thousand updates: see RESTORE_POINT_EVERY.
 */
export function momentOf(log: UpdateLog, id: string, until?: number): Moment | null {
  const { snapshot, updates, head, headAt } = log.load(id, until);
  if (head === 0) return null;
  return { seq: head, at: headAt, doc: documentOf(snapshot, updates) };
}

/** The document that a snapshot and the updates after it make. Keeps what was deleted. */
export function documentOf(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The words that came and went in a session. */
export function countSession(log: UpdateLog, id: string, session: Session): WordChange {
  const [before, after] = [session.firstSeq - 1, session.lastSeq].map((until) => {
    const doc = momentOf(log, id, until)?.doc ?? new Y.Doc();
    const story = projectStory(doc);
    doc.destroy();
    return story;
  });
  return before && after ? countWordChange(before, after) : { added: 0, removed: 0 };
}
