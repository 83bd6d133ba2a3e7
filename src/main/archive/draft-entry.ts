import { draftPackage } from '@shared/publish/package';
import { everyBlock, pictureOfLead, splitLead } from '@shared/story/blocks';
import type { StoryProjection } from '@shared/story/projection';
import { asideText, bodyText } from '@shared/story/text';
import type { Progress } from '@shared/story/translation/progress';
import { packageHash } from '../publish/package-hash';
import type { ArchiveEntry } from './entry';
import type { ListedStory } from './stored';

/** Which state of the log a projection is of. */
export type ProjectedAt = { seq: number; at: number };

/**
 * What the archive knows of a draft: a pure function of its document, and of that of its original.
 * @param translation how far it is, for an edition of another story
 */
export function draftEntry(
  id: string,
  story: StoryProjection,
  { seq, at }: ProjectedAt,
  translation?: Progress,
): ArchiveEntry {
  const { fields, headline, deck, slug, state, words } = story;
  const links = [...everyBlock(story.blocks)].filter((block) => block.type === 'read-more');
  const related = [...story.related, ...links].flatMap(({ storyId }) => storyId ?? []);
  return {
    ...{ source: 'draft', storyId: id, seq, at, headline, deck, slug, state, words },
    slugWritten: fields.slug !== '',
    kind: fields.kind,
    section: fields.section,
    region: fields.region,
    edition: fields.edition,
    editionOf: fields.editionOf,
    ...{ publishedAt: fields.publishedAt, releaseAt: fields.releaseAt, embargo: fields.embargo },
    leadMedia: pictureOfLead(splitLead(story.blocks).lead)?.sha256 ?? null,
    ...(translation && { translation }),
    packageHash: packageHash(draftPackage(id, story, 0)),
    text: foundText(story),
    members: {
      tag: story.tags.map(({ id: tag, label }) => ({ id: tag, label })),
      author: story.authors.map(({ id: author, name }) => ({ id: author, label: name })),
      coverage: story.coverage.map(({ id: coverage, name }) => ({ id: coverage, label: name })),
    },
    related: [...new Set(related)],
  };
}

/** What is found of a story beside its headline and deck, a line a block. */
export const foundText = ({ blocks }: StoryProjection): string =>
  [bodyText(blocks), asideText(blocks)].filter(Boolean).join('\n');

/** The line of a draft whose entry is not in the archive (yet). */
export function listedDraft(entry: ArchiveEntry, createdAt: number): ListedStory {
  const { kind, section, region, edition, editionOf, state, words, leadMedia } = entry;
  return {
    ...{ id: entry.storyId, headline: entry.headline, deck: entry.deck, slug: entry.slug },
    ...{ kind, section, region, edition, editionOf, state, words, leadMedia, createdAt },
    authors: entry.members.author.map(({ label }) => label),
    updatedAt: entry.at,
    packageHash: entry.packageHash,
  };
}
