import type { CardStory } from '@shared/page/card-story';
import type { ListPart } from '@shared/page/list-page';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { SiteDatabase } from '../database/site-database';
import { joined, type Sql, sql } from '../database/sql';

/** What the names on stories are names of. */
export type MemberKind = 'tag' | 'author' | 'coverage';

/** Which stories of an edition a list holds; all of them when it says nothing more. */
export type ListOf = {
  edition: EditionId;
  section?: SectionId;
  region?: RegionId;
  kinds?: readonly KindId[];
  /** All stories with a name on them; stands alone. */
  member?: { kind: MemberKind; id: string };
};

/** Stories on a page of a list. */
const PAGE_SIZE = 24;

/** Lists of the stories that can be read, newest first. */
export type StoryLists = {
  newest(of: ListOf, limit: number): Promise<CardStory[]>;
  /** The same stories with the moment of their last change, ISO 8601. */
  updates(of: ListOf, limit: number): Promise<{ card: CardStory; updatedAt: string }[]>;
  /** A page of a list, counted from 1; null when the list has not so many. The first is always there. */
  page(of: ListOf, page: number): Promise<ListPart | null>;
  /** The stories with these ids, in the order of the ids. */
  cards(ids: readonly string[]): Promise<CardStory[]>;
};

export function storyLists(db: SiteDatabase): StoryLists {
  async function select(of: ListOf, limit: number, offset: number): Promise<CardStory[]> {
    const { rows, order } = rowsOf(of);
    const found = await db.all<{ card: string }>(
      sql`SELECT card FROM ${rows} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
    );
    return found.map(readCard);
  }

  return {
    newest: (of, limit) => select(of, limit, 0),
    async updates(of, limit) {
      const { rows, order } = rowsOf(of);
      const found = await db.all<{ card: string; at: number }>(
        sql`SELECT card, CASE version WHEN 1 THEN story.published_at ELSE changed_at END AS at
            FROM ${rows} ORDER BY ${order} LIMIT ${limit}`,
      );
      return found.map((row) => ({
        card: readCard(row),
        updatedAt: new Date(row.at).toISOString(),
      }));
    },
    async page(of, page) {
      const count = await db.get<{ stories: number }>(
        sql`SELECT count(*) AS stories FROM ${rowsOf(of).rows}`,
      );
      const pages = Math.max(1, Math.ceil((count?.stories ?? 0) / PAGE_SIZE));
      if (page > pages) return null;
      return { stories: await select(of, PAGE_SIZE, (page - 1) * PAGE_SIZE), page, pages };
    },
    async cards(ids) {
      if (ids.length === 0) return [];
      const rows = await db.all<{ card: string }>(
        sql`SELECT card FROM story WHERE id IN (${joined(ids)}) AND withdrawn_at IS NULL`,
      );
      const found = new Map(rows.map(readCard).map((card) => [card.id, card]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}

const readCard = ({ card }: { card: string }): CardStory => JSON.parse(card) as CardStory;

/** Where the rows of a list are, and the order in which an index gives them. */
function rowsOf({ edition, section, region, kinds, member }: ListOf): { rows: Sql; order: Sql } {
  if (member) {
    return {
      rows: sql`story_member AS member JOIN story ON story.id = story_id
                WHERE member.kind = ${member.kind} AND member.edition = ${edition}
                  AND member_id = ${member.id}`,
      order: sql`member.published_at DESC, story_id`,
    };
  }
  const conditions = [
    sql`withdrawn_at IS NULL`,
    sql`edition = ${edition}`,
    ...(section ? [sql`section = ${section}`] : []),
    ...(region ? [sql`region = ${region}`] : []),
    ...(kinds ? [sql`kind IN (${joined(kinds)})`] : []),
  ];
  return {
    rows: sql`story WHERE ${joined(conditions, ' AND ')}`,
    order: sql`published_at DESC, id`,
  };
}
