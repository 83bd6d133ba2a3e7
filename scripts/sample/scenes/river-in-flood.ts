import { clouds, hills, landBelow, tree } from '../art/land.ts';
import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

const WATER = 660;

export const riverInFlood: Scene = {
  name: 'river-in-flood',
  caption:
    'The Oske under the Five Arches at Oskelle, about a metre below the top of the flood wall.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A brown river rises almost to the keystones of an old stone bridge; trees stand in the water under heavy clouds.',
  height: 1067,
  seed: 63,
  draw(pen) {
    const { random, width } = pen;
    return [
      box(
        0,
        0,
        width,
        700,
        pen.gradient([
          [0, '#55626c'],
          [0.4, '#8b979a'],
          [0.8, '#c9c8b8'],
          [1, '#dcd5bb'],
        ]),
      ),
      heavyClouds(pen),
      clouds(pen, { top: 300, bottom: 470 }, ['#9aa6a6', '#b9bcb1', '#7b8a8f'], 10, 0.5),
      landBelow(pen, hills(pen, 500, 120, 4), '#7e8f88'),
      landBelow(pen, hills(pen, 560, 70, 6), '#63776c'),
      group({ transform: 'translate(0 -104)' }, town(pen)),
      landBelow(pen, hills(pen, 640, 26, 8), '#4e6152'),
      many(9, () =>
        tree(
          pen,
          random.pick([random.between(0, 330), random.between(1280, 1600)]),
          668,
          random.between(90, 150),
          ['#41563f', '#50683f', '#34493a'],
          '#3a2f28',
        ),
      ),
      box(
        0,
        WATER,
        width,
        407,
        pen.gradient([
          [0, '#b09a74'],
          [0.25, '#94795a'],
          [0.7, '#715844'],
          [1, '#4f3e36'],
        ]),
      ),
      bridge(pen),
      current(pen),
      drowned(pen, 180, 850, 250),
      drowned(pen, 1440, 880, 300),
      gauge(),
      rain(pen),
    ].join('');
  },
};

function heavyClouds(pen: Pen): string {
  const { random } = pen;
  const cloud = (): string =>
    oval(
      random.between(-60, 1660),
      random.between(-60, 210),
      random.between(120, 300),
      random.between(40, 90),
      random.pick(['#46525c', '#55636c', '#66757c', '#8a9698', '#a3aaa6']),
      { opacity: 0.6 },
    );
  return group({ filter: pen.blur(22) }, many(46, cloud));
}

function town(pen: Pen): string {
  const { random } = pen;
  let drawn = '';
  for (let x = 20; x < 1560; x += random.between(44, 70)) {
    if (x > 520 && x < 1060) continue;
    const high = random.between(70, 130);
    const wide = random.between(54, 78);
    const wall = random.pick(['#d3c6ab', '#bfae95', '#c9b39a', '#a89a88']);
    drawn += box(x, 640 - high, wide, high, wall);
    drawn += polygon(
      [
        [x - 5, 641 - high],
        [x + wide / 2, 606 - high],
        [x + wide + 5, 641 - high],
      ],
      random.pick(['#7c4a3d', '#6b4a44', '#8d5847']),
    );
    drawn += many(2, (row) =>
      many(2, (column) =>
        box(
          x + 13 + column * 24,
          652 - high + row * 32,
          11,
          16,
          random.happens(0.3) ? '#f2d28a' : '#566067',
        ),
      ),
    );
  }
  return (
    drawn +
    box(1180, 430, 48, 210, '#b3a48d') +
    polygon(
      [
        [1172, 432],
        [1204, 330],
        [1236, 432],
      ],
      '#5d4b47',
    ) +
    disc(1204, 470, 12, '#efe6cf') +
    line(
      [
        [1204, 470],
        [1204, 461],
      ],
      '#3a3330',
      2,
    ) +
    line(
      [
        [1204, 470],
        [1210, 473],
      ],
      '#3a3330',
      2,
    )
  );
}

/** Five arches, nearly full. */
function bridge(pen: Pen): string {
  const arches = [150, 475, 800, 1125, 1450];
  const holes = arches
    .map(
      (x) =>
        `M${x - 124},${WATER + 60}L${x - 124},${WATER - 4}A124,104 0 0 1 ${x + 124},${WATER - 4}L${x + 124},${WATER + 60}Z`,
    )
    .join('');
  return [
    path(
      `M-20,560Q800,470 1620,560L1620,${WATER + 60}L-20,${WATER + 60}Z${holes}`,
      pen.gradient([
        [0, '#b6aa93'],
        [1, '#7f735f'],
      ]),
      { 'fill-rule': 'evenodd' },
    ),
    courses(pen),
    arches
      .map((x) =>
        path(
          `M${x - 132},${WATER + 10}L${x - 132},${WATER - 4}A132,112 0 0 1 ${x + 132},${WATER - 4}L${x + 132},${WATER + 10}`,
          'none',
          { stroke: '#d2c6ac', 'stroke-width': 15, 'stroke-dasharray': '26 3' },
        ),
      )
      .join(''),
    path('M-20,546Q800,456 1620,546L1620,566Q800,476 -20,566Z', '#cabda2'),
    path('M-20,530Q800,440 1620,530L1620,548Q800,458 -20,548Z', '#8f826c'),
    arches
      .slice(0, 4)
      .map((x, index) =>
        polygon(
          [
            [x + 138, WATER + 50],
            [x + 162.5, 590 - (index % 3 === 0 ? 0 : 14)],
            [x + 187, WATER + 50],
          ],
          '#9c8f78',
        ),
      )
      .join(''),
    lantern(pen, 20, 540),
    lantern(pen, 320, 512),
    lantern(pen, 640, 496),
    lantern(pen, 1120, 506),
    lantern(pen, 1440, 530),
  ].join('');
}

function courses(pen: Pen): string {
  const { random } = pen;
  return many(150, () => {
    const x = random.between(0, 1600);
    const y = random.between(570, 650);
    const arch = [150, 475, 800, 1125, 1450].some(
      (middle) => Math.abs(x + 14 - middle) < 150 && y > 560,
    );
    return arch
      ? ''
      : box(x, y, random.between(18, 34), 12, random.pick(['#a69a83', '#8d816c', '#bdb199']), {
          opacity: 0.7,
          rx: 2,
        });
  });
}

const lantern = (pen: Pen, x: number, y: number): string =>
  line(
    [
      [x, y],
      [x, y - 62],
    ],
    '#3c3a3a',
    5,
  ) +
  disc(
    x,
    y - 72,
    54,
    pen.glow([
      [0, '#ffe3a2', 0.7],
      [1, '#ffe3a2', 0],
    ]),
  ) +
  polygon(
    [
      [x - 9, y - 62],
      [x - 12, y - 82],
      [x + 12, y - 82],
      [x + 9, y - 62],
    ],
    '#ffe9b8',
  ) +
  polygon(
    [
      [x - 14, y - 82],
      [x, y - 94],
      [x + 14, y - 82],
    ],
    '#3c3a3a',
  );

/** Swirls of fast water. */
function current(pen: Pen): string {
  const { random } = pen;
  return many(190, () => {
    const near = random.between(0, 1);
    const y = WATER + 16 + near * 380;
    const x = random.between(-60, 1600);
    const length = 30 + near * 190;
    const swell = 2 + near * 13;
    return path(
      `M${x},${y}q${length * 0.25},${-swell} ${length * 0.5},0t${length * 0.5},0`,
      'none',
      {
        stroke: random.pick(['#cdb68d', '#e0cda6', '#5b4738', '#4b3a32', '#a88c66']),
        'stroke-width': 1.4 + near * 4,
        opacity: random.between(0.2, 0.65),
        'stroke-linecap': 'round',
      },
    );
  });
}

/** A tree whose trunk stands in the river. */
const drowned = (pen: Pen, x: number, y: number, height: number): string =>
  tree(pen, x, y, height, ['#3f5438', '#4d653c', '#2f4334'], '#33281f') +
  many(4, (index) =>
    path(
      `M${x - 60 - index * 26},${y + index * 9}q${60 + index * 26},${16 + index * 4} ${120 + index * 52},0`,
      'none',
      {
        stroke: '#dcc79d',
        'stroke-width': 4 - index * 0.6,
        opacity: 0.6 - index * 0.12,
        'stroke-linecap': 'round',
      },
    ),
  );

/** The board that shows how high the river stands. */
const gauge = (): string =>
  group(
    { transform: 'translate(1010 640)' },
    box(-24, -20, 48, 330, '#efe9d8', { rx: 3 }),
    many(15, (index) =>
      box(-24, -10 + index * 20, index % 5 === 0 ? 40 : 22, 8, index < 5 ? '#a3271f' : '#2c3238'),
    ),
    box(-30, 210, 60, 110, '#715844', { opacity: 0.55 }),
    path('M-70,212q35,-16 70,0t70,0', 'none', {
      stroke: '#e7d6b0',
      'stroke-width': 6,
      opacity: 0.85,
      'stroke-linecap': 'round',
    }),
  );

const rain = (pen: Pen): string =>
  many(230, () => {
    const x = pen.random.between(-40, 1640);
    const y = pen.random.between(-20, 1050);
    const length = pen.random.between(16, 40);
    return line(
      [
        [x, y],
        [x - length * 0.28, y + length],
      ],
      '#e9eceb',
      1.6,
      { opacity: pen.random.between(0.12, 0.4) },
    );
  });
