import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import type { EditionDocument } from './edition-document';

/** A document of an edition on this desk. */
export type Kept<Document> = {
  document: Document;
  /** What was on the site when it was seen last: the common ancestor if another desk writes too. */
  base: Document;
  /** Of what was on the site; null before it was ever seen. */
  etag: string | null;
  /** Whether the site has not taken the document yet. */
  isWaiting: boolean;
  /** When the site took one of this desk last, ms since 1970 UTC. */
  sentAt: number | null;
};

/** The documents of one kind for a site, in SQL. */
export type LaneStore<Document> = {
  read(edition: EditionId): Kept<Document>;
  write(edition: EditionId, kept: Kept<Document>): void;
};

type Row = {
  list: string;
  base: string;
  etag: string | null;
  is_waiting: number;
  sent_at: number | null;
};

/** @param site the key of the site */
export function laneStore<Document extends object>(
  db: Database,
  { table, list, empty, schema }: EditionDocument<Document>,
  site: string,
): LaneStore<Document> {
  const select = db.prepare<[string, string], Row>(
    `SELECT ${list} AS list, base, etag, is_waiting, sent_at FROM ${table} WHERE site = ? AND edition = ?`,
  );
  const replace = db.prepare(
    `INSERT OR REPLACE INTO ${table} (site, edition, ${list}, base, etag, is_waiting, sent_at)
     VALUES (@site, @edition, @list, @base, @etag, @isWaiting, @sentAt)`,
  );
  const stored = (text: string): Document => schema.parse({ [list]: JSON.parse(text) });
  return {
    read(edition) {
      const row = select.get(site, edition);
      if (!row) {
        return { document: empty, base: empty, etag: null, isWaiting: false, sentAt: null };
      }
      return {
        ...{ document: stored(row.list), base: stored(row.base) },
        ...{ etag: row.etag, isWaiting: row.is_waiting === 1, sentAt: row.sent_at },
      };
    },
    write: (edition, { document, base, etag, isWaiting, sentAt }) =>
      void replace.run({
        ...{ site, edition, list: JSON.stringify(document[list]) },
        base: JSON.stringify(base[list]),
        ...{ etag, isWaiting: isWaiting ? 1 : 0, sentAt },
      }),
  };
}
