import type { StoryRow } from '@shared/ipc/drafts';
import { useCallback, useRef } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';
import { useDeskEvent } from './answers';

type Binned = Pick<StoryRow, 'id' | 'headline'>;

/** How long a headline stands in a sentence, characters. */
const SHORT = 48;

/**
 * The bin: a story goes there at once, and a notice takes it out again. Also leaves the open story
 * when another window puts it there.
 */
export function useBin(
  openId: string | null,
  go: (id: string | null) => void,
): { bin: (story: Binned) => Promise<void>; unbin: (id: string) => Promise<void> } {
  const { desk } = useDesk();
  const notify = useNotify();
  /** What this window puts into the bin, which needs no telling. */
  const own = useRef(new Set<string>());

  const unbin = useCallback(
    async (id: string, isWanted = true) => {
      const answer = await desk.drafts.unbin({ id });
      if (answer.ok && isWanted) go(id);
      else if (!answer.ok) notify({ message: answer.error.message, tone: 'alert' });
    },
    [desk, go, notify],
  );

  const bin = useCallback(
    async ({ id, headline }: Binned) => {
      const wasOpen = id === openId;
      own.current.add(id);
      const answer = await desk.drafts.bin({ id });
      own.current.delete(id);
      if (!answer.ok) {
        notify({ message: answer.error.message, tone: 'alert' });
        return;
      }
      notify({
        message:
          headline === '' ? words.desk.untitledInTheBin : words.desk.inTheBin(shortened(headline)),
        action: { label: words.desk.undo, run: () => void unbin(id, wasOpen) },
      });
    },
    [desk, notify, unbin, openId],
  );

  useDeskEvent('story:changed', ({ id, row }) => {
    if (row !== null || id !== openId) return;
    go(null);
    if (own.current.has(id)) return;
    notify({
      message: words.desk.binnedElsewhere,
      action: { label: words.desk.takeItOut, run: () => void unbin(id) },
    });
  });
  return { bin, unbin };
}

const shortened = (headline: string): string =>
  headline.length > SHORT ? `${headline.slice(0, SHORT).trimEnd()}…` : headline;
