import { createHash } from 'node:crypto';
import type { ApiErrorCode } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';

/** A call that a client may repeat because it did not hear the answer. */
export type Operation = {
  key: string;
  method: 'PUT' | 'DELETE';
  storyId: string;
  /** The story as JSON; '' for a delete. */
  body: string;
  /** Which try it is, from 1; null when the client does not count. */
  attempt: number | null;
};

/** An answer as it was given the first time. */
export type GivenAnswer = { status: 200 | 201; answer: unknown };

/**
 * Answers by idempotency key, kept for good: a desk may come back from a long journey. Only what
 * was done is kept; a call that was refused may be repeated with its key when the cause is gone, but
 * only by a later try: one that was held up on the way must not do what its client has given up.
 */
export type Operations = {
  /** The answer that this very call was given; null when it was never done. */
  repeated(operation: Operation): Promise<Result<GivenAnswer | null, ApiErrorCode>>;
  keep(operation: Operation, given: GivenAnswer, now: number): Promise<void>;
  /** Remembers that this try was refused. */
  refuse(operation: Operation, now: number): Promise<void>;
};

/** In the column of the status: not done; the answer is the number of the last try that was refused. */
const REFUSED = 0;

/** @param tx the transaction of what is done */
export function keptOperations(tx: Queries): Operations {
  const keep = async (
    operation: Operation,
    status: Row['status'],
    answer: string,
    now: number,
  ): Promise<void> => {
    const request = requestHash(operation);
    await tx.run(
      sql`INSERT INTO operation (key, request, status, answer, at)
          VALUES (${operation.key}, ${request}, ${status}, ${answer}, ${now})
          ON CONFLICT (key) DO UPDATE SET request = excluded.request, status = excluded.status,
            answer = excluded.answer, at = excluded.at`,
    );
  };
  return {
    async repeated(operation) {
      const row = await tx.get<Row>(
        sql`SELECT request, status, answer FROM operation WHERE key = ${operation.key}`,
      );
      if (!row) return ok(null);
      if (row.status === REFUSED) {
        return operation.attempt !== null && operation.attempt <= Number(row.answer)
          ? fail('stale_attempt', 'A later attempt of this call was refused already.')
          : ok(null);
      }
      if (row.request !== requestHash(operation)) {
        return fail(
          'idempotency_reused',
          'This Idempotency-Key was used for another call. A new call needs a new key.',
        );
      }
      return ok({ status: row.status, answer: JSON.parse(row.answer) });
    },
    keep: (operation, { status, answer }, now) =>
      keep(operation, status, JSON.stringify(answer), now),
    async refuse(operation, now) {
      const { attempt } = operation;
      if (attempt !== null) await keep(operation, REFUSED, String(attempt), now);
    },
  };
}

type Row = { request: string; status: 200 | 201 | typeof REFUSED; answer: string };

const requestHash = ({ method, storyId, body }: Operation): string =>
  createHash('sha256').update(`${method} ${storyId}\n${body}`).digest('hex');
