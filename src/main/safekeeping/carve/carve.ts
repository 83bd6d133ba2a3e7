import type { Database } from '../../database/open';
import { openPages } from './page-file';
import { type RawRow, rowsOn, type Value } from './rows';

/** A row that was found, with the table whose rows look like it. */
export type FoundRow = { table: string; row: Record<string, Value> };

type Column = {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  dflt_value: string | null;
};
type Shape = { table: string; columns: Column[]; alias: string | null };

/**
 * Every row of the given tables that can be found in a database file and its log, whatever is
 * damaged around it. In the order in which they were written, as far as it is known: a later row
 * of the same key is newer. A row is told by its shape, so the tables must differ in that.
 *
 * @param like a sound database whose tables are the same
 */
export function* carve(
  file: string,
  like: Database,
  tables: readonly string[],
  log = `${file}-wal`,
): Generator<FoundRow> {
  const shapes = tables.map((table) => shapeOf(like, table));
  const pages = openPages(file, log);
  try {
    for (const page of pages.pages()) {
      for (const raw of rowsOn(pages, page)) {
        const shape = shapes.find((candidate) => hasShape(candidate, raw));
        if (shape) yield { table: shape.table, row: rowOf(shape, raw) };
      }
    }
  } finally {
    pages.close();
  }
}

export function shapeOf(db: Database, table: string): Shape {
  const columns = db.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(table);
  const keys = columns.filter(({ pk }) => pk > 0);
  const [key] = keys;
  // SQLite keeps the number of the row in place of a single INTEGER PRIMARY KEY.
  const alias = keys.length === 1 && key?.type === 'INTEGER' ? key.name : null;
  return { table, columns, alias };
}

function hasShape({ columns, alias }: Shape, { values }: RawRow): boolean {
  if (values.length > columns.length) return false;
  return columns.every((column, at) => {
    // A column that was added later is not in older rows.
    if (at >= values.length) return column.notnull === 0 || column.dflt_value !== null;
    const value = values[at] ?? null;
    if (column.name === alias) return value === null;
    if (value === null) return column.notnull === 0 && column.pk === 0;
    if (column.type === 'INTEGER') return typeof value === 'number' && Number.isSafeInteger(value);
    if (column.type === 'TEXT') return typeof value === 'string';
    return Buffer.isBuffer(value);
  });
}

function rowOf({ columns, alias }: Shape, { rowid, values }: RawRow): Record<string, Value> {
  return Object.fromEntries(
    columns
      .slice(0, values.length)
      .map(({ name }, at) => [name, name === alias ? rowid : (values[at] ?? null)]),
  );
}
