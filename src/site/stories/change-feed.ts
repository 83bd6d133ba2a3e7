import type { Change, ChangesAnswer } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import type { Database } from '../database/open';
import { pathOf } from './address';

/** Characters of story text in one answer; at least one change is given all the same. */
const ANSWER_MAX_CHARACTERS = 8 * 1024 * 1024;

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
export function changesSince(
  db: Database,
  since: number,
  limit: number,
  publicUrl: (path: string) => string,
): ChangesAnswer {
  const last = Number(db.prepare('SELECT coalesce(max(change), 0) FROM story').pluck().get());
  const from = since > last ? 0 : since;
  const rows = db
    .prepare<[number, number], Row>(
      `SELECT change, id, etag, withdrawn_at, package FROM story
       WHERE change > ? ORDER BY change LIMIT ?`,
    )
    .iterate(from, limit);
  const changes: Change[] = [];
  let characters = 0;
  for (const row of rows) {
    characters += row.package.length;
    if (changes.length > 0 && characters > ANSWER_MAX_CHARACTERS) break;
    changes.push(changeOf(row, publicUrl));
  }
  const cursor = changes.at(-1)?.cursor ?? from;
  return { changes, cursor, more: cursor < last };
}

function changeOf(row: Row, publicUrl: (path: string) => string): Change {
  const { change: cursor, id, etag } = row;
  if (row.withdrawn_at !== null) return { type: 'delete', cursor, id };
  const story = JSON.parse(row.package) as PublicStory;
  return { type: 'put', cursor, url: publicUrl(pathOf(story)), etag, story };
}
