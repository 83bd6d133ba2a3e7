import type { TickerLine } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { EditionId } from '@shared/story/vocabulary';
import type { Queries, SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { tagOf } from '../tag-of';

/** The breaking lines of each edition, in the order in which the desk put them. */
export type TickerStore = {
  /**
   * Replaces the whole ticker of an edition.
   * @param ifMatch the ETag of what is replaced; null replaces whatever is there
   * @returns the ETag of what was put
   */
  put(
    edition: EditionId,
    lines: readonly TickerLine[],
    ifMatch: string | null,
  ): Promise<Result<string, 'precondition_failed'>>;
  /** The lines that have not expired. */
  current(edition: EditionId): Promise<TickerLine[]>;
  /** Those, and the ETag of what was put last, expired or not. */
  tagged(edition: EditionId): Promise<{ lines: TickerLine[]; etag: string }>;
};

export function tickerStore(db: SiteDatabase, now: () => number): TickerStore {
  const tagged = async (edition: EditionId, from: Queries = db) => {
    const rows = await from.all<Row>(
      sql`SELECT line, expires_at FROM ticker_line WHERE edition = ${edition} ORDER BY place`,
    );
    const time = now();
    const lines = rows
      .filter(({ expires_at }) => expires_at === null || expires_at > time)
      .map(({ line }) => JSON.parse(line) as TickerLine);
    return { lines, etag: tagOf(rows.map(({ line }) => line)) };
  };
  return {
    put: (edition, lines, ifMatch) =>
      db.transaction(async (tx) => {
        if (ifMatch !== null && ifMatch !== (await tagged(edition, tx)).etag) {
          return fail('precondition_failed', 'Another desk has changed this ticker meanwhile.');
        }
        await tx.run(sql`DELETE FROM ticker_line WHERE edition = ${edition}`);
        const kept = lines.map((line) => JSON.stringify(line));
        for (const [place, line] of lines.entries()) {
          const expires = line.expiresAt === null ? null : Date.parse(line.expiresAt);
          await tx.run(
            sql`INSERT INTO ticker_line (edition, place, line, expires_at)
                VALUES (${edition}, ${place}, ${kept[place] ?? ''}, ${expires})`,
          );
        }
        return ok(tagOf(kept));
      }),
    current: async (edition) => (await tagged(edition)).lines,
    tagged,
  };
}

type Row = { line: string; expires_at: number | null };
