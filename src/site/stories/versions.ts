import type { StoryVersion } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';

/** Versions listed of a story; the newest. */
const LISTED = 500;

/** The versions that readers had of stories. Writing belongs into a transaction of the caller. */
export type Versions = {
  /** The newest first; empty for a story that readers never had. */
  of(storyId: string): Promise<StoryVersion[]>;
  /** Null for one that never was, or whose words are gone. */
  find(storyId: string, version: number): Promise<{ story: PublicStory; etag: string } | null>;
  keep(story: {
    id: string;
    version: number;
    etag: string;
    at: number;
    body: string;
  }): Promise<void>;
  /** Leaves nothing of a story but that there were versions, and when. */
  forgetWords(storyId: string): Promise<void>;
};

export function keptVersions(db: Queries): Versions {
  return {
    async of(storyId) {
      const rows = await db.all<{ version: number; etag: string; at: number; has: number }>(
        sql`SELECT version, etag, at, package <> '' AS has FROM story_version
            WHERE story_id = ${storyId} ORDER BY version DESC LIMIT ${LISTED}`,
      );
      return rows.map(({ version, etag, at, has }) => ({
        ...{ version, etag, at: new Date(at).toISOString(), isKept: Boolean(has) },
      }));
    },
    async find(storyId, version) {
      const row = await db.get<{ etag: string; package: string }>(
        sql`SELECT etag, package FROM story_version
            WHERE story_id = ${storyId} AND version = ${version} AND package <> ''`,
      );
      return row ? { story: JSON.parse(row.package) as PublicStory, etag: row.etag } : null;
    },
    async keep({ id, version, etag, at, body }) {
      await db.run(
        sql`INSERT INTO story_version (story_id, version, etag, at, package)
            VALUES (${id}, ${version}, ${etag}, ${at}, ${body})`,
      );
    },
    async forgetWords(storyId) {
      await db.run(sql`UPDATE story_version SET package = '' WHERE story_id = ${storyId}`);
    },
  };
}
