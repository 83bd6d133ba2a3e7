import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '@shared/result';
import pg from 'pg';
import { lanes } from '../lanes';
import { commitsOf } from './postgres-commits';
import { migratePostgres } from './postgres-migration';
import type { Queries, SiteDatabase, Writing } from './site-database';
import type { Sql, Value } from './sql';

/** Connections of one process. */
const CONNECTIONS = 10;
/** How long a connection may take to come about, ms. */
const CONNECT_LIMIT_MS = 10_000;
/** An answer that has not come by then will not: the line is dead; ms. */
const ANSWER_LIMIT_MS = 120_000;
/** A process that says nothing in the middle of a transaction is cut off, since all others wait; ms. */
const SILENCE_LIMIT_MS = 10_000;
/** How often a transaction is tried that the database undoes because of another one. */
const TRIES = 5;

/** The lock that makes the transactions of a site come one after another. */
const SITE_LOCK = 0x47414c53;

const BEGIN = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${SILENCE_LIMIT_MS};`;
const FRAMES = {
  full: {
    begin: `${BEGIN} SELECT pg_advisory_xact_lock(${SITE_LOCK})`,
    commit: 'NOTIFY galley_site; COMMIT',
  },
  light: { begin: `${BEGIN} SET LOCAL synchronous_commit = off`, commit: 'COMMIT' },
};

/**
 * Opens a PostgreSQL database, which several processes may have open.
 *
 * @param url as in postgres://user:password@host/database
 * @param log takes a line about a connection that was lost
 */
export async function openPostgres(
  url: string,
  log: (line: string) => void,
): Promise<Result<SiteDatabase, 'refused'>> {
  let pool: pg.Pool | null = null;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      query_timeout: ANSWER_LIMIT_MS,
      application_name: 'galley-site',
      types: { getTypeParser },
    });
    pool.on('error', (error) => log(`PostgreSQL: ${error.message}`));
    const full = writing(pool, 'full', lanes(1));
    const refusal = await full.transaction(migratePostgres);
    if (refusal) {
      await pool.end();
      return fail('refused', refusal);
    }
    return ok(siteDatabase(pool, full, url, log));
  } catch (error) {
    await pool?.end();
    const { message, code } = error as Error & { code?: string };
    return fail('refused', `The database of DATABASE_URL cannot be opened: ${message || code}.`);
  }
}

function siteDatabase(
  pool: pg.Pool,
  full: Writing,
  url: string,
  log: (line: string) => void,
): SiteDatabase {
  const commits = commitsOf(() => new pg.Client({ connectionString: url, keepAlive: true }), log);
  return {
    ...queries(pool),
    ...full,
    light: writing(pool, 'light', (job) => job()),
    onCommit: commits.listen,
    async close() {
      await commits.close();
      await pool.end();
    },
  };
}

/** @param inTurn keeps those of this process from holding all connections while they wait for the lock */
function writing(
  pool: pg.Pool,
  kind: keyof typeof FRAMES,
  inTurn: ReturnType<typeof lanes>,
): Writing {
  const { begin, commit } = FRAMES[kind];
  async function once<T>(act: (tx: Queries) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let cause: Error | undefined;
    try {
      await client.query(begin);
      const done = await act(queries(client));
      await client.query(commit);
      return done;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        cause = lost;
      });
      throw error;
    } finally {
      client.release(cause);
    }
  }
  async function transaction<T>(act: (tx: Queries) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await inTurn(() => once(act));
      } catch (error) {
        if (tries === TRIES || !wasUndone(error)) throw error;
      }
    }
  }
  return { run: queries(pool).run, transaction };
}

/** Whether a transaction had to give way to another one: serialization_failure, deadlock_detected. */
const wasUndone = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/** Each statement is planned once a connection. */
function queries(on: pg.Pool | pg.PoolClient): Queries {
  const ask = (statement: Sql) => {
    const text = textOf(statement);
    const values = statement.values.map(kept);
    return on.query({ name: nameOf(text), text, values });
  };
  return {
    dialect: 'postgres',
    all: async <Row>(statement: Sql) => (await ask(statement)).rows as Row[],
    get: async <Row>(statement: Sql) => (await ask(statement)).rows[0] as Row | undefined,
    run: async (statement) => (await ask(statement)).rowCount ?? 0,
  };
}

const textOf = ({ texts }: Sql): string =>
  texts.reduce((text, next, index) => `${text}$${index}${next}`);

/** PostgreSQL has no NUL in a text. It is kept as what stands for a character that cannot be shown. */
const kept = (value: Value): Value =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;

/** The same in all processes, since they may share connections behind a pooler. */
const nameOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Types as the server numbers them. A bigint is a time, a count or a version: no number of a site is too large. */
const BIGINT = 20;
const getTypeParser = ((oid: number, format: 'text') =>
  oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
