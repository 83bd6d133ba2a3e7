import type { Trial, TrialCode, TrialProblem } from '@shared/publish/sites/trial';
import type { WordPressPlace } from '@shared/publish/sites/wordpress-place';
import { z } from 'zod';
import { clockAhead } from '../http';
import type { TrialParts } from '../open-target';
import { whyNotReached } from '../why-not-reached';
import { index } from './contract';
import type { Refusal } from './refusals';
import { rest } from './rest';

const LIMIT_MS = 10_000;
/** A clock that is further off than this upsets schedules, ms. */
const CLOCK_LIMIT_MS = 60_000;

/** The user who signed in, and what the role allows. */
const account = z.object({
  name: z.string(),
  capabilities: z.record(z.string(), z.union([z.boolean(), z.string()])),
});

const NEEDED: [capability: string, TrialCode][] = [
  ['publish_posts', 'user-may-not-publish'],
  ['upload_files', 'user-may-not-send-media'],
];

/** Asks a WordPress what it is, then who the user is. Nobody but WordPress gets the password. */
export async function testWordPress(place: WordPressPlace, parts: TrialParts): Promise<Trial> {
  const site = rest(parts, { ...place, password: () => parts.secret ?? '' });
  const greeting = await site.ask({
    ...{ route: '/', query: { _fields: 'name,namespaces,authentication' }, isOpen: true },
    ...{ limitMs: LIMIT_MS, shape: index },
  });
  if (!greeting.ok) return failed(whyNot(greeting.refusal));
  const clock = clockProblem(clockAhead(greeting.reply));
  if (!parts.secret) return failed({ code: 'password-missing', detail: '' }, clock);
  const me = await site.ask({
    ...{ route: '/wp/v2/users/me', query: { context: 'edit' } },
    ...{ limitMs: LIMIT_MS, shape: account },
  });
  if (!me.ok) return failed(whyNot(me.refusal), clock);
  const { name, capabilities } = me.value;
  const missing = NEEDED.filter(([capability]) => !capabilities[capability]);
  return {
    seen: { site: greeting.value.name, desk: name },
    problems: [...missing.map(([, code]) => ({ code, detail: '' })), ...clock],
  };
}

const failed = (problem: TrialProblem, more: TrialProblem[] = []): Trial => ({
  ...{ seen: null, problems: [problem, ...more] },
});

function whyNot({ answer, status, cause }: Refusal): TrialProblem {
  const detail = 'message' in answer ? answer.message : '';
  if (status === null) return { code: whyNotReached(cause ?? ''), detail: cause ?? '' };
  if (status === 401) return { code: 'password-refused', detail };
  if (answer.type === 'later') return { code: 'site-failing', detail };
  return { code: status === 403 ? 'user-may-not-publish' : 'no-wordpress', detail };
}

/** The detail is how many minutes the site is ahead; behind, negative. */
const clockProblem = (aheadMs: number | null): TrialProblem[] =>
  aheadMs === null || Math.abs(aheadMs) < CLOCK_LIMIT_MS
    ? []
    : [{ code: 'clock', detail: String(Math.trunc(aheadMs / 60_000)) }];
