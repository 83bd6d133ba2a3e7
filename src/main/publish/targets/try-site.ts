import type { SiteSeen } from '@shared/ipc/settings';
import { deskAnswer } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import { distrustIn } from './distrust';
import { ask, type Line, readReply, type SiteAddress } from './http';

const LIMIT_MS = 10_000;

/** Asks a site who it is and what the token is for. The sentence of a failure is for who sets it up. */
export async function trySite(line: Line, site: SiteAddress): Promise<Result<SiteSeen>> {
  const reply = await ask(line, site, { method: 'GET', path: '/desk', limitMs: LIMIT_MS });
  if (!reply.reached) {
    const distrust = distrustIn(reply.cause, site.url);
    if (distrust) return fail('not-trusted', distrust.message);
    return fail('not-reached', `Nothing answers at ${site.url}. See that the address is right.`);
  }
  if (reply.status === 401) {
    return fail('token', 'The site is there, and does not take this token.');
  }
  const read = readReply(reply, site, deskAnswer);
  if (read.ok) return ok(read.value);
  return fail('refused', read.answer.message);
}
