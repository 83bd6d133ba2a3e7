/** Shapes in which a picture is shown where it is not shown whole, widest first: width to height. */
export const CROPS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const;
export type CropName = keyof typeof CROPS;
export const CROP_NAMES = Object.keys(CROPS) as CropName[];

/** A point of a picture, 0…1 from its left and its top (never mirrored for right-to-left). */
export type Point = { x: number; y: number };

/** The points that stay in sight in shapes for which the focal point is not good enough. */
export type Crops = { [crop in CropName]?: Point | undefined };

/** What of a picture has to stay in sight in a shape. */
export const focalIn = (
  { focal, crops }: { focal: Point; crops?: Crops | undefined },
  crop: CropName,
): Point => crops?.[crop] ?? focal;

/** The attribute of a figure that holds the point of a shape, both numbers in one: no merge mixes two. */
export const CROP_ATTRIBUTES = {
  ...{ '16x9': 'crop16x9', '4x3': 'crop4x3', '1x1': 'crop1x1' },
} as const satisfies Record<CropName, string>;

export const pointText = ({ x, y }: Point): string => `${x} ${y}`;

/** Null for what is no point. */
export function pointOf(text: unknown): Point | null {
  const [, x, y] = (typeof text === 'string' && /^([\d.]+) ([\d.]+)$/.exec(text)) || [];
  const point = { x: Number(x), y: Number(y) };
  const isIn = (share: number): boolean => share >= 0 && share <= 1;
  return isIn(point.x) && isIn(point.y) ? point : null;
}

/** The shapes for which a figure's attributes have a point of their own; undefined when none does. */
export function cropsOf(attribute: (name: string) => unknown): Crops | undefined {
  const crops: Crops = {};
  for (const name of CROP_NAMES) {
    const point = pointOf(attribute(CROP_ATTRIBUTES[name]));
    if (point) crops[name] = point;
  }
  return Object.keys(crops).length > 0 ? crops : undefined;
}

type Size = { width: number; height: number };

/** The part of a picture that a shape shows, around a point, px. */
export function cropArea(
  picture: Size,
  ratio: number,
  point: Point,
): Size & { left: number; top: number } {
  const width = Math.min(picture.width, Math.round(picture.height * ratio));
  const height = Math.min(picture.height, Math.round(picture.width / ratio));
  const within = (at: number, part: number, whole: number): number =>
    Math.round(Math.min(Math.max(at * whole - part / 2, 0), whole - part));
  return {
    ...{ width, height },
    left: within(point.x, width, picture.width),
    top: within(point.y, height, picture.height),
  };
}

/** The same as the `object-position` of an image that covers such a shape: shares, 0…1. */
export function cropPosition({ width, height }: Size, ratio: number, point: Point): Point {
  const own = width / height;
  return {
    x: positionOf(point.x, Math.min(1, ratio / own)),
    y: positionOf(point.y, Math.min(1, own / ratio)),
  };
}

/** @param shown how much of the whole is seen, 0…1 */
const positionOf = (at: number, shown: number): number =>
  shown === 1 ? at : Math.min(Math.max(at - shown / 2, 0), 1 - shown) / (1 - shown);
