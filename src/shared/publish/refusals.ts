import type { ApiErrorCode } from './api';

/** The status of each refusal. A client tries again by itself what is 429 or 5xx, and nothing else. */
export const REFUSAL_STATUS = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  too_large: 413,
  unsupported_media: 415,
  hash_mismatch: 422,
  wrong_offset: 416,
  media_missing: 422,
  slug_taken: 409,
  embargoed: 422,
  precondition_failed: 412,
  precondition_required: 428,
  idempotency_reused: 422,
  stale_attempt: 409,
  rate_limited: 429,
  internal: 500,
} as const satisfies Record<ApiErrorCode, number>;
