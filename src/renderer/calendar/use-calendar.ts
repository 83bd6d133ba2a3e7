import type { CalendarEntry } from '@shared/ipc/record';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf, useDeskEvent } from '../desk/answers';
import { timeIn } from '../desk/times';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';

const KEY = 'calendar';

/** The stories from one moment to before another (ms since 1970 UTC), kept up with what happens to them. */
export function useCalendar(
  from: number,
  to: number,
): { entries: CalendarEntry[]; error: string | null } {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const { data, error } = useQuery<CalendarEntry[]>({
    queryKey: [KEY, from, to],
    queryFn: () => answerOf(desk.record.calendar({ from, to })),
    ...{ staleTime: 0, placeholderData: (before: CalendarEntry[] | undefined) => before ?? [] },
  });
  const refresh = useCallback(() => void cache.invalidateQueries({ queryKey: [KEY] }), [cache]);
  useDeskEvent('story:changed', refresh);
  useDeskEvent('archive:changed', refresh);
  return { entries: data ?? [], error: error?.message ?? null };
}

/** Moves a scheduled story to another time; gives what came of it to the person, with a way back. */
export function useMoveInTime(zone: string): (entry: CalendarEntry, at: number) => Promise<void> {
  const { desk } = useDesk();
  const notify = useNotify();
  return useCallback(
    async (entry, at) => {
      const { id, headline } = entry;
      if (at === entry.at || Number.isNaN(at)) return;
      const answer = await desk.publish.schedule({ id, release: { at, zone } });
      if (!answer.ok) {
        notify({ message: words.calendar.notMoved(answer.error.message), tone: 'alert' });
        return;
      }
      notify({
        message: words.calendar.moved(headline, timeIn(zone, at)),
        action: {
          label: words.calendar.moveBack,
          run: () => void desk.publish.schedule({ id, release: { at: entry.at, zone } }),
        },
      });
    },
    [desk, notify, zone],
  );
}
