import type { ArchiveHit } from '@shared/ipc/archive';
import type { EditionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import { fold, matchQuery } from './fold';

export type MemberKind = 'tag' | 'author' | 'coverage';
type Member = { id: string; label: string; uses: number };

/** Finds stories, tags, authors and coverages over all drafts and the mirror of the site. */
export type ArchiveSearch = {
  /** Without words the newest, with words the best hits first. */
  search(query: {
    text: string;
    edition?: EditionId | undefined;
    exclude: string[];
    limit: number;
  }): ArchiveHit[];
  /** Stories by their ids; what the archive does not know is left out. */
  stories(ids: string[]): ArchiveHit[];
  /** Members whose label has a word that begins with `prefix`, most used first. */
  members(kind: MemberKind, prefix: string, limit: number): Member[];
};

type Stored = {
  story_id: string;
  headline: string;
  section: string | null;
  edition: string;
  at: number;
  url: string | null;
};

/** A story that is a draft and on the site counts once: as the draft, with the site's address. */
const ONCE = `(entry.source = 'draft' AND EXISTS
    (SELECT 1 FROM draft WHERE draft.id = entry.story_id AND draft.binned_at IS NULL)
  OR entry.source = 'site' AND NOT EXISTS
    (SELECT 1 FROM draft WHERE draft.id = entry.story_id AND draft.binned_at IS NULL))`;
const COLUMNS = `entry.story_id, entry.headline, entry.section, entry.edition, entry.at,
  coalesce(entry.url,
    (SELECT url FROM publication WHERE site = @site AND publication.story_id = entry.story_id)) AS url`;
const WANTED = `${ONCE} AND (@edition IS NULL OR entry.edition = @edition)
  AND entry.story_id NOT IN (SELECT value FROM json_each(@exclude)) AND entry.headline <> ''`;

export function archiveSearch(db: Database, site: string): ArchiveSearch {
  const newest = db.prepare<[object], Stored>(
    `SELECT ${COLUMNS} FROM archive_entry AS entry WHERE ${WANTED}
     ORDER BY entry.at DESC LIMIT @limit`,
  );
  const matching = db.prepare<[object], Stored>(
    `SELECT ${COLUMNS} FROM archive_index
     JOIN archive_entry AS entry ON entry.rowid = archive_index.rowid
     WHERE archive_index MATCH @match AND ${WANTED}
     ORDER BY bm25(archive_index, 8.0, 4.0, 1.0, 3.0), entry.at DESC LIMIT @limit`,
  );
  const byId = db.prepare<[object], Stored>(
    `SELECT ${COLUMNS} FROM archive_entry AS entry
     WHERE ${ONCE} AND entry.story_id IN (SELECT value FROM json_each(@ids))`,
  );
  // max(rowid) makes SQLite take the label from the newest use (its rule for bare columns).
  const members = db.prepare<[object], { id: string; label: string; uses: number }>(
    `SELECT member.member_id AS id, member.label, count(DISTINCT member.story_id) AS uses,
       max(member.rowid)
     FROM archive_member AS member
     JOIN archive_entry AS entry
       ON entry.source = member.source AND entry.story_id = member.story_id
     WHERE member.kind = @kind AND ${ONCE} AND instr(' ' || member.folded, ' ' || @prefix) > 0
     GROUP BY member.member_id ORDER BY uses DESC, member.label LIMIT @limit`,
  );

  return {
    search({ text, edition, exclude, limit }) {
      const query = { site, edition: edition ?? null, exclude: JSON.stringify(exclude), limit };
      const match = matchQuery(text);
      if (match === null && text.trim() !== '') return [];
      const found = match === null ? newest.all(query) : matching.all({ ...query, match });
      return found.map(hitOf);
    },
    stories: (ids) => byId.all({ site, ids: JSON.stringify(ids) }).map(hitOf),
    members: (kind, prefix, limit) =>
      members
        .all({ kind, prefix: fold(prefix).trim(), limit })
        .map(({ id, label, uses }) => ({ id, label, uses })),
  };
}

const hitOf = (stored: Stored): ArchiveHit => ({
  id: stored.story_id,
  headline: stored.headline,
  section: stored.section as SectionId | null,
  edition: stored.edition as EditionId,
  at: stored.at,
  url: stored.url,
});
