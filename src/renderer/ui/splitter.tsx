import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

type Props = {
  label: string;
  /** Width of the column that it bounds, px. */
  width: number;
  min: number;
  max: number;
  onChange: (width: number) => void;
  /** On which side of the splitter its column is. */
  column: 'start' | 'end';
};

const STEP = 16;

/** The edge between two columns: dragged, or moved with the arrow keys (ARIA window splitter). */
export function Splitter({ label, width, min, max, onChange, column }: Props) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  /** +1 when the column grows as the edge moves right. */
  const sense = (element: Element): number =>
    (column === 'start' ? 1 : -1) * (getComputedStyle(element).direction === 'rtl' ? -1 : 1);
  const set = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const grow = sense(event.currentTarget) * STEP;
    if (event.key === 'ArrowRight') set(width + grow);
    else if (event.key === 'ArrowLeft') set(width - grow);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag.current) return;
    set(drag.current.width + (event.clientX - drag.current.x) * sense(event.currentTarget));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="splitter"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
