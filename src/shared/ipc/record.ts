import { z } from 'zod';
import { storyId } from '../publish/public-story';
import type { StoryProjection } from '../story/projection';
import type { EditionId, SectionId } from '../story/vocabulary';
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

/** A story at a time of a calendar. */
export type CalendarEntry = {
  id: string;
  /** What happens to it then: it is released, its embargo ends, or it was published. */
  kind: 'scheduled' | 'embargo' | 'published';
  /** ms since 1970 UTC. */
  at: number;
  headline: string;
  edition: EditionId;
  section: SectionId | null;
  /** Whether it is a draft of this desk, or only on the site. */
  source: 'draft' | 'site';
};

/** Longest stretch of a calendar, ms, and most stories in it. */
const CALENDAR_MAX_MS = 62 * 24 * 60 * 60_000;
export const CALENDAR_MAX = 2000;

/** What is on record of stories: every version that went out, and who did what when. */
export const record = {
  versions: call(z.object({ id: storyId })).returns<RecordedVersions>(),
  /** The stories from one moment to before another (ms since 1970 UTC), the earliest first. */
  calendar: call(
    z
      .object({ from: z.number(), to: z.number() })
      .refine(({ from, to }) => to > from && to - from <= CALENDAR_MAX_MS),
  ).returns<CalendarEntry[]>(),
  version: call(z.object({ id: storyId, key: versionKey })).returns<StoryProjection>(),
  /** Writes the trail of a story (null: of all) into a file that the person chooses; null when nobody chose one. */
  saveTrail: call(z.object({ id: storyId.nullable(), format: z.enum(TRAIL_FORMATS) })).returns<{
    file: string;
  } | null>(),
};
