import { createHash } from 'node:crypto';
import { canonical } from '@shared/canonical';
import type { PublicStory } from '@shared/publish/public-story';

/**
 * Tells two packages of one story apart. Without the date of first publication, which is fixed only
 * when the story is queued, so that a story as queued and the same story unchanged are the same.
 */
export function packageHash(story: PublicStory): string {
  const { publishedAt: _fixedLater, ...rest } = story;
  return createHash('sha256').update(canonical(rest)).digest('hex');
}
