import { patternOf, type Query } from '@shared/find/pattern';
import { readOnlyReason } from '@shared/story/readable';
import type * as Y from 'yjs';
import type { DraftTexts } from '../archive/draft-texts';
import type { Database } from '../database/open';
import { documentOf } from '../drafts/moments';
import { type UpdateLog, updateLog } from '../drafts/update-log';

/** A draft of the desk, and the last update of it. */
export type DraftHead = { id: string; head: number };

/** The drafts that are not in the bin, the one that was changed last first. */
export const draftsOf = (desk: Database): DraftHead[] =>
  desk
    .prepare<[], DraftHead>(
      `SELECT id, coalesce((SELECT seq FROM draft_log WHERE draft_id = draft.id
         ORDER BY block DESC, seq DESC LIMIT 1), 0) AS head
       FROM draft WHERE purged_at IS NULL AND binned_at IS NULL ORDER BY head DESC`,
    )
    .all();

/** Reads the documents of drafts. Each is the caller's, who destroys it. */
export function draftReader(desk: Database): (id: string) => Y.Doc | null {
  const log: UpdateLog = updateLog(desk);
  return (id) => {
    try {
      const { snapshot, updates } = log.load(id);
      const doc = documentOf(snapshot, updates);
      if (readOnlyReason(doc) === null) return doc;
      doc.destroy();
    } catch {
      // Damage is found, and told, by who looks for it; here the draft is one that cannot be read.
    }
    return null;
  };
}

/**
 * Says of a draft whether it may hold what is looked for, by what the archive knows of it. Whatever the
 * archive does not know, or not yet, may.
 */
export function mayHold(query: Query, texts: DraftTexts | null): (draft: DraftHead) => boolean {
  // Of an expression it cannot be told: it may ask for where a line begins.
  const words = query.isPattern ? '' : query.text.trim();
  const pattern = patternOf({ ...query, text: words, wholeWords: false });
  if (!texts || pattern === null || pattern === 'faulty') return () => true;
  return ({ id, head }) => {
    const known = texts.of(id);
    return known === null || known.seq !== head || known.text.search(pattern.regExp) >= 0;
  };
}
