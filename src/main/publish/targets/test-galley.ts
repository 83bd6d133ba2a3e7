import { type ApiScope, deskAnswer, healthAnswer } from '@shared/publish/api';
import type { GalleyPlace } from '@shared/publish/sites/galley-place';
import type { Trial, TrialCode, TrialProblem } from '@shared/publish/sites/trial';
import { ask, clockAhead, readReply, type SiteAddress } from './http';
import type { TrialParts } from './open-target';
import { whyNotReached } from './why-not-reached';

const LIMIT_MS = 10_000;
/** A clock that is further off than this upsets schedules and embargoes, ms. */
const CLOCK_LIMIT_MS = 60_000;

/** Asks a site who it is, then what the token is for. */
export async function testGalley({ url }: GalleyPlace, parts: TrialParts): Promise<Trial> {
  const address = url === null ? parts.embedded() : { url, token: parts.secret ?? '' };
  if (!address) return failed('no-answer');
  const presence = await lookForApi(address, parts);
  if (presence.problem) return { seen: null, problems: [presence.problem] };
  const clock = clockProblem(presence.aheadMs);
  if (address.token === '') return failed('secret-missing', '', clock);
  const reply = await ask(parts, address, { method: 'GET', path: '/desk', limitMs: LIMIT_MS });
  if (!reply.reached) return failed(whyNotReached(reply.cause), reply.cause, clock);
  if (reply.status === 401) return failed('secret-refused', '', clock);
  const read = readReply(reply, address, deskAnswer);
  if (!read.ok) return failed('site-failing', read.answer.message, clock);
  const { name, desk, scopes } = read.value;
  return {
    seen: { site: name, desk },
    problems: [...missing(scopes), ...clock],
  };
}

const failed = (code: TrialCode, detail = '', more: TrialProblem[] = []): Trial => ({
  seen: null,
  problems: [{ code, detail }, ...more],
});

/** Whether the Publish API is there; how much its clock is ahead, ms. */
async function lookForApi(
  address: SiteAddress,
  parts: TrialParts,
): Promise<{ problem: TrialProblem | null; aheadMs: number | null }> {
  const not = (code: TrialCode, detail: string) => ({ problem: { code, detail }, aheadMs: null });
  // Nobody gets the token before it is known to be a site that can use it.
  const question = { method: 'GET', path: '/health', limitMs: LIMIT_MS };
  const reply = await ask(parts, { ...address, token: '' }, question);
  if (!reply.reached) return not(whyNotReached(reply.cause), reply.cause);
  const read = readReply(reply, address, healthAnswer);
  if (read.ok) return { problem: null, aheadMs: clockAhead(reply) };
  const isDown = reply.status === 429 || reply.status >= 500;
  return not(isDown ? 'site-failing' : 'not-the-api', `HTTP ${reply.status}`);
}

const NEEDED: [ApiScope, TrialCode][] = [
  ['publish', 'may-not-publish'],
  ['media', 'may-not-send-media'],
  ['ticker', 'may-not-write-ticker'],
  ['front', 'may-not-arrange-front'],
];

const missing = (scopes: readonly ApiScope[]): TrialProblem[] =>
  scopes.includes('admin')
    ? []
    : NEEDED.filter(([scope]) => !scopes.includes(scope)).map(([, code]) => ({ code, detail: '' }));

/** The detail is how many minutes the site is ahead; behind, negative. */
const clockProblem = (aheadMs: number | null): TrialProblem[] =>
  aheadMs === null || Math.abs(aheadMs) < CLOCK_LIMIT_MS
    ? []
    : [{ code: 'clock', detail: String(Math.trunc(aheadMs / 60_000)) }];
