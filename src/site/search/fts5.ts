import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';
import { HALF_AFTER_MS, type Question, RANKED, WEIGHTS, type WordIndex } from './word-index';
import { searchedText, type Term } from './words';

/** The words in SQLite's own index (https://www.sqlite.org/fts5.html). */
export function fts5Index(db: Queries): WordIndex {
  async function remove(storyId: string): Promise<void> {
    const entry = await db.get<{ doc: number }>(
      sql`SELECT doc FROM search_entry WHERE story_id = ${storyId}`,
    );
    if (!entry) return;
    await db.run(sql`DELETE FROM search_text WHERE rowid = ${entry.doc}`);
    await db.run(sql`DELETE FROM search_entry WHERE doc = ${entry.doc}`);
  }
  return {
    remove,
    async put(story) {
      await remove(story.id);
      await db.run(sql`INSERT INTO search_entry (story_id) VALUES (${story.id})`);
      const { headline, names, deck, body } = searchedText(story);
      await db.run(
        sql`INSERT INTO search_text (rowid, edition, headline, names, deck, body)
            SELECT doc, ${story.edition}, ${headline}, ${names}, ${deck}, ${body}
            FROM search_entry WHERE story_id = ${story.id}`,
      );
    },
    async count(question) {
      const row = await db.get<{ found: number }>(
        sql`SELECT count(*) AS found FROM
              (SELECT 1 FROM search_text WHERE search_text MATCH ${matchOf(question)} LIMIT ${RANKED})`,
      );
      return row?.found ?? 0;
    },
    best: (question, now, limit, offset) => {
      const { headline, names, deck, body } = WEIGHTS;
      // bm25 is negative, and lower is better.
      return db.all(
        sql`SELECT card FROM (
              SELECT rowid AS doc,
                bm25(search_text, 0, ${headline}, ${names}, ${deck}, ${body}) AS score
              FROM search_text WHERE search_text MATCH ${matchOf(question)}
              ORDER BY rowid DESC LIMIT ${RANKED}
            ) JOIN search_entry USING (doc) JOIN story ON story.id = story_id
            ORDER BY score / (1 + max(0, ${now} - published_at) * 1.0 / ${HALF_AFTER_MS}),
              published_at DESC, story.id
            LIMIT ${limit} OFFSET ${offset}`,
      );
    },
  };
}

const matchOf = ({ edition, terms }: Question): string =>
  `edition : ${edition} AND {headline names deck body} : (${terms.map(phrase).join(' AND ')})`;

const phrase = ({ words, isBeginning }: Term): string =>
  `"${words.join(' ')}"${isBeginning ? ' *' : ''}`;
