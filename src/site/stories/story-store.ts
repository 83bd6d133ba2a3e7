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
import { keptVersions, type Versions } from './versions';
import { type WaitingStories, waitingStories } from './waiting-stories';

/** A story that readers can open. */
export type LiveStory = {
  story: PublicStory;
  etag: string;
  version: number;
  /** The last put or release that changed it; ms since 1970 UTC. */
  changedAt: number;
};

/** A story as it was last put, whether readers have that or the site still holds it. */
export type PutStory = { story: PublicStory; etag: string };

export type StoryStore = {
  /** Null for a story that was never put, or was withdrawn. */
  get(id: string): Promise<LiveStory | null>;
  /** For desks: what a put has to replace. Null when there is nothing, neither for readers nor held. */
  lastPut(id: string): Promise<PutStory | null>;
  /** The versions that readers had of a story. */
  versions: Pick<Versions, 'of' | 'find'>;
  /** Gives to readers what was to be released by now. Cheap when there is nothing. */
  releaseDue(): Promise<void>;
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
  const held = waitingStories(db);

  /** Does something once for a key, in one transaction. */
  const once = (
    operation: Operation,
    act: (rows: Rows, tx: Queries) => Promise<Result<GivenAnswer, ApiErrorCode>>,
  ): Promise<Result<GivenAnswer, ApiErrorCode>> =>
    db.transaction(async (tx) => {
      const operations = keptOperations(tx);
      const repeated = await operations.repeated(operation);
      if (!repeated.ok) return repeated;
      if (repeated.value) return ok(repeated.value);
      const done = await act({ tables: storyTables(tx), waiting: waitingStories(tx) }, tx);
      if (done.ok) await operations.keep(operation, done.value, now());
      else await operations.refuse(operation, now());
      return done;
    });

  async function refusalOf(
    story: PublicStory,
    { tables, waiting }: Rows,
    tx: Queries,
  ): Promise<Result<void, ApiErrorCode>> {
    const missing: string[] = [];
    for (const sha256 of mediaOf(story)) {
      if (!(await hasMedia(sha256, tx))) missing.push(sha256);
    }
    if (missing.length > 0) {
      return fail('media_missing', `Put these pictures first: ${missing.join(', ')}.`);
    }
    const holders = [await tables.holderOf(story), await waiting.holderOf(story)];
    if (holders.some((holder) => holder !== null && holder !== story.id)) {
      return fail(
        'slug_taken',
        `Another story has the address ${decodeURI(pathOf(story))}. Give this one another slug.`,
      );
    }
    return isEarly(story, now())
      ? fail(
          'embargoed',
          `The story is embargoed until ${story.embargo}. Release it then or later.`,
        )
      : ok(undefined);
  }

  async function live(id: string): Promise<LiveStory | null> {
    const row = await committed.find(id);
    if (!row || row.withdrawn_at !== null) return null;
    const story = JSON.parse(row.package) as PublicStory;
    return { story, etag: row.etag, version: row.version, changedAt: row.changed_at };
  }

  const releaseNow = (): Promise<void> =>
    db.transaction(async (tx) => {
      const { tables, waiting } = { tables: storyTables(tx), waiting: waitingStories(tx) };
      for (const { package: body, version, etag, release_at } of await waiting.due(now())) {
        const story = JSON.parse(body) as PublicStory;
        await tables.write(story, { version, etag, body, card: cardOf(story), now: release_at });
        await waiting.remove(story.id);
      }
    });

  return {
    versions: keptVersions(db),
    async releaseDue() {
      if ((await held.due(now())).length > 0) await releaseNow();
    },
    async lastPut(id) {
      const row = await held.find(id);
      return row ? { story: JSON.parse(row.package) as PublicStory, etag: row.etag } : live(id);
    },
    etagOf: async (id) => (await committed.etagOf(id)) ?? '',
    get: live,

    async put(key, story, conditions, attempt) {
      const { id } = story;
      const body = JSON.stringify(story);
      const operation: Operation = { key, method: 'PUT', storyId: id, body, attempt };
      const done = await once(operation, async (rows, tx) => {
        const { tables, waiting } = rows;
        const before = await tables.find(id);
        const shown = before?.withdrawn_at === null ? before : undefined;
        const kept = await waiting.find(id);
        const last = kept ?? shown;
        const condition = checkConditions(conditions, last?.etag ?? null);
        if (!condition.ok) return condition;
        const refusal = await refusalOf(story, rows, tx);
        if (!refusal.ok) return refusal;

        const url = publicUrl(pathOf(story));
        const releaseAt = timeOf(story.releaseAt);
        const isHeld = releaseAt > now();
        const answer = ({ etag, version }: { etag: string; version: number }): StoryAnswer => ({
          ...{ id, url, etag, version },
          ...(isHeld && { releaseAt: new Date(releaseAt).toISOString() }),
        });
        if (last?.package === body) return ok({ status: 200, answer: answer(last) });
        if (!isHeld) await waiting.remove(id);
        // What readers have is put again in place of what was held: they go on as they are.
        if (shown?.package === body) return ok({ status: 200, answer: answer(shown) });
        const version = Math.max(before?.version ?? 0, kept?.version ?? 0) + 1;
        const etag = etagOf(version, body);
        if (isHeld) await waiting.write(story, { version, etag, body, releaseAt });
        else await tables.write(story, { version, etag, body, card: cardOf(story), now: now() });
        return ok({ status: last ? 200 : 201, answer: answer({ etag, version }) });
      });
      return done as Result<GivenAnswer & { answer: StoryAnswer }, ApiErrorCode>;
    },

    withdraw(key, id, conditions, attempt) {
      const operation: Operation = { key, method: 'DELETE', storyId: id, body: '', attempt };
      return once(operation, async ({ tables, waiting }) => {
        const before = await tables.find(id);
        const kept = await waiting.find(id);
        if (!before && !kept) return fail('not_found', 'No story with this id was ever put here.');
        const shown = before?.withdrawn_at === null ? before : undefined;
        const last = kept ?? shown;
        if (last) {
          const condition = checkConditions(conditions, last.etag);
          if (!condition.ok) return condition;
        }
        await waiting.remove(id);
        if (shown) await tables.withdraw(id, now());
        return ok({ status: 200, answer: { id, deleted: true } });
      });
    },
  };
}

/** The rows of a transaction. */
type Rows = { tables: StoryTables; waiting: WaitingStories };

const timeOf = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso));

/** Whether readers would get a story before its embargo ends. */
const isEarly = ({ embargo, releaseAt }: PublicStory, now: number): boolean =>
  timeOf(embargo) > Math.max(now, timeOf(releaseAt));

/** A strong tag: the version says the order, the hash that a site set up anew has another story. */
const etagOf = (version: number, body: string): string =>
  `"${version}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
