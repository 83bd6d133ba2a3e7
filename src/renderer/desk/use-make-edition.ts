import type { EditionId } from '@shared/story/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';
import { storyHash } from './route';

/** Makes an edition of a story and opens it. One is made at a time. */
export function useMakeEdition(id: string | null) {
  const { desk } = useDesk();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const make = useCallback(
    async (edition: EditionId): Promise<void> => {
      if (id === null) return;
      setMaking(true);
      const answer = await desk.editions.make({ id, edition });
      setMaking(false);
      void queries.invalidateQueries({ queryKey: ['editions'] });
      if (answer.ok) window.location.hash = storyHash(answer.value.id);
      else notify({ message: answer.error.message, tone: 'alert' });
    },
    [desk, notify, queries, id],
  );
  return { make, isMaking };
}
