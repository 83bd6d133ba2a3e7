import { createHash, randomBytes } from 'node:crypto';
import type { EditionId } from '@shared/story/vocabulary';
import type { Queries, SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';

/** Someone who reads: told from others well enough to count each once a day, and not kept longer. */
export type Reader = { address: string; agent: string };

/** Counts who read what: each reader once a story and day (UTC). */
export type Readings = {
  count(storyId: string, reader: Reader): Promise<void>;
  /** Ids of the stories of an edition that most readers read in the last days, most first. */
  mostRead(edition: EditionId, limit: number): Promise<string[]>;
};

/** Days, today among them, over which "most read" is counted. */
const WINDOW_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

export function countedReadings(db: SiteDatabase, now: () => number): Readings {
  const dayBefore = (days: number): string =>
    new Date(now() - days * DAY_MS).toISOString().slice(0, 10);

  return {
    count: (storyId, { address, agent }) =>
      db.light.transaction(async (tx) => {
        const day = dayBefore(0);
        const reader = createHash('sha256')
          .update(await saltOf(day, tx))
          .update(`${address}\n${agent}`)
          .digest()
          .subarray(0, 16);
        const isNew = await tx.run(
          sql`INSERT INTO reading (day, story_id, reader) VALUES (${day}, ${storyId}, ${reader})
              ON CONFLICT DO NOTHING`,
        );
        if (isNew === 0) return;
        await tx.run(
          sql`INSERT INTO reading_count (day, story_id, readers) VALUES (${day}, ${storyId}, 1)
              ON CONFLICT (day, story_id) DO UPDATE SET readers = reading_count.readers + 1`,
        );
      }),
    async mostRead(edition, limit) {
      const rows = await db.all<{ id: string }>(
        sql`SELECT story.id FROM reading_count JOIN story ON story.id = story_id
            WHERE day >= ${dayBefore(WINDOW_DAYS - 1)} AND edition = ${edition}
              AND withdrawn_at IS NULL
            GROUP BY story.id ORDER BY sum(readers) DESC, published_at DESC LIMIT ${limit}`,
      );
      return rows.map(({ id }) => id);
    },
  };
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
  await tx.run(sql`DELETE FROM reading_salt WHERE day <> ${day}`);
  await tx.run(sql`DELETE FROM reading WHERE day <> ${day}`);
  return salt;
}
