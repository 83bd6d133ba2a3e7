import type { z } from 'zod';
import { isSuccess, jsonOf, type Line, REDIRECTED, type Reached, request, siteTime } from '../http';
import { index } from './contract';
import { NO_PASSWORDS, type Refusal, refusalOf } from './refusals';

/** A WordPress, and an account that may write there: its name and one of its application passwords. */
export type WordPressAddress = { url: string; user: string; password: () => string };

type Question<T> = {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Below the REST API: `/wp/v2/posts`. */
  route: string;
  query?: Record<string, string | number>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with its type. */
  body?: { bytes: Uint8Array; type: string };
  /** Asked without the password. */
  isOpen?: boolean;
  /** Longest wait for the whole answer, ms. */
  limitMs?: number;
  shape: z.ZodType<T>;
};

/** What was read from WordPress, or why it could not be. */
export type Read<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
/** One answer as its shape says, and as it came. */
export type Said<T> =
  | (Extract<Read<T>, { ok: true }> & { reply: Reached })
  | Extract<Read<T>, { ok: false }>;

/** The REST API of a WordPress. Nothing here throws. */
export type Rest = {
  ask<T>(question: Question<T>): Promise<Said<T>>;
  /** The site's time as far as it is known, ms since 1970 UTC. */
  now(): number;
};

const ANSWER_LIMIT_MS = 60_000;

export function rest(line: Line, address: WordPressAddress): Rest {
  const url = address.url.replace(/\/+$/, '');
  /** Where it is really: an address without TLS may lead to one with it. */
  let found: string | null = isSafe(url) ? url : null;

  /** How much the site's clock is ahead of this one, ms. */
  let ahead = 0;

  /** Finds out without the password: over a line without TLS it goes only where WordPress takes it there. */
  async function whereItIs(): Promise<Refusal | null> {
    if (found !== null) return null;
    const question = { method: 'GET', limitMs: ANSWER_LIMIT_MS };
    const reply = await request(line, `${url}/?rest_route=/`, question);
    const isRedirected = !reply.reached && REDIRECTED.test(reply.cause);
    if (!isRedirected && (!reply.reached || !isSuccess(reply))) return refusalOf(reply, url);
    if (reply.reached) {
      const { data } = index.safeParse(jsonOf(reply.text));
      if (!data) return refusalOf(reply, url);
      if (!takesPasswords(data.authentication)) return NO_PASSWORDS;
    }
    found = reply.reached ? url : url.replace(/^http:/i, 'https:');
    return null;
  }

  return {
    async ask({ method = 'GET', route, query = {}, json, body, shape, ...question }) {
      const lost = await whereItIs();
      if (lost) return { ok: false, refusal: lost };
      // This form works whatever the site's addresses look like.
      const asked = Object.entries({ rest_route: route, ...query }).map(
        ([name, value]) => `${name}=${encodeURIComponent(value)}`,
      );
      const content =
        json === undefined ? body : { bytes: JSON.stringify(json), type: 'application/json' };
      if (body) await line.pace?.turn(body.bytes.byteLength);
      else if (content) line.pace?.count(content.bytes.length);
      const reply = await request(line, `${found}/?${asked.join('&')}`, {
        ...{ method, limitMs: question.limitMs ?? ANSWER_LIMIT_MS },
        headers: {
          ...(!question.isOpen && { authorization: basic(address) }),
          ...(content && { 'content-type': content.type }),
        },
        ...(content && { body: content.bytes }),
      });
      if (reply.reached) ahead = (siteTime(reply) ?? reply.answeredAt) - reply.answeredAt;
      if (!reply.reached || !isSuccess(reply)) return { ok: false, refusal: refusalOf(reply, url) };
      const parsed = shape.safeParse(jsonOf(reply.text));
      if (!parsed.success) return { ok: false, refusal: refusalOf(reply, url) };
      return { ok: true, value: parsed.data, reply };
    },
    now: () => line.clock.now() + ahead,
  };
}

/** Whether a WordPress offers application passwords, as its index says. */
const takesPasswords = (authentication: unknown): boolean =>
  typeof authentication === 'object' &&
  authentication !== null &&
  'application-passwords' in authentication;

/** Over TLS, or on this computer. */
const isSafe = (url: string): boolean =>
  /^https:/i.test(url) || /^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|\/|$)/i.test(url);

/** HTTP basic authentication (RFC 7617), by which WordPress takes application passwords. */
const basic = ({ user, password }: WordPressAddress): string =>
  `Basic ${Buffer.from(`${user}:${password()}`).toString('base64')}`;
