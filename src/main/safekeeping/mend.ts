import type { RecoveredStory } from '@shared/ipc/safekeeping';
import { projectStory } from '@shared/story/projection';
import { bringStrandedWordsBack } from '@shared/story/stranded';
import * as Y from 'yjs';
import type { Database } from '../database/open';
import type { DraftTables } from '../drafts/draft-store';
import { documentOf } from '../drafts/moments';

/**
 * Makes a story of what was found of it. Snapshots know what lost updates held; words that still
 * hang on something lost are written to the end of the story. What is added is one more update of
 * the log, so nothing that was found is changed. Transactions are the caller's.
 */
export function mendStory(
  db: Database,
  { log, writers, milestones }: DraftTables,
  id: string,
): RecoveredStory {
  const rows = db
    .prepare<[string], { at: number; bytes: Buffer }>(
      'SELECT at, bytes FROM draft_log WHERE draft_id = ? ORDER BY block, seq',
    )
    .all(id);
  const snapshots = db
    .prepare<[string], { at: number; bytes: Buffer }>(
      'SELECT at, bytes FROM draft_snapshot WHERE draft_id = ? ORDER BY seq DESC',
    )
    .all(id);
  const changedAt = Math.max(rows.at(-1)?.at ?? 0, snapshots[0]?.at ?? 0);

  const doc = documentOf(
    null,
    rows.map(({ bytes }) => bytes),
  );
  const added: Uint8Array[] = [];
  const before = fingerprint(doc);
  for (const { bytes } of snapshots) Y.applyUpdate(doc, bytes);
  if (fingerprint(doc) !== before) added.push(Y.encodeStateAsUpdate(doc));

  const hadGaps = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  const take = (update: Uint8Array): void => {
    added.push(update);
  };
  doc.on('update', take);
  const stranded = bringStrandedWordsBack(doc);
  doc.off('update', take);

  const writer = writers.id(null);
  for (const update of added) {
    const seq = log.append(id, update, 'repair', writer, changedAt);
    milestones.add(id, seq, changedAt, writer, { kind: 'repair' });
  }
  const isLost = rows.length + snapshots.length === 0;
  const state = isLost ? 'lost' : hadGaps || added.length > 0 ? 'mended' : 'whole';
  return { id, headline: projectStory(doc).headline, state, stranded, changedAt };
}

/** The same for two documents that hold the same, whatever waits for something else. */
const fingerprint = (doc: Y.Doc): string =>
  Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64');
