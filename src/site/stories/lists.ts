import type { CardStory } from '@shared/page/card-story';
import type { ListPart } from '@shared/page/list-page';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

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
  newest(of: ListOf, limit: number): CardStory[];
  /** The same stories with the moment of their last change, ISO 8601. */
  updates(of: ListOf, limit: number): { card: CardStory; updatedAt: string }[];
  /** A page of a list, counted from 1; null when the list has not so many. The first is always there. */
  page(of: ListOf, page: number): ListPart | null;
  /** The stories with these ids, in the order of the ids. */
  cards(ids: readonly string[]): CardStory[];
};

export function storyLists(db: Database): StoryLists {
  const findCard = db
    .prepare<[string], string>('SELECT card FROM story WHERE id = ? AND withdrawn_at IS NULL')
    .pluck();

  function select(of: ListOf, limit: number, offset: number): CardStory[] {
    const { rows, order, values } = rowsOf(of);
    return db
      .prepare<unknown[], string>(`SELECT card FROM ${rows} ORDER BY ${order} LIMIT ? OFFSET ?`)
      .pluck()
      .all(...values, limit, offset)
      .map(readCard);
  }

  return {
    newest: (of, limit) => select(of, limit, 0),
    updates(of, limit) {
      const { rows, order, values } = rowsOf(of);
      return db
        .prepare<unknown[], { card: string; at: number }>(
          `SELECT card, CASE version WHEN 1 THEN story.published_at ELSE changed_at END AS at
           FROM ${rows} ORDER BY ${order} LIMIT ?`,
        )
        .all(...values, limit)
        .map(({ card, at }) => ({ card: readCard(card), updatedAt: new Date(at).toISOString() }));
    },
    page(of, page) {
      const { rows, values } = rowsOf(of);
      const count = db.prepare(`SELECT count(*) FROM ${rows}`).pluck();
      const pages = Math.max(1, Math.ceil(Number(count.get(...values)) / PAGE_SIZE));
      if (page > pages) return null;
      return { stories: select(of, PAGE_SIZE, (page - 1) * PAGE_SIZE), page, pages };
    },
    cards: (ids) =>
      ids.flatMap((id) => {
        const card = findCard.get(id);
        return card === undefined ? [] : [readCard(card)];
      }),
  };
}

const readCard = (json: string): CardStory => JSON.parse(json) as CardStory;

/** Where the rows of a list are, and the order in which an index gives them. */
function rowsOf({ edition, section, region, kinds, member }: ListOf) {
  if (member) {
    return {
      rows: `story_member AS member JOIN story ON story.id = story_id
             WHERE member.kind = ? AND member.edition = ? AND member_id = ?`,
      order: 'member.published_at DESC, story_id',
      values: [member.kind, edition, member.id],
    };
  }
  const conditions = ['withdrawn_at IS NULL', 'edition = ?'];
  const values: string[] = [edition];
  const narrow = (condition: string, ...more: string[]): void => {
    conditions.push(condition);
    values.push(...more);
  };
  if (section) narrow('section = ?', section);
  if (region) narrow('region = ?', region);
  if (kinds) narrow(`kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds);
  return {
    rows: `story WHERE ${conditions.join(' AND ')}`,
    order: 'published_at DESC, id',
    values,
  };
}
