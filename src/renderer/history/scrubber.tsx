import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import type { Point } from './points';
import { momentTime } from './times';

type Props = {
  label: string;
  /** Oldest first. */
  points: readonly Point[];
  place: number;
  now: number;
  /** Whether the present follows after the last moment: the place behind all of them. */
  endsNow?: boolean;
  /** @param seq the moment; null for now */
  onSeq: (seq: number | null) => void;
};

/** Goes through the moments of a story: dragged, with the arrow keys, or step by step. */
export function Scrubber({ label, points, place, now, endsNow = false, onSeq }: Props) {
  const id = useId();
  const last = endsNow ? points.length : points.length - 1;
  const point = points[place];
  const time = point ? momentTime(point.at, now) : words.history.nowAlone;
  const goTo = (next: number): void => onSeq(points[next]?.seq ?? null);
  return (
    <div className="scrubber">
      <label htmlFor={id}>{label}</label>
      <IconButton
        small
        icon={ChevronLeft}
        label={words.history.earlier(label)}
        hint={false}
        isDisabled={place <= 0}
        onPress={() => goTo(place - 1)}
      />
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, last)}
        step={1}
        value={place}
        aria-valuetext={time}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <IconButton
        small
        icon={ChevronRight}
        label={words.history.later(label)}
        hint={false}
        isDisabled={place >= last}
        onPress={() => goTo(place + 1)}
      />
      <output htmlFor={id}>{time}</output>
    </div>
  );
}
