import { CROPS, type CropName, cropArea } from '../story/crops';

/** Smaller forms of a picture, which a site makes of the one that the desk put. */

type Size = { width: number; height: number };

/** Widths in which a picture is offered, px: from a small card to a large screen with dense pixels. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const;
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number];

/** Widest crop, px: what search engines and social networks ask for. */
const CROP_WIDTH = 1200;

/**
 * The widths that are worth offering of a picture, with the width that each really has: none is
 * wider than the picture.
 */
export function offeredWidths(picture: Size): { width: RenditionWidth; actual: number }[] {
  const smaller = RENDITION_WIDTHS.filter((width) => width < picture.width);
  const next = RENDITION_WIDTHS.find((width) => width >= picture.width);
  return [
    ...smaller.map((width) => ({ width, actual: width })),
    ...(next ? [{ width: next, actual: picture.width }] : []),
  ];
}

/** Width and height of a crop as it is sent, px. */
export function cropSize(picture: Size, crop: CropName): Size {
  const { width, height } = cropArea(picture, CROPS[crop], { x: 0.5, y: 0.5 });
  const scale = Math.min(1, CROP_WIDTH / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
