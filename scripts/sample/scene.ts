import { box, element, group, type Pen, pen } from './art/pen.ts';

/** What a photographer would write into the picture. */
export type Words = { caption: string; credit: string; alternative: string };

/** A picture of the sample newsroom: its file's name, its words, and how it is drawn. */
export type Scene = Words & {
  name: string;
  /** Pixels; 1600 wide unless said otherwise. */
  height: number;
  seed: number;
  /** How much grain lies over it, 0…1; charts have none. */
  grain?: number;
  draw(pen: Pen): string;
};

export const SCENE_WIDTH = 1600;

/** A scene as a page of its own: the drawing, its light fall-off and its grain. */
export function sceneSvg({ height, seed, grain = 0.16, draw }: Scene): string {
  const page = pen(SCENE_WIDTH, height, seed);
  const drawing = draw(page);
  const finish = grain === 0 ? '' : vignette(page) + grainOver(page, seed, grain);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${SCENE_WIDTH} ${height}`,
      ...{ width: SCENE_WIDTH, height },
    },
    element('defs', {}, page.definitions()),
    drawing + finish,
  );
}

function vignette(page: Pen): string {
  const fall = page.glow([
    [0.55, '#000', 0],
    [1, '#0b0a12', 0.34],
  ]);
  const { width, height } = page;
  return element('ellipse', {
    ...{ cx: width / 2, cy: height / 2, rx: width * 0.78, ry: height * 0.86, fill: fall },
  });
}

/** Grain like that of printed gouache: coarse enough to be kept by JPEG, faint enough not to be seen. */
function grainOver({ width, height }: Pen, seed: number, strength: number): string {
  return (
    element(
      'filter',
      { id: 'grain', x: 0, y: 0, width: '100%', height: '100%' },
      element('feTurbulence', {
        ...{ type: 'fractalNoise', baseFrequency: 0.42, numOctaves: 2, seed },
      }),
      element('feColorMatrix', {
        values: '.33 .33 .33 0 0 .33 .33 .33 0 0 .33 .33 .33 0 0 0 0 0 0 1',
      }),
    ) +
    group(
      { style: 'mix-blend-mode:soft-light', opacity: strength },
      box(0, 0, width, height, '#888', { filter: 'url(#grain)' }),
    )
  );
}
