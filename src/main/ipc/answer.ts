import { fail, type Result } from '@shared/result';
import { z } from 'zod';
import { storageFailure } from '../database/storage-failure';
import type { Log } from '../log';

/**
 * Answers one call: validates the input with the contract's schema, runs the handler, and turns
 * whatever it throws into a failure. The handler begins before this returns, so that the last words
 * of a closing window are in the log before the window is gone.
 *
 * @param doing names the call, for the log
 */
export function answer<Input>(
  doing: string,
  schema: z.ZodType<Input>,
  handler: (input: Input) => Promise<Result<unknown>> | Result<unknown>,
  input: unknown,
  log: Log,
): Promise<Result<unknown>> | Result<unknown> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const cause = z.prettifyError(parsed.error);
    log.error(`${doing}: input refused`, cause);
    return fail(
      'invalid',
      'Galley could not do this, because the request was not of the agreed form. Nothing was changed. This is a fault of Galley.',
      cause,
    );
  }
  const failed = (error: unknown): Result<never> => {
    log.error(doing, error);
    const known = storageFailure(error);
    if (known) return { ok: false, error: known };
    return fail(
      'internal',
      'Something went wrong inside Galley. What was saved is safe. Try again; the log file says more.',
      error,
    );
  };
  try {
    const value = handler(parsed.data);
    return value instanceof Promise ? value.catch(failed) : value;
  } catch (error) {
    return failed(error);
  }
}
