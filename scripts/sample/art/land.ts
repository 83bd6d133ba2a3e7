import { box, line, many, type Pen, type Point, path, polygon, smooth } from './pen.ts';

/** Points of a skyline of hills from left to right; `height` is how far it swings, `steps` how often. */
export function hills(pen: Pen, y: number, height: number, steps: number): Point[] {
  const { random, width } = pen;
  return Array.from({ length: steps + 3 }, (_, index): Point => {
    const swing = index % 2 === 0 ? random.between(-1, -0.2) : random.between(0.2, 1);
    return [((index - 1) * width) / steps, y + (swing * height) / 2];
  });
}

/** Land from a line of points down to the bottom. */
export const landBelow = (pen: Pen, points: readonly Point[], fill: string): string =>
  path(`${smooth(points)}L${pen.width + 200},${pen.height}L-200,${pen.height}Z`, fill);

/** Rugged mountains: a line that is broken again and again. */
export function mountains(pen: Pen, y: number, height: number, fill: string): string {
  const { random, width } = pen;
  let points: Point[] = [
    [-20, y],
    [width * random.between(0.25, 0.4), y - height * random.between(0.7, 1)],
    [width * random.between(0.5, 0.6), y - height * random.between(0.2, 0.45)],
    [width * random.between(0.7, 0.85), y - height * random.between(0.6, 1)],
    [width + 20, y - height * 0.2],
  ];
  for (let swing = height * 0.28; swing > 3; swing *= 0.52) {
    points = points.flatMap((point, index): Point[] => {
      const next = points[index + 1];
      if (!next) return [point];
      const middle: Point = [
        (point[0] + next[0]) / 2,
        (point[1] + next[1]) / 2 + random.between(-swing, swing),
      ];
      return [point, middle];
    });
  }
  return polygon([...points, [width + 20, pen.height], [-20, pen.height]], fill);
}

/** Level strokes of light or dark on water, small and close at `top`, long and far apart at `bottom`. */
export function ripples(
  pen: Pen,
  area: { top: number; bottom: number; left?: number; right?: number },
  colours: readonly [string, ...string[]],
  count: number,
  opacity = 0.5,
): string {
  const { random } = pen;
  const { top, bottom, left = 0, right = pen.width } = area;
  return many(count, () => {
    const near = random.between(0, 1) ** 1.6;
    const y = top + near * (bottom - top);
    const length = (12 + near * 150) * random.between(0.4, 1.3);
    const thick = 1 + near * 4.5;
    const x = random.between(left, right) - length / 2;
    return box(x, y, length, thick, random.pick(colours), {
      rx: thick / 2,
      opacity: opacity * random.between(0.35, 1),
    });
  });
}

/** A tree of round leaves, its foot at (x, y). */
export function tree(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  leaves: readonly [string, ...string[]],
  trunk: string,
): string {
  const { random } = pen;
  const crown = y - height * 0.64;
  const bough = height * 0.28;
  return (
    line(
      [
        [x, y],
        [x + height * 0.02, crown],
      ],
      trunk,
      height * 0.06,
      { 'stroke-linecap': 'round' },
    ) +
    many(9, (index) => {
      const angle = (index / 9) * Math.PI * 2;
      const size = bough * random.between(0.6, 0.85);
      const cx = x + Math.cos(angle) * bough * 0.72;
      const cy = crown + Math.sin(angle) * bough * 0.62;
      return blob(pen, cx, cy, size, random.pick(leaves));
    }) +
    blob(pen, x, crown, bough * 0.9, leaves[0])
  );
}

/** An uneven disc. */
function blob(pen: Pen, x: number, y: number, radius: number, fill: string): string {
  const points = Array.from({ length: 9 }, (_, index): Point => {
    const angle = (index / 8) * Math.PI * 2;
    const r = radius * (index === 0 || index === 8 ? 1 : pen.random.between(0.86, 1.12));
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r];
  });
  return path(`${smooth(points)}Z`, fill);
}

/** Long flat clouds between two heights. */
export function clouds(
  pen: Pen,
  area: { top: number; bottom: number },
  colours: readonly [string, ...string[]],
  count: number,
  opacity = 0.6,
): string {
  const { random, width } = pen;
  return many(count, () => {
    const y = random.between(area.top, area.bottom);
    const length = random.between(0.12, 0.42) * width;
    const thick = random.between(10, 34);
    const x = random.between(-0.15, 1) * width;
    const puffs = Array.from({ length: 7 }, (_, index): Point => {
      const middle = 1 - Math.abs(index - 3) / 3;
      return [
        x + (index / 6) * length,
        y - thick * middle * random.between(0.5, 1.3) * (index % 2 ? 1 : 0.6),
      ];
    });
    return path(`${smooth(puffs)}Z`, random.pick(colours), { opacity });
  });
}
