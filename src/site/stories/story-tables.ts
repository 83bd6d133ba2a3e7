import type { CardStory } from '@shared/page/card-story';
import { mediaOf, type PublicStory } from '@shared/publish/public-story';
import type { Database } from '../database/open';
import { searchIndex } from '../search/search';
import type { Address } from './address';

export type StoryRow = {
  version: number;
  etag: string;
  changed_at: number;
  withdrawn_at: number | null;
  package: string;
};

/** The rows of stories and what hangs on them. Writing belongs into a transaction of the caller. */
export type StoryTables = {
  find(id: string): StoryRow | undefined;
  /** Null for a story that readers cannot open. */
  etagOf(id: string): string | null;
  /** Id of the story that is read at an address; null when none is, or when it only leads elsewhere. */
  holderOf(address: Address): string | null;
  write(
    story: PublicStory,
    as: { version: number; etag: string; body: string; card: CardStory; now: number },
  ): void;
  withdraw(id: string, now: number): void;
};

export function storyTables(db: Database): StoryTables {
  const index = searchIndex(db);
  const find = db.prepare<[string], StoryRow>(
    'SELECT version, etag, changed_at, withdrawn_at, package FROM story WHERE id = ?',
  );
  const etag = db
    .prepare<[string], string>('SELECT etag FROM story WHERE id = ? AND withdrawn_at IS NULL')
    .pluck();
  const holder = db
    .prepare<Address, string>(
      `SELECT id FROM story
       WHERE edition = @edition AND section = @section AND slug = @slug AND withdrawn_at IS NULL
         AND id = (SELECT story_id FROM address
                   WHERE edition = @edition AND section = @section AND slug = @slug)`,
    )
    .pluck();
  const upsert = db.prepare(
    `INSERT INTO story (id, edition, edition_of, kind, section, region, slug, published_at,
                        changed_at, change, version, etag, withdrawn_at, card, package)
     VALUES (@id, @edition, @editionOf, @kind, @section, @region, @slug, @publishedAt,
             @now, (SELECT coalesce(max(change), 0) + 1 FROM story), @version, @etag, NULL, @card, @body)
     ON CONFLICT (id) DO UPDATE SET
       edition = excluded.edition, edition_of = excluded.edition_of, kind = excluded.kind,
       section = excluded.section, region = excluded.region, slug = excluded.slug,
       published_at = excluded.published_at, changed_at = excluded.changed_at,
       change = excluded.change, version = excluded.version, etag = excluded.etag,
       withdrawn_at = NULL, card = excluded.card, package = excluded.package`,
  );
  const claim = db.prepare(
    `INSERT INTO address (edition, section, slug, story_id) VALUES (@edition, @section, @slug, @id)
     ON CONFLICT DO UPDATE SET story_id = excluded.story_id`,
  );
  const forgetMembers = db.prepare('DELETE FROM story_member WHERE story_id = ?');
  const forgetMedia = db.prepare('DELETE FROM story_media WHERE story_id = ?');
  const addMember = db.prepare(
    `INSERT OR IGNORE INTO story_member (story_id, kind, member_id, label, edition, published_at)
     VALUES (@id, @kind, @member, @label, @edition, @publishedAt)`,
  );
  const addMedia = db.prepare('INSERT INTO story_media (sha256, story_id) VALUES (?, ?)');
  const withdraw = db.prepare(
    `UPDATE story SET withdrawn_at = @now, changed_at = @now, card = '', package = '',
       change = (SELECT max(change) + 1 FROM story)
     WHERE id = @id`,
  );

  return {
    find: (id) => find.get(id),
    etagOf: (id) => etag.get(id) ?? null,
    holderOf: ({ edition, section, slug }) => holder.get({ edition, section, slug }) ?? null,
    write(story, { version, etag, body, card, now }) {
      const { id, edition, editionOf, kind, section, region, slug } = story;
      const publishedAt = Date.parse(story.publishedAt);
      upsert.run({
        ...{ id, edition, editionOf, kind, section, region, slug },
        ...{ version, etag, body, now },
        publishedAt,
        card: JSON.stringify(card),
      });
      claim.run({ edition, section, slug, id });
      forgetMembers.run(id);
      const join = (memberKind: string, member: string, label: string) =>
        addMember.run({ id, kind: memberKind, member, label, edition, publishedAt });
      for (const tag of story.tags) join('tag', tag.id, tag.label);
      for (const author of story.authors) join('author', author.id, author.name);
      for (const coverage of story.coverage) join('coverage', coverage.id, coverage.name);
      forgetMedia.run(id);
      for (const sha256 of mediaOf(story)) addMedia.run(sha256, id);
      index.put(story);
    },
    withdraw(id, now) {
      withdraw.run({ id, now });
      forgetMembers.run(id);
      forgetMedia.run(id);
      index.remove(id);
    },
  };
}
