import { z } from 'zod';
import { EDITION_IDS } from '../story/vocabulary';
import { publicStory, storyId, webAddress } from './public-story';

/**
 * The Publish API, version 1: what a site implements so that Galley can publish to it. Described
 * for people in docs/publish-api.md; the site and the desk both derive from this file.
 *
 *   GET    /api/v1/health                 who is there (no token needed)
 *   GET    /api/v1/desk                   200 when the token is good
 *   HEAD   /api/v1/media/{sha256}         200 when the site has the picture, 404 when not
 *   PUT    /api/v1/media/{sha256}         the bytes; Content-Type image/…; 201 new, 200 known;
 *                                         with Content-Range a piece of them: 202 until it is whole
 *   GET    /api/v1/stories/{id}           the story as last put, with its ETag
 *   PUT    /api/v1/stories/{id}           Idempotency-Key; If-None-Match: * or If-Match; 201 or 200;
 *                                         one with a later `releaseAt` is held until then
 *   DELETE /api/v1/stories/{id}           Idempotency-Key; If-Match; 200
 *   GET    /api/v1/stories/{id}/versions  the versions that readers had, newest first; each under /{version}
 *   GET    /api/v1/changes?since=&limit=  what changed after a cursor, oldest first
 *   GET    /api/v1/ticker/{edition}       its lines, and the ETag
 *   PUT    /api/v1/ticker/{edition}       the whole ticker of an edition; If-Match; 412
 *   GET    /api/v1/front/{edition}        the places of its front page that are filled, and the ETag
 *   PUT    /api/v1/front/{edition}        all of them; If-Match; 412 (publish/front.ts)
 *
 * All but health want `Authorization: Bearer {token}`. Every refusal is JSON: `{ error: { code, message } }`.
 */
export const API_VERSION = 1;
export const API_BASE = '/api/v1';

/** Largest picture in bytes. */
export const MEDIA_MAX_BYTES = 50 * 1024 * 1024;
/** Largest story package in bytes. */
export const STORY_MAX_BYTES = 4 * 1024 * 1024;

export const healthAnswer = z.object({
  galley: z.literal('publish-api'),
  version: z.number(),
  name: z.string(),
  /** ISO 8601: lets the desk see a clock that is off. */
  time: z.iso.datetime(),
});
export type HealthAnswer = z.infer<typeof healthAnswer>;

/** Answer to PUT of a story. The ETag comes in the header too (RFC 9110 §8.8.3). */
export const storyAnswer = z.object({
  id: storyId,
  url: webAddress,
  etag: z.string(),
  /** Counts the puts that changed something, from 1. */
  version: z.int().positive(),
  /** Until when the site holds it; absent when readers have it. */
  releaseAt: z.iso.datetime().optional(),
});
export type StoryAnswer = z.infer<typeof storyAnswer>;

/** A version that readers had of a story. */
export const storyVersion = z.object({
  version: z.int().positive(),
  etag: z.string(),
  /** Since when; ISO 8601. */
  at: z.iso.datetime(),
  /** Whether its words are still there: those of a withdrawn story are gone. */
  isKept: z.boolean(),
});
export type StoryVersion = z.infer<typeof storyVersion>;
/** Answer to GET of a story's versions: the newest first. */
export const versionsAnswer = z.object({ id: storyId, versions: z.array(storyVersion) });
export type VersionsAnswer = z.infer<typeof versionsAnswer>;

export const deleteAnswer = z.object({ id: storyId, deleted: z.literal(true) });

export const change = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('put'),
    cursor: z.int(),
    url: webAddress,
    etag: z.string(),
    story: publicStory,
  }),
  z.object({ type: z.literal('delete'), cursor: z.int(), id: storyId }),
]);
export type Change = z.infer<typeof change>;
export const changesAnswer = z.object({
  changes: z.array(change),
  /** Pass as `since` next time. */
  cursor: z.int(),
  more: z.boolean(),
});
export type ChangesAnswer = z.infer<typeof changesAnswer>;

/** More lines than anybody reads. */
export const TICKER_MAX_LINES = 50;

/** A line of the breaking ticker. */
export const tickerLine = z.strictObject({
  id: storyId,
  text: z.string().min(1).max(400),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  storyId: storyId.nullable(),
});
export type TickerLine = z.infer<typeof tickerLine>;
export const tickerPut = z.strictObject({
  edition: z.enum(EDITION_IDS),
  lines: z.array(tickerLine).max(TICKER_MAX_LINES),
});
/** What a site has in an edition's ticker, without what has expired; the ETag is of what was put. */
export const tickerAnswer = z.object({
  edition: z.enum(EDITION_IDS),
  lines: z.array(tickerLine),
  etag: z.string(),
});

/** What a token may be for. `admin` is for everything; any token may read. */
export const API_SCOPES = ['publish', 'media', 'ticker', 'front', 'admin'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Whose the token is with which a desk called. */
export const deskAnswer = z.object({
  /** Of the site. */
  name: z.string(),
  desk: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
});
export type DeskAnswer = z.infer<typeof deskAnswer>;

/** Codes of refusals. Those a client repairs by itself are told from those that a person must see. */
export const API_ERRORS = [
  'unauthorized',
  'forbidden',
  'not_found',
  'invalid',
  'too_large',
  'unsupported_media',
  'hash_mismatch',
  'wrong_offset',
  'media_missing',
  'slug_taken',
  'embargoed',
  'precondition_failed',
  'precondition_required',
  'idempotency_reused',
  'stale_attempt',
  'rate_limited',
  'internal',
] as const;
export type ApiErrorCode = (typeof API_ERRORS)[number];
export const apiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** The `ETag` header of an answer to PUT or GET of a story, and its place in If-Match. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
/** How many bytes of a picture the site has, when it takes pictures in pieces. */
export const OFFSET_HEADER = 'Upload-Offset';
/** Counts the tries of one key, from 1, so that a site knows one that was held up on the way. */
export const ATTEMPT_HEADER = 'Idempotency-Attempt';
