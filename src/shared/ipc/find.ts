import { z } from 'zod';
import type { StoryMatch } from '../find/in-story';
import { query } from '../find/pattern';
import { storyId } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { call } from './call';

/** So many matches are looked through by a person at once; a search stops there. */
export const MATCHES_MAX = 2000;

export type DraftMatches = {
  id: string;
  headline: string;
  edition: EditionId;
  matches: StoryMatch[];
};

/** What was found in the drafts of this desk, the draft that was changed last first. */
export type FoundInDrafts = {
  drafts: DraftMatches[];
  /** Drafts that were looked through. */
  read: number;
  /** Drafts that cannot be read or not be written here, and were left out. */
  leftOut: number;
  /** Why the search ended before its end; null when it did not. */
  cut: 'stopped' | 'many' | null;
};

/** What came of a replacement. */
export type Replaced = {
  drafts: number;
  matches: number;
  /** Matches that had been chosen and were not there any more. */
  missed: number;
  /** Whether somebody stopped it; the drafts that were changed by then stay so. */
  stopped: boolean;
};

/** How far a search or a replacement of this window is, in drafts. */
export type FindProgress = { work: 'find' | 'replace'; done: number; total: number };

/**
 * Finding and replacing in all drafts that are not in the bin. A window does one of these at a time: another
 * question stops the one before. An expression that takes too long fails with `too-slow`.
 */
export const find = {
  inDrafts: call(z.object({ query })).returns<FoundInDrafts>(),
  /**
   * Replaces the matches that are named, as a change of each draft; the moment before it gets `version` for a
   * name in the history of each.
   */
  replace: call(
    z.object({
      query,
      replacement: z.string().max(10_000),
      chosen: z
        .array(z.object({ id: storyId, keys: z.array(z.string().max(100)).max(MATCHES_MAX) }))
        .max(MATCHES_MAX),
      version: z.string().trim().min(1).max(200),
    }),
  ).returns<Replaced>(),
  /** Takes the last replacement of this window back, and leaves what was written since. */
  takeBack: call(z.object({})).returns<Replaced>(),
  stop: call(z.object({})).returns<null>(),
};
