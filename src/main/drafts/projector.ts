import type { RunningArchive } from '../archive/client';
import type { ListedStory } from '../archive/stored';
import type { Clock } from '../clock';
import type { Log } from '../log';

/** Pause in the typing before a story is projected, and the longest wait while it goes on; ms. */
const QUIET_MS = 150;
const LATEST_MS = 1000;

/**
 * Asks the archive to keep up with the log. The archive reads a story there and projects it, in its
 * own thread: its line in the list, what is found of it.
 */
export type Projector = {
  /** A draft was changed: project it soon. */
  touch(id: string): void;
  /** Project it now, if anything of it is behind; its line, or null where there is none. */
  bring(id: string): Promise<ListedStory | null>;
  /** The same, and tells of it whether or not anything had changed. */
  tell(id: string): void;
  /** Projects what waits, and resolves when all is done that was asked for. */
  settle(): Promise<void>;
};

export type ProjectorListener = {
  /** Something of a story has changed in the archive, or is to be told. */
  onProjected(id: string, line: ListedStory | null): void;
  /** A story is being projected, from the log: its document in memory is not needed for that. */
  onAsked(id: string): void;
};

type Waiting = { since: number; cancel: () => void };

export function projector(
  archive: Pick<RunningArchive, 'bring'>,
  clock: Clock,
  log: Log,
  { onProjected, onAsked }: ProjectorListener,
): Projector {
  const waiting = new Map<string, Waiting>();
  const underWay = new Set<Promise<unknown>>();

  async function project(id: string, tells: boolean): Promise<ListedStory | null> {
    waiting.get(id)?.cancel();
    waiting.delete(id);
    const asked = archive.bring({ id });
    try {
      onAsked(id);
    } catch (error) {
      // A snapshot is only a short cut: without it, all is still in the log.
      log.error(`putting story ${id} away`, error);
    }
    const answer = await asked;
    if (!answer.ok) {
      // It is brought up with the next change, or at the next start.
      log.error(`projecting story ${id}`, answer.error);
      return null;
    }
    const { row, changed } = answer.value;
    if (changed || tells) onProjected(id, row);
    return row;
  }

  function bring(id: string, tells = false): Promise<ListedStory | null> {
    const work = project(id, tells);
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  }

  return {
    bring: (id) => bring(id),
    tell: (id) => void bring(id, true),
    touch(id) {
      const now = clock.now();
      const since = waiting.get(id)?.since ?? now;
      waiting.get(id)?.cancel();
      const pause = Math.max(0, Math.min(QUIET_MS, since + LATEST_MS - now));
      waiting.set(id, { since, cancel: clock.after(pause, () => void bring(id)) });
    },
    async settle() {
      for (const id of [...waiting.keys()]) void bring(id);
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
