import {
  type ApiErrorCode,
  ATTEMPT_HEADER,
  IDEMPOTENCY_HEADER,
  STORY_MAX_BYTES,
  type VersionsAnswer,
} from '@shared/publish/api';
import { publicStory, storyId } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import { type Context, Hono } from 'hono';
import type { Conditions } from '../stories/conditions';
import type { StoryStore } from '../stories/story-store';
import { type Called, isFor, needs } from './authorize';
import { readBody } from './body';
import { refuse } from './refusal';

/** GET, PUT and DELETE of a story. */
export function storyCalls(stories: StoryStore): Hono<Called> {
  const calls = new Hono<Called>();

  calls.get('/:id', async (c) => {
    const id = c.req.param('id');
    const mayPublish = isFor(c.get('caller'), 'publish');
    const found = await (mayPublish ? stories.lastPut(id) : stories.get(id));
    if (!found) return refuse(c, NOT_HERE);
    c.header('etag', found.etag);
    return c.json(found.story);
  });

  calls.get('/:id/versions', needs('publish'), async (c) => {
    const id = c.req.param('id');
    const versions = await stories.versions.of(id);
    if (versions.length === 0) return refuse(c, NOT_HERE);
    return c.json<VersionsAnswer>({ id, versions });
  });

  calls.get('/:id/versions/:version', needs('publish'), async (c) => {
    const { id, version } = c.req.param();
    const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
    const found = number === null ? null : await stories.versions.find(id, number);
    if (!found) return refuse(c, NO_VERSION);
    c.header('etag', found.etag);
    return c.json(found.story);
  });

  calls.put('/:id', async (c) => {
    const key = keyOf(c);
    if (!key.ok) return refuse(c, key.error);
    const story = await readBody(c, publicStory, STORY_MAX_BYTES);
    if (!story.ok) return refuse(c, story.error);
    if (story.value.id !== c.req.param('id')) {
      return refuse(c, {
        code: 'invalid',
        message: 'id: the story has another id than the address.',
      });
    }
    const put = await stories.put(key.value, story.value, conditionsOf(c), attemptOf(c));
    if (!put.ok) return refuse(c, put.error);
    c.header('etag', put.value.answer.etag);
    return c.json(put.value.answer, put.value.status);
  });

  calls.delete('/:id', async (c) => {
    const key = keyOf(c);
    if (!key.ok) return refuse(c, key.error);
    const id = c.req.param('id');
    if (!storyId.safeParse(id).success) return refuse(c, NOT_HERE);
    const withdrawn = await stories.withdraw(key.value, id, conditionsOf(c), attemptOf(c));
    return withdrawn.ok
      ? c.json(withdrawn.value.answer as object, withdrawn.value.status)
      : refuse(c, withdrawn.error);
  });

  return calls;
}

const NO_VERSION = { code: 'not_found', message: 'The site does not have this version.' } as const;
const NOT_HERE = { code: 'not_found', message: 'No story with this id is on the site.' } as const;

const conditionsOf = (c: Context): Conditions => ({
  ifMatch: c.req.header('if-match') ?? null,
  ifNoneMatch: c.req.header('if-none-match') ?? null,
});

/** Which try of its key a call is; null when the client does not count. */
function attemptOf(c: Context): number | null {
  const attempt = Number(c.req.header(ATTEMPT_HEADER));
  return Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null;
}

/** What a client made up to know this call again, however often it is repeated. */
function keyOf(c: Context): Result<string, ApiErrorCode> {
  const key = c.req.header(IDEMPOTENCY_HEADER)?.trim() ?? '';
  return /^[\x21-\x7e]{1,200}$/.test(key)
    ? ok(key)
    : fail(
        'invalid',
        `The header ${IDEMPOTENCY_HEADER} is missing, or not 1 to 200 visible characters.`,
      );
}
