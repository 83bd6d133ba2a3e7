import type { CardStory } from '@shared/page/card-story';
import { mediaOf, type PublicStory } from '@shared/publish/public-story';
import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';
import { wordIndex } from '../search/search';
import type { Address } from './address';
import { keptVersions } from './versions';

export type StoryRow = {
  version: number;
  etag: string;
  changed_at: number;
  withdrawn_at: number | null;
  package: string;
};

/** The rows of stories and what hangs on them. Writing belongs into a transaction of the caller. */
export type StoryTables = {
  find(id: string): Promise<StoryRow | undefined>;
  /** Null for a story that readers cannot open. */
  etagOf(id: string): Promise<string | null>;
  /** Id of the story that is read at an address; null when none is, or when it only leads elsewhere. */
  holderOf(address: Address): Promise<string | null>;
  write(
    story: PublicStory,
    as: { version: number; etag: string; body: string; card: CardStory; now: number },
  ): Promise<void>;
  withdraw(id: string, now: number): Promise<void>;
};

export function storyTables(db: Queries): StoryTables {
  const index = wordIndex(db);
  const versions = keptVersions(db);

  async function forget(id: string): Promise<void> {
    await db.run(sql`DELETE FROM story_member WHERE story_id = ${id}`);
    await db.run(sql`DELETE FROM story_media WHERE story_id = ${id}`);
  }

  return {
    find: (id) =>
      db.get(
        sql`SELECT version, etag, changed_at, withdrawn_at, package FROM story WHERE id = ${id}`,
      ),
    async etagOf(id) {
      const row = await db.get<{ etag: string }>(
        sql`SELECT etag FROM story WHERE id = ${id} AND withdrawn_at IS NULL`,
      );
      return row?.etag ?? null;
    },
    async holderOf({ edition, section, slug }) {
      const row = await db.get<{ id: string }>(
        sql`SELECT id FROM story
            WHERE edition = ${edition} AND section = ${section} AND slug = ${slug}
              AND withdrawn_at IS NULL
              AND id = (SELECT story_id FROM address
                        WHERE edition = ${edition} AND section = ${section} AND slug = ${slug})`,
      );
      return row?.id ?? null;
    },
    async write(story, { version, etag, body, card, now }) {
      const { id, edition, editionOf, kind, section, region, slug } = story;
      const publishedAt = Date.parse(story.publishedAt);
      await db.run(
        sql`INSERT INTO story (id, edition, edition_of, kind, section, region, slug, published_at,
                               changed_at, change, version, etag, withdrawn_at, card, package)
            VALUES (${id}, ${edition}, ${editionOf}, ${kind}, ${section}, ${region}, ${slug},
                    ${publishedAt}, ${now}, ${NEXT_CHANGE}, ${version}, ${etag}, NULL,
                    ${JSON.stringify(card)}, ${body})
            ON CONFLICT (id) DO UPDATE SET
              edition = excluded.edition, edition_of = excluded.edition_of, kind = excluded.kind,
              section = excluded.section, region = excluded.region, slug = excluded.slug,
              published_at = excluded.published_at, changed_at = excluded.changed_at,
              change = excluded.change, version = excluded.version, etag = excluded.etag,
              withdrawn_at = NULL, card = excluded.card, package = excluded.package`,
      );
      await db.run(
        sql`INSERT INTO address (edition, section, slug, story_id)
            VALUES (${edition}, ${section}, ${slug}, ${id})
            ON CONFLICT (edition, section, slug) DO UPDATE SET story_id = excluded.story_id`,
      );
      await forget(id);
      const join = (memberKind: string, member: string, label: string) =>
        db.run(
          sql`INSERT INTO story_member (story_id, kind, member_id, label, edition, published_at)
              VALUES (${id}, ${memberKind}, ${member}, ${label}, ${edition}, ${publishedAt})
              ON CONFLICT DO NOTHING`,
        );
      for (const tag of story.tags) await join('tag', tag.id, tag.label);
      for (const author of story.authors) await join('author', author.id, author.name);
      for (const coverage of story.coverage) await join('coverage', coverage.id, coverage.name);
      for (const sha256 of mediaOf(story)) {
        await db.run(sql`INSERT INTO story_media (sha256, story_id) VALUES (${sha256}, ${id})`);
      }
      await index.put(story);
      await versions.keep({ id, version, etag, at: now, body });
    },
    async withdraw(id, now) {
      await db.run(
        sql`UPDATE story SET withdrawn_at = ${now}, changed_at = ${now}, card = '', package = '',
              change = ${NEXT_CHANGE}
            WHERE id = ${id}`,
      );
      await forget(id);
      await db.run(sql`DELETE FROM front_slot WHERE story_id = ${id}`);
      await index.remove(id);
      await versions.forgetWords(id);
    },
  };
}

/** The next place in the change feed. Transactions come one after another, so nobody else takes it. */
const NEXT_CHANGE = sql`(SELECT coalesce(max(change), 0) + 1 FROM story)`;
