import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { SiteDatabase } from '../../database/site-database';
import { sql } from '../../database/sql';
import { together } from '../../together';

/** What a page can have been made from. */
export type SiteVersion = {
  /** The last change of a story (the place in the change feed). */
  change: number;
  /** Another text when something changed that any page of the edition can show: its ticker, its front. */
  frame: string;
};

/**
 * Tells whether something changed at the site, whichever of its processes did it. It asks the database each
 * time, for two numbers: who was told that a story is on the site, or is off it, finds it so at once.
 */
export type SiteVersions = {
  now(edition: EditionId): Promise<SiteVersion>;
  /**
   * Whether one of these stories changed after a change, or a story that is an edition of one of them.
   * Knows what changed until the last `now`.
   */
  changedSince(change: number, ids: readonly string[]): boolean;
};

/** When more stories than this changed at once, all count as changed. */
const LISTED_MAX = 1000;
/** Changed stories that are remembered, before all that were made until then count as changed. */
const REMEMBERED_MAX = 50_000;

/** @param frameOf gives another text when something changed that any page of an edition can show */
export function siteVersions(
  db: SiteDatabase,
  frameOf: (edition: EditionId) => Promise<string>,
): SiteVersions {
  /** The last change of each story, of those after `knownFrom`. */
  const lastOf = new Map<string, number>();
  let knownFrom = 0;
  let seen = -1;

  async function look(): Promise<number> {
    const row = await db.get<{ last: number }>(
      sql`SELECT coalesce(max(change), 0) AS last FROM story`,
    );
    const last = row?.last ?? 0;
    if (last === seen) return last;
    if (seen < 0 || last < seen || last - seen > LISTED_MAX || lastOf.size > REMEMBERED_MAX) {
      lastOf.clear();
      knownFrom = last;
    } else {
      const rows = await db.all<{ id: string; edition_of: string | null; change: number }>(
        sql`SELECT id, edition_of, change FROM story
            WHERE change > ${seen} AND change <= ${last} ORDER BY change`,
      );
      for (const { id, edition_of, change } of rows) {
        lastOf.set(id, change);
        if (edition_of !== null) lastOf.set(edition_of, change);
      }
    }
    seen = last;
    return last;
  }

  const lastChange = together(look);
  const frames = new Map(EDITION_IDS.map((id) => [id, together(() => frameOf(id))]));
  return {
    async now(edition) {
      const [change, frame] = await Promise.all([lastChange(), frames.get(edition)?.()]);
      return { change, frame: frame ?? '' };
    },
    changedSince: (change, ids) =>
      change < knownFrom || ids.some((id) => (lastOf.get(id) ?? 0) > change),
  };
}
