import * as Y from 'yjs';
import { crc32 } from '../database/crc32';
import type { Facts } from '../database/facts';
import type { Database } from '../database/open';
import type { DraftTables } from './draft-store';
import { countSession } from './moments';
import type { LogLine, Session, Sessions } from './sessions';
import { DamagedUpdate, giveUpTo, headOf } from './update-log';

/**
 * What the history keeps. Every update is kept for `keepAllMs`. Of older ones only promised moments
 * stay: those with a milestone (named versions, publications, changes of state, rescues …) and the
 * end of each writing session. The updates between two of them are joined into one that does the
 * same, so the log stays a log: replayed from its beginning, it gives every promised moment and the
 * present document.
 *
 * The work is cut into small transactions. It may end, or be killed, after and in any of them, and
 * is taken up from there, for what is to be done is read from the database each time.
 */
export type RetentionPolicy = {
  /** So long every update stays, ms. */
  keepAllMs: number;
  /** So long a story stays in the bin, ms. */
  keepBinnedMs: number;
};

const DAY_MS = 24 * 60 * 60_000;
const KEEP_ALL_DAYS = { fact: 'history.keep-all-days', default: 90 };
const KEEP_BINNED_DAYS = 30;

/** The policy of a desk. The time for which all is kept can be set, in days. */
export function retentionPolicy(facts: Facts): RetentionPolicy & { keepAllDays: number } {
  const days = Number(facts.get(KEEP_ALL_DAYS.fact) ?? KEEP_ALL_DAYS.default);
  return { keepAllDays: days, keepAllMs: days * DAY_MS, keepBinnedMs: KEEP_BINNED_DAYS * DAY_MS };
}

export function setKeepAllDays(facts: Facts, days: number): void {
  facts.set(KEEP_ALL_DAYS.fact, String(days));
}

export type RetentionParts = {
  db: Database;
  tables: DraftTables;
  sessions: Sessions;
  /** Whether a story must stay although it is in the bin: open somewhere, or on the site. */
  isNeeded: (id: string) => boolean;
  /** Forgets what is known of a story elsewhere. Called in the transaction that takes it away. */
  forget: (id: string) => void;
  /** The disk has damaged an update of a story: it is left as it is, for the repair. */
  onDamage: (id: string, error: DamagedUpdate) => void;
};

/** At most so many updates, and bytes, are joined or deleted in one transaction: some 10 ms. */
const JOIN_AT_ONCE = { updates: 200, bytes: 512 * 1024 };
const DELETE_AT_ONCE = 500;

/** Everything that is to be done at `now`. Each step is one transaction; between steps it may stop. */
export function* retention(
  parts: RetentionParts,
  policy: RetentionPolicy,
  now: number,
): Generator<void, void> {
  const emptied = parts.db
    .prepare<[number], string>(
      'SELECT id FROM draft WHERE purged_at IS NOT NULL OR binned_at < ? ORDER BY id',
    )
    .pluck()
    .all(now - policy.keepBinnedMs);
  for (const id of emptied) if (!parts.isNeeded(id)) yield* purge(parts, id, now);

  const before = now - policy.keepAllMs;
  for (const id of old(parts.db, before)) {
    if (id === null) {
      yield;
      continue;
    }
    try {
      yield* compact(parts, id, before);
    } catch (error) {
      if (!(error instanceof DamagedUpdate)) throw error;
      parts.onDamage(id, error);
    }
  }
}

/** So many drafts are looked at in one step: some milliseconds. */
const LOOKED_AT_ONCE = 500;

type Step = { after: number; before: number };

/** The drafts of which something is to be joined; null after each step of looking for them. */
function* old(db: Database, before: number): Generator<string | null, void> {
  const some = db.prepare<[Step], { number: number; id: string; isOld: number }>(
    `SELECT number, id, purged_at IS NULL AND (joined_to < compacted_to OR (
       SELECT at FROM draft_log WHERE draft_id = draft.id
         AND block >= draft.compacted_to / 64 AND seq > draft.compacted_to
       ORDER BY block, seq LIMIT 1) < @before) AS isOld
     FROM draft WHERE number > @after ORDER BY number LIMIT ${LOOKED_AT_ONCE}`,
  );
  for (let after = 0; ; ) {
    const drafts = some.all({ after, before });
    for (const { id, isOld } of drafts) if (isOld) yield id;
    const last = drafts.at(-1);
    if (!last || drafts.length < LOOKED_AT_ONCE) return;
    after = last.number;
    yield null;
  }
}

/**
 * Takes a story away for good. Once the first step is done, the desk does not have it any more. Its
 * numbers stay given, for they may be the last ones of the log.
 */
function* purge({ db, forget }: RetentionParts, id: string, now: number): Generator<void, void> {
  const mark = db.prepare('UPDATE draft SET purged_at = ? WHERE id = ? AND purged_at IS NULL');
  const deleteUpdates = db.prepare(
    `DELETE FROM draft_update WHERE seq IN
       (SELECT seq FROM draft_log WHERE draft_id = ? ORDER BY block DESC, seq DESC
        LIMIT ${DELETE_AT_ONCE})`,
  );
  db.transaction(() => {
    mark.run(now, id);
    giveUpTo(db, headOf(db));
    forget(id);
  }).immediate();
  yield;
  while (deleteUpdates.run(id).changes > 0) yield;
  db.transaction(() => {
    for (const table of ['draft_snapshot', 'draft_milestone', 'draft_session']) {
      db.prepare(`DELETE FROM ${table} WHERE draft_id = ?`).run(id);
    }
    db.prepare('DELETE FROM draft_block WHERE draft = (SELECT number FROM draft WHERE id = ?)').run(
      id,
    );
    db.prepare('DELETE FROM draft WHERE id = ?').run(id);
  }).immediate();
  yield;
}

/** Joins the updates of a story that came before a time. */
function* compact(parts: RetentionParts, id: string, before: number): Generator<void, void> {
  const { db, tables, sessions } = parts;
  const all = sessions.of(id);
  const limit = limitOf(db, id, all, before);
  for (const session of all) {
    if (session.firstSeq > limit || session.words !== null) continue;
    sessions.keep(id, session, countSession(tables.log, id, session));
    yield;
  }
  const raise = db.prepare('UPDATE draft SET compacted_to = ? WHERE id = ? AND compacted_to < ?');
  if (raise.run(limit, id, limit).changes > 0) yield;

  const promised = new Set([
    ...all.map(({ lastSeq }) => lastSeq),
    ...tables.milestones.of(id).map(({ seq }) => seq),
  ]);
  for (const run of runsBetween(seqsUpTo(db, id, limit), promised)) yield* join(db, id, run);
  if (dropShortCuts(db, id, limit)) yield;
  finish(db, id, limit);
}

/**
 * The last update whose predecessors may be joined: all older than the time, and no session, of
 * whatever writer, reaches over it. Never below what was compacted before.
 */
function limitOf(db: Database, id: string, sessions: readonly Session[], before: number): number {
  const compactedTo =
    db.prepare<[string], number>('SELECT compacted_to FROM draft WHERE id = ?').pluck().get(id) ??
    0;
  const lastOld = db
    .prepare<[{ id: string; after: number; before: number }], number>(
      `SELECT max(seq) FROM draft_log
       WHERE draft_id = @id AND block >= CAST(@after AS INTEGER) / 64 AND seq > @after AND at < @before`,
    )
    .pluck()
    .get({ id, after: compactedTo, before });
  let limit = lastOld ?? compactedTo;
  for (const session of [...sessions].sort((a, b) => b.lastSeq - a.lastSeq)) {
    if (session.lastSeq > limit && session.firstSeq <= limit) limit = session.firstSeq - 1;
  }
  return Math.max(limit, compactedTo);
}

const seqsUpTo = (db: Database, id: string, limit: number): number[] =>
  db
    .prepare<[string, number], number>(
      'SELECT seq FROM draft_log WHERE draft_id = ? AND seq <= ? ORDER BY block, seq',
    )
    .pluck()
    .all(id, limit);

/** Updates that lead from one promised moment to the next. The last may lead on to what is not old yet. */
function runsBetween(seqs: readonly number[], promised: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const seq of seqs) {
    run.push(seq);
    if (!promised.has(seq)) continue;
    runs.push(run);
    run = [];
  }
  if (run.length > 0) runs.push(run);
  return runs.filter(({ length }) => length > 1);
}

type Row = LogLine & { crc: number; bytes: Buffer };

/** Joins updates into the last of them: a part at once, then the parts. */
function* join(db: Database, id: string, run: readonly number[]): Generator<void, void> {
  let rest = [...run];
  while (rest.length > 1) {
    const next: number[] = [];
    for (let from = 0; from < rest.length; ) {
      const count = joinSome(db, id, rest.slice(from, from + JOIN_AT_ONCE.updates));
      next.push(rest[from + count - 1] ?? 0);
      from += count;
      yield;
    }
    if (next.length === rest.length) return; // Each is as large as one may get.
    rest = next;
  }
}

/** Joins as many of the updates, from the first, as one transaction may; gives their number. */
function joinSome(db: Database, id: string, seqs: readonly number[]): number {
  const read = db.prepare<[number], Row>(
    'SELECT seq, at, writer, origin, crc, bytes FROM draft_update WHERE seq = ?',
  );
  const remove = db.prepare('DELETE FROM draft_update WHERE seq = ?');
  const write = db.prepare('UPDATE draft_update SET bytes = ?, crc = ? WHERE seq = ?');
  return db
    .transaction(() => {
      const rows: Row[] = [];
      let size = 0;
      for (const seq of seqs) {
        const row = read.get(seq);
        if (!row || crc32(row.bytes) !== row.crc) {
          throw new DamagedUpdate(`Update ${seq} of story ${id} is not what was written.`);
        }
        size += row.bytes.length;
        if (rows.length > 0 && size > JOIN_AT_ONCE.bytes) break;
        rows.push(row);
      }
      const last = rows.at(-1);
      if (!last || rows.length === 1) return 1;
      const bytes = Buffer.from(Y.mergeUpdates(rows.map((row) => row.bytes)));
      write.run(bytes, crc32(bytes), last.seq);
      for (const { seq } of rows.slice(0, -1)) remove.run(seq);
      return rows.length;
    })
    .immediate();
}

/** Snapshots among joined updates save too little reading to be worth their room. */
function dropShortCuts(db: Database, id: string, limit: number): boolean {
  const drop = db.prepare(
    `DELETE FROM draft_snapshot WHERE draft_id = @id AND seq <= @limit
       AND seq < (SELECT max(seq) FROM draft_snapshot WHERE draft_id = @id)`,
  );
  return drop.run({ id, limit }).changes > 0;
}

/** Writes down that all is joined, and forgets the blocks in which nothing is left. */
function finish(db: Database, id: string, limit: number): void {
  db.transaction(() => {
    db.prepare(
      `DELETE FROM draft_block AS place
       WHERE draft = (SELECT number FROM draft WHERE id = @id) AND block < CAST(@limit AS INTEGER) / 64
         AND NOT EXISTS (SELECT 1 FROM draft_update AS line WHERE line.draft = place.draft
           AND line.seq >= place.block * 64 AND line.seq < (place.block + 1) * 64)`,
    ).run({ id, limit });
    db.prepare('UPDATE draft SET joined_to = ? WHERE id = ?').run(limit, id);
  }).immediate();
}
