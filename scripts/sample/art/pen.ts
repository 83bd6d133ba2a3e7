import { type Random, randomFrom } from './random.ts';

/** A colour and where it is along a gradient, 0…1; and, if it is seen through, how much of it is there. */
export type Stop = readonly [at: number, colour: string, opacity?: number];
export type Point = readonly [x: number, y: number];
export type Attributes = Record<string, string | number>;

/** What a scene is drawn with. Coordinates are pixels from the top left. */
export type Pen = {
  width: number;
  height: number;
  random: Random;
  /** A paint that goes from top to bottom of what it fills (0°), or from left to right (90°). */
  gradient(stops: readonly Stop[], degrees?: number): string;
  /** A paint that goes from the middle of what it fills to its edge. */
  glow(stops: readonly Stop[]): string;
  /** A filter that blurs by so many pixels. */
  blur(radius: number): string;
  /** A filter that breaks up straight edges, as a brush does. `size` of the waves and how far, pixels. */
  rough(size: number, far: number): string;
  /** Cuts what has this `clip-path` to a shape. */
  clip(shape: string): string;
  /** What all of the above refer to. */
  definitions(): string;
};

export function pen(width: number, height: number, seed: number): Pen {
  const made = new Map<string, string>();
  /** The id of a definition; one of the same text is made once. */
  const define = (text: (id: string) => string): string => {
    const key = text('');
    const id = made.has(key) ? [...made.keys()].indexOf(key) : made.size;
    made.set(key, text(`d${id}`));
    return `url(#d${id})`;
  };
  return {
    ...{ width, height, random: randomFrom(seed) },
    gradient: (stops, degrees = 0) =>
      define((id) =>
        element(
          'linearGradient',
          degrees === 0
            ? { id, x1: 0, y1: 0, x2: 0, y2: 1 }
            : { id, gradientTransform: `rotate(${degrees - 90} .5 .5)` },
          ...stops.map(stop),
        ),
      ),
    glow: (stops) => define((id) => element('radialGradient', { id }, ...stops.map(stop))),
    blur: (radius) =>
      define((id) =>
        element(
          'filter',
          { id, x: '-50%', y: '-50%', width: '200%', height: '200%' },
          element('feGaussianBlur', { stdDeviation: radius }),
        ),
      ),
    rough: (size, far) =>
      define((id) =>
        element(
          'filter',
          { id, x: '-5%', y: '-5%', width: '110%', height: '110%' },
          element('feTurbulence', {
            type: 'fractalNoise',
            baseFrequency: 1 / size,
            numOctaves: 3,
            seed,
          }),
          element('feDisplacementMap', {
            in: 'SourceGraphic',
            scale: far,
            xChannelSelector: 'R',
            yChannelSelector: 'G',
          }),
        ),
      ),
    clip: (shape) => define((id) => element('clipPath', { id }, shape)),
    definitions: () => [...made.values()].join(''),
  };
}

const stop = ([offset, colour, opacity = 1]: Stop): string =>
  element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });

export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const words = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value;
    return ` ${key}="${text}"`;
  });
  return `<${name}${words.join('')}>${inside.join('')}</${name}>`;
}

export const group = (attributes: Attributes, ...inside: string[]): string =>
  element('g', attributes, ...inside);

/** So many things, each drawn by its number from 0. */
export const many = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => element('rect', { x, y, width, height, fill, ...more });

export const disc = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {},
): string => element('circle', { cx, cy, r, fill, ...more });

export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => element('ellipse', { cx, cy, rx, ry, fill, ...more });

/** Closes straight lines through points and fills them. */
export const polygon = (points: readonly Point[], fill: string, more: Attributes = {}): string =>
  element('path', { d: `M${points.map(place).join('L')}Z`, fill, ...more });

export const line = (
  points: readonly Point[],
  stroke: string,
  width: number,
  more: Attributes = {},
): string =>
  element('path', {
    d: `M${points.map(place).join('L')}`,
    ...{ fill: 'none', stroke, 'stroke-width': width, ...more },
  });

/** A path given in the words of SVG. */
export const path = (d: string, fill: string, more: Attributes = {}): string =>
  element('path', { d, fill, ...more });

/** A smooth line through points (Catmull-Rom, as Béziers), in the words of SVG. */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  let d = `M${place(at(0))}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    d += `C${place(first)} ${place(second)} ${place(to)}`;
  }
  return d;
}

const place = ([x, y]: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
