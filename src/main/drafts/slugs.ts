import { SLUG_MAX, slugOf } from '@shared/story/slug';
import type { EditionId } from '@shared/story/vocabulary';
import type { RunningArchive } from '../archive/client';
import type { Log } from '../log';

/**
 * Which slugs of an edition are taken: by a story of the site, or by one of this desk whose slug was
 * written (by hand, or by its first publication). One that only follows its headline takes none, so
 * that a forgotten draft does not stand in the way of another of the same name.
 */
export type Slugs = {
  /** Headline of the story that has the slug; null when it is free for story `id`. */
  takenBy(id: string, edition: EditionId, slug: string): Promise<string | null>;
  /** The slug itself when it is free, else with the first number that makes it so. */
  suggest(id: string, edition: EditionId, slug: string): Promise<string>;
};

export function slugs(archive: Pick<RunningArchive, 'slugHolder'>, log: Log): Slugs {
  async function takenBy(id: string, edition: EditionId, slug: string): Promise<string | null> {
    const answer = await archive.slugHolder({ id, edition, slug });
    if (answer.ok) return answer.value;
    // The site says so, too, if a slug is taken: no story has to wait for the archive.
    log.error(`asking who has the slug ${slug}`, answer.error);
    return null;
  }
  return {
    takenBy,
    async suggest(id, edition, slug) {
      const base = slugOf(slug) || 'story';
      let candidate = base;
      for (let number = 2; (await takenBy(id, edition, candidate)) !== null; number++) {
        const ending = `-${number}`;
        candidate = base.slice(0, SLUG_MAX - ending.length).replace(/-+$/, '') + ending;
      }
      return candidate;
    },
  };
}
