import { fail, ok, type Result } from '@shared/result';
import Sqlite from 'better-sqlite3';
import { lanes } from '../lanes';
import { MIGRATIONS } from './migrations';
import type { Queries, SiteDatabase, Writing } from './site-database';
import type { Sql } from './sql';

/** "GALS": says to everyone (`file`, other programs) whose database this is. */
const APPLICATION_ID = 0x47414c53;
/** How often it is looked whether a transaction was committed, here or in another process; ms. */
const LOOK_EVERY_MS = 250;
/** How long a statement waits for another process on the same folder, ms. */
const BUSY_LIMIT_MS = 5000;

/**
 * Opens a database in a file and brings it to the present version, one transaction a migration.
 * A file of a newer Galley, or of another program, is refused and stays as it is.
 *
 * @param nativeBinding the compiled better-sqlite3, where it is not the package's own
 */
export function openSqlite(file: string, nativeBinding?: string): Result<SiteDatabase, 'refused'> {
  const open = (): Sqlite.Database =>
    new Sqlite(file, { timeout: BUSY_LIMIT_MS, ...(nativeBinding && { nativeBinding }) });
  let main: Sqlite.Database | null = null;
  try {
    main = open();
    const refusal = notOurs(main, file);
    if (refusal) {
      main.close();
      return fail('refused', refusal);
    }
    main.pragma('journal_mode = WAL');
    main.pragma('synchronous = FULL');
    main.pragma('foreign_keys = ON');
    // A withdrawn story leaves no words behind in the file.
    main.pragma('secure_delete = ON');
    migrate(main);
    const side = open();
    side.pragma('synchronous = NORMAL');
    side.pragma('foreign_keys = ON');
    side.pragma('secure_delete = ON');
    return ok(siteDatabase(main, side));
  } catch (error) {
    main?.close();
    return fail('refused', `The database ${file} cannot be opened: ${(error as Error).message}.`);
  }
}

/**
 * @param main its commits wait for the disk
 * @param side another connection to the same file, whose commits do not. It reads as well, since it does
 *   not see what a transaction of the first has not committed.
 */
function siteDatabase(main: Sqlite.Database, side: Sqlite.Database): SiteDatabase {
  // One writes at a time: a connection that waited for the other would stop this whole process.
  const inTurn = lanes(1);
  const reading = queries(side);
  const looking = new Set<ReturnType<typeof setInterval>>();
  return {
    ...reading,
    ...writing(main, inTurn),
    light: writing(side, inTurn),
    onCommit(listener) {
      const look = (): unknown => side.pragma('data_version', { simple: true });
      let seen = look();
      const timer = setInterval(() => {
        const version = look();
        if (version === seen) return;
        seen = version;
        listener();
      }, LOOK_EVERY_MS);
      looking.add(timer);
      return () => {
        clearInterval(timer);
        looking.delete(timer);
      };
    },
    async close() {
      for (const timer of looking) clearInterval(timer);
      side.close();
      main.close();
    },
  };
}

function writing(db: Sqlite.Database, inTurn: ReturnType<typeof lanes>): Writing {
  const tx = queries(db);
  return {
    run: (statement) => inTurn(() => tx.run(statement)),
    transaction: (act) =>
      inTurn(async () => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const done = await act(tx);
          db.exec('COMMIT');
          return done;
        } catch (error) {
          if (db.inTransaction) db.exec('ROLLBACK');
          throw error;
        }
      }),
  };
}

/** Each statement is compiled once. */
function queries(db: Sqlite.Database): Queries {
  const compiled = new Map<string, Sqlite.Statement>();
  const prepared = ({ texts }: Sql): Sqlite.Statement => {
    const text = texts.join('?');
    const known = compiled.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    compiled.set(text, statement);
    return statement;
  };
  return {
    dialect: 'sqlite',
    all: async <Row>(statement: Sql) => prepared(statement).all(...statement.values) as Row[],
    get: async <Row>(statement: Sql) =>
      prepared(statement).get(...statement.values) as Row | undefined,
    run: async (statement) => prepared(statement).run(...statement.values).changes,
  };
}

function notOurs(db: Sqlite.Database, file: string): string | null {
  const version = versionOf(db);
  const owner = Number(db.pragma('application_id', { simple: true }));
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (owner !== APPLICATION_ID && !(owner === 0 && version === 0 && isEmpty)) {
    return `${file} was not written by a Galley site, so it is left alone.`;
  }
  if (version > MIGRATIONS.length) {
    return `${file} was last opened by a newer Galley (version ${version} of the database). It is untouched: run that Galley’s site.`;
  }
  return null;
}

function migrate(db: Sqlite.Database): void {
  const from = versionOf(db);
  for (const [index, { sqlite }] of MIGRATIONS.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(sqlite);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

const versionOf = (db: Sqlite.Database): number =>
  Number(db.pragma('user_version', { simple: true }));
