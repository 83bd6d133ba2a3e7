import type { Change, ChangesAnswer } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import type { SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';
import { pathOf } from './address';

/** Bytes of stories in one answer; at least one change is given all the same. */
const ANSWER_MAX_BYTES = 8 * 1024 * 1024;

type Row = {
  change: number;
  id: string;
  etag: string;
  withdrawn_at: number | null;
  package: string;
};

/**
 * What changed after a cursor, oldest first. Each story is in it once, with its last change, so
 * a mirror that begins at 0 has the whole site. A cursor that this site never gave (the site was
 * set up anew since) begins at 0 again.
 */
export async function changesSince(
  db: SiteDatabase,
  since: number,
  limit: number,
  publicUrl: (path: string) => string,
): Promise<ChangesAnswer> {
  const { last = 0 } =
    (await db.get<{ last: number }>(sql`SELECT coalesce(max(change), 0) AS last FROM story`)) ?? {};
  const from = since > last ? 0 : since;
  const sizes = await db.all<{ change: number; bytes: number }>(
    sql`SELECT change, octet_length(package) AS bytes FROM story
        WHERE change > ${from} ORDER BY change LIMIT ${limit}`,
  );
  let room = ANSWER_MAX_BYTES;
  const given = sizes.filter(({ bytes }, index) => {
    room -= bytes;
    return index === 0 || room >= 0;
  });
  const rows = await db.all<Row>(
    sql`SELECT change, id, etag, withdrawn_at, package FROM story
        WHERE change > ${from} AND change <= ${given.at(-1)?.change ?? from} ORDER BY change`,
  );
  const cursor = rows.at(-1)?.change ?? from;
  return { changes: rows.map((row) => changeOf(row, publicUrl)), cursor, more: cursor < last };
}

function changeOf(row: Row, publicUrl: (path: string) => string): Change {
  const { change: cursor, id, etag } = row;
  if (row.withdrawn_at !== null) return { type: 'delete', cursor, id };
  const story = JSON.parse(row.package) as PublicStory;
  return { type: 'put', cursor, url: publicUrl(pathOf(story)), etag, story };
}
