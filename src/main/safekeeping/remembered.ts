import fs from 'node:fs';
import { composeStory } from '@shared/story/compose';
import type { StoryFields } from '@shared/story/layout';
import Sqlite from 'better-sqlite3';
import type { Members } from '../archive/members';
import { unpackText } from '../archive/prose';

/**
 * A story of this desk as its archive knew it (archive.sql). The archive is made from the log, but it
 * is a file of its own, so what was cut off from the log may be in it still.
 */
export type Remembered = {
  id: string;
  /** The last update that the archive had seen, and when that came (ms since 1970 UTC). */
  seq: number;
  at: number;
  headline: string;
  deck: string;
  /** Running text and the words of pictures, a line a block. */
  text: string;
  fields: Partial<StoryFields>;
  members: Members;
};

type Row = Omit<Remembered, 'text' | 'fields' | 'members'> & {
  packed: Buffer;
  members: string;
} & Record<(typeof FIELDS)[number], string | null>;

const FIELDS = ['section', 'kind', 'edition', 'region'] as const;

/** The stories in an archive that are not in the bin; none when there is no archive, or it is damaged too. */
export function rememberedBy(archive: string, nativeBinding?: string): Remembered[] {
  if (!fs.existsSync(archive)) return [];
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(archive, { ...(nativeBinding && { nativeBinding }) });
    return db.prepare<[], Row>(STORIES).all().map(rememberedFrom);
  } catch {
    return [];
  } finally {
    db?.close();
  }
}

/** 2 is the flag of the bin (archive/columns.ts). */
const STORIES = `
  SELECT story_id AS id, seq, at, headline, deck, members, text AS packed,
    ${FIELDS.map((field) => `(SELECT value FROM code WHERE code = ${field}) AS ${field}`)}
  FROM entry JOIN entry_text USING (place)
  WHERE source = 'draft' AND flags & 2 = 0 ORDER BY created_at, story_id`;

function rememberedFrom({ packed, members, ...row }: Row): Remembered {
  const known = FIELDS.flatMap((field) => (row[field] ? [[field, row[field]] as const] : []));
  return {
    ...row,
    // Of few stories it is asked for, and there may be a hundred thousand.
    get text() {
      return unpackText(packed);
    },
    fields: Object.fromEntries(known) as Partial<StoryFields>,
    members: JSON.parse(members) as Members,
  };
}

/** Such a story as the first update of a new one: its words and names, without pictures and marks. */
export const retold = ({ headline, deck, text, fields, members }: Remembered): Uint8Array =>
  composeStory({
    ...{ headline, deck, fields, related: [], workflow: [] },
    body: text.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] })),
    tags: members.tag.map(({ label }) => ({ label })),
    authors: members.author.map(({ label }) => ({ name: label })),
    coverage: members.coverage.map(({ label }) => ({ name: label })),
  });
