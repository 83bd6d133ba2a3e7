import { createHash, randomBytes } from 'node:crypto';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Queries, SiteDatabase } from '../database/site-database';
import { joined, sql } from '../database/sql';
import { together } from '../together';

/** Someone who reads: told from others well enough to count each once a day, and not kept longer. */
export type Reader = { address: string; agent: string };

/** Counts who read what: each reader once a story and day (UTC). */
export type Readings = {
  /** Costs whoever reads nothing: what was read in about a second is written together. */
  count(storyId: string, reader: Reader): void;
  /**
   * Ids of the stories of an edition that most readers read in the last days, most first, as it was
   * within the last minute. Some may have been withdrawn since.
   */
  mostRead(edition: EditionId, limit: number): Promise<string[]>;
  /** Writes what was counted and is not written yet. */
  flush(): Promise<void>;
};

/** Days, today among them, over which "most read" is counted. */
const WINDOW_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What was counted is written after this, ms, or when there is so much of it. */
const WRITTEN_AFTER_MS = 1000;
const WRITTEN_AT = 2000;
/** How old "most read" may be, ms. */
const COUNTED_ANEW_AFTER_MS = 60_000;
/** Stories found of each edition, some more than are shown, among the most read of all editions. */
const FOUND = 20;
const LOOKED_AT = 1000;

type Candidate = { id: string; edition: EditionId; publishedAt: number };
type Read = { day: string; storyId: string; reader: Reader };

export function countedReadings(
  db: SiteDatabase,
  now: () => number,
  log: (line: string) => void,
): Readings {
  const dayBefore = (days: number): string =>
    new Date(now() - days * DAY_MS).toISOString().slice(0, 10);
  let unwritten: Read[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let most: { at: number; ids: ReadonlyMap<EditionId, string[]> } | null = null;

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const read = unwritten;
    unwritten = [];
    if (read.length > 0) await db.light.transaction((tx) => write(read, dayBefore(0), tx));
  }
  const flushInTime = (): void => {
    flush().catch((error: Error) => log(`counting readers: ${error.stack}`));
  };

  /** The stories of each edition, the most read first. */
  async function mostOfEach(): Promise<Map<EditionId, string[]>> {
    const since = dayBefore(WINDOW_DAYS - 1);
    const counts = await db.all<{ id: string; readers: number }>(
      sql`SELECT story_id AS id, CAST(sum(readers) AS INTEGER) AS readers FROM reading_count
          WHERE day >= ${since} GROUP BY story_id ORDER BY 2 DESC LIMIT ${LOOKED_AT}`,
    );
    const readersOf = new Map(counts.map(({ id, readers }) => [id, readers]));
    const ids = [...readersOf.keys()];
    const stories =
      ids.length === 0
        ? []
        : await db.all<Candidate>(
            sql`SELECT id, edition, published_at AS "publishedAt" FROM story
          WHERE id IN (${joined(ids)}) AND withdrawn_at IS NULL`,
          );
    const readers = ({ id }: Candidate): number => readersOf.get(id) ?? 0;
    stories.sort((a, b) => readers(b) - readers(a) || b.publishedAt - a.publishedAt);
    const found = new Map<EditionId, string[]>();
    for (const edition of EDITION_IDS) {
      const own = stories.filter((story) => story.edition === edition).map(({ id }) => id);
      const isAll = own.length >= FOUND || ids.length < LOOKED_AT;
      found.set(edition, isAll ? own.slice(0, FOUND) : await mostOf(edition, since));
    }
    return found;
  }

  /** For an edition that few read beside the others. */
  async function mostOf(edition: EditionId, since: string): Promise<string[]> {
    const rows = await db.all<{ id: string }>(
      sql`SELECT story.id FROM reading_count JOIN story ON story.id = story_id
          WHERE day >= ${since} AND edition = ${edition} AND withdrawn_at IS NULL
          GROUP BY story.id ORDER BY sum(readers) DESC, published_at DESC LIMIT ${FOUND}`,
    );
    return rows.map(({ id }) => id);
  }

  const countMost = together(async () => {
    await flush();
    most = { at: now(), ids: await mostOfEach() };
    return most;
  });

  return {
    count(storyId, reader) {
      unwritten.push({ day: dayBefore(0), storyId, reader });
      if (unwritten.length >= WRITTEN_AT) flushInTime();
      else timer ??= setTimeout(flushInTime, WRITTEN_AFTER_MS).unref();
    },
    async mostRead(edition, limit) {
      const isOld = !most || Math.abs(now() - most.at) >= COUNTED_ANEW_AFTER_MS;
      const found = !most || isOld ? await countMost() : most;
      return found.ids.get(edition)?.slice(0, limit) ?? [];
    },
    flush,
  };
}

/** Adds readers to the counts of days and stories that they were not counted for yet. */
async function write(read: readonly Read[], today: string, tx: Queries): Promise<void> {
  const salts = new Map<string, Uint8Array>();
  // In the order of all processes, so that no two wait for each other.
  const nameOf = ({ day, storyId, reader }: Read): string =>
    [day, storyId, reader.address, reader.agent].join('\n');
  const named = new Map(read.map((one) => [nameOf(one), one]));
  for (const name of [...named.keys()].sort()) {
    const { day, storyId, reader } = named.get(name) as Read;
    const salt = salts.get(day) ?? (await saltOf(day, tx));
    salts.set(day, salt);
    const hash = createHash('sha256')
      .update(salt)
      .update(`${reader.address}\n${reader.agent}`)
      .digest()
      .subarray(0, 16);
    const isNew = await tx.run(
      sql`INSERT INTO reading (day, story_id, reader) VALUES (${day}, ${storyId}, ${hash})
          ON CONFLICT DO NOTHING`,
    );
    if (isNew === 0) continue;
    await tx.run(
      sql`INSERT INTO reading_count (day, story_id, readers) VALUES (${day}, ${storyId}, 1)
          ON CONFLICT (day, story_id) DO UPDATE SET readers = reading_count.readers + 1`,
    );
  }
  // Some read just before midnight: with the salt that was made for them once more, they are forgotten.
  if (read.some(({ day }) => day < today)) await forgetBefore(today, tx);
}

async function forgetBefore(day: string, tx: Queries): Promise<void> {
  await tx.run(sql`DELETE FROM reading_salt WHERE day < ${day}`);
  await tx.run(sql`DELETE FROM reading WHERE day < ${day}`);
}

/** The salt of a day. When a day begins, what could tell the readers of the day before goes. */
async function saltOf(day: string, tx: Queries): Promise<Uint8Array> {
  const kept = sql`SELECT salt FROM reading_salt WHERE day = ${day}`;
  const known = await tx.get<{ salt: Uint8Array }>(kept);
  if (known) return known.salt;
  const salt = randomBytes(16);
  const isFirst = await tx.run(
    sql`INSERT INTO reading_salt (day, salt) VALUES (${day}, ${salt}) ON CONFLICT DO NOTHING`,
  );
  // Another process was faster.
  if (isFirst === 0) return (await tx.get<{ salt: Uint8Array }>(kept))?.salt ?? salt;
  await forgetBefore(day, tx);
  return salt;
}
