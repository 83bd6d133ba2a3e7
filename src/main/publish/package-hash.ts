import { createHash } from 'node:crypto';
import type { PublicStory } from '@shared/publish/public-story';

/**
 * Tells two packages of one story apart. Without the date of first publication, which is fixed only
 * when the story is queued, so that a story as queued and the same story unchanged are the same.
 */
export function packageHash(story: PublicStory): string {
  const { publishedAt: _fixedLater, ...rest } = story;
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

/** JSON with the keys of every object in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
