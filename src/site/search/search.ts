import type { CardStory } from '@shared/page/card-story';
import type { ListPart } from '@shared/page/list-page';
import type { PublicStory } from '@shared/publish/public-story';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import { matchOf, searchedText } from './words';

/** The words of all stories that can be read. Writing belongs into the transaction of the story. */
export type SearchIndex = {
  put(story: PublicStory): void;
  remove(storyId: string): void;
};

export function searchIndex(db: Database): SearchIndex {
  const find = db
    .prepare<[string], number>('SELECT doc FROM search_entry WHERE story_id = ?')
    .pluck();
  const forgetText = db.prepare('DELETE FROM search_text WHERE rowid = ?');
  const forgetEntry = db.prepare('DELETE FROM search_entry WHERE doc = ?');
  const addEntry = db.prepare('INSERT INTO search_entry (story_id) VALUES (?)');
  const addText = db.prepare(
    `INSERT INTO search_text (rowid, edition, headline, names, deck, body)
     VALUES (@doc, @edition, @headline, @names, @deck, @body)`,
  );
  const remove = (storyId: string): void => {
    const doc = find.get(storyId);
    if (doc === undefined) return;
    forgetText.run(doc);
    forgetEntry.run(doc);
  };
  return {
    remove,
    put(story) {
      remove(story.id);
      const doc = addEntry.run(story.id).lastInsertRowid;
      addText.run({ doc, edition: story.edition, ...searchedText(story) });
    },
  };
}

/** Stories taken into the index in one transaction, so that no other process waits long. */
const STEP = 500;

/** Takes in the stories that were put before this site could search. */
export function indexMissing(db: Database): void {
  const index = searchIndex(db);
  const missing = db
    .prepare<[number], string>(
      `SELECT package FROM story WHERE withdrawn_at IS NULL
         AND id NOT IN (SELECT story_id FROM search_entry) ORDER BY change LIMIT ?`,
    )
    .pluck();
  const step = db.transaction((): number => {
    const found = missing.all(STEP);
    for (const json of found) index.put(JSON.parse(json) as PublicStory);
    return found.length;
  });
  while (step.immediate() === STEP) {}
}

export type Search = {
  /**
   * A page of the stories of an edition that have all the words, best first; counted from 1. Null when
   * there are not so many pages. No word gives nothing.
   */
  find(edition: EditionId, typed: string, page: number): ListPart | null;
};

/** Stories on a page of results. */
const PAGE_SIZE = 20;
/** Of more matches than these the latest put are ranked: nobody turns a hundred pages. */
const RANKED = 2000;

/** Weights of the columns of the index, the edition's first. */
const WEIGHTS = '0.0, 10.0, 6.0, 4.0, 1.0';
/** Age at which a story counts half of a new one that fits as well, days. */
const HALF_AFTER_DAYS = 365;

export function search(db: Database, now: () => number): Search {
  const count = db
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?)',
    )
    .pluck();
  // bm25 is negative, and lower is better.
  const best = db
    .prepare<[string, number, number, number, number], string>(
      `SELECT card FROM (
         SELECT rowid AS doc, bm25(search_text, ${WEIGHTS}) AS score FROM search_text
         WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?
       ) JOIN search_entry USING (doc) JOIN story ON story.id = story_id
       ORDER BY score / (1 + max(0, ? - published_at) / ${HALF_AFTER_DAYS * 24 * 60 * 60 * 1000}.0), published_at DESC
       LIMIT ? OFFSET ?`,
    )
    .pluck();
  return {
    find(edition, typed, page) {
      const match = matchOf(typed);
      if (match === null) return page === 1 ? { stories: [], page: 1, pages: 1 } : null;
      const query = `edition : ${edition} AND {headline names deck body} : (${match})`;
      const pages = Math.max(1, Math.ceil(Number(count.get(query, RANKED)) / PAGE_SIZE));
      if (page > pages) return null;
      const stories = best
        .all(query, RANKED, now(), PAGE_SIZE, (page - 1) * PAGE_SIZE)
        .map((card) => JSON.parse(card) as CardStory);
      return { stories, page, pages };
    },
  };
}
