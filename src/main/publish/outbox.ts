import { randomUUID } from 'node:crypto';
import type { OutboxSummary, PublishAttempt } from '@shared/ipc/publish';
import type { PublicStory } from '@shared/publish/public-story';
import type { Database } from '../database/open';
import { type AfterAttempt, doubtAfter, type OpenOperation, outcomeOf } from './decide';
import {
  type Move,
  type Unsettled,
  whenAnswered,
  whenCancelled,
  whenInterrupted,
  whenQueued,
  whenRetried,
  whenSiteIsBack,
} from './moves';
import { packageHash } from './package-hash';
import type { Answer } from './targets/answer';

/** An operation that is about to be sent. */
export type Sending = {
  operationId: string;
  storyId: string;
  /** `delete` takes the story off the site. */
  action: 'put' | 'delete';
  story: PublicStory;
  etag: string | null;
  /** Number of this attempt, from 1. */
  attempt: number;
  attemptId: number;
};

/** The rows of the outbox of one site. Each function is one transaction, or joins the caller's. */
export type Outbox = {
  /**
   * Queues a story. Earlier operations of it that the site certainly does not hold are replaced;
   * one that it may hold is tried again first, so that the site says whether it does.
   */
  enqueue(story: PublicStory, now: number): void;
  /**
   * Queues that a story is taken off the site, in place of what the site certainly does not hold; whether
   * the site has it or may have it, as far as the desk knows.
   */
  withdraw(storyId: string, now: number): boolean;
  open(): OpenOperation[];
  /** Marks an operation as being sent, on disk, before anything is sent. */
  begin(operationId: string, now: number): Sending;
  /** Writes down what came of it. */
  end(sending: Sending, answer: Answer, after: AfterAttempt, now: number): void;
  /** What was being sent when Galley died (or one such operation) is sent again, with the same key. */
  recover(now: number, operationId?: string): void;
  /**
   * Takes back what the site certainly does not hold; whether there was any. What gave way to it and
   * may be on the site needs attention again.
   */
  cancel(storyId: string): boolean;
  /** The site is back: everything that waits is due now, or when the site asked for it. */
  hurry(now: number): void;
  /** A person asks for another try, also of what the site refused. Null asks for all stories. */
  retry(storyId: string | null, now: number): void;
  /**
   * What this desk puts next is to replace the version that a person has seen on the site; null: the
   * story is not there.
   */
  goOnFrom(storyId: string, there: There | null, now: number): void;
  /** The desk has taken over what the site has: nothing of its own waits any more. */
  adopt(storyId: string, there: There, now: number): void;
  attempts(storyId: string): Omit<PublishAttempt, 'site'>[];
  summary(): Pick<OutboxSummary, 'waiting' | 'attention'>;
};

/** A version on the site, as a person saw it. */
export type There = { story: PublicStory; etag: string; url: string };

type Row = {
  operation_id: string;
  seq: number;
  story_id: string;
  state: OpenOperation['state'];
  next_attempt_at: number;
};

type Operation = {
  story_id: string;
  action: Sending['action'];
  package: string;
  attempts: number;
};

/** The hash of what is on the site when a story is taken off it: that of no package. */
const NOTHING = '';

/** Attempts shown of a story. */
const ATTEMPTS_SHOWN = 50;
const OPEN = `state IN ('waiting', 'sending', 'conflict', 'attention')`;
/** The site may hold what it did not acknowledge: what its last attempt that tells anything says. */
const IN_DOUBT = `(SELECT doubt FROM outbox_attempt
  WHERE outbox_attempt.operation_id = outbox.operation_id AND doubt <> 'as before'
  ORDER BY id DESC LIMIT 1) IS 'new'`;
const UNSETTLED = `operation_id AS operationId, state, ${IN_DOUBT} AS inDoubt,
  next_attempt_at AS nextAttemptAt, not_before AS notBefore,
  (SELECT coalesce(max(id), 0) FROM outbox_attempt
   WHERE outbox_attempt.operation_id = outbox.operation_id) AS lastTry,
  (SELECT coalesce(max(id), 0) FROM outbox_attempt
   WHERE outbox_attempt.operation_id = outbox.operation_id
     AND outcome IN ('conflict', 'refused') AND doubt = 'none') AS lastNo`;
type UnsettledRow = Omit<Unsettled, 'inDoubt'> & { inDoubt: 0 | 1 };

/** Until when a site holds a version, ms since 1970 UTC; null for one that readers have at once. */
const releaseOf = ({ releaseAt }: PublicStory): number | null =>
  releaseAt === undefined ? null : Date.parse(releaseAt);

/** What becomes of an operation is decided in `moves.ts`; here it is read and written. */
export function outbox(db: Database, site: string): Outbox {
  const insert = db.prepare(
    `INSERT INTO outbox
       (operation_id, site, story_id, action, package, package_hash, queued_at, state, next_attempt_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?)`,
  );
  const open = db.prepare<[string], Row>(
    `SELECT operation_id, seq, story_id, state, next_attempt_at FROM outbox
     WHERE site = ? AND ${OPEN} ORDER BY seq`,
  );
  const ofStory = db.prepare<{ site: string; storyId: string }, UnsettledRow>(
    `SELECT ${UNSETTLED} FROM outbox
     WHERE site = @site AND story_id = @storyId AND state <> 'done' AND seq >
       coalesce((SELECT max(seq) FROM outbox
                 WHERE site = @site AND story_id = @storyId AND state = 'done'), 0)
     ORDER BY seq`,
  );
  const ofAll = db.prepare<[string], UnsettledRow>(
    `SELECT ${UNSETTLED} FROM outbox WHERE site = ? AND ${OPEN} ORDER BY seq`,
  );
  const one = db.prepare<[string], Operation>(
    'SELECT story_id, action, package, attempts FROM outbox WHERE operation_id = ?',
  );
  const packageOf = db
    .prepare<[string, string], string>(
      'SELECT package FROM publication WHERE site = ? AND story_id = ?',
    )
    .pluck();
  const maybeThere = db
    .prepare<[string, string], string>(
      `SELECT package FROM outbox
       WHERE site = ? AND story_id = ? AND ${OPEN} AND (state = 'sending' OR ${IN_DOUBT})
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();
  const etagOf = db
    .prepare<[string, string], string>(
      'SELECT etag FROM publication WHERE site = ? AND story_id = ?',
    )
    .pluck();
  const markSending = db.prepare(
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE operation_id = ?`,
  );
  const beginAttempt = db.prepare(
    `INSERT INTO outbox_attempt (operation_id, at, outcome) VALUES (?, ?, 'sending')`,
  );
  const endAttempt = db.prepare(
    'UPDATE outbox_attempt SET ended_at = ?, outcome = ?, doubt = ?, message = ? WHERE id = ?',
  );
  const interruptAttempt = db.prepare(
    `UPDATE outbox_attempt SET ended_at = ?, outcome = 'interrupted'
     WHERE outcome = 'sending' AND operation_id = ?`,
  );
  const move = db.prepare(
    `UPDATE outbox SET state = @to, next_attempt_at = coalesce(@nextAttemptAt, next_attempt_at),
       not_before = coalesce(@notBefore, not_before),
       message = CASE WHEN @tells THEN @message ELSE message END
     WHERE operation_id = @operationId`,
  );
  const acknowledge = db.prepare(
    `INSERT OR REPLACE INTO publication (site, story_id, url, etag, version, at, package, release_at)
     VALUES (@site, @storyId, @url, @etag, @version, @now, @package, @releaseAt)`,
  );
  const forget = db.prepare('DELETE FROM publication WHERE site = ? AND story_id = ?');
  const insertDone = db.prepare(
    `INSERT INTO outbox
       (operation_id, site, story_id, action, package, package_hash, queued_at, state, next_attempt_at)
     VALUES (?, ?, ?, 'put', ?, ?, ?, 'done', ?)`,
  );
  const attempts = db.prepare<[string, string], Omit<PublishAttempt, 'site'>>(
    `SELECT attempt.at, outbox.action, attempt.outcome, attempt.message
     FROM outbox_attempt AS attempt JOIN outbox USING (operation_id)
     WHERE outbox.site = ? AND outbox.story_id = ? ORDER BY attempt.id DESC LIMIT ${ATTEMPTS_SHOWN}`,
  );
  /** The unsettled operations of a story; null for the open ones of all. */
  const queueOf = (storyId: string | null): Unsettled[] =>
    (storyId === null ? ofAll.all(site) : ofStory.all({ site, storyId })).map((row) => ({
      ...row,
      inDoubt: row.inDoubt === 1,
    }));

  function make(moves: readonly Move[]): void {
    for (const { operationId, to, nextAttemptAt = null, notBefore = null, message } of moves) {
      const tells = message === undefined ? 0 : 1;
      const words = message ?? null;
      move.run({ operationId, to, nextAttemptAt, notBefore, tells, message: words });
    }
  }

  /** Takes a version of the site for the one that this desk goes on from. */
  function standOn(storyId: string, { story, etag, url }: There, now: number): void {
    const text = JSON.stringify(story);
    acknowledge.run({
      ...{ site, storyId, url, etag, version: 0, now, package: text },
      releaseAt: releaseOf(story),
    });
  }

  return {
    enqueue: db.transaction((story: PublicStory, now: number) => {
      make(whenQueued(queueOf(story.id), now));
      const text = JSON.stringify(story);
      insert.run(randomUUID(), site, story.id, 'put', text, packageHash(story), now, now);
    }),
    withdraw: db.transaction((storyId: string, now: number): boolean => {
      const text = packageOf.get(site, storyId) ?? maybeThere.get(site, storyId);
      if (text === undefined) return false;
      make(whenQueued(queueOf(storyId), now));
      insert.run(randomUUID(), site, storyId, 'delete', text, NOTHING, now, now);
      return true;
    }),
    open: () =>
      open.all(site).map((row) => ({
        operationId: row.operation_id,
        seq: row.seq,
        storyId: row.story_id,
        state: row.state,
        nextAttemptAt: row.next_attempt_at,
      })),
    begin: db.transaction((operationId: string, now: number): Sending => {
      markSending.run(operationId);
      const attemptId = Number(beginAttempt.run(operationId, now).lastInsertRowid);
      const row = one.get(operationId);
      if (!row) throw new Error(`There is no operation ${operationId}.`);
      return {
        operationId,
        attemptId,
        ...{ storyId: row.story_id, action: row.action },
        story: JSON.parse(row.package) as PublicStory,
        etag: etagOf.get(site, row.story_id) ?? null,
        attempt: row.attempts,
      };
    }).immediate,
    end: db.transaction((sending: Sending, answer: Answer, after: AfterAttempt, now: number) => {
      const { operationId, storyId } = sending;
      const message = 'message' in after ? after.message : null;
      const moves = whenAnswered(queueOf(storyId), operationId, after, now);
      endAttempt.run(now, outcomeOf(answer), doubtAfter(answer), message, sending.attemptId);
      make(moves);
      if (answer.type === 'acknowledged' && sending.action === 'delete') {
        forget.run(site, storyId);
      } else if (answer.type === 'acknowledged') {
        const { url, etag, version } = answer;
        const text = JSON.stringify(sending.story);
        acknowledge.run({
          ...{ site, storyId, url, etag, version, now, package: text },
          releaseAt: releaseOf(sending.story),
        });
      }
    }).immediate,
    recover: db.transaction((now: number, operationId: string | null = null) => {
      const moves = whenInterrupted(queueOf(null), now).filter(
        (one) => operationId === null || one.operationId === operationId,
      );
      for (const one of moves) interruptAttempt.run(now, one.operationId);
      make(moves);
    }).immediate,
    cancel: db.transaction((storyId: string): boolean => {
      const moves = whenCancelled(queueOf(storyId));
      make(moves);
      return moves.length > 0;
    }),
    hurry: db.transaction((now: number) => make(whenSiteIsBack(queueOf(null), now))),
    retry: db.transaction((storyId: string | null, now: number) =>
      make(whenRetried(queueOf(storyId), now)),
    ),
    goOnFrom(storyId, there, now) {
      if (there) standOn(storyId, there, now);
      else forget.run(site, storyId);
    },
    adopt: db.transaction((storyId: string, there: There, now: number) => {
      make(whenCancelled(queueOf(storyId)));
      standOn(storyId, there, now);
      const text = JSON.stringify(there.story);
      insertDone.run(randomUUID(), site, storyId, text, packageHash(there.story), now, now);
    }).immediate,
    attempts: (storyId) => attempts.all(site, storyId),
    summary: () => storiesOpen(db, [site]),
  };
}

/** How many stories wait for sites, or need attention there. */
export function storiesOpen(
  db: Database,
  sites: readonly string[],
): Pick<OutboxSummary, 'waiting' | 'attention'> {
  const count = db.prepare<[string], Pick<OutboxSummary, 'waiting' | 'attention'>>(
    `SELECT count(DISTINCT CASE WHEN state IN ('waiting', 'sending') THEN story_id END) AS waiting,
       count(DISTINCT CASE WHEN state IN ('conflict', 'attention') THEN story_id END) AS attention
     FROM outbox WHERE site IN (SELECT value FROM json_each(?)) AND ${OPEN}`,
  );
  return count.get(JSON.stringify(sites)) ?? { waiting: 0, attention: 0 };
}
