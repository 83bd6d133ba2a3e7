import { VOCABULARY_FIELDS, type VocabularyField } from '@shared/archive/query';
import type { Database } from '../database/open';

/** What is true of an entry; bits of `Columns.flags`. */
export const FLAG = {
  /** From the site's change feed, not from the log of this desk. */
  site: 1,
  /** In the bin. */
  binned: 2,
  /** On the site, and also a draft of this desk that stands for it. */
  shadowed: 4,
  /** Without a headline, so not fit to be linked to. */
  untitled: 8,
  /** The site has acknowledged it. */
  live: 16,
  /** Begun by the person at this desk, or written by them. */
  mine: 32,
} as const;

/** The columns that hold a value of a vocabulary. */
export const FACETS = VOCABULARY_FIELDS;
export type Facet = VocabularyField;

/** The row of an entry, as far as it is kept in memory. Times in ms since 1970 UTC. */
export type ColumnRow = {
  place: number;
  generation: number;
  at: number;
  createdAt: number;
  words: number;
  flags: number;
} & Record<Facet, number>;

/**
 * What filters, sorting and counting need of every entry, in memory: an array a column, indexed by
 * the entry's place. Some 32 bytes an entry.
 */
export class Columns {
  /** One more than the highest place in use. */
  end = 1;
  /** At which generation the entry was indexed last; 0 where there is no entry. */
  generation = new Uint32Array(1024);
  at = new Float64Array(1024);
  createdAt = new Float64Array(1024);
  words = new Uint32Array(1024);
  flags = new Uint8Array(1024);
  /** Codes of `codes`; 0 stands for no value. */
  facet: Record<Facet, Uint8Array> = {
    section: new Uint8Array(1024),
    kind: new Uint8Array(1024),
    state: new Uint8Array(1024),
    edition: new Uint8Array(1024),
    region: new Uint8Array(1024),
  };

  set(row: ColumnRow): void {
    const { place } = row;
    while (place >= this.generation.length) this.#grow();
    this.end = Math.max(this.end, place + 1);
    this.generation[place] = row.generation;
    this.at[place] = row.at;
    this.createdAt[place] = row.createdAt;
    this.words[place] = row.words;
    this.flags[place] = row.flags;
    for (const name of FACETS) this.facet[name][place] = row[name];
  }

  remove(place: number): void {
    this.generation[place] = 0;
    this.flags[place] = 0;
  }

  has(place: number): boolean {
    return this.generation[place] !== 0;
  }

  #grow(): void {
    this.generation = doubled(this.generation);
    this.at = doubled(this.at);
    this.createdAt = doubled(this.createdAt);
    this.words = doubled(this.words);
    this.flags = doubled(this.flags);
    for (const name of FACETS) this.facet[name] = doubled(this.facet[name]);
  }
}

function doubled<Column extends Uint32Array | Uint8Array | Float64Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}

/** Numbers for the values of vocabularies, kept in the database so that they outlive a vocabulary. */
export type Codes = {
  /** 0 for null. */
  of(value: string | null): number;
  /** 0 for a value that no entry has. */
  known(value: string): number;
  value(code: number): string | null;
};

/** Highest code: it has to fit a byte. All vocabularies together have some forty values. */
const CODES_MAX = 255;

export function vocabularyCodes(db: Database): Codes {
  const rows = db
    .prepare<[], { code: number; value: string }>('SELECT code, value FROM code')
    .all();
  const insert = db.prepare('INSERT INTO code (code, value) VALUES (?, ?)');
  const codes = new Map(rows.map(({ code, value }) => [value, code]));
  const values = new Map(rows.map(({ code, value }) => [code, value]));
  return {
    of(value) {
      if (value === null) return 0;
      const known = codes.get(value);
      if (known !== undefined) return known;
      const code = codes.size + 1;
      if (code > CODES_MAX) return 0;
      insert.run(code, value);
      codes.set(value, code);
      values.set(code, value);
      return code;
    },
    known: (value) => codes.get(value) ?? 0,
    value: (code) => values.get(code) ?? null,
  };
}

/** Reads the columns of all entries, some 1 µs an entry. */
export function readColumns(db: Database): Columns {
  const columns = new Columns();
  const rows = db.prepare<[], ColumnRow>(
    `SELECT place, generation, at, created_at AS createdAt, words, flags,
       section, kind, state, edition, region
     FROM entry`,
  );
  for (const row of rows.iterate()) columns.set(row);
  return columns;
}
