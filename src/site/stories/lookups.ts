import type { CardStory } from '@shared/page/card-story';
import { type CropName, focalIn, type Point } from '@shared/story/crops';
import type { EditionId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { SiteDatabase } from '../database/site-database';
import { joined, sql } from '../database/sql';
import { type Address, pathOf } from './address';
import type { MemberKind } from './lists';

/** What stands at an address. */
export type Found =
  | { type: 'story'; id: string }
  /** The story that was here is at another path now. */
  | { type: 'moved'; path: string }
  | { type: 'withdrawn' };

/** A name on stories, and on how many. */
export type NameInUse = { id: string; name: string; stories: number };

/** Answers to the small questions of a page. */
export type Lookups = {
  /** Null where no story ever was. */
  at(address: { edition: EditionId; section: SectionId; slug: string }): Promise<Found | null>;
  /** Paths and present headlines of stories, by id; without those that cannot be read. */
  links(ids: readonly string[]): Promise<ReadonlyMap<string, { href: string; headline: string }>>;
  /** The same story in all editions that it can be read in, itself among them. */
  editionsOf(story: {
    id: string;
    editionOf: string | null;
  }): Promise<{ id: string; edition: EditionId; path: string }[]>;
  /** Whether a section of a region has a story in an edition. */
  has(part: { edition: EditionId; region: RegionId; section: SectionId }): Promise<boolean>;
  /** The name of a tag, author or coverage as the newest story of the edition has it; null when none has. */
  nameOf(edition: EditionId, kind: MemberKind, id: string): Promise<string | null>;
  /** What must stay in sight of a picture in a shape, as the newest story that is shown with it has it. */
  focalPointOf(sha256: string, crop: CropName): Promise<Point>;
  /** All names of a kind in an edition. */
  namesInUse(edition: EditionId, kind: MemberKind): Promise<NameInUse[]>;
};

/** The focal point of a picture that no one said anything about. */
const CENTRE = { x: 0.5, y: 0.5 };

type Row = Address & { id: string; withdrawn_at: number | null };

export function lookups(db: SiteDatabase): Lookups {
  async function nameOf(edition: EditionId, kind: MemberKind, id: string): Promise<string | null> {
    const row = await db.get<{ label: string }>(
      sql`SELECT label FROM story_member
          WHERE kind = ${kind} AND edition = ${edition} AND member_id = ${id}
          ORDER BY published_at DESC LIMIT 1`,
    );
    return row?.label ?? null;
  }

  return {
    nameOf,
    async focalPointOf(sha256, crop) {
      // The beginning of a picture in a card, as `cardOf` writes it.
      const shown = `%"picture":{"sha256":"${sha256}"%`;
      const row = await db.get<{ card: string }>(
        sql`SELECT card FROM story_media JOIN story ON story.id = story_id
            WHERE story_media.sha256 = ${sha256} AND withdrawn_at IS NULL AND card LIKE ${shown}
            ORDER BY change DESC LIMIT 1`,
      );
      const { picture } = row ? (JSON.parse(row.card) as CardStory) : { picture: null };
      return picture ? focalIn(picture, crop) : CENTRE;
    },
    async has({ edition, region, section }) {
      const row = await db.get(
        sql`SELECT 1 FROM story
            WHERE edition = ${edition} AND region = ${region} AND section = ${section}
              AND withdrawn_at IS NULL LIMIT 1`,
      );
      return row !== undefined;
    },
    async at({ edition, section, slug }) {
      const row = await db.get<Row>(
        sql`SELECT story.id, story.edition, story.section, story.slug, withdrawn_at
            FROM address JOIN story ON story.id = story_id
            WHERE address.edition = ${edition} AND address.section = ${section}
              AND address.slug = ${slug}`,
      );
      if (!row) return null;
      if (row.withdrawn_at !== null) return { type: 'withdrawn' };
      const isHere = row.edition === edition && row.section === section && row.slug === slug;
      return isHere ? { type: 'story', id: row.id } : { type: 'moved', path: pathOf(row) };
    },
    async links(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db.all<{ card: string }>(
        sql`SELECT card FROM story WHERE id IN (${joined(ids)}) AND withdrawn_at IS NULL`,
      );
      return new Map(
        rows.map(({ card }) => {
          const { id, href, headline } = JSON.parse(card) as CardStory;
          return [id, { href, headline }];
        }),
      );
    },
    async editionsOf({ id, editionOf }) {
      const original = editionOf ?? id;
      const found = await db.all<Address & { id: string }>(
        sql`SELECT id, edition, section, slug FROM story
            WHERE (id = ${original} OR edition_of = ${original}) AND withdrawn_at IS NULL
            ORDER BY edition, id`,
      );
      // One story an edition, should a newsroom have two translations into the same language.
      const first = new Map(found.reverse().map((row) => [row.edition, row]));
      return [...first].map(([edition, row]) => ({ id: row.id, edition, path: pathOf(row) }));
    },
    async namesInUse(edition, kind) {
      const rows = await db.all<{ id: string; stories: number }>(
        sql`SELECT member_id AS id, count(*) AS stories FROM story_member
            WHERE kind = ${kind} AND edition = ${edition} GROUP BY member_id`,
      );
      const names = await Promise.all(
        rows.map(async ({ id, stories }) => ({
          ...{ id, stories },
          name: (await nameOf(edition, kind, id)) ?? id,
        })),
      );
      return names.sort((a, b) => a.name.localeCompare(b.name, edition));
    },
  };
}
