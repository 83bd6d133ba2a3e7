import type { Queries } from '../database/site-database';
import { sql } from '../database/sql';
import { HALF_AFTER_MS, type Question, RANKED, WEIGHTS, type WordIndex } from './word-index';
import { type SearchedText, searchedText, type Term, wordsIn } from './words';

/** The words in PostgreSQL's own index (https://www.postgresql.org/docs/current/datatype-textsearch.html). */
export function tsvectorIndex(db: Queries): WordIndex {
  async function remove(storyId: string): Promise<void> {
    await db.run(sql`DELETE FROM search_entry WHERE story_id = ${storyId}`);
  }
  return {
    remove,
    async put(story) {
      await remove(story.id);
      await db.run(
        sql`INSERT INTO search_entry (story_id, edition, words)
            VALUES (${story.id}, ${story.edition}, CAST(${vectorOf(searchedText(story))} AS tsvector))`,
      );
    },
    async count(question) {
      const row = await db.get<{ found: number }>(
        sql`SELECT count(*) AS found FROM
              (SELECT 1 FROM search_entry WHERE ${matches(question)} LIMIT ${RANKED}) AS matching`,
      );
      return row?.found ?? 0;
    },
    best: (question, now, limit, offset) =>
      db.all(
        sql`SELECT card FROM (
              SELECT story_id, ts_rank(CAST(${RANKS} AS float4[]), words, ${queryOf(question)}, 1) AS score
              FROM search_entry WHERE ${matches(question)} ORDER BY doc DESC LIMIT ${RANKED}
            ) AS matching JOIN story ON story.id = story_id
            ORDER BY score / (1 + greatest(0, ${now} - published_at) * 1.0 / ${HALF_AFTER_MS}) DESC,
              published_at DESC, story.id
            LIMIT ${limit} OFFSET ${offset}`,
      ),
  };
}

/** The letters under which an index knows the parts of a story, and what each counts: from D to A, at most 1. */
const LETTERS = { headline: 'A', names: 'B', deck: 'C', body: 'D' } as const;
const RANKS = `{${[WEIGHTS.body, WEIGHTS.deck, WEIGHTS.names, WEIGHTS.headline]
  .map((weight) => weight / WEIGHTS.headline)
  .join()}}`;

/** An index of one story has at most 1 MB, places of words and all; characters of a word, and of all words. */
const WORD_LENGTH = 200;
const VECTOR_LENGTH = 200_000;

/** Between the last word of a part and the first of the next, so that no phrase spans them. */
const GAP = 2;

/** Places of words as PostgreSQL writes them: `'ferry':1A 'noon':3A`. Longer stories are cut. */
function vectorOf(text: SearchedText): string {
  const entries: string[] = [];
  let place = 1;
  let length = 0;
  for (const part of ['headline', 'names', 'deck', 'body'] as const) {
    for (const word of wordsIn(text[part])) {
      length += word.length;
      if (length > VECTOR_LENGTH) return entries.join(' ');
      entries.push(`${lexeme(word)}:${place}${LETTERS[part]}`);
      place += 1;
    }
    place += GAP;
  }
  return entries.join(' ');
}

const matches = (question: Question) =>
  sql`edition = ${question.edition} AND words @@ ${queryOf(question)}`;

const queryOf = ({ terms }: Question) => sql`CAST(${terms.map(phrase).join(' & ')} AS tsquery)`;

const phrase = ({ words, isBeginning }: Term): string =>
  `(${words.map(lexeme).join(' <-> ')}${isBeginning ? ':*' : ''})`;

/** Words are of letters and digits only, so nothing in them has to be escaped. */
const lexeme = (word: string): string => `'${word.slice(0, WORD_LENGTH)}'`;
