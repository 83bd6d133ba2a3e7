import type { ApiErrorCode } from '@shared/publish/api';
import { REFUSAL_STATUS } from '@shared/publish/refusals';
import type { Failure } from '@shared/result';
import type { Context } from 'hono';

/** A refusal as the API answers it: a code for programs, a sentence for the person at the desk. */
export function refuse(c: Context, { code, message }: Failure<ApiErrorCode>) {
  return c.json({ error: { code, message } }, REFUSAL_STATUS[code]);
}
