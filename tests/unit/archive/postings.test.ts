import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../../src/main/archive/archive.sql?raw';
import { Columns } from '../../../src/main/archive/columns';
import { NO_MEMBERS } from '../../../src/main/archive/members';
import { PositionReader, readPlaces } from '../../../src/main/archive/postings/posting';
import { type Part, PostingIndex } from '../../../src/main/archive/postings/posting-index';

/** Few words, so that stories share them; some begin like others. */
const WORDS = ['sea', 'seas', 'seaside', 'storm', 'ice', 'a'];
const TERMS = [...WORDS, '^se', '^sea', '^st', '^ic'];

type Act =
  | { type: 'put'; place: number; words: number[] }
  | { type: 'remove'; place: number }
  | { type: 'work'; slices: number }
  | { type: 'reopen' };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: put() },
    fc.record({ type: fc.constant('remove' as const), place: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ type: fc.constant('work' as const), slices: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ type: fc.constant('reopen' as const) }),
  ),
  { maxLength: 40 },
);
function put() {
  return fc.record({
    type: fc.constant('put' as const),
    place: fc.integer({ min: 1, max: 6 }),
    words: fc.array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 8 }),
  });
}

/** An index beside the stories that it should know. */
class Watched {
  readonly db = new Sqlite(':memory:');
  readonly columns = new Columns();
  readonly stories = new Map<number, { words: string[]; generation: number }>();
  index: PostingIndex;
  #work: Generator<void> | null = null;
  #generation = 0;

  constructor() {
    this.db.exec(schema);
    this.index = new PostingIndex(this.db, () => this.columns.generation);
  }

  take(act: Act): void {
    if (act.type === 'put')
      this.#put(
        act.place,
        act.words.map((word) => WORDS[word] ?? ''),
      );
    else if (act.type === 'remove') {
      this.stories.delete(act.place);
      this.columns.remove(act.place);
    } else if (act.type === 'work') {
      for (let slice = 0; slice < act.slices; slice++) {
        this.#work ??= this.index.work();
        if (this.#work.next().done) this.#work = null;
      }
    } else this.#reopen();
  }

  /** What is in memory is lost, and work that was under way is left as it is. */
  #reopen(): void {
    this.#work = null;
    this.index = new PostingIndex(this.db, () => this.columns.generation);
    const lost = [...this.stories].filter(([, { generation }]) => generation > this.index.onDisk);
    lost.sort(([, one], [, other]) => one.generation - other.generation);
    for (const [place, { words, generation }] of lost) this.#index(place, words, generation);
  }

  #put(place: number, words: string[]): void {
    this.#generation += 1;
    this.stories.set(place, { words, generation: this.#generation });
    const codes = { section: 0, kind: 0, state: 0, edition: 0, region: 0 };
    const row = { place, generation: this.#generation, ...codes };
    this.columns.set({ ...row, at: 0, createdAt: 0, words: 0, flags: 0 });
    this.#index(place, words, this.#generation);
  }

  #index(place: number, words: string[], generation: number): void {
    const story = { headline: '', deck: '', text: words.join(' '), members: NO_MEMBERS };
    this.index.add(place, generation, story);
  }

  /** Places of stories that have a term, and how often, as the index says. */
  found(term: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const part of this.index.parts()) {
      for (const [place, positions] of this.#living(part, term)) {
        expect(found.has(place), `${term} of story ${place} is in two parts`).toBe(false);
        found.set(place, positions);
      }
    }
    return new Map([...found].sort(([one], [other]) => one - other));
  }

  *#living(part: Part, term: string): Generator<[number, number]> {
    const list = part.findWithPositions(term);
    if (!list) return;
    const places = new Int32Array(list.stories);
    readPlaces(list, places);
    const reader = list.positions ? new PositionReader(list.positions) : null;
    for (const place of places) {
      const positions = reader?.read().length ?? 0;
      const generation = this.columns.generation[place] ?? 0;
      if (generation >= part.first && generation <= part.last) yield [place, positions];
    }
  }

  expected(term: string): Map<number, number> {
    const meant = (word: string): boolean =>
      term.startsWith('^') ? word.startsWith(term.slice(1)) : word === term;
    return new Map(
      [...this.stories]
        .map(([place, { words }]): [number, number] => [place, words.filter(meant).length])
        .filter(([, count]) => count > 0)
        .map(([place, count]): [number, number] => [place, term.startsWith('^') ? 0 : count])
        .sort(([one], [other]) => one - other),
    );
  }
}

test('whatever is put, changed, removed, written, merged, lost and made again, the postings are those of the stories', () => {
  fc.assert(
    fc.property(acts, (plan) => {
      const watched = new Watched();
      for (const act of plan) {
        watched.take(act);
        for (const term of TERMS) expect(watched.found(term)).toEqual(watched.expected(term));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('segments are merged as they grow, and those that were replaced leave nothing behind', () => {
  const watched = new Watched();
  for (let round = 0; round < 17; round++) {
    watched.take({ type: 'put', place: 1 + (round % 6), words: [round % WORDS.length, 0] });
    for (const _ of watched.index.work());
  }
  const segments = watched.db.prepare<[], { id: number }>('SELECT id FROM segment').all();
  expect(segments.length).toBeLessThan(8);
  const used = watched.db.prepare('SELECT DISTINCT segment FROM posting').pluck().all();
  expect(new Set(used)).toEqual(new Set(segments.map(({ id }) => id)));
  for (const term of TERMS) expect(watched.found(term)).toEqual(watched.expected(term));
});
