import type { Finding } from '../checks';
import type { StoryFields } from '../layout';

/**
 * What the sender of a story asks: that it is not published before a time. Asked of main, which knows
 * the clock.
 *
 * @param now ms since 1970 UTC
 */
export function checkEmbargo({ embargo }: StoryFields, now: number): Finding[] {
  if (embargo === null || embargo <= now) return [];
  const until = new Date(embargo).toISOString().replace('T', ' ').slice(0, 16);
  return [
    {
      code: 'embargo',
      severity: 'stop',
      message: `The story is embargoed until ${until} UTC. Publish it then, or lift the embargo in its details.`,
      place: { part: 'field', field: 'embargo' },
    },
  ];
}
