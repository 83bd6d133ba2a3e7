import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import Sqlite from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { type Archive, openArchive } from '../../src/main/archive/archive';
import type { ArchiveEntry } from '../../src/main/archive/entry';
import { openArchiveFile } from '../../src/main/archive/open-archive';
import type { Clock } from '../../src/main/clock';
import { madeUpArchive, NOW, standingOf, wholeText } from '../archive/made-up-archive';
import { pick, seeded } from '../archive/made-up-words';
import { tempFolder } from '../unit/temp-folder';
import { print, spread, timed } from './figures';

/** So many stories, of some 450 words each. Set GALLEY_BENCH_STORIES for others. */
const SIZES = (process.env.GALLEY_BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number);
/** What is kept in memory takes gigabytes, and minutes to build, for more stories. */
const IN_MEMORY_MAX = 10_000;
const STORIES_AT_ONCE = 50;
const GATHERED = 4096;

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const made = madeUpArchive();
const clock: Clock = { now: () => NOW, after: () => () => {} };
const BEST = { by: 'best', descending: true } as const;

const random = seeded(99);
const word = (from: number, to: number): string =>
  made.words.en[from + Math.floor(random() * (to - from))] ?? '';
const subject = () => pick(random, made.subjects);

/** What is asked, by name: the same of every engine that understands it. */
const QUESTIONS: Record<string, () => string[]> = {
  'two of the most frequent words': () => [word(0, 30), word(0, 30)],
  'two frequent words': () => [word(100, 1000), word(100, 1000)],
  'two words of one subject': () => subject().words.slice(0, 2),
  'three letters': () => [word(100, 20_000).slice(0, 3)],
  'a word and three letters': () => [word(0, 1000), word(100, 20_000).slice(0, 3)],
};

type Engine = {
  name: string;
  add(stories: readonly ArchiveEntry[]): void;
  /** When all were added: what it has become. */
  built(): object;
  ask(words: string[]): unknown;
};

/** Gives so many stories to the engines, the same to each, and prints how long each took for them. */
function build(stories: number, engines: readonly Engine[]): void {
  const took = engines.map(() => 0);
  for (let from = 0; from < stories; from += STORIES_AT_ONCE) {
    const count = Math.min(STORIES_AT_ONCE, stories - from);
    const some = Array.from({ length: count }, (_, index) => made.entry(from + index));
    for (const [index, engine] of engines.entries()) {
      took[index] = (took[index] ?? 0) + timed(() => engine.add(some));
    }
  }
  for (const [index, engine] of engines.entries()) {
    let what = {};
    const last = timed(() => {
      what = engine.built();
    });
    const buildMs = Math.round((took[index] ?? 0) + last);
    print('search', { engine: engine.name, stories, buildMs, ...what });
  }
}

function measure(stories: number, { name, ask }: Engine, times: number): void {
  for (const [question, make] of Object.entries(QUESTIONS)) {
    ask(make());
    const ms = Array.from({ length: times }, () => {
      const words = make();
      return timed(() => void ask(words));
    });
    print('search', { engine: name, stories, question, ms: spread(ms) });
  }
}

const sizeOf = (file: string): number => fs.statSync(file).size;

function ownArchive(): { engine: Engine; archive: Archive; file: string } {
  const file = path.join(tempFolder(), 'archive.db');
  const db = openArchiveFile(file);
  const archive = openArchive(db, 'lena', clock);
  let textBytes = 0;
  const engine: Engine = {
    name: 'archive',
    add(stories) {
      for (const story of stories) textBytes += Buffer.byteLength(wholeText(story));
      db.transaction(() => {
        for (const story of stories) archive.entries.put(story, standingOf(story));
      })();
      if (archive.inMemory() >= GATHERED) for (const _slice of archive.work());
    },
    built() {
      for (const _slice of archive.work());
      db.pragma('wal_checkpoint(TRUNCATE)');
      const postings = `SELECT sum(pgsize) FROM dbstat WHERE name = 'posting'`;
      const indexBytes = Number(db.prepare(postings).pluck().get());
      return {
        textBytes,
        indexBytes,
        indexOfText: Math.round((indexBytes / textBytes) * 100) / 100,
      };
    },
    // As the story list asks: ranked, with snippets and facets.
    ask: (words) =>
      archive.list({ view: 'all', text: words.join(' '), sort: BEST, offset: 0, limit: 20 }),
  };
  return { engine, archive, file };
}

/** What only the archive can be asked. */
function measureMore(stories: number, archive: Archive, file: string): void {
  const number = (): string => `story-${Math.floor(random() * stories)}`;
  const list = (text: string, by: 'updated' | 'headline' | 'words' = 'updated', offset = 0) =>
    archive.list({ view: 'all', text, sort: { by, descending: true }, offset, limit: 100 });
  const some: Record<string, () => unknown> = {
    'the first page of all': () => list(''),
    'a page of all, anywhere, by headline': () =>
      list('', 'headline', Math.floor(random() * stories)),
    'a page of a section, by length': () => list('section:politics', 'words', 200),
    'a phrase, a name': () => list(`"${pick(random, subject().people)}"`),
    'a phrase of frequent words': () => list(`"${word(0, 30)} ${word(0, 30)}"`),
    'a tag and a word': () => list(`tag:"${pick(random, subject().tags)}" ${word(0, 300)}`),
    'a misspelt word': () => list(`${word(500, 20_000)}x`),
    'suggestions for a story': () => archive.suggestions(number(), [], 8),
    'stories like a story': () => archive.alike(number(), 3),
    'tags by two letters': () => archive.members('tag', word(100, 9000).slice(0, 2), 12),
  };
  for (const [question, ask] of Object.entries(some)) {
    ask();
    const ms = Array.from({ length: 60 }, () => timed(() => void ask()));
    print('search', { engine: 'archive', stories, question, ms: spread(ms) });
  }
  const openMs = timed(() => openArchive(openArchiveFile(file), 'lena', clock).close());
  const [fileBytes, reopenMs] = [sizeOf(file), Math.round(openMs)];
  print('search', { engine: 'archive', stories, fileBytes, reopenMs });
}

/** What a database does without any index. It cannot rank. */
function like(): Engine {
  const db = new Sqlite(path.join(tempFolder(), 'like.db'));
  db.exec('CREATE TABLE story (at INTEGER, text TEXT)');
  const insert = db.prepare('INSERT INTO story VALUES (?, ?)');
  return {
    name: 'like',
    add: db.transaction((stories: readonly ArchiveEntry[]) => {
      for (const story of stories) insert.run(story.at, wholeText(story));
    }),
    built: () => ({}),
    ask(words) {
      const where = words.map(() => 'text LIKE ?').join(' AND ');
      const sql = `SELECT rowid FROM story WHERE ${where} ORDER BY at DESC LIMIT 20`;
      return db.prepare(sql).all(words.map((one) => `%${one}%`));
    },
  };
}

type Fields = { id: number; headline: string; deck: string; text: string; names: string };
const FIELDS = ['headline', 'deck', 'text', 'names'] as const;
const fieldsOf = ({ storyId, headline, deck, text, members }: ArchiveEntry): Fields => ({
  ...{ id: Number(storyId.replace('story-', '')), headline, deck, text },
  names: [...members.tag, ...members.author].map(({ label }) => label).join(' '),
});

/** A search that is kept in memory: it is as large as the heap grows by it. */
function inMemory(
  name: string,
  add: (story: Fields) => void,
  ask: (words: string[]) => unknown,
): Engine {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  return {
    ...{ name, ask },
    add(stories) {
      for (const story of stories) add(fieldsOf(story));
    },
    built() {
      collectGarbage();
      return { memoryBytes: process.memoryUsage().heapUsed - before };
    },
  };
}

function miniSearch(): Engine {
  const index = new MiniSearch<Fields>({
    fields: [...FIELDS],
    searchOptions: {
      boost: { headline: 8, deck: 4, names: 3 },
      ...{ combineWith: 'AND', prefix: true },
    },
  });
  return inMemory(
    'minisearch',
    (story) => index.add(story),
    (words) => index.search(words.join(' ')).slice(0, 20),
  );
}

function flexSearch(): Engine {
  const index = new FlexSearch.Document({
    document: { id: 'id', index: [...FIELDS] },
    tokenize: 'forward',
  });
  return inMemory(
    'flexsearch',
    (story) => void index.add(story),
    (words) => index.search(words.join(' '), { limit: 20, merge: true }),
  );
}

test.each(SIZES)('searching %i stories', (stories) => {
  const isLarge = stories > IN_MEMORY_MAX;
  const [own, scan] = [ownArchive(), like()];
  build(stories, [own.engine, scan]);
  measure(stories, own.engine, 200);
  measureMore(stories, own.archive, own.file);
  own.archive.close();
  measure(stories, scan, isLarge ? 5 : 20);
  for (const make of isLarge ? [] : [miniSearch, flexSearch]) {
    const engine = make();
    build(stories, [engine]);
    measure(stories, engine, 100);
  }
  expect(sizeOf(own.file)).toBeGreaterThan(0);
});
