import { FRAMED_ORIGINS } from '@shared/story/embed-source';
import { createMiddleware } from 'hono/factory';

/**
 * What a page of this site may do: show its own pictures, styles and fonts, follow what changes, and
 * frame a video where a reader asks for it. No script runs but the one file that follows.
 * The one thing set in style attributes is the focal point of pictures, which is numbers.
 */
const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  // Nothing is loaded from there before a reader asks for it (shared/page/consent-frame.tsx).
  `frame-src ${FRAMED_ORIGINS.join(' ')} https://player.vimeo.com`,
  'media-src https:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  // Not by `c.header`, which makes a new answer for each header of one that is finished.
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
});
