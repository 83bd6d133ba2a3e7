import type { CardStory } from '@shared/page/card-story';
import { type CropName, focalIn, type Point } from '@shared/story/crops';
import type { EditionId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
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
  at(address: { edition: EditionId; section: SectionId; slug: string }): Found | null;
  /** Path and present headline of a story; null when it cannot be read. */
  link(id: string): { href: string; headline: string } | null;
  /** The same story in all editions that it can be read in, itself among them. */
  editionsOf(story: {
    id: string;
    editionOf: string | null;
  }): { edition: EditionId; path: string }[];
  /** Whether a section of a region has a story in an edition. */
  has(part: { edition: EditionId; region: RegionId; section: SectionId }): boolean;
  /** The name of a tag, author or coverage as the newest story of the edition has it; null when none has. */
  nameOf(edition: EditionId, kind: MemberKind, id: string): string | null;
  /** What must stay in sight of a picture in a shape, as the newest story that is shown with it has it. */
  focalPointOf(sha256: string, crop: CropName): Point;
  /** All names of a kind in an edition. */
  namesInUse(edition: EditionId, kind: MemberKind): NameInUse[];
};

/** The focal point of a picture that no one said anything about. */
const CENTRE = { x: 0.5, y: 0.5 };

type Row = Address & { id: string; withdrawn_at: number | null };

export function lookups(db: Database): Lookups {
  const atAddress = db.prepare<[string, string, string], Row>(
    `SELECT story.id, story.edition, story.section, story.slug, withdrawn_at
     FROM address JOIN story ON story.id = story_id
     WHERE address.edition = ? AND address.section = ? AND address.slug = ?`,
  );
  const link = db.prepare<[string], { href: string; headline: string }>(
    `SELECT card ->> 'href' AS href, card ->> 'headline' AS headline
     FROM story WHERE id = ? AND withdrawn_at IS NULL`,
  );
  const editions = db.prepare<[string, string], Address>(
    `SELECT edition, section, slug FROM story
     WHERE (id = ? OR edition_of = ?) AND withdrawn_at IS NULL ORDER BY edition, id`,
  );
  const name = db
    .prepare<[string, string, string], string>(
      `SELECT label FROM story_member WHERE kind = ? AND edition = ? AND member_id = ?
       ORDER BY published_at DESC LIMIT 1`,
    )
    .pluck();
  const inUse = db.prepare<[string, string], { id: string; stories: number }>(
    `SELECT member_id AS id, count(*) AS stories FROM story_member
     WHERE kind = ? AND edition = ? GROUP BY member_id`,
  );

  const hasStory = db.prepare<[string, string, string]>(
    `SELECT 1 FROM story WHERE edition = ? AND region = ? AND section = ? AND withdrawn_at IS NULL
     LIMIT 1`,
  );

  const picture = db
    .prepare<[string, string], string>(
      `SELECT card ->> '$.picture' FROM story_media JOIN story ON story.id = story_id
       WHERE story_media.sha256 = ? AND card ->> '$.picture.sha256' = ? AND withdrawn_at IS NULL
       ORDER BY change DESC LIMIT 1`,
    )
    .pluck();

  return {
    focalPointOf(sha256, crop) {
      const shown = picture.get(sha256, sha256);
      return shown ? focalIn(JSON.parse(shown) as NonNullable<CardStory['picture']>, crop) : CENTRE;
    },
    has: ({ edition, region, section }) => hasStory.get(edition, region, section) !== undefined,
    at({ edition, section, slug }) {
      const row = atAddress.get(edition, section, slug);
      if (!row) return null;
      if (row.withdrawn_at !== null) return { type: 'withdrawn' };
      const isHere = row.edition === edition && row.section === section && row.slug === slug;
      return isHere ? { type: 'story', id: row.id } : { type: 'moved', path: pathOf(row) };
    },
    link: (id) => link.get(id) ?? null,
    editionsOf({ id, editionOf }) {
      const original = editionOf ?? id;
      const found = editions.all(original, original);
      // One story an edition, should a newsroom have two translations into the same language.
      const first = new Map(found.reverse().map((row) => [row.edition, pathOf(row)]));
      return [...first].map(([edition, path]) => ({ edition, path }));
    },
    nameOf: (edition, kind, id) => name.get(kind, edition, id) ?? null,
    namesInUse: (edition, kind) =>
      inUse
        .all(kind, edition)
        .map(({ id, stories }) => ({ id, name: name.get(kind, edition, id) ?? id, stories }))
        .sort((a, b) => a.name.localeCompare(b.name, edition)),
  };
}
