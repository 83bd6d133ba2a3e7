import type { CardStory } from '@shared/page/card-story';
import { readMinutes } from '@shared/story/text';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';
import type { Codes } from './columns';
import type { Members } from './members';

type Row = {
  story_id: string;
  at: number;
  words: number;
  headline: string;
  deck: string;
  url: string;
  lead_media: string | null;
  members: string;
  section: number;
  kind: number;
  region: number;
};

/** A picture whose size the archive does not know: lists show it in a shape of their own anyway. */
const PICTURE = { width: 1600, height: 900, focal: { x: 0.5, y: 0.5 } };

/** Stories of the site as its lists show them, as far as the mirror knows. */
export type LiveCards = {
  /** The newest of an edition, and after them those of `ids` that are not among them. */
  of(edition: EditionId, ids: readonly string[], limit: number): CardStory[];
};

export function liveCards(db: Database, codes: Codes): LiveCards {
  const COLUMNS =
    'story_id, at, words, headline, deck, url, lead_media, members, section, kind, region';
  const newest = db.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} FROM entry WHERE source = 'site' AND edition = ? ORDER BY at DESC, story_id LIMIT ?`,
  );
  const one = db.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM entry WHERE source = 'site' AND story_id = ? AND edition = ?`,
  );
  return {
    of(edition, ids, limit) {
      const code = codes.known(edition);
      const rows = newest.all(code, limit);
      const known = new Set(rows.map((row) => row.story_id));
      const others = ids.filter((id) => !known.has(id)).flatMap((id) => one.get(id, code) ?? []);
      return [...rows, ...others].map((row) => cardOf(row, edition));
    },
  };

  function cardOf(row: Row, edition: EditionId): CardStory {
    const members = JSON.parse(row.members) as Members;
    return {
      ...{ id: row.story_id, edition, headline: row.headline, deck: row.deck, href: row.url },
      kind: codes.value(row.kind) as KindId,
      section: codes.value(row.section) as SectionId,
      region: codes.value(row.region) as RegionId | null,
      authors: members.author.map(({ id, label }) => ({ id, name: label })),
      publishedAt: new Date(row.at).toISOString(),
      readMinutes: readMinutes(row.words),
      picture: row.lead_media === null ? null : { sha256: row.lead_media, ...PICTURE },
    };
  }
}
