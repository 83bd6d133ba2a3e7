import type { ApiErrorCode } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';

/** What a client says it knows of the story that it puts or deletes (RFC 9110 §13.1). */
export type Conditions = { ifMatch: string | null; ifNoneMatch: string | null };

/**
 * Whether the client knows what it is about to replace.
 *
 * @param etag of the story as it is on the site; null when none is there
 */
export function checkConditions(
  { ifMatch, ifNoneMatch }: Conditions,
  etag: string | null,
): Result<void, ApiErrorCode> {
  if (ifMatch === null && ifNoneMatch === null) {
    return fail(
      'precondition_required',
      'Say what is replaced: If-Match with the ETag last seen, or If-None-Match: * for a story that is new here.',
    );
  }
  if (ifMatch !== null && !matches(ifMatch, etag)) {
    return fail(
      'precondition_failed',
      etag === null
        ? 'This story is not on the site.'
        : 'This story was changed on the site since the version that If-Match names.',
    );
  }
  if (ifNoneMatch !== null && matches(ifNoneMatch, etag)) {
    return fail('precondition_failed', 'This story is already on the site.');
  }
  return ok(undefined);
}

/** `*` means any version. The comparison is strong: a weak tag equals nothing (RFC 9110 §8.8.3.2). */
function matches(header: string, etag: string | null): boolean {
  if (etag === null) return false;
  const tags: string[] = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return header.trim() === '*' || tags.includes(etag);
}
