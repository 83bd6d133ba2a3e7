import { z } from 'zod';
import { storyId } from '../publish/public-story';
import type { Progress } from '../story/translation/progress';
import {
  EDITION_IDS,
  type EditionId,
  KIND_IDS,
  type KindId,
  type RegionId,
  type SectionId,
} from '../story/vocabulary';
import type { WorkflowState } from '../story/workflow';
import { type Found, lane, ordering } from './archive';
import { call } from './call';
import type { PublicationStatus } from './publish';

/** A line of the story list: a projection, never edited by itself. Times in ms since 1970 UTC. */
export type StoryRow = {
  id: string;
  headline: string;
  deck: string;
  slug: string;
  kind: KindId;
  section: SectionId | null;
  region: RegionId | null;
  edition: EditionId;
  editionOf: string | null;
  state: WorkflowState;
  words: number;
  authors: string[];
  /** SHA-256 of the lead picture. */
  leadMedia: string | null;
  createdAt: number;
  updatedAt: number;
  publication: PublicationStatus;
  /** How far an edition of another story is, where both are on this desk. */
  translation?: Progress;
  /** Where a search found its words, with the hits between U+0002 and U+0003. */
  snippet?: string;
};

/** The saved views of the story list. */
export const VIEWS = ['all', 'mine', 'review', 'ready', 'scheduled', 'live', 'killed'] as const;
export type View = (typeof VIEWS)[number];

/** A story opened for editing. */
export type OpenStory = {
  id: string;
  /** The whole document as one Yjs update. */
  update: Uint8Array;
  /** Why the story may be read but not written (a newer Galley wrote it); null when it may. */
  readOnly: string | null;
  row: StoryRow;
};

/** Largest single update, bytes: a paste of a very long story is about a tenth of it. */
const UPDATE_MAX_BYTES = 16 * 1024 * 1024;
const update = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0 && bytes.length <= UPDATE_MAX_BYTES);

export const drafts = {
  list: call(
    z.object({
      view: z.enum(VIEWS).default('all'),
      /** What to search for, in the language of archive/query.ts; empty lists everything. */
      text: z.string().max(500).default(''),
      sort: ordering,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(200),
      lane,
    }),
  ).returns<Found & { rows: StoryRow[]; counts: Record<View, number> }>(),
  create: call(
    z.object({
      edition: z.enum(EDITION_IDS).default('en'),
      kind: z.enum(KIND_IDS).default('news'),
    }),
  ).returns<{ id: string }>(),
  open: call(z.object({ id: storyId })).returns<OpenStory>(),
  /** Appends one update to the log. The answer is the acknowledgement: it is on disk. */
  append: call(z.object({ id: storyId, update })).returns<{ seq: number; at: number }>(),
  /** Tells main that this window shows the story no more, so that its updates need not be sent. */
  close: call(z.object({ id: storyId })).returns<null>(),
  /** Puts a story into the bin, or takes it out again. A live story must be withdrawn first. */
  bin: call(z.object({ id: storyId })).returns<null>(),
  unbin: call(z.object({ id: storyId })).returns<null>(),
  /** Whether a slug is free in its edition, and one that is. */
  slug: call(z.object({ id: storyId, slug: z.string().max(200) })).returns<{
    free: boolean;
    suggestion: string;
  }>(),
};
