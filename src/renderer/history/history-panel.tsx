import { Tag } from 'lucide-react';
import { useMemo } from 'react';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { Button } from '../ui/button';
import { askForName, lookAt, lookBack, seqOf, useLooking } from './lookback';
import { NameVersion } from './name-version';
import { placeOf, pointsOf } from './points';
import { Timeline } from './timeline';
import { momentTime } from './times';
import { useTimeline } from './use-timeline';
import { useVersions } from './use-versions';
import './history-panel.css';

const MINUTE = 60_000;

/** What happened to the story, moment by moment, and names for the moments that matter. */
export function HistoryPanel({ session }: { session: StorySession }) {
  const timeline = useTimeline(session.id);
  const now = useNow(MINUTE);
  const { past, isNaming } = useLooking(session);
  const versions = useVersions(session);
  const points = useMemo(() => pointsOf(timeline ?? []), [timeline]);
  const shown = seqOf(past);
  const point = shown === null ? undefined : points[placeOf(points, shown)];
  const isYoung = timeline !== null && !timeline.some(({ type }) => type === 'session');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back to the canvas from anywhere in the list.
    <div
      className="history"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || past === null) return;
        event.preventDefault();
        lookBack(session, null);
      }}
    >
      <div className="history-head">
        {isNaming ? (
          <NameVersion
            moment={point ? momentTime(point.at, now) : null}
            onName={async (name) => {
              if (await versions.name(name, point?.seq ?? null)) askForName(session, false);
            }}
            onCancel={() => askForName(session, false)}
          />
        ) : (
          <Button onPress={() => askForName(session, true)}>
            <Tag size={14} aria-hidden />
            {words.history.nameThis}
          </Button>
        )}
      </div>
      {isYoung ? <p className="history-lesson">{words.history.lesson}</p> : null}
      {timeline && timeline.length > 0 ? (
        <Timeline
          timeline={timeline}
          shownSeq={point?.seq ?? null}
          now={now}
          onChoose={(seq) => lookAt(session, seq)}
          onRemoveName={versions.remove}
        />
      ) : null}
    </div>
  );
}
