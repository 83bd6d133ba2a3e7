import { createHash, randomBytes } from 'node:crypto';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

/** Someone who reads: told from others well enough to count each once a day, and not kept longer. */
export type Reader = { address: string; agent: string };

/** Counts who read what: each reader once a story and day (UTC). */
export type Readings = {
  count(storyId: string, reader: Reader): void;
  /** Ids of the stories of an edition that most readers read in the last days, most first. */
  mostRead(edition: EditionId, limit: number): string[];
};

/** Days, today among them, over which "most read" is counted. */
const WINDOW_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @param db a connection whose commits need not wait for the disk */
export function countedReadings(db: Database, now: () => number): Readings {
  const dayBefore = (days: number): string =>
    new Date(now() - days * DAY_MS).toISOString().slice(0, 10);
  const findSalt = db
    .prepare<[string], Buffer>('SELECT salt FROM reading_salt WHERE day = ?')
    .pluck();
  const keepSalt = db.prepare('INSERT INTO reading_salt (day, salt) VALUES (?, ?)');
  const addReading = db.prepare(
    'INSERT OR IGNORE INTO reading (day, story_id, reader) VALUES (?, ?, ?)',
  );
  const addOne = db.prepare(
    `INSERT INTO reading_count (day, story_id, readers) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET readers = readers + 1`,
  );
  const most = db
    .prepare<[string, string, number], string>(
      `SELECT story.id FROM reading_count JOIN story ON story.id = story_id
       WHERE day >= ? AND edition = ? AND withdrawn_at IS NULL
       GROUP BY story.id ORDER BY sum(readers) DESC, published_at DESC LIMIT ?`,
    )
    .pluck();

  /** The salt of a day. When a day begins, what could tell the readers of the day before goes. */
  function saltOf(day: string): Buffer {
    const kept = findSalt.get(day);
    if (kept) return kept;
    const salt = randomBytes(16);
    db.prepare('DELETE FROM reading_salt').run();
    db.prepare('DELETE FROM reading WHERE day <> ?').run(day);
    keepSalt.run(day, salt);
    return salt;
  }

  return {
    count: db.transaction((storyId: string, { address, agent }: Reader) => {
      const day = dayBefore(0);
      const reader = createHash('sha256')
        .update(saltOf(day))
        .update(`${address}\n${agent}`)
        .digest()
        .subarray(0, 16);
      if (addReading.run(day, storyId, reader).changes > 0) addOne.run(day, storyId);
    }).immediate,
    mostRead: (edition, limit) => most.all(dayBefore(WINDOW_DAYS - 1), edition, limit),
  };
}
