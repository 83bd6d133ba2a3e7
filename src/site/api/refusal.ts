import type { ApiErrorCode } from '@shared/publish/api';
import type { Failure } from '@shared/result';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The status of each refusal. A client tries again by itself what is 5xx, and nothing else. */
const STATUS: Record<ApiErrorCode, ContentfulStatusCode> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  too_large: 413,
  unsupported_media: 415,
  hash_mismatch: 422,
  media_missing: 422,
  slug_taken: 409,
  precondition_failed: 412,
  precondition_required: 428,
  idempotency_reused: 422,
  stale_attempt: 409,
  rate_limited: 429,
  internal: 500,
};

/** A refusal as the API answers it: a code for programs, a sentence for the person at the desk. */
export function refuse(c: Context, { code, message }: Failure<ApiErrorCode>) {
  return c.json({ error: { code, message } }, STATUS[code]);
}
