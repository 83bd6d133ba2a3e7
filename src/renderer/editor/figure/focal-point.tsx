import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { Button } from '../../ui/button';
import { useMediaAddress } from '../media-address';

type PointProps = {
  /** 0…1 from the left and the top of the picture. */
  x: number;
  y: number;
  onChange: (x: number, y: number) => void;
  onDone: () => void;
};

const STEP = 0.01;
const LONG_STEP = 0.1;

/**
 * Lies over a picture and says which point of it stays in sight wherever it is cropped. The point is
 * of the picture, so left stays left in every language.
 */
export function FocalPoint({ x, y, onChange, onDone }: PointProps) {
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
      <div
        ref={point}
        className="focal-point"
        role="slider"
        tabIndex={0}
        aria-label="Focal point"
        aria-roledescription="two-dimensional slider"
        aria-valuenow={percent(x)}
        aria-valuetext={`${percent(x)} % from the left, ${percent(y)} % from the top`}
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const percent = (share: number): number => Math.round(share * 100);

const CROPS = [
  { name: '16:9', ratio: '16 / 9' },
  { name: '4:3', ratio: '4 / 3' },
  { name: '1:1', ratio: '1' },
];

type CropsProps = { x: number; y: number; media: string; onDone: () => void };

/** How the picture will be cut in the shapes in which sites show it. */
export function FocalCrops({ x, y, media, onDone }: CropsProps) {
  const addressOf = useMediaAddress();
  const address = useMemo(() => addressOf(media), [addressOf, media]);
  return (
    <div className="focal-crops">
      {CROPS.map(({ name, ratio }) => (
        <div key={name} className="focal-crop">
          <img
            src={address}
            alt=""
            style={{ aspectRatio: ratio, objectPosition: `${x * 100}% ${y * 100}%` }}
          />
          <span>{name}</span>
        </div>
      ))}
      <p className="focal-hint">Click what must stay in sight, or use the arrow keys.</p>
      <Button look="go" onPress={onDone}>
        Done
      </Button>
    </div>
  );
}
