import type { EditionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import { fold } from './fold';

/** A draft of this desk, or a story of the site. */
export type ArchiveSource = 'draft' | 'site';

/** What the archive knows of a story. */
export type ArchiveEntry = {
  source: ArchiveSource;
  storyId: string;
  edition: EditionId;
  section: SectionId | null;
  slug: string;
  headline: string;
  deck: string;
  /** Running text and the words of pictures. */
  text: string;
  /** Publication or last change, ms since 1970 UTC. */
  at: number;
  url: string | null;
  tags: { id: string; label: string }[];
  authors: { id: string; name: string }[];
  coverage: { id: string; name: string }[];
};

export type ArchiveIndex = {
  put(entry: ArchiveEntry): void;
  remove(source: ArchiveSource, storyId: string): void;
  /** Removes everything from a source. */
  clear(source: ArchiveSource): void;
};

/** Writes what can be found. Transactions are the caller's. */
export function archiveIndex(db: Database): ArchiveIndex {
  const rowOf = db
    .prepare<[string, string], number>(
      'SELECT rowid FROM archive_entry WHERE source = ? AND story_id = ?',
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO archive_entry
       (source, story_id, edition, section, slug, headline, deck, text, at, url)
     VALUES
       (@source, @storyId, @edition, @section, @slug, @headline, @deck, @text, @at, @url)`,
  );
  const update = db.prepare(
    `UPDATE archive_entry SET edition = @edition, section = @section, slug = @slug,
       headline = @headline, deck = @deck, text = @text, at = @at, url = @url
     WHERE source = @source AND story_id = @storyId`,
  );
  const removeWords = db.prepare('DELETE FROM archive_index WHERE rowid = ?');
  const insertWords = db.prepare(
    'INSERT INTO archive_index (rowid, headline, deck, text, names) VALUES (?, ?, ?, ?, ?)',
  );
  const removeMembers = db.prepare('DELETE FROM archive_member WHERE source = ? AND story_id = ?');
  const insertMember = db.prepare(
    `INSERT INTO archive_member (source, story_id, kind, member_id, label, folded)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const removeEntry = db.prepare('DELETE FROM archive_entry WHERE rowid = ?');
  const all = db.prepare<[string], number>('SELECT rowid FROM archive_entry WHERE source = ?');

  function removeRow(row: number): void {
    removeWords.run(row);
    removeEntry.run(row);
  }

  return {
    put(entry) {
      const { tags, authors, coverage, ...columns } = entry;
      const known = rowOf.get(entry.source, entry.storyId);
      if (known === undefined) insert.run(columns);
      else update.run(columns);
      const row = known ?? rowOf.get(entry.source, entry.storyId) ?? 0;

      const members = [
        ...tags.map(({ id, label }) => ({ kind: 'tag', id, label })),
        ...authors.map(({ id, name }) => ({ kind: 'author', id, label: name })),
        ...coverage.map(({ id, name }) => ({ kind: 'coverage', id, label: name })),
      ];
      removeMembers.run(entry.source, entry.storyId);
      for (const { kind, id, label } of members) {
        insertMember.run(entry.source, entry.storyId, kind, id, label, fold(label));
      }
      removeWords.run(row);
      const names = members.map(({ label }) => label).join(' · ');
      insertWords.run(row, fold(entry.headline), fold(entry.deck), fold(entry.text), fold(names));
    },
    remove(source, storyId) {
      const row = rowOf.get(source, storyId);
      if (row !== undefined) removeRow(row);
    },
    clear(source) {
      for (const row of all.pluck().all(source)) removeRow(row);
    },
  };
}
