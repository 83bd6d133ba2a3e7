import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { refuse } from './refusal';

/** Lets through who has the token. The comparison takes as long for a near miss as for a far one. */
export function authorize(token: string) {
  const expected = digest(token);
  return createMiddleware(async (c, next) => {
    const given = /^Bearer +(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (given !== undefined && timingSafeEqual(digest(given.trim()), expected)) return next();
    c.header('www-authenticate', 'Bearer');
    return refuse(c, {
      code: 'unauthorized',
      message:
        given === undefined
          ? 'This call needs the header Authorization: Bearer {token}.'
          : 'The token is not the one of this site.',
    });
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
