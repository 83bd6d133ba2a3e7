import { useCallback } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useNotify } from '../ui/notices';
import { useFreshTimeline } from './use-timeline';

/** Names of moments: given, and taken away. */
export function useVersions(session: StorySession): {
  /** @param seq the moment; null for now. Gives whether it has the name */
  name: (name: string, seq: number | null) => Promise<boolean>;
  remove: (name: string, seq: number) => Promise<void>;
} {
  const { desk } = useDesk();
  const notify = useNotify();
  const refresh = useFreshTimeline(session.id);
  const { id } = session;

  const name = useCallback(
    async (given: string, seq: number | null): Promise<boolean> => {
      await session.flush();
      const answer = await desk.history.nameVersion({
        ...{ id, name: given },
        ...(seq === null ? {} : { seq }),
      });
      if (!answer.ok) notify({ message: answer.error.message, tone: 'alert' });
      refresh();
      return answer.ok;
    },
    [desk, id, session, notify, refresh],
  );
  const remove = useCallback(
    async (given: string, seq: number): Promise<void> => {
      const answer = await desk.history.removeVersion({ id, name: given, seq });
      if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
      refresh();
      notify({
        message: words.history.noLongerNamed(given),
        action: { label: words.history.undo, run: () => void name(given, seq) },
      });
    },
    [desk, id, notify, refresh, name],
  );
  return { name, remove };
}
