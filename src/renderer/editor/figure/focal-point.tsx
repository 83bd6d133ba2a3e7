import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
} from 'react';
import { words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';

type PointProps = {
  /** 0…1 from the left and the top of the picture. */
  x: number;
  y: number;
  /** Where the part of the picture lies that the shape shows for which one aims; null for all shapes. */
  frame: CSSProperties | null;
  onChange: (x: number, y: number) => void;
  onDone: () => void;
};

const STEP = 0.01;
const LONG_STEP = 0.1;

/**
 * Lies over a picture and says which point of it stays in sight wherever it is cropped. The point is
 * of the picture, so left stays left in every language.
 */
export function FocalPoint({ x, y, frame, onChange, onDone }: PointProps) {
  const point = useRef<HTMLDivElement>(null);
  useEffect(() => point.current?.focus(), []);

  const aim = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChange((event.clientX - left) / width, (event.clientY - top) / height);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? LONG_STEP : STEP;
    if (event.key === 'ArrowLeft') onChange(x - step, y);
    else if (event.key === 'ArrowRight') onChange(x + step, y);
    else if (event.key === 'ArrowUp') onChange(x, y - step);
    else if (event.key === 'ArrowDown') onChange(x, y + step);
    else if (event.key === 'Home') onChange(0.5, 0.5);
    else if (event.key === 'Escape' || event.key === 'Enter') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="focal-field"
      dir="ltr"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        point.current?.focus();
        aim(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) aim(event);
      }}
    >
      {frame ? <div className="focal-frame" style={frame} /> : null}
      <div
        ref={point}
        className="focal-point"
        role="slider"
        tabIndex={0}
        aria-label={words.canvas.figure.focalPoint}
        aria-roledescription={words.canvas.figure.plane}
        aria-valuenow={percent(x)}
        aria-valuetext={words.canvas.figure.focalAt(numberOf(percent(x)), numberOf(percent(y)))}
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const percent = (share: number): number => Math.round(share * 100);
