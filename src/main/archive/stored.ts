import type { ArchiveHit } from '@shared/ipc/archive';
import type { StoryRow } from '@shared/ipc/drafts';
import type { Progress } from '@shared/story/translation/progress';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import type { Database } from '../database/open';
import type { Codes, Facet } from './columns';
import type { ArchiveSource } from './entry';
import type { Members } from './members';
import { unpackText } from './prose';

/** A line of the story list as far as the archive knows it: where it stands with the site, main knows. */
export type ListedStory = Omit<StoryRow, 'publication'> & {
  /** Hash of the package that the site would get now. */
  packageHash: string;
};

type Row = {
  place: number;
  at: number;
  created_at: number;
  words: number;
  story_id: string;
  headline: string;
  deck: string;
  slug: string;
  edition_of: string | null;
  translation: string | null;
  url: string | null;
  lead_media: string | null;
  package_hash: string;
  members: string;
} & Record<Facet, number>;

/** Entries, read from the database. All of it throws when the entry is not there. */
export type StoredEntries = {
  placeOf(source: ArchiveSource, storyId: string): number | null;
  listed(place: number): ListedStory;
  hit(place: number): ArchiveHit;
  text(place: number): string;
  /** What the index made its postings from, and the stories that it links to. */
  whole(place: number): {
    storyId: string;
    headline: string;
    deck: string;
    text: string;
    members: Members;
    related: string[];
  };
};

export function storedEntries(db: Database, codes: Codes): StoredEntries {
  const place = db
    .prepare<[string, string], number>('SELECT place FROM entry WHERE source = ? AND story_id = ?')
    .pluck();
  const row = db.prepare<[number], Row>(
    `SELECT place, at, created_at, words, story_id, headline, deck, slug, edition_of, translation, url,
       lead_media,
       package_hash, members, section, kind, state, edition, region
     FROM entry WHERE place = ?`,
  );
  const text = db.prepare<[number], Buffer>('SELECT text FROM entry_text WHERE place = ?').pluck();
  const related = db.prepare<[number], string>('SELECT related FROM entry WHERE place = ?').pluck();

  function rowAt(at: number): Row {
    const found = row.get(at);
    if (!found) throw new Error(`The archive has no entry at place ${at}.`);
    return found;
  }
  const textAt = (at: number): string => {
    const packed = text.get(at);
    return packed ? unpackText(packed) : '';
  };
  const membersOf = ({ members }: Row): Members => JSON.parse(members) as Members;

  return {
    placeOf: (source, storyId) => place.get(source, storyId) ?? null,
    text: textAt,
    listed(at) {
      const found = rowAt(at);
      return {
        id: found.story_id,
        headline: found.headline,
        deck: found.deck,
        slug: found.slug,
        kind: codes.value(found.kind) as KindId,
        section: codes.value(found.section) as SectionId | null,
        region: codes.value(found.region) as RegionId | null,
        edition: codes.value(found.edition) as EditionId,
        editionOf: found.edition_of,
        state: codes.value(found.state) as WorkflowState,
        words: found.words,
        authors: membersOf(found).author.map(({ label }) => label),
        leadMedia: found.lead_media,
        createdAt: found.created_at,
        updatedAt: found.at,
        ...(found.translation !== null && {
          translation: JSON.parse(found.translation) as Progress,
        }),
        packageHash: found.package_hash,
      };
    },
    hit(at) {
      const found = rowAt(at);
      return {
        id: found.story_id,
        headline: found.headline,
        section: codes.value(found.section) as SectionId | null,
        edition: codes.value(found.edition) as EditionId,
        at: found.at,
        url: found.url,
      };
    },
    whole(at) {
      const found = rowAt(at);
      return {
        storyId: found.story_id,
        headline: found.headline,
        deck: found.deck,
        text: textAt(at),
        members: membersOf(found),
        related: JSON.parse(related.get(at) ?? '[]') as string[],
      };
    },
  };
}
