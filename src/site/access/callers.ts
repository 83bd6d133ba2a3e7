import { createHash, timingSafeEqual } from 'node:crypto';
import { API_SCOPES } from '@shared/publish/api';
import type { Caller, Tokens } from './tokens';

/** Tells who shows a token: the one with which the site was started, or one that was made for a desk. */
export type CallerOf = (token: string) => Promise<Caller | null>;

/** @param given the token of the command line, which may do everything; null when there is none */
export function callers(given: string | null, tokens: Tokens): CallerOf {
  const expected = given === null ? null : digest(given);
  return async (token) => {
    // As long for a near miss as for a far one.
    if (expected && timingSafeEqual(digest(token), expected)) return FIRST;
    return tokens.callerOf(token);
  };
}

const FIRST: Caller = { id: 'start', name: 'The desk that started the site', scopes: API_SCOPES };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
