import { FRONT_SLOT_IDS } from '@shared/front/slots';
import type { FrontSlot } from '@shared/publish/front';
import { fail, ok, type Result } from '@shared/result';
import type { EditionId } from '@shared/story/vocabulary';
import type { Queries, SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { tagOf } from '../tag-of';

/** What editors have put into the places of each edition's front page. */
export type FrontStore = {
  /**
   * Says what stands in all places of an edition.
   * @param ifMatch the ETag of what is replaced; null replaces whatever is there
   * @returns the ETag of what was put
   */
  put(
    edition: EditionId,
    slots: readonly FrontSlot[],
    ifMatch: string | null,
  ): Promise<Result<string, 'precondition_failed'>>;
  /** What has not expired, in the order of the page, and the ETag of what was put last, expired or not. */
  tagged(edition: EditionId): Promise<{ slots: FrontSlot[]; etag: string }>;
};

type Row = { filled: string; expires_at: number | null };

export function frontStore(db: SiteDatabase, now: () => number): FrontStore {
  async function tagged(edition: EditionId, from: Queries = db) {
    const rows = await from.all<Row>(
      sql`SELECT filled, expires_at FROM front_slot WHERE edition = ${edition} ORDER BY slot`,
    );
    const time = now();
    const slots = rows
      .filter(({ expires_at }) => expires_at === null || expires_at > time)
      .map(({ filled }) => JSON.parse(filled) as FrontSlot);
    return { slots: inOrder(slots), etag: tagOf(rows.map(({ filled }) => filled)) };
  }
  return {
    put: (edition, slots, ifMatch) =>
      db.transaction(async (tx) => {
        if (ifMatch !== null && ifMatch !== (await tagged(edition, tx)).etag) {
          return fail('precondition_failed', 'Another desk has changed this front page meanwhile.');
        }
        await tx.run(sql`DELETE FROM front_slot WHERE edition = ${edition}`);
        for (const { slot, storyId, headline, kicker, expiresAt } of slots) {
          const filled = JSON.stringify({ slot, storyId, headline, kicker, expiresAt });
          const expires = expiresAt === null ? null : Date.parse(expiresAt);
          await tx.run(
            sql`INSERT INTO front_slot (edition, slot, story_id, filled, expires_at)
                VALUES (${edition}, ${slot}, ${storyId}, ${filled}, ${expires})`,
          );
        }
        return ok((await tagged(edition, tx)).etag);
      }),
    tagged,
  };
}

const inOrder = (slots: readonly FrontSlot[]): FrontSlot[] =>
  FRONT_SLOT_IDS.flatMap((id) => slots.find(({ slot }) => slot === id) ?? []);
