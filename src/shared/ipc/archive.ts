import { z } from 'zod';
import type { VocabularyField } from '../archive/query';
import { storyId } from '../publish/public-story';
import { EDITION_IDS, type EditionId, type SectionId } from '../story/vocabulary';
import { call } from './call';

/** A story found in the archive: everything on the site and every draft of this desk. */
export type ArchiveHit = {
  id: string;
  headline: string;
  section: SectionId | null;
  edition: EditionId;
  /** Publication, or last change of a draft; ms since 1970 UTC. */
  at: number;
  /** Null while the story is not on the site. */
  url: string | null;
};

/** How many of the stories found have each value of a vocabulary, the most frequent first. */
export type FacetCount = { value: string; count: number };
export type Facets = Record<VocabularyField, FacetCount[]>;

/** A word that no story has, and the one that was looked for in its place. */
export type Correction = { written: string; meant: string };

/** A story that may tell what another one tells. */
export type LikeStory = ArchiveHit & {
  /** How much of headline, deck and lead is common to both: 0 to 1. */
  likeness: number;
};

const prefix = z.object({ prefix: z.string().max(200), limit: z.int().min(1).max(50).default(12) });

export const archive = {
  search: call(
    z.object({
      text: z.string().max(500),
      edition: z.enum(EDITION_IDS).optional(),
      exclude: z.array(storyId).max(200).default([]),
      limit: z.int().min(1).max(50).default(12),
    }),
  ).returns<ArchiveHit[]>(),
  /** Stories by their ids, in no order; what the archive does not know is left out. */
  stories: call(z.object({ ids: z.array(storyId).max(200) })).returns<ArchiveHit[]>(),
  /** Tags in use, most used first. */
  tags: call(prefix).returns<{ id: string; label: string; uses: number }[]>(),
  authors: call(prefix).returns<{ id: string; name: string; uses: number }[]>(),
  coverage: call(prefix).returns<{ id: string; name: string; uses: number }[]>(),
};
