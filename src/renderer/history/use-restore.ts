import type { RestorePart } from '@shared/story/restore';
import { useCallback } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useNotify } from '../ui/notices';
import { partInWords } from './entry-words';
import { momentTime } from './times';
import { useFreshTimeline } from './use-timeline';

export type Restoring = {
  /** The moment, by its update, and its time in ms since 1970 UTC. */
  seq: number;
  at: number;
  what: RestorePart;
  /** What takes it back, from the moment before; the same part when it is left out. */
  back?: RestorePart;
};

/** An update later than all there are: the present moment. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Gives the function that brings something back, says so, and offers to undo it. True when it is back. */
export function useRestore(session: StorySession): (restoring: Restoring) => Promise<boolean> {
  const { desk } = useDesk();
  const notify = useNotify();
  const refresh = useFreshTimeline(session.id);
  const { id } = session;

  return useCallback(
    async ({ seq, at, what, back = what }) => {
      const refuse = (message: string): boolean => {
        notify({ message, tone: 'alert' });
        return false;
      };
      // What was typed a moment ago must be in the log before something is written over it.
      await session.flush();
      const present = await desk.history.moment({ id, before: { seq: LAST } });
      if (!present.ok) return refuse(present.error.message);
      const restored = await desk.history.restore({ id, seq, what });
      if (!restored.ok) return refuse(restored.error.message);
      refresh();
      if (restored.value.seq === present.value.seq) {
        notify({ message: words.history.nothingToRestore });
        return true;
      }
      const undo = async (): Promise<void> => {
        await session.flush();
        const undone = await desk.history.restore({ id, seq: present.value.seq, what: back });
        if (!undone.ok) refuse(undone.error.message);
        else refresh();
      };
      const part = partInWords(what);
      notify({
        message: words.history.restoredAsOn(part, momentTime(at, Date.now())),
        action: { label: words.history.undo, run: () => void undo() },
      });
      return true;
    },
    [desk, id, session, notify, refresh],
  );
}
