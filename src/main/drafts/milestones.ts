import type { Milestone } from '@shared/ipc/history';
import type { Database } from '../database/open';

/** The named moments of drafts, in SQL. Transactions are the caller's. */
export type Milestones = {
  /** @param writer row of the writer (see writers.ts) */
  add(id: string, seq: number, at: number, writer: number, milestone: Milestone): void;
  /** Oldest first. */
  of(id: string): MilestoneRow[];
  /** Takes a name that a person gave from a moment. */
  removeVersion(id: string, seq: number, name: string): void;
};

export type MilestoneRow = { seq: number; at: number; writer: number; milestone: Milestone };

type Stored = { seq: number; at: number; writer: number; kind: string; detail: string };

export function milestones(db: Database): Milestones {
  const insert = db.prepare(
    `INSERT INTO draft_milestone (draft_id, seq, at, kind, writer, detail)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const ofDraft = db.prepare<[string], Stored>(
    `SELECT seq, at, writer, kind, detail FROM draft_milestone WHERE draft_id = ? ORDER BY seq, id`,
  );
  const removeVersion = db.prepare(
    `DELETE FROM draft_milestone
     WHERE draft_id = ? AND seq = ? AND kind = 'version' AND detail ->> 'name' = ?`,
  );
  // What was promised is so no longer: compaction may join over it.
  const unjoin = db.prepare('UPDATE draft SET joined_to = 0 WHERE id = ?');
  return {
    add(id, seq, at, writer, { kind, ...detail }) {
      insert.run(id, seq, at, kind, writer, JSON.stringify(detail));
    },
    of: (id) =>
      ofDraft.all(id).map(({ kind, detail, ...moment }) => ({
        ...moment,
        milestone: { kind, ...(JSON.parse(detail) as object) } as Milestone,
      })),
    removeVersion(id, seq, name) {
      unjoin.run(id);
      removeVersion.run(id, seq, name);
    },
  };
}
