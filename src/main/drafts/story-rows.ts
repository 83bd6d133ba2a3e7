import type { StoryRow, View } from '@shared/ipc/drafts';
import { VIEWS } from '@shared/ipc/drafts';
import type { PublicationStatus } from '@shared/ipc/publish';
import type { EditionId, KindId, RegionId, SectionId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import { matchQuery } from '../archive/fold';
import { snippetOf } from '../archive/snippet';
import type { Database } from '../database/open';

/** The story list, read from the projections. */
export type StoryRows = {
  /** Null for a story that is not on the desk, was not projected yet, or is in the bin. */
  row(id: string): StoryRow | null;
  list(query: { view: View; text: string; limit: number }): StoryRow[];
  counts(): Record<View, number>;
};

type Stored = {
  id: string;
  headline: string;
  deck: string;
  slug: string;
  kind: string;
  section: string | null;
  region: string | null;
  edition: string;
  edition_of: string | null;
  state: string;
  words: number;
  authors: string;
  lead_media: string | null;
  created_at: number;
  updated_at: number;
};
type Found = Stored & { found_deck: string; found_text: string };

const COLUMNS = `story.id, story.headline, story.deck, story.slug, story.kind, story.section,
  story.region, story.edition, story.edition_of, story.state, story.words, story.authors,
  story.lead_media, story.updated_at, draft.created_at`;
const STORIES = 'story JOIN draft ON draft.id = story.id AND draft.binned_at IS NULL';

/** What each view shows. `@me` is the person at this desk, `@site` the site that it publishes to. */
const VIEW: Record<View, string> = {
  all: 'TRUE',
  mine: `(draft.created_by = @me OR EXISTS
    (SELECT 1 FROM json_each(story.authors) WHERE json_each.value = @me))`,
  review: `story.state = 'review'`,
  ready: `story.state = 'ready'`,
  live: `EXISTS (SELECT 1 FROM publication
    WHERE publication.site = @site AND publication.story_id = story.id)`,
};

/** Weights of headline, deck, text and names when hits are put in order. */
const RANK = 'bm25(archive_index, 8.0, 4.0, 1.0, 3.0)';

/** @param who the person and the site that the views speak of */
export function storyRows(
  db: Database,
  who: { me: string; site: string },
  statusOf: (id: string) => PublicationStatus,
): StoryRows {
  const one = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM ${STORIES} WHERE story.id = ?`);
  const lists = perView((view) =>
    db.prepare<[object], Stored>(
      `SELECT ${COLUMNS} FROM ${STORIES} WHERE ${VIEW[view]}
       ORDER BY story.updated_at DESC, story.id LIMIT @limit`,
    ),
  );
  const searches = perView((view) =>
    db.prepare<[object], Found>(
      `SELECT ${COLUMNS}, entry.deck AS found_deck, entry.text AS found_text
       FROM archive_index
       JOIN archive_entry AS entry ON entry.rowid = archive_index.rowid AND entry.source = 'draft'
       JOIN story ON story.id = entry.story_id
       JOIN draft ON draft.id = story.id AND draft.binned_at IS NULL
       WHERE archive_index MATCH @match AND ${VIEW[view]}
       ORDER BY ${RANK}, story.updated_at DESC LIMIT @limit`,
    ),
  );
  const counts = perView((view) =>
    db.prepare<[object], number>(`SELECT count(*) FROM ${STORIES} WHERE ${VIEW[view]}`).pluck(),
  );

  const rowOf = (stored: Stored): StoryRow => ({
    id: stored.id,
    headline: stored.headline,
    deck: stored.deck,
    slug: stored.slug,
    kind: stored.kind as KindId,
    section: stored.section as SectionId | null,
    region: stored.region as RegionId | null,
    edition: stored.edition as EditionId,
    editionOf: stored.edition_of,
    state: stored.state as WorkflowState,
    words: stored.words,
    authors: JSON.parse(stored.authors) as string[],
    leadMedia: stored.lead_media,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    publication: statusOf(stored.id),
  });

  return {
    row(id) {
      const stored = one.get(id);
      return stored ? rowOf(stored) : null;
    },
    list({ view, text, limit }) {
      if (text.trim() === '') return lists[view].all({ ...who, limit }).map(rowOf);
      const match = matchQuery(text);
      if (match === null) return [];
      return searches[view].all({ ...who, match, limit }).map((found) => {
        const snippet = snippetOf(found.found_text, text) ?? snippetOf(found.found_deck, text);
        return snippet === undefined ? rowOf(found) : { ...rowOf(found), snippet };
      });
    },
    counts: () => perView((view) => counts[view].get({ ...who }) ?? 0),
  };
}

const perView = <T>(make: (view: View) => T): Record<View, T> =>
  Object.fromEntries(VIEWS.map((view) => [view, make(view)])) as Record<View, T>;
