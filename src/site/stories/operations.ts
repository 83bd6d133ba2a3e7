import { createHash } from 'node:crypto';
import type { ApiErrorCode } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { Database } from '../database/open';

/** A call that a client may repeat because it did not hear the answer. */
export type Operation = {
  key: string;
  method: 'PUT' | 'DELETE';
  storyId: string;
  /** The story as JSON; '' for a delete. */
  body: string;
};

/** An answer as it was given the first time. */
export type GivenAnswer = { status: 200 | 201; answer: unknown };

/**
 * Answers by idempotency key, kept for good: a desk may come back from a long journey. Only what
 * was done is kept; a call that was refused may be repeated with its key when the cause is gone.
 */
export type Operations = {
  /** The answer that this very call was given; null when it was never done. */
  repeated(operation: Operation): Result<GivenAnswer | null, ApiErrorCode>;
  /** To be called in the transaction of what is done. */
  keep(operation: Operation, given: GivenAnswer, now: number): void;
};

export function keptOperations(db: Database): Operations {
  const find = db.prepare<[string], { request: string; status: 200 | 201; answer: string }>(
    'SELECT request, status, answer FROM operation WHERE key = ?',
  );
  const insert = db.prepare(
    'INSERT INTO operation (key, request, status, answer, at) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    repeated(operation) {
      const row = find.get(operation.key);
      if (!row) return ok(null);
      if (row.request !== requestHash(operation)) {
        return fail(
          'idempotency_reused',
          'This Idempotency-Key was used for another call. A new call needs a new key.',
        );
      }
      return ok({ status: row.status, answer: JSON.parse(row.answer) });
    },
    keep(operation, { status, answer }, now) {
      insert.run(operation.key, requestHash(operation), status, JSON.stringify(answer), now);
    },
  };
}

const requestHash = ({ method, storyId, body }: Operation): string =>
  createHash('sha256').update(`${method} ${storyId}\n${body}`).digest('hex');
