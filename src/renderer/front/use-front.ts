import type { FrontOfEdition } from '@shared/ipc/front';
import type { CardStory } from '@shared/page/card-story';
import type { FrontSlot } from '@shared/publish/front';
import type { EditionId } from '@shared/story/vocabulary';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, useDeskEvent } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { useStanding } from '../standing/use-standing';

const STORIES = 'front-stories';

/** The front page of an edition. */
export function useFront(edition: EditionId) {
  const { front: calls } = useDesk().desk;
  const { standing, hear, write, ...rest } = useStanding('front', edition, {
    read: () => calls.read({ edition }),
    write: (document: Pick<FrontOfEdition, 'slots'>) => calls.write({ edition, ...document }),
    refresh: () => calls.refresh({ edition }),
  });
  useDeskEvent('front:changed', ({ front }) => hear(front));
  return { front: standing, write: (slots: FrontSlot[]) => void write({ slots }), ...rest };
}

/** The stories of which a front page is made, newest first; null until they are known. */
export function useFrontStories(
  edition: EditionId,
  slots: readonly FrontSlot[],
): { stories: readonly CardStory[] | null; error: string | null } {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const again = (): void => void cache.invalidateQueries({ queryKey: [STORIES] });
  useDeskEvent('archive:changed', again);
  useDeskEvent('publication:changed', again);
  const ids = slots.map(({ storyId }) => storyId).sort();
  const { data, error } = useQuery({
    queryKey: [STORIES, edition, ids],
    queryFn: () => answerOf(desk.front.stories({ edition })),
    placeholderData: keepPreviousData,
  });
  return { stories: data ?? null, error: error?.message ?? null };
}
