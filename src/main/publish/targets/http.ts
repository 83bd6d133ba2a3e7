import { API_BASE, apiError } from '@shared/publish/api';
import type { z } from 'zod';
import type { Clock } from '../../clock';
import type { Pace } from '../pace';
import { type Answer, LONGEST_REST_MS } from './answer';
import { distrustIn, PROXY_ASKS } from './distrust';

/** Where a site is and the token that opens it. */
export type SiteAddress = { url: string; token: string };
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/**
 * What a site is asked over, the clock that says when no answer is coming any more, and the pace of what is
 * sent, where there is one.
 */
export type Line = { fetch: Fetch; clock: Clock; pace?: Pace };

/** An answer of HTTP with its whole body, or the reason why there is none. */
export type Reply =
  | {
      reached: true;
      status: number;
      headers: Headers;
      text: string;
      /** When it was asked and answered by this desk's clock, ms since 1970 UTC. */
      askedAt: number;
      answeredAt: number;
    }
  | { reached: false; cause: string; maybeDone: boolean };

type Ask = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Longest wait for the whole answer, ms. */
  limitMs: number;
};

/** Asks a site's API once. Never throws. */
export const ask = (line: Line, site: SiteAddress, question: Ask): Promise<Reply> =>
  request(line, site.url.replace(/\/+$/, '') + API_BASE + question.path, {
    ...question,
    headers: { authorization: `Bearer ${site.token}`, ...question.headers },
  });

/** Asks for an address once. Never throws. */
export async function request(
  { fetch, clock }: Line,
  url: string,
  question: Omit<Ask, 'path'>,
): Promise<Reply> {
  const askedAt = clock.now();
  const limit = new AbortController();
  const cancelLimit = clock.after(question.limitMs, () =>
    limit.abort(new Error(`There was no answer within ${question.limitMs} ms.`)),
  );
  try {
    const response = await fetch(url, {
      method: question.method,
      headers: { accept: 'application/json', ...question.headers },
      ...(question.body !== undefined && { body: question.body as BodyInit }),
      signal: limit.signal,
      // A token must not follow a redirect to another house, and nothing may come from a cache.
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
    });
    // No site says this, only a proxy on the way: nothing has arrived.
    if (response.status === 407) return { reached: false, cause: PROXY_ASKS, maybeDone: false };
    const text = question.method === 'HEAD' ? '' : await response.text();
    const { status, headers } = response;
    return { reached: true, status, headers, text, askedAt, answeredAt: clock.now() };
  } catch (error) {
    const cause = causeOf(error);
    return { reached: false, cause, maybeDone: !NEVER_ARRIVED.test(cause) };
  } finally {
    cancelLimit();
  }
}

/** Failures before a request can have arrived, in the words of Node and of Chromium. */
const NEVER_ARRIVED =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_CONNECTION_REFUSED|ERR_CONNECTION_TIMED_OUT|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_PROXY_CONNECTION_FAILED/;
export const REDIRECTED = /redirect/i;

/** The words of an error and of those behind it: `fetch failed` alone says nothing. */
function causeOf(error: unknown): string {
  const words: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    words.push(typeof code === 'string' ? `${at.message} (${code})` : at.message || at.name);
  }
  return words.join(': ') || String(error);
}

/**
 * Reads a reply as the API's answer of a shape, or says what to do about it (RFC 9110 §15; the
 * classes are those of docs/publish-api.md).
 */
export function readReply<T>(
  reply: Reply,
  site: SiteAddress,
  shape: z.ZodType<T>,
): { ok: true; value: T } | { ok: false; answer: Exclude<Answer, { type: 'acknowledged' }> } {
  const not = (answer: Exclude<Answer, { type: 'acknowledged' }>) =>
    ({ ok: false, answer }) as const;
  if (!reply.reached) return not(notReached(reply, site));
  if (isSuccess(reply)) {
    const parsed = shape.safeParse(jsonOf(reply.text));
    return parsed.success ? { ok: true, value: parsed.data } : not(notTheApi(reply, site));
  }
  return not(unhappy(reply, site));
}

export type Reached = Extract<Reply, { reached: true }>;

/** What to do when no answer came. */
export function notReached(reply: Extract<Reply, { reached: false }>, site: SiteAddress) {
  if (REDIRECTED.test(reply.cause)) {
    return {
      type: 'refused',
      message: `The site at ${site.url} sends to another address. Put the site’s final address into Galley’s settings.`,
      doubt: 'as before',
    } as const;
  }
  const distrust = distrustIn(reply.cause, site.url);
  if (distrust) {
    return {
      type: 'later',
      why: 'not reached',
      message: `${distrust.message} The story is safe here, and Galley tries again by itself.`,
      retryAfterMs: null,
      doubt: distrust.comesLate ? 'new' : 'as before',
    } as const;
  }
  return {
    type: 'later',
    why: reply.maybeDone ? 'no answer' : 'not reached',
    message: `The site at ${site.url} cannot be reached. The story is safe here and goes out by itself as soon as the site answers.`,
    retryAfterMs: null,
    doubt: reply.maybeDone ? 'new' : 'as before',
  } as const;
}

const notTheApi = (reply: Reached, site: SiteAddress) =>
  ({
    type: 'refused',
    message: isWebPage(reply)
      ? `The site at ${site.url} answered with a web page instead of the Publish API. Check the site’s address.`
      : `The site at ${site.url} gave an answer that is not the Publish API’s. Check the site’s address, or ask whoever runs the site.`,
    // Also a page for people can stand in place of what the site answered when it had done it.
    doubt: isSuccess(reply) ? 'new' : 'as before',
  }) as const;

/** What to do about a status that is not 2xx. */
export function unhappy(
  reply: Reached,
  site: SiteAddress,
): Exclude<Answer, { type: 'acknowledged' }> {
  const { status } = reply;
  const words = wordsOf(reply);
  if (status === 412) {
    return {
      type: 'conflict',
      message:
        'Someone changed this story on the site since this desk last published it. Nothing was overwritten: compare the two before you publish again.',
    };
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const said = words ? ` It says: ${words}${/[.!?…]$/.test(words) ? '' : '.'}` : '';
    return {
      type: 'later',
      why: 'put off',
      message: `The site at ${site.url} cannot take the story just now (${status}).${said} Galley tries again by itself.`,
      retryAfterMs: retryAfter(
        reply.headers.get('retry-after'),
        siteTime(reply) ?? reply.answeredAt,
      ),
      // Too many requests, and too early: those are answered before anything is done.
      doubt: status === 429 || status === 425 ? 'as before' : 'new',
    };
  }
  if (status === 401) {
    return {
      type: 'refused',
      message:
        'The site refused the token. The story is safe here: put the right token into Galley’s settings, then retry.',
      doubt: 'as before',
    };
  }
  if (words) return { type: 'refused', message: `The site refused: ${words}`, doubt: 'none' };
  if (status === 413) {
    return {
      type: 'refused',
      message: `This is too large for the site at ${site.url} (413), or for a server in front of it. Make the story or its pictures smaller, or ask whoever runs the site.`,
      doubt: 'as before',
    };
  }
  if (isWebPage(reply)) return notTheApi(reply, site);
  return {
    type: 'refused',
    message: `The site refused the story without saying why (${status}).`,
    doubt: 'as before',
  };
}

export const isSuccess = ({ status }: Reached): boolean => status >= 200 && status < 300;
export const isWebPage = (reply: Reached): boolean =>
  /html/i.test(reply.headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(reply.text);

/** The site's own words for a refusal; '' when it gave none in the API's form. */
function wordsOf(reply: Reached): string {
  const parsed = apiError.safeParse(jsonOf(reply.text));
  return parsed.success ? parsed.data.error.message.slice(0, 500) : '';
}

/** The code of a refusal, as the API names it. */
export function refusalCode(reply: Reply): string | null {
  if (!reply.reached) return null;
  const parsed = apiError.safeParse(jsonOf(reply.text));
  return parsed.success ? parsed.data.error.code : null;
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Retry-After in ms (RFC 9110 §10.2.3: seconds, or a date); null when absent or unreadable.
 * @param now by the clock that made the date: the site's, ms since 1970 UTC
 */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_REST_MS) : null;
}

/** The site's clock when it answered, ms since 1970 UTC, to the second; null when it does not say. */
export function siteTime({ headers }: Reached): number | null {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isFinite(time) ? time : null;
}

/**
 * How much the site's clock is ahead of this desk's, ms, by the header `Date` (RFC 9110 §6.6.1);
 * null when it does not say, or took so long that it says nothing.
 */
export function clockAhead(reply: Reached): number | null {
  const time = siteTime(reply);
  const took = reply.answeredAt - reply.askedAt;
  if (time === null || took < 0 || took > SLOW_ANSWER_MS) return null;
  // Half a second, because `Date` leaves out what is less than one.
  return Math.round(time + 500 - (reply.askedAt + took / 2));
}
const SLOW_ANSWER_MS = 5000;
