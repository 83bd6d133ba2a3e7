import { projectStory } from '@shared/story/projection';
import type { Clock } from '../clock';
import type { Database } from '../database/open';
import type { Log } from '../log';
import type { DraftStore } from './draft-store';
import { PROJECTOR, type WriteProjection } from './project';

/** Pause in the typing before a story is projected, and the longest wait while it goes on; ms. */
const QUIET_MS = 150;
const LATEST_MS = 1000;
/** Stories projected at once when many are behind: some 50 ms. */
const SLICE = 20;

/** Keeps projections up with the log. */
export type Projector = {
  /** A draft was changed: project it soon. */
  touch(id: string): void;
  /** Project it now, if it is behind its log. */
  bring(id: string): void;
  /** Brings every draft up whose row is behind, as after a crash: the first now, the rest in slices. */
  catchUp(): void;
  /** Projects what waits. For closing. */
  settle(): void;
};

export type ProjectorListener = {
  /** A new projection is on disk. */
  onProjected(id: string): void;
  /** A story is up with its log, whether or not it had to be projected. */
  onSettled(id: string): void;
};

type Waiting = { since: number; cancel: () => void };

export function projector(
  db: Database,
  store: DraftStore,
  write: WriteProjection,
  clock: Clock,
  log: Log,
  { onProjected, onSettled }: ProjectorListener,
): Projector {
  const waiting = new Map<string, Waiting>();
  let cancelCatchUp = (): void => {};
  const behind = db
    .prepare<[], string>(
      `SELECT draft.id FROM draft LEFT JOIN story ON story.id = draft.id
       WHERE draft.purged_at IS NULL AND (
         story.id IS NULL OR story.projector <> ${PROJECTOR} OR story.seq <
           (SELECT max(seq) FROM draft_update WHERE draft_id = draft.id))`,
    )
    .pluck();
  const projectedTo = db
    .prepare<[string], number>(`SELECT seq FROM story WHERE id = ? AND projector = ${PROJECTOR}`)
    .pluck();

  function project(id: string): void {
    waiting.get(id)?.cancel();
    waiting.delete(id);
    const draft = store.read(id);
    if (projectedTo.get(id) !== draft.head) {
      const story = projectStory(draft.doc);
      db.transaction(() => write(id, story, { seq: draft.head, at: draft.headAt })).immediate();
      store.compact(id);
      onProjected(id);
    }
    onSettled(id);
  }

  /** A projection that fails is made again with the next change, or at the next start. */
  function projectSafely(id: string): void {
    try {
      project(id);
    } catch (error) {
      log.error(`projecting story ${id}`, error);
    }
  }

  return {
    touch(id) {
      const now = clock.now();
      const since = waiting.get(id)?.since ?? now;
      waiting.get(id)?.cancel();
      const pause = Math.max(0, Math.min(QUIET_MS, since + LATEST_MS - now));
      waiting.set(id, { since, cancel: clock.after(pause, () => projectSafely(id)) });
    },
    bring: project,
    catchUp() {
      const ids = behind.all();
      const nextSlice = (): void => {
        for (const id of ids.splice(0, SLICE)) projectSafely(id);
        if (ids.length > 0) cancelCatchUp = clock.after(0, nextSlice);
      };
      nextSlice();
    },
    settle() {
      cancelCatchUp();
      for (const id of [...waiting.keys()]) projectSafely(id);
    },
  };
}
