import type { TrailFormat } from '@shared/ipc/record';
import { useCallback } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';

/** Gives the function that writes the trail of a story (null: of all) into a file that the person chooses. */
export function useSaveTrail(): (id: string | null, format: TrailFormat) => Promise<void> {
  const { desk } = useDesk();
  const notify = useNotify();
  return useCallback(
    async (id, format) => {
      const answer = await desk.record.saveTrail({ id, format });
      if (!answer.ok) {
        notify({ message: words.record.notSaved(answer.error.message), tone: 'alert' });
      } else if (answer.value) notify({ message: words.record.saved(answer.value.file) });
    },
    [desk, notify],
  );
}
