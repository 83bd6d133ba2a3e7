import { createHash } from 'node:crypto';
import { canonical } from '@shared/canonical';
import { formatOf } from '@shared/publish/format';
import type { PublicStory } from '@shared/publish/public-story';

/**
 * Tells two packages of one story apart. Without the date of first publication, which is fixed only
 * when the story is queued, so that a story as queued and the same story unchanged are the same; and without
 * its embargo, which readers get nothing of.
 */
export function packageHash(story: PublicStory): string {
  const { publishedAt: _fixedLater, embargo, ...rest } = story;
  const told = embargo === undefined ? rest : { ...rest, format: formatOf(rest) };
  return createHash('sha256').update(canonical(told)).digest('hex');
}
