import type { Sql } from './sql';

/** Statements of a site, in SQL that each of its databases understands. */
export type Queries = {
  /** For what has no common SQL. */
  dialect: 'sqlite' | 'postgres';
  all<Row>(statement: Sql): Promise<Row[]>;
  /** The first row. */
  get<Row>(statement: Sql): Promise<Row | undefined>;
  /** @returns how many rows were written or deleted */
  run(statement: Sql): Promise<number>;
};

export type Writing = Pick<Queries, 'run'> & {
  /**
   * Does all that `act` asks of its argument, or nothing of it when `act` throws. `act` asks nothing of
   * the database itself, which would wait for this very transaction, and waits for nothing slow: others
   * wait for it. It may be done again from its beginning, when the database has undone it.
   */
  transaction<T>(act: (tx: Queries) => Promise<T>): Promise<T>;
};

/**
 * What a site keeps its stories in. Reading sees what is committed. What is committed is on the disk.
 * Transactions come one after another, in all processes of a site: what one has read stays so until it
 * is over, and a number that one takes is lower than that of the next to be seen.
 */
export type SiteDatabase = Queries &
  Writing & {
    /**
     * Writes what may be lost in a power cut, such as who read what; readers do not wait for the disk.
     * With PostgreSQL these transactions do not wait for each other either.
     */
    light: Writing;
    /**
     * Is told after a transaction of any process of the site, and now and then for nothing; gives what
     * takes that back.
     */
    onCommit(listener: () => void): () => void;
    close(): Promise<void>;
  };
