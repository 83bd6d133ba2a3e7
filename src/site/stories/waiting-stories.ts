import type { PublicStory } from '@shared/publish/public-story';
import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';
import type { Address } from './address';

/** A version of a story that readers do not have yet. */
export type WaitingRow = { version: number; etag: string; package: string; release_at: number };

/**
 * What was put to be released later, one version a story, in a table that no page, list or feed reads.
 * Writing belongs into a transaction of the caller.
 */
export type WaitingStories = {
  find(id: string): Promise<WaitingRow | undefined>;
  /** Id of the story that has reserved an address; null when none has. */
  holderOf(address: Address): Promise<string | null>;
  write(
    story: PublicStory,
    as: { version: number; etag: string; body: string; releaseAt: number },
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** What is to be released by now, the earliest first. */
  due(now: number): Promise<WaitingRow[]>;
};

export function waitingStories(db: Queries): WaitingStories {
  return {
    find: (id) =>
      db.get(
        sql`SELECT version, etag, package, release_at FROM waiting_story WHERE story_id = ${id}`,
      ),
    async holderOf({ edition, section, slug }) {
      const row = await db.get<{ id: string }>(
        sql`SELECT story_id AS id FROM waiting_story
            WHERE edition = ${edition} AND section = ${section} AND slug = ${slug}`,
      );
      return row?.id ?? null;
    },
    async write({ id, edition, section, slug }, { version, etag, body, releaseAt }) {
      await db.run(
        sql`INSERT INTO waiting_story
              (story_id, edition, section, slug, release_at, version, etag, package)
            VALUES (${id}, ${edition}, ${section}, ${slug}, ${releaseAt}, ${version}, ${etag}, ${body})
            ON CONFLICT (story_id) DO UPDATE SET
              edition = excluded.edition, section = excluded.section, slug = excluded.slug,
              release_at = excluded.release_at, version = excluded.version,
              etag = excluded.etag, package = excluded.package`,
      );
    },
    async remove(id) {
      await db.run(sql`DELETE FROM waiting_story WHERE story_id = ${id}`);
    },
    due: (now) =>
      db.all(
        sql`SELECT version, etag, package, release_at FROM waiting_story
            WHERE release_at <= ${now} ORDER BY release_at, story_id`,
      ),
  };
}
