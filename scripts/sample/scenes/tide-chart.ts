import { box, element, line, many, type Pen, path } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

/** Days on which the quay of Port Maren was under water, by year. */
const YEARS = [1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025] as const;
const DAYS = [2, 1, 3, 2, 4, 5, 4, 8, 11, 14, 19] as const;

const LEFT = 196;
const RIGHT = 1330;
const BASE = 760;
const TOP = 300;
const x = (index: number): number =>
  LEFT + 50 + (index * (RIGHT - LEFT - 100)) / (YEARS.length - 1);
const y = (days: number): number => BASE - (days / 20) * (BASE - TOP);

export const tideChart: Scene = {
  name: 'tide-chart',
  caption: 'Days on which the sea came over the Customs Quay, in every fifth year since 1975.',
  credit: 'Graphic: Averra Press / Harbour Office',
  alternative:
    'Bar chart: the quay was flooded on 2 days in 1975, on 5 in 2000, on 8 in 2010, on 14 in 2020 and on 19 in 2025.',
  height: 900,
  seed: 171,
  grain: 0,
  draw(pen) {
    return [
      box(0, 0, 1600, 900, '#fbf7ee'),
      box(0, 0, 1600, 12, '#a3271f'),
      words('The sea is a guest more often', 90, 108, 58, {
        'font-family': SERIF,
        'font-weight': 640,
        fill: '#1b1a17',
      }),
      words('Days a year on which the tide came over the Customs Quay in Port Maren', 90, 160, 29, {
        fill: '#544f47',
      }),
      axis(),
      bars(pen),
      quay(),
      line(
        [
          [90, 826],
          [1510, 826],
        ],
        '#dedad1',
        2,
      ),
      words(
        'Source: Harbour Office tide gauge, Customs Quay. A day counts when the gauge reads 5.1 metres or more.',
        90,
        866,
        22,
        { fill: '#696459' },
      ),
    ].join('');
  },
};

const SANS = "'Inter Variable', sans-serif";
const SERIF = "'Source Serif 4 Variable', serif";

const words = (
  text: string,
  left: number,
  base: number,
  size: number,
  more: Record<string, string | number> = {},
): string =>
  element('text', { x: left, y: base, 'font-size': size, 'font-family': SANS, ...more }, text);

const axis = (): string =>
  many(5, (index) => {
    const days = index * 5;
    return (
      line(
        [
          [LEFT, y(days)],
          [RIGHT, y(days)],
        ],
        index === 0 ? '#1b1a17' : '#dedad1',
        index === 0 ? 3 : 2,
      ) +
      words(index === 4 ? '20 days' : String(days), LEFT - 18, y(days) + 8, 24, {
        'text-anchor': 'end',
        fill: '#696459',
      })
    );
  });

function bars(pen: Pen): string {
  const fill = pen.gradient([
    [0, '#2f7f8f'],
    [1, '#1f5a6b'],
  ]);
  return YEARS.map((year, index) => {
    const days = DAYS[index] ?? 0;
    const last = index === YEARS.length - 1;
    return (
      box(x(index) - 30, y(days), 60, BASE - y(days), last ? '#a3271f' : fill, { rx: 3 }) +
      words(String(days), x(index), y(days) - 14, last ? 34 : 25, {
        'text-anchor': 'middle',
        'font-weight': 640,
        fill: last ? '#a3271f' : '#1b1a17',
      }) +
      words(String(year), x(index), BASE + 40, 23, { 'text-anchor': 'middle', fill: '#544f47' })
    );
  }).join('');
}

/** How high the quay is and where the sea stands. */
const quay = (): string =>
  [
    box(1400, 300, 110, 460, '#e9f1ee', { rx: 4 }),
    path('M1400,480q28,-16 55,0t55,0L1510,760L1400,760Z', '#2f7f8f'),
    path('M1400,480q28,-16 55,0t55,0', 'none', { stroke: '#1f5a6b', 'stroke-width': 4 }),
    box(1400, 560, 52, 200, '#8a8175'),
    many(5, (row) =>
      line(
        [
          [1400, 600 + row * 40],
          [1452, 600 + row * 40],
        ],
        '#6f675c',
        2,
      ),
    ),
    line(
      [
        [1392, 560],
        [1518, 560],
      ],
      '#a3271f',
      3,
      { 'stroke-dasharray': '8 6' },
    ),
    words('5.1 m', 1386, 568, 24, { 'text-anchor': 'end', 'font-weight': 640, fill: '#a3271f' }),
    words('the quay', 1455, 800, 22, { 'text-anchor': 'middle', fill: '#544f47' }),
  ].join('');
