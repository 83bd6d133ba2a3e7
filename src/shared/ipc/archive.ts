import { z } from 'zod';
import { VOCABULARY_FIELDS, type VocabularyField } from '../archive/query';
import { storyId } from '../publish/public-story';
import { EDITION_IDS, type EditionId, type KindId, type SectionId } from '../story/vocabulary';
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

/** What a search has found beside the stories of the page that was asked for. */
export type Found = {
  total: number;
  /** Each counted as if the search did not narrow it, so that it shows what else there is. */
  facets: Facets;
  /** Words that no story has are taken for misspelt, when nothing else is found. */
  corrections: Correction[];
};

/** A story found by a search of the whole archive. */
export type FoundStory = ArchiveHit & {
  kind: KindId;
  /** Where it has the words, with the hits between U+0002 and U+0003. */
  snippet?: string;
};

/** What a list can be sorted by, beside `best`: how well a story matches, else the newest first. */
export const SORTS = [
  ...(['updated', 'created', 'headline', 'author', 'words'] as const),
  ...VOCABULARY_FIELDS,
] as const;
export type Sort = (typeof SORTS)[number];

/** `descending` says nothing where the order is `best`. */
export const ordering = z
  .object({ by: z.enum(['best', ...SORTS]), descending: z.boolean() })
  .default({ by: 'best', descending: true });
export type Ordering = z.output<typeof ordering>;

/** Where a search looks: at all there is, or at what is on the site and on this desk only there. */
export const WHERE = ['everywhere', 'site'] as const;
export type Where = (typeof WHERE)[number];

/** A newer question of the same lane (and window) makes an older one answer `superseded`. */
export const lane = z.string().max(40).optional();

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
  /** The same with all that is known of what was found, a page at a time. `text`: see archive/query.ts. */
  find: call(
    z.object({
      text: z.string().max(500),
      where: z.enum(WHERE).default('everywhere'),
      sort: ordering,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
      lane,
    }),
  ).returns<Found & { stories: FoundStory[] }>(),
  /** Stories that the draft `id` could link to, the likeliest first: never itself, nor one it links to. */
  suggestions: call(
    z.object({
      id: storyId,
      exclude: z.array(storyId).max(200).default([]),
      limit: z.int().min(1).max(50).default(8),
    }),
  ).returns<ArchiveHit[]>(),
  /** Stories that may tell what the draft `id` tells, the likest first; mostly none. */
  alike: call(z.object({ id: storyId, limit: z.int().min(1).max(20).default(3) })).returns<
    LikeStory[]
  >(),
  /** Stories by their ids, in no order; what the archive does not know is left out. */
  stories: call(z.object({ ids: z.array(storyId).max(200) })).returns<ArchiveHit[]>(),
  /** Tags in use, most used first. */
  tags: call(prefix).returns<{ id: string; label: string; uses: number }[]>(),
  authors: call(prefix).returns<{ id: string; name: string; uses: number }[]>(),
  coverage: call(prefix).returns<{ id: string; name: string; uses: number }[]>(),
};
