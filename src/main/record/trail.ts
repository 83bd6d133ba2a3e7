import { setImmediate as soon } from 'node:timers/promises';
import { projectStory } from '@shared/story/projection';
import { readWorkflow } from '@shared/story/workflow';
import type { Database } from '../database/open';
import type { DraftStore } from '../drafts/draft-store';
import type { Sites } from '../publish/sites/sites';

/** One line of the audit trail: who did what to a story when, and what came of it. */
export type TrailLine = {
  /** ISO 8601. */
  at: string;
  storyId: string;
  slug: string;
  headline: string;
  /** `moved`: somebody moved it through the newsroom. `queued`, `tried`: the way to a site. */
  event: 'moved' | 'queued' | 'tried';
  /** Empty for what Galley did by itself. */
  who: string;
  /** The state that it was moved to; `put` or `delete` for a site. */
  what: string;
  /** What came of it; empty for a move. */
  outcome: string;
  /** The reason, or the words of the site. */
  message: string;
  /** What people call the site; empty for what is none's. */
  site: string;
};

export type Trail = {
  /** The trail of a story (null: of all), in the order of time. */
  of(storyId: string | null): Promise<TrailLine[]>;
};

export type TrailParts = {
  db: Database;
  store: DraftStore;
  sites: Pick<Sites, 'of'>;
  /** Whether a window shows a story, whose document then stays in memory. */
  isOpen: (storyId: string) => boolean;
};

type Queued = { storyId: string; at: number; site: string; action: string; state: string };
type Tried = Omit<Queued, 'state'> & { outcome: string; message: string | null };
type Titled = Pick<TrailLine, 'slug' | 'headline'>;

export function trail({ db, store, sites, isOpen }: TrailParts): Trail {
  const ids = db.prepare<[], string>('SELECT id FROM draft WHERE purged_at IS NULL').pluck();
  const queued = db.prepare<{ id: string | null }, Queued>(
    `SELECT story_id AS storyId, queued_at AS at, site, action, state FROM outbox
     WHERE @id IS NULL OR story_id = @id`,
  );
  const tried = db.prepare<{ id: string | null }, Tried>(
    `SELECT story_id AS storyId, attempt.at, site, action, outcome, attempt.message
     FROM outbox_attempt AS attempt JOIN outbox USING (operation_id)
     WHERE @id IS NULL OR story_id = @id`,
  );
  const siteName = (key: string): string => sites.of(key)?.name() ?? key;

  /** What was moved, and what the story is called. */
  function movesOf(storyId: string): { title: Titled; lines: TrailLine[] } {
    const { doc } = store.read(storyId);
    const { headline, slug } = projectStory(doc);
    const title = { slug, headline };
    const lines = readWorkflow(doc).map(
      ({ at, who, to, why }): TrailLine => ({
        ...{ at: isoTime(at), storyId, ...title, event: 'moved', who },
        ...{ what: to, outcome: '', message: why ?? '', site: '' },
      }),
    );
    if (!isOpen(storyId)) store.release(storyId);
    return { title, lines };
  }

  return {
    async of(storyId) {
      const titles = new Map<string, Titled>();
      const lines: TrailLine[] = [];
      for (const id of storyId === null ? ids.all() : [storyId]) {
        if (!store.has(id)) continue;
        const moves = movesOf(id);
        titles.set(id, moves.title);
        lines.push(...moves.lines);
        // Documents are read one a turn, so that nobody who types meanwhile waits.
        await soon();
      }
      const titleOf = (id: string): Titled => titles.get(id) ?? { slug: '', headline: '' };
      for (const { storyId: id, at, site, action, state } of queued.all({ id: storyId })) {
        lines.push({
          ...{ at: isoTime(at), storyId: id, ...titleOf(id), event: 'queued', who: '' },
          ...{ what: action, outcome: state, message: '', site: siteName(site) },
        });
      }
      for (const { storyId: id, at, site, action, outcome, message } of tried.all({
        id: storyId,
      })) {
        lines.push({
          ...{ at: isoTime(at), storyId: id, ...titleOf(id), event: 'tried', who: '' },
          ...{ what: action, outcome, message: message ?? '', site: siteName(site) },
        });
      }
      return lines.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    },
  };
}

const isoTime = (at: number): string => new Date(at).toISOString();
