import { crc32 } from '../database/crc32';
import { type Database, openDatabase } from '../database/open';
import { giveUpTo } from '../drafts/update-log';
import { carve } from './carve/carve';
import type { Value } from './carve/rows';
import { KEPT_TABLES } from './kept-tables';

/**
 * Gathers the rows of a desk from files that were its database at different times, into a new one.
 * A row of the log has the same number in all of them, so putting in what is there changes nothing.
 *
 * The files may be of an older Galley as long as its tables only gained columns that may be absent:
 * `tests/unit/database/every-version.test.ts` holds each version of the database to that.
 */
export type Gathering = {
  db: Database;
  /**
   * Puts in what can be found in a file. A row that another file gave before stands, so the newest
   * file comes first.
   * @param log its write-ahead log, where that is not beside it
   * @returns the number of updates that were not there before
   */
  add(file: string, log?: string): number;
  /**
   * Puts into order what hangs on nothing: an update whose story's own row is lost has a story all
   * the same. To be called once, when nothing more is added.
   * @param head the number of the last update that the desk is known to have acknowledged
   * @returns how many updates are lost, as far as their numbers tell
   */
  settle(head: number): void;
  /** How many updates are lost, as far as their numbers tell. */
  lost(head: number): number;
};

/** @throws when the new database cannot be written */
export function gather(target: string, nativeBinding?: string): Gathering {
  const opened = openDatabase(target, nativeBinding);
  if (!opened.ok) throw new Error(opened.error.message, { cause: opened.error.cause });
  const db = opened.value;
  db.pragma('foreign_keys = OFF');
  const count = db.prepare<[], number>('SELECT count(*) FROM draft_update').pluck();
  let files = 0;

  return {
    db,
    add(file, log) {
      const before = count.get() ?? 0;
      // Within a file and its log, what was written later is newer.
      const put = inserter(db, files === 0 ? 'REPLACE' : 'IGNORE');
      files += 1;
      db.transaction(() => {
        for (const { table, row } of carve(file, db, KEPT_TABLES, log))
          if (isSound(row)) put(table, row);
      })();
      return (count.get() ?? 0) - before;
    },
    settle(head) {
      db.transaction(() => {
        db.exec(FIND_A_PLACE);
        giveUpTo(
          db,
          db.prepare<[object], number>(`SELECT ${LAST_NUMBER}`).pluck().get({ head }) ?? 0,
        );
        for (const { table, rowid } of db.pragma('foreign_key_check') as Violation[]) {
          db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid);
        }
      })();
      db.pragma('foreign_keys = ON');
    },
    lost: (head) => db.prepare<[object], number>(LOST).pluck().get({ head }) ?? 0,
  };
}

type Violation = { table: string; rowid: number };

/** Puts rows into tables; one that a table refuses is no row of it. */
function inserter(
  db: Database,
  otherwise: 'REPLACE' | 'IGNORE',
): (table: string, row: Record<string, Value>) => void {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return (table, row) => {
    const names = Object.keys(row);
    const key = `${table} ${names.length}`;
    const statement =
      statements.get(key) ??
      db.prepare(
        `INSERT OR ${otherwise} INTO ${table} (${names.join(', ')})
         VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      );
    statements.set(key, statement);
    try {
      statement.run(row);
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
    }
  };
}

/** What has a check sum is what was written if it agrees; of other rows nobody can tell. */
const isSound = ({ crc, bytes }: Record<string, Value>): boolean =>
  !Buffer.isBuffer(bytes) || crc32(bytes) === crc;

/**
 * Stories and writers whose own rows are lost. The log knows a story by its number: its id is that
 * of what names a moment by the number of one of its updates, as the beginning of each story does.
 * Stories that the desk took away for good had numbers too; they are passed over.
 */
const FIND_A_PLACE = `
  UPDATE sqlite_sequence SET seq = seq + 1000 WHERE name = 'draft';
  INSERT OR IGNORE INTO draft (number, id, created_at, created_by)
    SELECT line.draft, named.draft_id, min(line.at), '' FROM draft_update AS line
    JOIN (
      SELECT DISTINCT moment.draft_id, line.draft FROM (
        SELECT draft_id, seq FROM draft_milestone
        UNION ALL SELECT draft_id, seq FROM draft_snapshot
        UNION ALL SELECT draft_id, last_seq FROM draft_session
      ) AS moment JOIN draft_update AS line USING (seq)
    ) AS named USING (draft)
    WHERE line.draft NOT IN (SELECT number FROM draft) GROUP BY line.draft;
  INSERT INTO draft (number, id, created_at, created_by)
    SELECT draft, 'found-' || draft || '-' || lower(hex(randomblob(4))), min(at), '' FROM draft_update
    WHERE draft NOT IN (SELECT number FROM draft) GROUP BY draft;
  INSERT INTO draft (id, created_at, created_by)
    SELECT draft_id, min(at), '' FROM draft_snapshot
    WHERE draft_id NOT IN (SELECT id FROM draft) GROUP BY draft_id;
  INSERT INTO writer (id, device, person, window)
    SELECT DISTINCT writer, 'lost#' || writer, '', 0 FROM draft_update
    WHERE writer NOT IN (SELECT id FROM writer);
`;

/** A number that was given once is not given again, so that what names a moment names no other. */
const LAST_NUMBER = `max(@head,
    coalesce((SELECT max(seq) FROM draft_update), 0),
    coalesce((SELECT max(seq) FROM draft_snapshot), 0),
    coalesce((SELECT max(seq) FROM draft_milestone), 0),
    coalesce((SELECT max(last_seq) FROM draft_session), 0))`;

/**
 * Numbers that no update has. Compaction and the bin leave such numbers too: only those behind the
 * last update of a compacted story count, so that what is told is lost.
 */
const LOST = `
  WITH base AS (SELECT coalesce(max(compacted_to), 0) AS seq FROM draft)
  SELECT max(0, ${LAST_NUMBER} - (SELECT seq FROM base) -
    (SELECT count(*) FROM draft_update WHERE seq > (SELECT seq FROM base)))`;
