import type { ApiScope } from '@shared/publish/api';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { CallerOf } from '../access/callers';
import { type Rate, rateLimit } from '../access/rate-limit';
import type { Caller } from '../access/tokens';
import { readerOf } from '../readers/reader-of';
import { refuse } from './refusal';

export type Called = { Variables: { caller: Caller } };

/** What one desk may ask for: a whole archive at once, and then more than any newsroom writes. */
export const DESK_RATE: Rate = { burst: 10_000, perSecond: 200 };
/** Wrong tokens that one address may show; right ones still count, so that nobody can lock out a desk. */
export const STRANGER_RATE: Rate = { burst: 30, perSecond: 0.5 };

/** Lets through who has a token, as often as a desk needs to call. */
export function authorize(
  callerOf: CallerOf,
  now: () => number,
  rates: { desk: Rate; stranger: Rate },
) {
  const desks = rateLimit(rates.desk);
  const strangers = rateLimit(rates.stranger);
  return createMiddleware<Called>(async (c, next) => {
    const token = /^Bearer +(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]?.trim();
    const caller = token === undefined ? null : await callerOf(token);
    const seconds = caller
      ? desks.take(caller.id, now())
      : strangers.take(readerOf(c).address, now());
    if (seconds > 0) return refuseForNow(c, seconds);
    if (caller) {
      c.set('caller', caller);
      return next();
    }
    c.header('www-authenticate', 'Bearer');
    return refuse(c, {
      code: 'unauthorized',
      message:
        token === undefined
          ? 'This call needs the header Authorization: Bearer {token}.'
          : 'The site does not know this token, or it was revoked.',
    });
  });
}

/** Whether a token is for something. */
export const isFor = ({ scopes }: Pick<Caller, 'scopes'>, scope: ApiScope): boolean =>
  scopes.includes(scope) || scopes.includes('admin');

/** Lets through whose token is for this. */
export const needs = (scope: ApiScope) =>
  createMiddleware<Called>(async (c, next) => {
    const { name, scopes } = c.get('caller');
    if (isFor({ scopes }, scope)) return next();
    return refuse(c, {
      code: 'forbidden',
      message: `The token “${name}” is not for this: it has ${scopes.join(', ')}, and this call needs ${scope}.`,
    });
  });

function refuseForNow(c: Context, seconds: number) {
  c.header('retry-after', String(seconds));
  return refuse(c, {
    code: 'rate_limited',
    message: `Too many calls at once. Nothing was changed; go on in ${seconds} s.`,
  });
}
