import type { WordChange } from '@shared/story/compare';
import type { Database } from '../database/open';

/** A line of the log without its bytes. */
export type LogLine = { seq: number; at: number; writer: number; origin: string };

/** A stretch in which one writer wrote in a story without a long pause. */
export type Session = {
  writer: number;
  firstSeq: number;
  /** The moment that the session led to. */
  lastSeq: number;
  from: number;
  to: number;
  updates: number;
};
export type CountedSession = Session & { words: WordChange | null };

/** A pause as long ends a session, ms. */
export const SESSION_PAUSE_MS = 15 * 60_000;

/**
 * The writing sessions in a log: of each writer, the updates of windows without a pause between
 * them. Sessions of two writers may overlap. In the order in which they began.
 */
export function sessionsOf(lines: Iterable<LogLine>): Session[] {
  const sessions: Session[] = [];
  const open = new Map<number, Session>();
  for (const { seq, at, writer, origin } of lines) {
    if (origin !== 'window') continue;
    const session = open.get(writer);
    if (session && at - session.to < SESSION_PAUSE_MS) {
      session.lastSeq = seq;
      session.to = at;
      session.updates += 1;
    } else {
      const begun = { writer, firstSeq: seq, lastSeq: seq, from: at, to: at, updates: 1 };
      open.set(writer, begun);
      sessions.push(begun);
    }
  }
  return sessions;
}

/** The sessions of drafts, in SQL. Transactions are the caller's. */
export type Sessions = {
  /**
   * All sessions of a draft, oldest first: those whose updates compaction may have joined as they
   * were written down, the later ones as the log has them, with the words of those counted before.
   */
  of(id: string): CountedSession[];
  /** Writes down a session that is over. */
  keep(id: string, session: Session, words: WordChange): void;
};

type Stored = {
  first_seq: number;
  last_seq: number;
  writer: number;
  from_at: number;
  to_at: number;
  updates: number;
  words_added: number;
  words_removed: number;
};

export function sessions(db: Database): Sessions {
  const stored = db.prepare<[string], Stored>(
    `SELECT first_seq, last_seq, writer, from_at, to_at, updates, words_added, words_removed
     FROM draft_session WHERE draft_id = ? ORDER BY first_seq`,
  );
  const compactedTo = db
    .prepare<[string], number>('SELECT compacted_to FROM draft WHERE id = ?')
    .pluck();
  const lines = db.prepare<[{ id: string; after: number }], LogLine>(
    `SELECT seq, at, writer, origin FROM draft_log
     WHERE draft_id = @id AND block >= CAST(@after AS INTEGER) / 64 AND seq > @after ORDER BY block, seq`,
  );
  const keep = db.prepare(
    `INSERT OR REPLACE INTO draft_session
       (draft_id, first_seq, last_seq, writer, from_at, to_at, updates, words_added, words_removed)
     VALUES
       (@id, @firstSeq, @lastSeq, @writer, @from, @to, @updates, @added, @removed)`,
  );

  return {
    of(id) {
      const known = stored.all(id).map(
        (row): CountedSession => ({
          ...{ writer: row.writer, firstSeq: row.first_seq, lastSeq: row.last_seq },
          ...{ from: row.from_at, to: row.to_at, updates: row.updates },
          words: { added: row.words_added, removed: row.words_removed },
        }),
      );
      const limit = compactedTo.get(id) ?? 0;
      const wordsOf = (session: Session): WordChange | null =>
        known.find((one) => one.firstSeq === session.firstSeq && one.lastSeq === session.lastSeq)
          ?.words ?? null;
      return [
        ...known.filter(({ firstSeq }) => firstSeq <= limit),
        ...sessionsOf(lines.iterate({ id, after: limit })).map((session) => ({
          ...session,
          words: wordsOf(session),
        })),
      ];
    },
    keep: (id, session, words) => void keep.run({ id, ...session, ...words }),
  };
}
