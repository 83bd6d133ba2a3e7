import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** For what never changes at its address. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Kept, and asked about each time: a withdrawal counts at once. */
export const ASK_FIRST = 'no-cache';
/** Feeds and sitemaps, which programs fetch: a minute late is in time. */
export const A_MINUTE = 'public, max-age=60';

/** Whether the reader has what has this tag already. The comparison is weak (RFC 9110 §13.1.2). */
export function matchesEtag(c: Context, etag: string): boolean {
  const header = c.req.header('if-none-match')?.trim();
  if (header === undefined) return false;
  const opaque = (tag: string): string => tag.replace(/^W\//, '');
  const known: string[] = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return header === '*' || known.some((tag) => opaque(tag) === opaque(etag));
}

/** Answers with a text and its tag, or with 304 when the reader has it already. */
export function answerText(
  c: Context,
  text: string,
  type: string,
  cacheControl: string,
): Response | Promise<Response> {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  c.header('cache-control', cacheControl);
  c.header('etag', etag);
  if (matchesEtag(c, etag)) return c.body(null, 304);
  return c.body(text, 200, { 'content-type': type });
}
