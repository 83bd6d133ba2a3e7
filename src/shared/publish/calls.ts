import { z } from 'zod';
import { EDITION_IDS } from '../story/vocabulary';
import {
  type ApiErrorCode,
  type ApiScope,
  ATTEMPT_HEADER,
  changesAnswer,
  deleteAnswer,
  deskAnswer,
  healthAnswer,
  IDEMPOTENCY_HEADER,
  OFFSET_HEADER,
  storyAnswer,
  tickerAnswer,
  tickerPut,
  versionsAnswer,
} from './api';
import { frontAnswer, frontPut } from './front';
import { publicStory } from './public-story';
import { sha256, storyId } from './public-values';

/** The calls of the Publish API as values, for what is made from all of them (publish/openapi.ts). */

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  what: string;
  schema: z.ZodType;
  isRequired?: boolean;
};

export type ApiCall = {
  /** Unique; in the form of a function's name. */
  id: string;
  method: 'get' | 'put' | 'delete' | 'head';
  /** Below `API_BASE`, parameters in braces. */
  path: string;
  what: string;
  /** Null for a call without a token; `any` when every token will do. */
  needs: ApiScope | 'any' | null;
  parameters?: readonly Parameter[];
  body?: { what: string; schema: z.ZodType | 'picture' };
  answers: Readonly<Record<number, { what: string; schema?: z.ZodType; hasETag?: boolean }>>;
  /** Beside those that the token and the number of calls can cause. */
  refusals?: readonly ApiErrorCode[];
};

const entityTag = z.string().regex(/^(?:W\/)?"[^"]*"$/);

const STORY_ID: Parameter = {
  ...{ name: 'id', in: 'path', what: 'What the desk calls the story, for good.', schema: storyId },
};
const VERSION: Parameter = {
  ...{ name: 'version', in: 'path', what: 'Its number.', schema: z.int().positive() },
};
const HASH: Parameter = {
  ...{ name: 'sha256', in: 'path', what: 'SHA-256 of the bytes, lower-case hex.', schema: sha256 },
};
const KEY: Parameter = {
  ...{ name: IDEMPOTENCY_HEADER, in: 'header', isRequired: true },
  what: 'Names this operation. A repeat of the call with its key gets the first answer again.',
  schema: z.string().regex(/^[\x21-\x7e]{1,200}$/),
};
const ATTEMPT: Parameter = {
  ...{ name: ATTEMPT_HEADER, in: 'header', schema: z.int().positive() },
  what: 'Counts the tries of a key, so that one that was held up on the way is known as late.',
};
const IF_MATCH: Parameter = {
  ...{ name: 'If-Match', in: 'header', schema: z.union([entityTag, z.literal('*')]) },
  what: 'The ETag of the version that is replaced (RFC 9110 §13.1.1).',
};
const IF_NONE_MATCH: Parameter = {
  ...{ name: 'If-None-Match', in: 'header', schema: z.literal('*') },
  what: 'For a story that is new on the site (RFC 9110 §13.1.2).',
};

const EDITION: Parameter = {
  ...{ name: 'edition', in: 'path', schema: z.enum(EDITION_IDS) },
  what: 'The language of the edition, the same as in the body.',
};

const PIECE: Parameter = {
  ...{ name: 'Content-Range', in: 'header' },
  what: 'Which bytes these are, where a picture comes in pieces (RFC 9110 §14.5).',
  schema: z.string().regex(/^bytes \d+-\d+\/\d+$/),
};

const WRITES_STORY = [
  ...['invalid', 'precondition_failed', 'precondition_required', 'idempotency_reused'],
  'stale_attempt',
] as ApiErrorCode[];

export const API_CALLS: readonly ApiCall[] = [
  {
    ...{ id: 'health', method: 'get', path: '/health', needs: null },
    what: 'Says who is there, and what time it is there.',
    answers: { 200: { what: 'A site with the Publish API.', schema: healthAnswer } },
  },
  {
    ...{ id: 'contract', method: 'get', path: '/openapi.json', needs: null },
    what: 'This document.',
    answers: { 200: { what: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) } },
  },
  {
    ...{ id: 'desk', method: 'get', path: '/desk', needs: 'any' },
    what: 'Says whose the token is and what it is for.',
    answers: { 200: { what: 'The token is good.', schema: deskAnswer } },
  },
  {
    ...{ id: 'hasPicture', method: 'head', path: '/media/{sha256}', needs: 'any' },
    what: `Asks whether a picture is there. If not, ${OFFSET_HEADER} says how much of it is, where a site takes pieces.`,
    parameters: [HASH],
    answers: { 200: { what: 'It is.' } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'putPicture', method: 'put', path: '/media/{sha256}', needs: 'media' },
    what: 'Puts a picture. Putting it again is harmless.',
    parameters: [HASH, PIECE],
    body: { what: 'The bytes, or a piece of them.', schema: 'picture' },
    answers: {
      200: { what: 'It was there.', schema: z.object({ sha256 }) },
      201: { what: 'It is new.', schema: z.object({ sha256 }) },
      202: {
        what: `The piece is there, and others are missing. The header ${OFFSET_HEADER} says the same.`,
        schema: z.object({ sha256, received: z.int().nonnegative() }),
      },
    },
    refusals: ['invalid', 'hash_mismatch', 'wrong_offset', 'unsupported_media', 'too_large'],
  },
  {
    ...{ id: 'getStory', method: 'get', path: '/stories/{id}', needs: 'any' },
    what: 'The story as it was last put. One that is held is shown to tokens for publish only.',
    parameters: [STORY_ID],
    answers: { 200: { what: 'The story.', schema: publicStory, hasETag: true } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'putStory', method: 'put', path: '/stories/{id}', needs: 'publish' },
    what: 'Puts a story, over the version that the client knows. One with a later `releaseAt` is held until then.',
    parameters: [STORY_ID, KEY, ATTEMPT, IF_MATCH, IF_NONE_MATCH],
    body: { what: 'The whole story.', schema: publicStory },
    answers: {
      200: { what: 'It replaced a version.', schema: storyAnswer, hasETag: true },
      201: {
        what: 'It is new, for readers or to be held until its release.',
        schema: storyAnswer,
        hasETag: true,
      },
    },
    refusals: [
      ...WRITES_STORY,
      ...(['media_missing', 'slug_taken', 'embargoed', 'unsupported_media', 'too_large'] as const),
    ],
  },
  {
    ...{ id: 'versions', method: 'get', path: '/stories/{id}/versions', needs: 'publish' },
    what: 'The versions that readers had of a story, the newest first. A site need not keep any.',
    parameters: [STORY_ID],
    answers: { 200: { what: 'They.', schema: versionsAnswer } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'version', method: 'get', path: '/stories/{id}/versions/{version}', needs: 'publish' },
    what: 'A version that readers had, as it was put.',
    parameters: [STORY_ID, VERSION],
    answers: { 200: { what: 'It.', schema: publicStory, hasETag: true } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'withdrawStory', method: 'delete', path: '/stories/{id}', needs: 'publish' },
    what: 'Withdraws a story: readers get 410 at its address.',
    parameters: [STORY_ID, KEY, ATTEMPT, IF_MATCH],
    answers: { 200: { what: 'It is withdrawn, now or before.', schema: deleteAnswer } },
    refusals: [...WRITES_STORY, 'not_found'],
  },
  {
    ...{ id: 'changes', method: 'get', path: '/changes', needs: 'any' },
    what: 'What changed after a cursor, oldest first; each story once, at its last change.',
    parameters: [
      {
        ...{ name: 'since', in: 'query', schema: z.int().nonnegative().default(0) },
        what: 'The cursor of the answer before; 0 for everything.',
      },
      {
        ...{ name: 'limit', in: 'query', schema: z.int().positive().default(100) },
        what: 'Most changes in one answer; a site may give fewer.',
      },
    ],
    answers: { 200: { what: 'Changes, and where to go on.', schema: changesAnswer } },
    refusals: ['invalid'],
  },
  {
    ...{ id: 'getTicker', method: 'get', path: '/ticker/{edition}', needs: 'any' },
    what: 'The breaking ticker of an edition, without the lines that have expired.',
    parameters: [EDITION],
    answers: { 200: { what: 'Its lines, in order.', schema: tickerAnswer, hasETag: true } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'putTicker', method: 'put', path: '/ticker/{edition}', needs: 'ticker' },
    what: 'Replaces the breaking ticker of an edition.',
    parameters: [EDITION, { ...IF_MATCH, what: 'The ETag of the lines that are replaced.' }],
    body: { what: 'All lines, in order; none to take the ticker away.', schema: tickerPut },
    answers: { 200: { what: 'Readers see the lines.', schema: tickerAnswer, hasETag: true } },
    refusals: ['invalid', 'unsupported_media', 'too_large', 'precondition_failed'],
  },
  {
    ...{ id: 'getFront', method: 'get', path: '/front/{edition}', needs: 'any' },
    what: 'The places of the front page of an edition that are filled, without what has expired.',
    parameters: [EDITION],
    answers: { 200: { what: 'Those places.', schema: frontAnswer, hasETag: true } },
    refusals: ['not_found'],
  },
  {
    ...{ id: 'putFront', method: 'put', path: '/front/{edition}', needs: 'front' },
    what: 'Says what stands in the places of the front page of an edition. What is left out fills itself.',
    parameters: [EDITION, { ...IF_MATCH, what: 'The ETag of what is replaced.' }],
    body: { what: 'All places that are filled.', schema: frontPut },
    answers: { 200: { what: 'Readers see them.', schema: frontAnswer, hasETag: true } },
    refusals: ['invalid', 'unsupported_media', 'too_large', 'precondition_failed'],
  },
];
