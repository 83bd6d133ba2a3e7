import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { ARCHIVE_VERSION } from './open-archive';
import { unpackText } from './prose';

/**
 * The words of drafts as the archive knows them, for who looks through all drafts: some 20 µs each, a
 * hundredth of what reading the draft takes. Read with a connection of its own, beside the archive's.
 */
export type DraftTexts = {
  /** All words of a draft after update `seq`, a line a line; null when it knows none. */
  of(id: string): { seq: number; text: string } | null;
  close(): void;
};

type Row = { seq: number; headline: string; deck: string; text: Buffer | null };

/** Null when there is no archive of this version (yet): it is only a short cut. */
export function draftTexts(folder: string, nativeBinding?: string): DraftTexts | null {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(path.join(folder, 'archive.db'), {
      ...{ readonly: true, fileMustExist: true },
      ...(nativeBinding && { nativeBinding }),
    });
    if (db.pragma('user_version', { simple: true }) !== ARCHIVE_VERSION) throw new Error('Another');
    return textsIn(db);
  } catch {
    db?.close();
    return null;
  }
}

function textsIn(db: Sqlite.Database): DraftTexts {
  const one = db.prepare<[string], Row>(
    `SELECT seq, headline, deck, text FROM entry LEFT JOIN entry_text USING (place)
     WHERE source = 'draft' AND story_id = ?`,
  );
  return {
    of(id) {
      const row = one.get(id);
      if (!row?.text) return null;
      return { seq: row.seq, text: `${row.headline}\n${row.deck}\n${unpackText(row.text)}` };
    },
    close: () => void db.close(),
  };
}
