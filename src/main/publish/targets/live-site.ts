import type { PushProgress } from '@shared/ipc/publish';
import {
  ATTEMPT_HEADER,
  type Change,
  type ChangesAnswer,
  change,
  changesAnswer,
  deleteAnswer,
  healthAnswer,
  IDEMPOTENCY_HEADER,
  type StoryVersion,
  storyAnswer,
  versionsAnswer,
} from '@shared/publish/api';
import { mediaOf, type PublicStory, publicStory } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import { z } from 'zod';
import type { Answer } from './answer';
import { ask, clockAhead, type Line, readReply, refusalCode, type SiteAddress } from './http';
import { HELD, type Media, type UploadTerms, upload } from './upload';

/** How a site is asked: longest waits for whole answers, ms, and how pictures are sent. */
export type Terms = UploadTerms & { storyLimitMs: number };

/** A picture, or a piece of it, may take its time on a slow line. */
const TERMS: Terms = {
  ...{ askLimitMs: 10_000, storyLimitMs: 60_000, putLimitMs: 10 * 60_000 },
  pieceBytes: 1024 * 1024,
};
/** Changes asked for at once. */
const CHANGES_AT_ONCE = 100;
/** A change that this Galley cannot read (a newer site may have kinds of its own) is passed over. */
const CHANGES = changesAnswer.extend({
  changes: z.array(z.unknown()).transform((all) =>
    all.flatMap((one): Change[] => {
      const parsed = change.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  ),
});

/** A story on its way to the site. */
export type Delivery = {
  /** The idempotency key: the same for every attempt. */
  operationId: string;
  story: PublicStory;
  /** Number of this attempt, from 1. */
  attempt: number;
  /** The ETag that this desk saw last; null when it never put the story there. */
  etag: string | null;
  /** Asked before each step: false leaves the rest for another attempt. */
  mayGoOn: () => boolean;
  onProgress: (progress: PushProgress) => void;
};

/** Whether a site is there that speaks the API; how much its clock is ahead of the desk's, ms. */
export type Presence = { isThere: boolean; clockAheadMs: number | null };

/** A site that speaks the Publish API (docs/publish-api.md). Nothing here throws. */
export type LiveSite = {
  /** Pictures first, then the story. */
  put(delivery: Delivery): Promise<Answer>;
  /** Takes a story off the site. One that is not there is off it. */
  withdraw(delivery: Pick<Delivery, 'operationId' | 'story' | 'attempt' | 'etag'>): Promise<Answer>;
  /** A story as the site has it; null when it has it not, or not any more. */
  get(id: string): Promise<Result<StoryThere | null>>;
  /** The versions that readers had of a story, the newest first; absent where a site tells nothing of them. */
  versions?: SiteVersions;
  changes(since: number): Promise<Result<ChangesAnswer>>;
  greet(): Promise<Presence>;
};

/** What a site keeps of a story's past. */
export type SiteVersions = {
  /** Empty where it keeps nothing. */
  of(id: string): Promise<Result<StoryVersion[]>>;
  find(id: string, version: number): Promise<Result<PublicStory>>;
};

/** A story on the site, with the ETag by which it can be replaced. */
export type StoryThere = { story: PublicStory; etag: string };

/** A picture from the desk's store; null when it is not there. */
export type ReadMedia = (sha256: string) => Promise<Media | null>;

/** @param address where the site is; null while it is starting */
export function liveSite(
  line: Line,
  address: () => SiteAddress | null,
  readMedia: ReadMedia,
  terms = TERMS,
): LiveSite {
  async function putAllMedia(site: SiteAddress, delivery: Delivery): Promise<Answer | null> {
    const { mayGoOn, onProgress } = delivery;
    const pictures = mediaOf(delivery.story);
    for (const [index, sha256] of pictures.entries()) {
      if (!mayGoOn()) return HELD;
      const problem = await upload(line, site, terms, {
        ...{ sha256, read: readMedia, mayGoOn },
        onSent: (bytes, of) =>
          onProgress({ picture: index + 1, pictures: pictures.length, part: bytes / of }),
      });
      if (problem) return beforeTheStory(problem);
    }
    return null;
  }

  return {
    async put(delivery) {
      const { operationId, attempt, story, etag, mayGoOn } = delivery;
      const site = address();
      if (!site) return STARTING;
      const body = JSON.stringify(story);
      for (let secondTry = false; ; secondTry = true) {
        const problem = await putAllMedia(site, delivery);
        if (problem) return problem;
        if (!mayGoOn()) return HELD;
        line.pace?.count(Buffer.byteLength(body));
        const reply = await ask(line, site, {
          method: 'PUT',
          path: `/stories/${story.id}`,
          headers: {
            'content-type': 'application/json',
            [IDEMPOTENCY_HEADER]: operationId,
            // An attempt puts it twice at most.
            [ATTEMPT_HEADER]: String(attempt * 2 + (secondTry ? 0 : -1)),
            ...(etag === null ? { 'if-none-match': '*' } : { 'if-match': etag }),
          },
          body,
          limitMs: terms.storyLimitMs,
        });
        // The site lost a picture between the two: that the desk repairs by itself, once.
        if (!secondTry && refusalCode(reply) === 'media_missing') continue;
        if (refusalCode(reply) === 'stale_attempt') return STALE;
        const read = readReply(reply, site, storyAnswer);
        if (!read.ok) return etag === null ? asFirstPut(read.answer) : read.answer;
        const { url, etag: newEtag, version } = read.value;
        return { type: 'acknowledged', url, etag: newEtag, version };
      }
    },

    async withdraw({ operationId, story, attempt, etag }) {
      const site = address();
      if (!site) return STARTING;
      const reply = await ask(line, site, {
        method: 'DELETE',
        path: `/stories/${story.id}`,
        headers: {
          [IDEMPOTENCY_HEADER]: operationId,
          [ATTEMPT_HEADER]: String(attempt),
          'if-match': etag ?? '*',
        },
        limitMs: terms.storyLimitMs,
      });
      if (refusalCode(reply) === 'stale_attempt') return STALE;
      if (refusalCode(reply) === 'not_found') return OFF_THE_SITE;
      const read = readReply(reply, site, deleteAnswer);
      return read.ok ? OFF_THE_SITE : read.answer;
    },

    async get(id) {
      const site = address();
      if (!site) return fail('starting', STARTING.message);
      const path = `/stories/${id}`;
      const reply = await ask(line, site, { method: 'GET', path, limitMs: terms.storyLimitMs });
      if (refusalCode(reply) === 'not_found') return ok(null);
      const read = readReply(reply, site, publicStory);
      const etag = reply.reached ? reply.headers.get('etag') : null;
      if (!read.ok) return fail(read.answer.type, read.answer.message);
      if (etag === null) return fail('refused', 'The site does not say which version it has.');
      return ok({ story: read.value, etag });
    },

    versions: {
      async of(id) {
        const site = address();
        if (!site) return fail('starting', STARTING.message);
        const path = `/stories/${id}/versions`;
        const reply = await ask(line, site, { method: 'GET', path, limitMs: terms.askLimitMs });
        if (refusalCode(reply) === 'not_found') return ok([]);
        const read = readReply(reply, site, versionsAnswer);
        return read.ok ? ok(read.value.versions) : fail(read.answer.type, read.answer.message);
      },
      async find(id, version) {
        const site = address();
        if (!site) return fail('starting', STARTING.message);
        const path = `/stories/${id}/versions/${version}`;
        const reply = await ask(line, site, { method: 'GET', path, limitMs: terms.storyLimitMs });
        const read = readReply(reply, site, publicStory);
        return read.ok ? ok(read.value) : fail(read.answer.type, read.answer.message);
      },
    },

    async changes(since) {
      const site = address();
      if (!site) return fail('starting', STARTING.message);
      const path = `/changes?since=${since}&limit=${CHANGES_AT_ONCE}`;
      const reply = await ask(line, site, { method: 'GET', path, limitMs: terms.storyLimitMs });
      const read = readReply(reply, site, CHANGES);
      return read.ok ? ok(read.value) : fail(read.answer.type, read.answer.message);
    },

    async greet() {
      const site = address();
      if (!site) return { isThere: false, clockAheadMs: null };
      const reply = await ask(line, site, {
        ...{ method: 'GET', path: '/health', limitMs: terms.askLimitMs },
      });
      return {
        isThere: readReply(reply, site, healthAnswer).ok,
        clockAheadMs: reply.reached ? clockAhead(reply) : null,
      };
    },
  };
}

const OFF_THE_SITE = { type: 'acknowledged', url: '', etag: '', version: 0 } as const;

const STARTING = {
  type: 'later',
  why: 'not reached',
  message: 'The live site that comes with Galley is starting.',
  retryAfterMs: null,
  doubt: 'as before',
} as const;

/** The site has seen more attempts than this desk remembers, as after a backup was brought back. */
const STALE = {
  type: 'later',
  why: 'put off',
  message: 'The site has seen a later attempt to publish this. Galley tries again by itself.',
  retryAfterMs: null,
  doubt: 'as before',
} as const;

/** What failed before the story itself was sent tells nothing of the story. */
const beforeTheStory = (answer: Answer): Answer =>
  'doubt' in answer ? { ...answer, doubt: 'as before' } : answer;

const asFirstPut = (answer: Answer): Answer =>
  answer.type === 'conflict'
    ? {
        type: 'conflict',
        message:
          'The site already has this story, and this desk did not put it there. Nothing was overwritten: compare the two before you publish.',
      }
    : answer;
