import { z } from 'zod';
import { storyId } from '../publish/public-story';
import type { StoryProjection } from '../story/projection';
import { call } from './call';

/** Names a version: one that this desk sent, or one that a site keeps. */
export const versionKey = z.discriminatedUnion('from', [
  z.object({ from: z.literal('desk'), sent: z.int().positive() }),
  z.object({
    from: z.literal('site'),
    site: z.string().min(1).max(2000),
    version: z.int().positive(),
  }),
]);
export type VersionKey = z.infer<typeof versionKey>;

/** A version of a story that readers had, or that the site was to hold. */
export type RecordedVersion = {
  key: VersionKey;
  /** Since when the site has it, ms since 1970 UTC. */
  at: number;
  /** What people call its site; null where the desk has but one. */
  site: string | null;
  /** Whether its words can be read: a site forgets those of what was killed. */
  isKept: boolean;
};

export type RecordedVersions = {
  /** As this desk sent them, the newest first. */
  sent: RecordedVersion[];
  /** As the sites have them, from all desks, the newest first. */
  onSites: RecordedVersion[];
  /** Why a site did not tell, a sentence; null when all did. */
  problem: string | null;
};

/** In what form a trail is written. */
export const TRAIL_FORMATS = ['csv', 'json'] as const;
export type TrailFormat = (typeof TRAIL_FORMATS)[number];

/** What is on record of stories: every version that went out, and who did what when. */
export const record = {
  versions: call(z.object({ id: storyId })).returns<RecordedVersions>(),
  version: call(z.object({ id: storyId, key: versionKey })).returns<StoryProjection>(),
  /** Writes the trail of a story (null: of all) into a file that the person chooses; null when nobody chose one. */
  saveTrail: call(z.object({ id: storyId.nullable(), format: z.enum(TRAIL_FORMATS) })).returns<{
    file: string;
  } | null>(),
};
