import type { TrialCode } from '@shared/publish/sites/trial';
import { distrustIn } from './distrust';

/** Why nobody answered, by the words of Node and of Chromium for it. */
const WHY: [TrialCode, RegExp][] = [
  ['offline', /ERR_INTERNET_DISCONNECTED|ENETUNREACH/],
  ['name-not-found', /ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED/],
  ['connection-refused', /ECONNREFUSED|ERR_CONNECTION_REFUSED/],
  ['redirected', /redirect/i],
];

/** @param cause the words of the error, and of those behind it */
export const whyNotReached = (cause: string): TrialCode =>
  distrustIn(cause, '')?.code ?? WHY.find(([, words]) => words.test(cause))?.[0] ?? 'no-answer';
