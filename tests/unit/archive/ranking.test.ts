import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import schema from '../../../src/main/archive/archive.sql?raw';
import { Columns } from '../../../src/main/archive/columns';
import type { ArchiveEntry } from '../../../src/main/archive/entry';
import { Matcher } from '../../../src/main/archive/matcher';
import { PostingIndex } from '../../../src/main/archive/postings/posting-index';
import { ANY, type WantedWord } from '../../../src/main/archive/wanted';
import { madeUpArchive, NOW } from '../../archive/made-up-archive';
import { pick, seeded } from '../../archive/made-up-words';
import { FullRanking } from './full-ranking';

const STORIES = 20_000;
const { words, subjects, entry } = madeUpArchive(7, { en: 30_000, ar: 8_000, es: 8_000 });
const columns = new Columns();
const db = new Sqlite(':memory:');
db.exec(schema);
const index = new PostingIndex(db, () => columns.generation);
const matcher = new Matcher(columns, index);
const full = new FullRanking();

/** A story of which the first paragraphs are enough. */
function shortened(number: number): ArchiveEntry {
  const story = entry(number);
  return { ...story, text: story.text.split('\n', 3).join('\n') };
}

/** Puts a story at the place one higher than its number. */
function put(number: number, generation: number, story = shortened(number)): void {
  const place = number + 1;
  const codes = { section: 1, kind: 1, state: 1, edition: 1, region: 0 };
  const row = { place, generation, at: story.at, createdAt: 0, words: 0, flags: 0, ...codes };
  columns.set(row);
  index.add(place, generation, story);
}

beforeAll(() => {
  for (let number = 0; number < STORIES; number++) {
    const story = shortened(number);
    put(number, number + 1, story);
    full.add(story);
    if (index.inMemory === 3000) for (const _ of index.work());
  }
  // Some are indexed again, so that old postings of them are still about.
  for (let again = 0; again < 300; again++) put(again * 17, STORIES + again + 1);
}, 300_000);

const beginning = (text: string): WantedWord => ({ beginnings: [text], whole: false });

function bestOf(query: string[]): number[] {
  const { places, scores } = matcher.match({ ...ANY, words: query.map(beginning) }, NOW);
  const order = [...places.keys()].sort(
    (one, other) =>
      (scores?.[other] ?? 0) - (scores?.[one] ?? 0) || (places[other] ?? 0) - (places[one] ?? 0),
  );
  return order.map((at) => (places[at] ?? 0) - 1);
}

const random = seeded(3);
const word = (from: number, to: number): string =>
  words.en[from + Math.floor(random() * (to - from))] ?? '';
const QUERIES: [string, () => string[]][] = [
  ['two of the most frequent words', () => [word(0, 40), word(0, 40)]],
  ['two frequent words', () => [word(40, 400), word(40, 400)]],
  ['a frequent and a rare word', () => [word(0, 100), word(1000, 6000)]],
  ['two words of one subject', () => pick(random, subjects).words.slice(0, 2)],
  ['two letters', () => [word(200, 5000).slice(0, 2)]],
  ['three letters', () => [word(200, 5000).slice(0, 3)]],
  ['a word and three letters', () => [word(0, 100), word(200, 5000).slice(0, 3)]],
  ['five letters', () => [word(200, 5000).slice(0, 5)]],
];

describe(`of ${STORIES} stories`, () => {
  test.each(QUERIES)('%s find what the full ranking finds, in its order', (_name, make) => {
    const overlaps: number[] = [];
    for (let query = 0; query < 12; query++) {
      const wanted = make();
      const [found, all] = [bestOf(wanted), full.best(wanted, NOW)];
      expect([...found].sort(), wanted.join(' ')).toEqual([...all].sort());
      const first = new Set(all.slice(0, 10));
      if (first.size === 0) continue;
      overlaps.push(found.slice(0, 10).filter((one) => first.has(one)).length / first.size);
    }
    const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length;
    expect(mean).toBeGreaterThanOrEqual(0.95);
  });
});
