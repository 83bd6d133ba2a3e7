import {
  type ArchiveHit,
  type Found,
  type FoundStory,
  type LikeStory,
  ordering,
  WHERE,
} from '@shared/ipc/archive';
import { type AreaHandlers, type Client, call } from '@shared/ipc/call';
import { VIEWS, type View } from '@shared/ipc/drafts';
import type { StoryInEdition } from '@shared/ipc/editions';
import type { CalendarEntry } from '@shared/ipc/record';
import type { CardStory } from '@shared/page/card-story';
import { change } from '@shared/publish/api';
import { storyId } from '@shared/publish/public-story';
import type { Result } from '@shared/result';
import { EDITION_IDS } from '@shared/story/vocabulary';
import { z } from 'zod';
import { MEMBER_KINDS, type Member } from './members';
import type { ListedStory } from './stored';

/**
 * What main and the thread of the archive say to one another. A newer question of the same lane
 * answers an older one that was not looked at yet, with the code `superseded`: that is how a search
 * as you type never waits for what was typed before.
 */
const lane = z.string().max(80).optional();
const limit = z.int().min(1).max(500);
const ids = z.array(storyId).max(500);

export const archiveCalls = {
  /** Reads the log of a draft, and gives its line; null for none. `changed` says whether it was behind. */
  bring: call(z.object({ id: storyId })).returns<{ row: ListedStory | null; changed: boolean }>(),
  list: call(
    z.object({
      view: z.enum(VIEWS),
      text: z.string().max(500),
      sort: ordering,
      offset: z.int().min(0),
      limit,
      lane,
    }),
  ).returns<Found & { rows: ListedStory[]; counts: Record<View, number> }>(),
  search: call(
    z.object({
      text: z.string().max(500),
      edition: z.enum(EDITION_IDS).optional(),
      exclude: ids,
      limit,
      lane,
    }),
  ).returns<ArchiveHit[]>(),
  find: call(
    z.object({
      ...{ text: z.string().max(500), where: z.enum(WHERE), sort: ordering },
      ...{ offset: z.int().min(0), limit, lane },
    }),
  ).returns<Found & { stories: FoundStory[] }>(),
  stories: call(z.object({ ids })).returns<ArchiveHit[]>(),
  /** The newest stories of the site in an edition, and after them others by their ids. */
  cards: call(z.object({ edition: z.enum(EDITION_IDS), ids, limit })).returns<CardStory[]>(),
  /** For each story, itself and all its editions, the original first; empty for one that is not known. */
  editions: call(z.object({ ids })).returns<StoryInEdition[][]>(),
  members: call(
    z.object({
      ...{ kind: z.enum(MEMBER_KINDS), prefix: z.string().max(200) },
      // Checks want all there are.
      limit: z.int().min(1).max(50_000),
    }),
  ).returns<(Member & { uses: number })[]>(),
  suggestions: call(z.object({ id: storyId, exclude: ids, limit })).returns<ArchiveHit[]>(),
  alike: call(z.object({ id: storyId, limit })).returns<LikeStory[]>(),
  calendar: call(
    z.object({ from: z.number(), to: z.number(), limit: z.int().min(1).max(5000) }),
  ).returns<CalendarEntry[]>(),
  slugHolder: call(
    z.object({ id: storyId, edition: z.enum(EDITION_IDS), slug: z.string().max(200) }),
  ).returns<string | null>(),
  /** How far the change feed of a site was followed; another site than last time begins anew. */
  feedPosition: call(z.object({ site: z.string().max(2000) })).returns<number>(),
  /**
   * Takes in a page of the change feed, after which the feed goes on at `cursor`. Anew: what was
   * known of the site is forgotten first.
   */
  takeIn: call(
    z.object({ changes: z.array(change), cursor: z.int(), anew: z.boolean() }),
  ).returns<null>(),
  /** The log is another one than before (a backup was put back): looks at all of it anew. */
  catchUp: call(z.object({})).returns<null>(),
  /** Answers when nothing is left to be done. */
  settle: call(z.object({})).returns<null>(),
};

type Areas = { archive: typeof archiveCalls };
export type ArchiveClient = Client<Areas>['archive'];
export type ArchiveHandlers = AreaHandlers<typeof archiveCalls, null>;
export type ArchiveMethod = keyof typeof archiveCalls;

export const request = z.object({
  id: z.int(),
  method: z.enum(Object.keys(archiveCalls) as [ArchiveMethod, ...ArchiveMethod[]]),
  input: z.unknown(),
});
/** To the thread: a question, or the wish to end. */
export const toArchive = z.union([request, z.object({ end: z.literal(true) })]);
export type Request = z.infer<typeof request>;
export type ToArchive = z.infer<typeof toArchive>;

/** From the thread. */
export type FromArchive =
  | { answer: number; result: Result<unknown> }
  /** These drafts changed without being asked about: at a start after a crash. */
  | { changed: string[] }
  | { progress: { done: number; total: number } }
  | { log: 'info' | 'warn' | 'error'; doing: string; detail: unknown };
