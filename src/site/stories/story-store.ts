import { createHash } from 'node:crypto';
import type { ApiErrorCode, StoryAnswer } from '@shared/publish/api';
import { mediaOf, type PublicStory } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import type { Queries, SiteDatabase } from '../database/site-database';
import { pathOf } from './address';
import { cardOf } from './card';
import { type Conditions, checkConditions } from './conditions';
import { type GivenAnswer, keptOperations, type Operation } from './operations';
import { type StoryTables, storyTables } from './story-tables';

/** A story that readers can open. */
export type LiveStory = {
  story: PublicStory;
  etag: string;
  version: number;
  /** The last put that changed it; ms since 1970 UTC. */
  changedAt: number;
};

export type StoryStore = {
  /** Null for a story that was never put, or was withdrawn. */
  get(id: string): Promise<LiveStory | null>;
  /** Its tag alone; empty for a story that readers cannot open. */
  etagOf(id: string): Promise<string>;
  /**
   * Puts a story, once for each key, or says why not. All of it is on the disk, or nothing.
   * @param attempt which try of its key it is, where the client counts
   */
  put(
    key: string,
    story: PublicStory,
    conditions: Conditions,
    attempt: number | null,
  ): Promise<Result<GivenAnswer & { answer: StoryAnswer }, ApiErrorCode>>;
  /** Withdraws a story. One that is withdrawn already stays so. */
  withdraw(
    key: string,
    id: string,
    conditions: Conditions,
    attempt: number | null,
  ): Promise<Result<GivenAnswer, ApiErrorCode>>;
};

/**
 * @param publicUrl makes an address for readers out of a path
 * @param hasMedia whether the picture with that SHA-256 is there
 */
export function storyStore(
  db: SiteDatabase,
  publicUrl: (path: string) => string,
  hasMedia: (sha256: string, from: Queries) => Promise<boolean>,
  now: () => number,
): StoryStore {
  const committed = storyTables(db);

  /** Does something once for a key, in one transaction. */
  const once = (
    operation: Operation,
    act: (tables: StoryTables, tx: Queries) => Promise<Result<GivenAnswer, ApiErrorCode>>,
  ): Promise<Result<GivenAnswer, ApiErrorCode>> =>
    db.transaction(async (tx) => {
      const operations = keptOperations(tx);
      const repeated = await operations.repeated(operation);
      if (!repeated.ok) return repeated;
      if (repeated.value) return ok(repeated.value);
      const done = await act(storyTables(tx), tx);
      if (done.ok) await operations.keep(operation, done.value, now());
      else await operations.refuse(operation, now());
      return done;
    });

  async function refusalOf(
    story: PublicStory,
    tables: StoryTables,
    tx: Queries,
  ): Promise<Result<void, ApiErrorCode>> {
    const missing: string[] = [];
    for (const sha256 of mediaOf(story)) {
      if (!(await hasMedia(sha256, tx))) missing.push(sha256);
    }
    if (missing.length > 0) {
      return fail('media_missing', `Put these pictures first: ${missing.join(', ')}.`);
    }
    const holder = await tables.holderOf(story);
    if (holder !== null && holder !== story.id) {
      return fail(
        'slug_taken',
        `Another story has the address ${decodeURI(pathOf(story))}. Give this one another slug.`,
      );
    }
    return ok(undefined);
  }

  return {
    etagOf: async (id) => (await committed.etagOf(id)) ?? '',
    async get(id) {
      const row = await committed.find(id);
      if (!row || row.withdrawn_at !== null) return null;
      const story = JSON.parse(row.package) as PublicStory;
      return { story, etag: row.etag, version: row.version, changedAt: row.changed_at };
    },

    async put(key, story, conditions, attempt) {
      const { id } = story;
      const body = JSON.stringify(story);
      const operation: Operation = { key, method: 'PUT', storyId: id, body, attempt };
      const done = await once(operation, async (tables, tx) => {
        const before = await tables.find(id);
        const isLive = before !== undefined && before.withdrawn_at === null;
        const condition = checkConditions(conditions, isLive ? before.etag : null);
        if (!condition.ok) return condition;
        const refusal = await refusalOf(story, tables, tx);
        if (!refusal.ok) return refusal;

        const url = publicUrl(pathOf(story));
        if (isLive && before.package === body) {
          return ok({
            status: 200,
            answer: { id, url, etag: before.etag, version: before.version },
          });
        }
        const version = (before?.version ?? 0) + 1;
        const etag = etagOf(version, body);
        await tables.write(story, { version, etag, body, card: cardOf(story), now: now() });
        return ok({ status: isLive ? 200 : 201, answer: { id, url, etag, version } });
      });
      return done as Result<GivenAnswer & { answer: StoryAnswer }, ApiErrorCode>;
    },

    withdraw(key, id, conditions, attempt) {
      return once({ key, method: 'DELETE', storyId: id, body: '', attempt }, async (tables) => {
        const before = await tables.find(id);
        if (!before) return fail('not_found', 'No story with this id was ever put here.');
        if (before.withdrawn_at === null) {
          const condition = checkConditions(conditions, before.etag);
          if (!condition.ok) return condition;
          await tables.withdraw(id, now());
        }
        return ok({ status: 200, answer: { id, deleted: true } });
      });
    },
  };
}

/** A strong tag: the version says the order, the hash that a site set up anew has another story. */
const etagOf = (version: number, body: string): string =>
  `"${version}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
