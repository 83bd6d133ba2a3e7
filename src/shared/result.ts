/**
 * Errors are values. A failure carries a code for programs, a sentence for the editor (what
 * happened, what is safe, what to do) and, where one helps, the cause for the log.
 */
export type Failure<Code extends string = string> = {
  code: Code;
  message: string;
  cause?: string;
};

export type Result<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; error: Failure<Code> };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a code and a sentence as a failure; `cause` is turned into text for the log. */
export function fail<Code extends string>(
  code: Code,
  message: string,
  cause?: unknown,
): { ok: false; error: Failure<Code> } {
  const error: Failure<Code> = { code, message };
  if (cause !== undefined) error.cause = cause instanceof Error ? cause.message : String(cause);
  return { ok: false, error };
}
