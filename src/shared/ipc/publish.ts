import { z } from 'zod';
import { storyId } from '../publish/public-story';
import { entryId } from '../publish/public-values';
import type { Finding } from '../story/checks/finding';
import { CORRECTION_MAX } from '../story/members';
import type { StoryProjection } from '../story/projection';
import { isZone } from '../story/release';
import { type RestorePart, restorePart } from '../story/restore';
import { call } from './call';

/**
 * Where a story stands with the site.
 * - `none`: never pushed. - `waiting`: queued, will be tried (again) at `nextAttemptAt`.
 * - `sending`: under way. - `scheduled`: the site holds it until `releaseAt`, and readers see nothing of it.
 * - `live`: readers have it. - `conflict`: someone changed it on
 * the site (412). - `attention`: the site refused it; `message` has its words.
 */
export type PublicationPhase =
  | 'none'
  | 'waiting'
  | 'sending'
  | 'scheduled'
  | 'live'
  | 'conflict'
  | 'attention';

export type PublicationStatus = {
  phase: PublicationPhase;
  /** What waits, is sent or was refused is that the story is taken off the site. */
  isWithdrawal: boolean;
  /** Public address, as soon as the site has told it. */
  url: string | null;
  /** Until when the site holds what it acknowledged last, ms since 1970 UTC; null when readers have it. */
  releaseAt: number | null;
  /** When the site last acknowledged, or released it; ms since 1970 UTC. */
  publishedAt: number | null;
  /** The draft has changed since what is live (or queued). */
  changedSince: boolean;
  /** Why it waits, is in conflict or needs attention: a sentence for the publisher. */
  message: string | null;
  attempts: number;
  nextAttemptAt: number | null;
};

export const NEVER_PUBLISHED: PublicationStatus = {
  phase: 'none',
  isWithdrawal: false,
  url: null,
  releaseAt: null,
  publishedAt: null,
  changedSince: false,
  message: null,
  attempts: 0,
  nextAttemptAt: null,
};

/** Where a story stands with one of the desk's sites. */
export type SiteStanding = {
  /** Names the site. */
  site: string;
  /** What people call the site. */
  name: string;
  status: PublicationStatus;
  /** Whether the site takes the story as it is now; what it does not take it keeps until that is withdrawn. */
  isRouted: boolean;
};

/** An attempt to push, for the audit trail. Times in ms since 1970 UTC. */
export type PublishAttempt = {
  at: number;
  /** What people call the site; null where the desk has but one. */
  site: string | null;
  action: 'put' | 'delete';
  outcome: string;
  message: string | null;
};

/**
 * The entries of a live blog that the site has or is about to get: id and `entryVersion`. Those that the
 * draft has in another version were changed since.
 */
export type PushedEntries = Record<string, string>;

/** How far a push is: which picture of how many is sent, from 1, and how much of it is there, 0 to 1. */
export type PushProgress = { picture: number; pictures: number; part: number };

/** One of the desk's sites, and what is to be told to it. */
export type SiteSummary = {
  key: string;
  name: string;
  /** Null while it is not known. */
  url: string | null;
  /** Stories. */
  waiting: number;
  attention: number;
  /** Null until the first attempt or health check. */
  isReachable: boolean | null;
  /** How much its clock is ahead of this desk's (behind: negative), ms in whole minutes; null: unknown. */
  clockAheadMs: number | null;
};

/** The queue as a whole, for the status bar. */
export type OutboxSummary = {
  /** Stories that wait, or need attention, anywhere. */
  waiting: number;
  attention: number;
  /** Whether all sites are; null until the first attempt or health check of each. */
  siteReachable: boolean | null;
  /** Of the first site. */
  siteUrl: string | null;
  /** Since when the presses are held, so that nothing is sent; ms since 1970 UTC. Null: they run. */
  heldSince: number | null;
  /** Of the site whose clock is furthest off. */
  clockAheadMs: number | null;
  /** How much this desk sends at most, bytes a second; null: as fast as the line goes. */
  uploadLimit: number | null;
  /** In order. */
  sites: SiteSummary[];
};

/** What a desk may be told to send at most, bytes a second. */
export const UPLOAD_LIMITS = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000] as const;

/** A story and what the site has of it, both as they would be published now. */
export type Conflict = {
  /** Null when the story is not on the site any more. */
  site: StoryProjection | null;
  draft: StoryProjection;
  /** What only the site has changed: taking it over changes nothing that was written here. */
  mergeable: RestorePart[];
  /** Whether anything was changed here since this desk published. */
  changedHere: boolean;
};

/** One of the desk's sites by its key; left out: the whole, or the first that it can be. */
const site = z.string().min(1).max(2000).optional();

export const publish = {
  /** What stops the story now, the free slug included. */
  check: call(z.object({ id: storyId })).returns<Finding[]>(),
  /**
   * Queues the story as it is now, together with an entry of it that is released to readers, or taken from
   * them. Refuses with `stopped` and the first reason when a check stops it; then nothing is released.
   */
  push: call(
    z.object({
      id: storyId,
      entry: z.object({ id: entryId, released: z.boolean() }).optional(),
    }),
  ).returns<PublicationStatus>(),
  /**
   * Queues the story as it is now, to be held by the site until a time; null: for readers at once. Refused like
   * a push, and when the time is over or readers have the story already.
   */
  schedule: call(
    z.object({
      id: storyId,
      release: z.object({ at: z.number(), zone: z.string().refine(isZone) }).nullable(),
    }),
  ).returns<PublicationStatus>(),
  /**
   * Publishes a live story as it is now, with a correction: a note for readers on what was wrong, and since when they
   * are told (ms since 1970 UTC). Refused like a push.
   */
  correct: call(
    z.object({
      id: storyId,
      note: z
        .string()
        .trim()
        .min(1)
        .max(CORRECTION_MAX)
        .regex(/^[^\p{Cc}]*$/u),
      date: z.number(),
    }),
  ).returns<PublicationStatus>(),
  /** Takes a schedule back, also from the site: the story is what it was before. */
  unschedule: call(z.object({ id: storyId })).returns<PublicationStatus>(),
  status: call(z.object({ id: storyId })).returns<{
    /** With all sites as one: the worst of them. */
    status: PublicationStatus;
    sites: SiteStanding[];
    attempts: PublishAttempt[];
    entries: PushedEntries;
  }>(),
  /** Takes a push back that was not tried yet. */
  cancel: call(z.object({ id: storyId, site })).returns<PublicationStatus>(),
  /**
   * Kills a story: it is taken off its sites, which say at its address that it is gone, also when it only waits for
   * its release there. The reason stays in the newsroom.
   */
  withdraw: call(
    z.object({ id: storyId, reason: z.string().trim().max(500), site }),
  ).returns<PublicationStatus>(),
  /** Tries what waits at once. */
  retryNow: call(z.object({ id: storyId.optional(), site })).returns<null>(),
  /** Reads what a site has of a story that was changed there: the first site with a conflict, unless one is named. */
  conflict: call(z.object({ id: storyId, site })).returns<Conflict>(),
  /** Brings parts of the site's version that was read last into the draft. */
  takeFromSite: call(
    z.object({ id: storyId, site, parts: z.array(restorePart).min(1).max(5000) }),
  ).returns<null>(),
  /** Ends a conflict: publishes the draft over the version that was read last, or takes all of that. */
  settle: call(
    z.object({ id: storyId, site, keep: z.enum(['draft', 'site']) }),
  ).returns<PublicationStatus>(),
  /** Holds the presses: nothing more is sent, until they are released. */
  hold: call(z.object({})).returns<null>(),
  release: call(z.object({})).returns<null>(),
  /** Paces what this desk sends, so that a thin line stays usable; null: as fast as the line goes. */
  limitUploads: call(
    z.object({ bytesPerSecond: z.literal(UPLOAD_LIMITS).nullable() }),
  ).returns<null>(),
  summary: call(z.object({})).returns<OutboxSummary>(),
};
