import type { CardStory } from '@shared/page/card-story';
import type { ListPart } from '@shared/page/list-page';
import type { PublicStory } from '@shared/publish/public-story';
import type { EditionId } from '@shared/story/vocabulary';
import type { Queries, SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { fts5Index } from './fts5';
import { tsvectorIndex } from './tsvector';
import type { WordIndex } from './word-index';
import { termsOf } from './words';

const INDEXES = { sqlite: fts5Index, postgres: tsvectorIndex };

export const wordIndex = (db: Queries): WordIndex => INDEXES[db.dialect](db);

/** Stories taken into the index in one transaction, so that no other process waits long. */
const STEP = 500;

/** Takes in the stories that were put before this site could search. */
export async function indexMissing(db: SiteDatabase): Promise<void> {
  const step = (): Promise<number> =>
    db.transaction(async (tx) => {
      const index = wordIndex(tx);
      const missing = await tx.all<{ package: string }>(
        sql`SELECT package FROM story WHERE withdrawn_at IS NULL
              AND id NOT IN (SELECT story_id FROM search_entry) ORDER BY change LIMIT ${STEP}`,
      );
      for (const row of missing) await index.put(JSON.parse(row.package) as PublicStory);
      return missing.length;
    });
  while ((await step()) === STEP) {}
}

export type Search = {
  /**
   * A page of the stories of an edition that have all the words, best first; counted from 1. Null when
   * there are not so many pages. No word gives nothing.
   */
  find(edition: EditionId, typed: string, page: number): Promise<ListPart | null>;
};

/** Stories on a page of results. */
const PAGE_SIZE = 20;

export function search(db: SiteDatabase, now: () => number): Search {
  const index = wordIndex(db);
  return {
    async find(edition, typed, page) {
      const terms = termsOf(typed);
      if (terms.length === 0) return page === 1 ? { stories: [], page: 1, pages: 1 } : null;
      const question = { edition, terms };
      const pages = Math.max(1, Math.ceil((await index.count(question)) / PAGE_SIZE));
      if (page > pages) return null;
      const found = await index.best(question, now(), PAGE_SIZE, (page - 1) * PAGE_SIZE);
      const stories = found.map(({ card }) => JSON.parse(card) as CardStory);
      return { stories, page, pages };
    },
  };
}
