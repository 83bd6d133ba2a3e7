import type { StoryFields } from '../layout';
import { type Finding, stop } from './finding';

/**
 * What the sender of a story asks: that nobody sees it before a time. A story that is to be released then
 * or later may go to the site. Asked of main, which knows the clock.
 *
 * @param now ms since 1970 UTC
 */
export function checkEmbargo({ embargo, releaseAt }: StoryFields, now: number): Finding[] {
  if (embargo === null || embargo <= Math.max(now, releaseAt ?? 0)) return [];
  const until = new Date(embargo).toISOString().replace('T', ' ').slice(0, 16);
  return [stop('embargo', { part: 'field', field: 'embargo' }, until)];
}
