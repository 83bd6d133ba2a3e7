import { compareStories } from '@shared/story/compare';
import { BookOpen, Columns2, GitCompareArrows, Rows2, X } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { words } from '../i18n';
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

const looks = () =>
  [
    { id: 'inline', label: words.conflict.inline, icon: Rows2 },
    { id: 'beside', label: words.conflict.beside, icon: Columns2 },
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
    return point ? momentTime(point.at, now) : words.history.now;
  };
  const isCurrent = before.isCurrent && (past.after === null || later.isCurrent);
  const at = points[place]?.at ?? before.moment?.at ?? now;
  const error = before.error ?? later.error;
  const mayRestore = onRestoreAll !== null && past.after === null && before.isCurrent;
  return (
    <section className="past-view" aria-label={words.history.compared}>
      <header className="past-banner">
        <GitCompareArrows size={16} aria-hidden />
        <h2 aria-live="polite">
          {words.history.fromTo(timeAt(place), timeAt(afterPlace))}
          {comparison ? <small>{changeInWords(comparison.words)}</small> : null}
        </h2>
        <div className="past-ways">
          <Segments
            label={words.conflict.howTheyStand}
            options={looks()}
            value={look}
            onChange={setLook}
          />
          {onRestoreAll ? (
            <Button
              look="go"
              isDisabled={comparison === null}
              onPress={() => onRestoreAll(past.before, at)}
            >
              {words.history.restoreVersion}
            </Button>
          ) : null}
          <IconButton
            small
            icon={BookOpen}
            label={words.history.readAsItWas}
            onPress={() => onShow({ look: 'read', seq: past.before })}
          />
          <IconButton small icon={X} label={words.ui.close} hint={false} onPress={onClose} />
        </div>
      </header>
      <div className="past-scrubbers">
        <Scrubber
          label={words.history.before}
          points={points}
          place={place}
          now={now}
          onSeq={(seq) => seq !== null && onShow({ ...past, before: seq })}
        />
        <Scrubber
          label={words.history.after}
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
