import { draftPackage } from '@shared/publish/package';
import { splitLead } from '@shared/story/blocks';
import type { StoryProjection } from '@shared/story/projection';
import { bodyText, figureText } from '@shared/story/text';
import type { ArchiveIndex } from '../archive/archive-index';
import type { Database } from '../database/open';
import { packageHash } from '../publish/package-hash';

/** Raised when this file makes other rows of the same document; rows of another version are made again. */
export const PROJECTOR = 1;

/** Which state of the log a projection is of. */
export type ProjectedAt = { seq: number; at: number };

/**
 * Writes what the rest of Galley knows of a draft: its line in the list and its entry in the
 * archive. Transactions are the caller's.
 */
export type WriteProjection = (id: string, story: StoryProjection, state: ProjectedAt) => void;

export function projectionWriter(db: Database, index: ArchiveIndex): WriteProjection {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO story
       (id, seq, projector, updated_at, headline, deck, slug, slug_written, kind, section, region,
        edition, edition_of, state, words, authors, lead_media, package_hash)
     VALUES
       (@id, @seq, ${PROJECTOR}, @at, @headline, @deck, @slug, @slugWritten, @kind, @section, @region,
        @edition, @editionOf, @state, @words, @authors, @leadMedia, @packageHash)`,
  );
  return (id, story, { seq, at }) => {
    const { fields, headline, deck, slug } = story;
    upsert.run({
      ...{ id, seq, at, headline, deck, slug, state: story.state, words: story.words },
      slugWritten: fields.slug === '' ? 0 : 1,
      kind: fields.kind,
      section: fields.section,
      region: fields.region,
      edition: fields.edition,
      editionOf: fields.editionOf,
      authors: JSON.stringify(story.authors.map(({ name }) => name)),
      leadMedia: splitLead(story.blocks).lead?.media?.sha256 ?? null,
      packageHash: packageHash(draftPackage(id, story, 0)),
    });
    index.put({
      ...{ source: 'draft', storyId: id, headline, deck, slug, at, url: null },
      edition: fields.edition,
      section: fields.section,
      text: [bodyText(story.blocks), figureText(story.blocks)].filter(Boolean).join('\n'),
      tags: story.tags,
      authors: story.authors,
      coverage: story.coverage,
    });
  };
}
