import { SLUG_MAX, slugOf } from '@shared/story/slug';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

/**
 * Which slugs of an edition are taken: by a story of the site, or by one of this desk whose slug was
 * written (by hand, or by its first publication). One that only follows its headline takes none, so
 * that a forgotten draft does not stand in the way of another of the same name.
 */
export type Slugs = {
  /** Headline of the story that has the slug; null when it is free for story `id`. */
  takenBy(id: string, edition: EditionId, slug: string): string | null;
  /** The slug itself when it is free, else with the first number that makes it so. */
  suggest(id: string, edition: EditionId, slug: string): string;
};

export function slugs(db: Database): Slugs {
  const taken = db
    .prepare<[{ id: string; edition: string; slug: string }], string>(
      `SELECT story.headline FROM story
       JOIN draft ON draft.id = story.id AND draft.binned_at IS NULL
       WHERE story.edition = @edition AND story.slug = @slug AND story.id <> @id
         AND story.slug_written = 1
       UNION ALL
       SELECT headline FROM archive_entry
       WHERE source = 'site' AND edition = @edition AND slug = @slug AND story_id <> @id
       LIMIT 1`,
    )
    .pluck();
  const takenBy = (id: string, edition: EditionId, slug: string): string | null =>
    taken.get({ id, edition, slug }) ?? null;
  return {
    takenBy,
    suggest(id, edition, slug) {
      const base = slugOf(slug) || 'story';
      let candidate = base;
      for (let number = 2; takenBy(id, edition, candidate) !== null; number++) {
        const ending = `-${number}`;
        candidate = base.slice(0, SLUG_MAX - ending.length).replace(/-+$/, '') + ending;
      }
      return candidate;
    },
  };
}
