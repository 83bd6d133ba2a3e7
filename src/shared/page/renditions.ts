/** Smaller forms of a picture, which a site makes of the one that the desk put. */

type Size = { width: number; height: number };

/** Widths in which a picture is offered, px: from a small card to a large screen with dense pixels. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const;
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number];

/** Shapes for those who show a link to a story (search engines, social networks), widest first. */
export const CROPS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const;
export type CropName = keyof typeof CROPS;
export const CROP_NAMES = Object.keys(CROPS) as CropName[];

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

/** The part of a picture that a crop shows, around its focal point, px. */
export function cropArea(
  picture: Size,
  crop: CropName,
  focal: { x: number; y: number },
): Size & { left: number; top: number } {
  const ratio = CROPS[crop];
  const width = Math.min(picture.width, Math.round(picture.height * ratio));
  const height = Math.min(picture.height, Math.round(picture.width / ratio));
  const within = (point: number, part: number, whole: number): number =>
    Math.round(Math.min(Math.max(point * whole - part / 2, 0), whole - part));
  return {
    ...{ width, height },
    left: within(focal.x, width, picture.width),
    top: within(focal.y, height, picture.height),
  };
}

/** Width and height of a crop as it is sent, px. */
export function cropSize(picture: Size, crop: CropName): Size {
  const { width, height } = cropArea(picture, crop, { x: 0.5, y: 0.5 });
  const scale = Math.min(1, CROP_WIDTH / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
