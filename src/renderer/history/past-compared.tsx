import { compareStories } from '@shared/story/compare';
import { BookOpen, Columns2, GitCompareArrows, Rows2, X } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useProjection } from '../session/use-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { useRemembered } from '../ui/remembered';
import { Segments } from '../ui/segments';
import { Compared, type ComparedLook } from './compared/compared';
import { changeInWords } from './entry-words';
import type { Lookback } from './lookback';
import type { PastViewProps } from './past-view';
import { placeOf } from './points';
import { Scrubber } from './scrubber';
import { momentTime } from './times';
import { useMoment } from './use-moment';
import type { Restoring } from './use-restore';

type Props = PastViewProps & {
  past: Extract<Lookback, { look: 'compare' }>;
  onRestore: (restoring: Restoring) => void;
};

const LOOKS = [
  { id: 'inline', label: 'Inline', icon: Rows2 },
  { id: 'beside', label: 'Side by side', icon: Columns2 },
] as const;

/** Two moments of a story, and what came and went between them. */
export function PastCompared(props: Props) {
  const { session, past, points, now, onShow, onRestoreAll, onRestore, onClose } = props;
  const [look, setLook] = useRemembered<ComparedLook>('compare.look', 'inline');
  const before = useMoment(session.id, past.before);
  const later = useMoment(session.id, past.after);
  const present = useDeferredValue(useProjection(session));
  const after = past.after === null ? present : (later.moment?.story ?? null);
  const story = before.moment?.story ?? null;
  const comparison = useMemo(
    () => (story && after ? compareStories(story, after) : null),
    [story, after],
  );

  const place = placeOf(points, past.before);
  const afterPlace = past.after === null ? points.length : placeOf(points, past.after);
  const timeAt = (at: number): string => {
    const point = points[at];
    return point ? momentTime(point.at, now) : 'now';
  };
  const isCurrent = before.isCurrent && (past.after === null || later.isCurrent);
  const at = points[place]?.at ?? before.moment?.at ?? now;
  const error = before.error ?? later.error;
  const mayRestore = onRestoreAll !== null && past.after === null && before.isCurrent;
  return (
    <section className="past-view" aria-label="Two versions compared">
      <header className="past-banner">
        <GitCompareArrows size={16} aria-hidden />
        <h2 aria-live="polite">
          From {timeAt(place)} to {timeAt(afterPlace)}
          {comparison ? <small>{changeInWords(comparison.words)}</small> : null}
        </h2>
        <div className="past-ways">
          <Segments label="How they stand" options={LOOKS} value={look} onChange={setLook} />
          {onRestoreAll ? (
            <Button
              look="go"
              isDisabled={comparison === null}
              onPress={() => onRestoreAll(past.before, at)}
            >
              Restore this version
            </Button>
          ) : null}
          <IconButton
            small
            icon={BookOpen}
            label="Read it as it was"
            onPress={() => onShow({ look: 'read', seq: past.before })}
          />
          <IconButton small icon={X} label="Close" hint={false} onPress={onClose} />
        </div>
      </header>
      <div className="past-scrubbers">
        <Scrubber
          label="Before"
          points={points}
          place={place}
          now={now}
          onSeq={(seq) => seq !== null && onShow({ ...past, before: seq })}
        />
        <Scrubber
          label="After"
          points={points}
          place={afterPlace}
          now={now}
          endsNow
          onSeq={(seq) => onShow({ ...past, after: seq })}
        />
      </div>
      {error ? (
        <p className="past-error" role="alert">
          {error}
        </p>
      ) : null}
      {comparison && after ? (
        <div className="past-sheet" data-waiting={!isCurrent}>
          <Compared
            comparison={comparison}
            look={look}
            edition={after.fields.edition}
            titles={{ before: timeAt(place), after: timeAt(afterPlace) }}
            onRestore={
              mayRestore
                ? (what, back = what) => onRestore({ seq: past.before, at, what, back })
                : null
            }
          />
        </div>
      ) : null}
    </section>
  );
}
