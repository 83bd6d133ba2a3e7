import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StorySession } from '../session/story-session';
import { type Lookback, lookBack, useLooking } from './lookback';
import { PastCompared } from './past-compared';
import { PastRead } from './past-read';
import { pointsOf } from './points';
import { useRestore } from './use-restore';
import { useTimeline } from './use-timeline';
import './past.css';

type Props = {
  session: StorySession;
  /** Called when the canvas is there again, to put the focus into it. */
  onLeave: () => void;
};

/** What stands in the place of the canvas while an editor looks at the story's past. */
export function Past({ session, onLeave }: Props) {
  const { past } = useLooking(session);
  return past ? <PastInSight session={session} past={past} onLeave={onLeave} /> : null;
}

function PastInSight({ session, past, onLeave }: Props & { past: Lookback }) {
  const timeline = useTimeline(session.id);
  const points = useMemo(() => pointsOf(timeline ?? []), [timeline]);
  const [now] = useState(Date.now);
  const restore = useRestore(session);
  const leave = (): void => {
    flushSync(() => lookBack(session, null));
    onLeave();
  };
  const restoreAll = async (seq: number, at: number): Promise<void> => {
    if (await restore({ seq, at, what: { part: 'story' } })) leave();
  };
  const view = { session, points, now, onShow: (next: Lookback) => lookBack(session, next) };
  const ways = {
    onRestoreAll: session.readOnly === null ? restoreAll : null,
    onClose: leave,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back to the canvas, wherever the focus is.
    <div
      className="past"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leave();
      }}
    >
      {past.look === 'read' ? (
        <PastRead past={past} {...view} {...ways} />
      ) : (
        <PastCompared past={past} {...view} {...ways} onRestore={restore} />
      )}
    </div>
  );
}
