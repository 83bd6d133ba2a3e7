import {
  CROPS,
  type CropName,
  type Crops,
  cropArea,
  cropsOf,
  type Point,
} from '@shared/story/crops';
import type { FigureAttributes } from '@shared/story/schema/figure';
import type { CSSProperties } from 'react';

/** A picture of which one says what stays in sight; its size in pixels. */
export type AimedPicture = {
  width: number;
  height: number;
  focal: Point;
  crops?: Crops | undefined;
};

export function aimedPicture(figure: FigureAttributes): AimedPicture {
  const { width, height, focalX, focalY } = figure;
  const crops = cropsOf((name) => figure[name as keyof FigureAttributes]);
  // A picture whose size nobody knows is taken as wide as pictures mostly are.
  const size = width && height ? { width, height } : { width: 3, height: 2 };
  return { ...size, focal: { x: focalX, y: focalY }, ...(crops && { crops }) };
}

/** Where the part that a shape shows lies on the picture. */
export function frameOf(picture: AimedPicture, crop: CropName, point: Point): CSSProperties {
  const area = cropArea(picture, CROPS[crop], point);
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return {
    left: percent(area.left, picture.width),
    top: percent(area.top, picture.height),
    width: percent(area.width, picture.width),
    height: percent(area.height, picture.height),
  };
}
