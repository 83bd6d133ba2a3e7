import type { CalendarEntry } from '@shared/ipc/record';
import type { EditionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import { type Codes, FLAG } from './columns';

/** The stories of a stretch of time. */
export type Calendar = {
  /** What is released, ends its embargo or was published from one moment to before another; the earliest first. */
  between(from: number, to: number, limit: number): CalendarEntry[];
};

type Row = Omit<CalendarEntry, 'edition' | 'section'> & { edition: number; section: number };

export function calendar(db: Database, codes: Codes): Calendar {
  const select = (kind: CalendarEntry['kind'], at: string, where: string): string =>
    `SELECT story_id AS id, '${kind}' AS kind, ${at} AS at, headline, edition, section, source
     FROM entry WHERE ${at} >= @from AND ${at} < @to AND flags & ${FLAG.binned | FLAG.shadowed} = 0 AND ${where}`;
  const rows = db.prepare<
    { from: number; to: number; limit: number; scheduled: number; published: number },
    Row
  >(
    `${[
      select('scheduled', 'release_at', 'state = @scheduled'),
      select('embargo', 'embargo', 'published_at IS NULL'),
      select('published', 'published_at', `(state = @published OR flags & ${FLAG.live} <> 0)`),
    ].join(' UNION ALL ')} ORDER BY at, id LIMIT @limit`,
  );
  return {
    between: (from, to, limit) =>
      rows
        .all({
          ...{ from, to, limit },
          scheduled: codes.known('scheduled'),
          published: codes.known('published'),
        })
        .map((row) => ({
          ...row,
          edition: codes.value(row.edition) as EditionId,
          section: codes.value(row.section) as SectionId | null,
        })),
  };
}
