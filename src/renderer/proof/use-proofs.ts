import { useMemo } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';

/** Brings the proof of a story to paper or into a file, and says what came of it. */
export function useProofs(id: string | null) {
  const { desk } = useDesk();
  const notify = useNotify();
  return useMemo(
    () => ({
      async print(): Promise<void> {
        if (id === null) return;
        const answer = await desk.proof.print({ id });
        if (!answer.ok) notify({ message: answer.error.message, tone: 'alert' });
      },
      async savePdf(): Promise<void> {
        if (id === null) return;
        const answer = await desk.proof.savePdf({ id });
        if (!answer.ok) notify({ message: answer.error.message, tone: 'alert' });
        else if (answer.value) {
          notify({ message: words.proof.saved(answer.value.file), tone: 'plain' });
        }
      },
    }),
    [desk, notify, id],
  );
}
