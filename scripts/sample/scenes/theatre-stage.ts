import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { crowd, person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const theatreStage: Scene = {
  name: 'theatre-stage',
  caption: 'The last rehearsal of “The Lighthouse Keeper’s Ear” at the Old Customs House theatre.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'Two actors stand in crossing spotlights on a stage with a painted sea and a lighthouse, between heavy red curtains; rows of heads watch.',
  height: 1067,
  seed: 134,
  draw(pen) {
    return [
      box(0, 0, 1600, 1067, '#1a0f16'),
      backdrop(pen),
      box(
        150,
        760,
        1300,
        150,
        pen.gradient([
          [0, '#b98250'],
          [1, '#6b4230'],
        ]),
      ),
      many(14, (index) =>
        line(
          [
            [150 + index * 100, 760],
            [-20 + index * 126, 910],
          ],
          '#6b4230',
          2,
          { opacity: 0.6 },
        ),
      ),
      polygon(
        [
          [470, 0],
          [560, 0],
          [860, 850],
          [330, 850],
        ],
        '#fff3c8',
        { opacity: 0.2, filter: pen.blur(10) },
      ),
      polygon(
        [
          [1120, 0],
          [1040, 0],
          [760, 850],
          [1270, 850],
        ],
        '#fff3c8',
        { opacity: 0.2, filter: pen.blur(10) },
      ),
      oval(595, 846, 270, 36, '#fff0bd', { opacity: 0.42, filter: pen.blur(8) }),
      oval(1015, 846, 270, 36, '#fff0bd', { opacity: 0.42, filter: pen.blur(8) }),
      chair(),
      oval(600, 852, 70, 9, '#3b2118', { opacity: 0.6 }),
      oval(1010, 852, 76, 9, '#3b2118', { opacity: 0.6 }),
      person(pen, 600, 850, 300, { coat: '#2f6470', legs: '#20303a', skin: '#c99b7a' }),
      line(
        [
          [632, 640],
          [706, 590],
        ],
        '#c99b7a',
        20,
        { 'stroke-linecap': 'round' },
      ),
      line(
        [
          [626, 652],
          [676, 610],
        ],
        '#2f6470',
        26,
        { 'stroke-linecap': 'round' },
      ),
      person(pen, 1010, 850, 292, { coat: '#e3c07a', legs: '#4b3a4f', skin: '#8d5d41' }),
      path('M968,742L1052,742L1086,850L934,850Z', '#e3c07a'),
      curtain(pen, 1),
      curtain(pen, -1),
      valance(pen),
      many(
        9,
        (index) =>
          disc(
            230 + index * 142,
            912,
            46,
            pen.glow([
              [0, '#ffe2a0', 0.75],
              [1, '#ffe2a0', 0],
            ]),
          ) + path(`M${204 + index * 142},922A26,24 0 0 1 ${256 + index * 142},922Z`, '#3a1f1e'),
      ),
      box(
        0,
        908,
        1600,
        26,
        pen.gradient([
          [0, '#7d4a32'],
          [1, '#331a1a'],
        ]),
      ),
      box(
        0,
        934,
        1600,
        140,
        pen.gradient([
          [0, '#1c0f17'],
          [1, '#0c070d'],
        ]),
      ),
      crowd(pen, -10, 1640, 944, 30, ['#2a151d', '#32191f', '#241219']),
      crowd(pen, -40, 1660, 990, 40, ['#1a0e17', '#201019', '#160c14']),
    ].join('');
  },
};

/** A painted sea with a lighthouse. */
function backdrop(pen: Pen): string {
  const waves = many(5, (row) => {
    const y = 560 + row * 46;
    const swing = 22 + row * 5;
    let d = `M80,${y}`;
    for (let x = 80; x < 1520; x += 144) d += `q36,${-swing} 72,0t72,0`;
    return (
      path(
        `${d}L1600,780L80,780Z`,
        ['#5d8f9a', '#477b89', '#366877', '#2a5668', '#1f4456'][row] ?? '#1f4456',
      ) + path(d, 'none', { stroke: '#dfead9', 'stroke-width': 3, opacity: 0.5 })
    );
  });
  return [
    box(
      80,
      60,
      1440,
      720,
      pen.gradient([
        [0, '#243a63'],
        [0.45, '#6f6f92'],
        [0.7, '#dba07e'],
        [1, '#f0c58b'],
      ]),
    ),
    many(30, () =>
      path('M0,-7L2,-2L7,0L2,2L0,7L-2,2L-7,0L-2,-2Z', '#f7e9c0', {
        transform: `translate(${pen.random.between(200, 1400)} ${pen.random.between(110, 330)}) scale(${pen.random.between(0.5, 1.2)})`,
      }),
    ),
    disc(800, 300, 74, '#f7e3ad'),
    disc(
      800,
      300,
      150,
      pen.glow([
        [0, '#f7e3ad', 0.6],
        [1, '#f7e3ad', 0],
      ]),
    ),
    polygon(
      [
        [1226, 330],
        [420, 200],
        [420, 340],
      ],
      '#fff3c8',
      { opacity: 0.2 },
    ),
    waves,
    path('M1040,640Q1130,560 1240,566Q1350,570 1440,660L1500,780L980,780Z', '#3a3947'),
    polygon(
      [
        [1192, 590],
        [1206, 356],
        [1250, 356],
        [1264, 590],
      ],
      '#efe3cb',
    ),
    polygon(
      [
        [1197, 510],
        [1259, 510],
        [1262, 556],
        [1194, 556],
      ],
      '#a3271f',
    ),
    polygon(
      [
        [1203, 410],
        [1253, 410],
        [1256, 458],
        [1200, 458],
      ],
      '#a3271f',
    ),
    box(1196, 346, 64, 12, '#2b2633'),
    box(1208, 312, 40, 36, '#fff0bd'),
    path('M1202,314L1228,284L1254,314Z', '#a3271f'),
  ].join('');
}

const chair = (): string =>
  group(
    { transform: 'translate(800 850)' },
    line(
      [
        [-28, 0],
        [-24, -70],
      ],
      '#4a2a20',
      8,
    ),
    line(
      [
        [30, 0],
        [26, -70],
      ],
      '#4a2a20',
      8,
    ),
    box(-36, -80, 74, 13, '#6b3d2a', { rx: 3 }),
    line(
      [
        [-32, -76],
        [-38, -170],
      ],
      '#4a2a20',
      8,
    ),
    line(
      [
        [-38, -160],
        [18, -164],
      ],
      '#6b3d2a',
      12,
    ),
    line(
      [
        [12, -80],
        [16, -166],
      ],
      '#4a2a20',
      8,
    ),
    box(-14, -98, 46, 16, '#2f6470', { rx: 2 }),
    box(-10, -110, 40, 13, '#c2a26a', { rx: 2 }),
  );

/** Folds of red velvet; side 1 is the left. */
function curtain(pen: Pen, side: 1 | -1): string {
  const folds = many(8, (index) => {
    const x = index * 46 - 10;
    const flare = 1 - index * 0.075;
    return path(
      `M${x},0L${x + 50},0Q${x + 52 * flare},420 ${x * 0.72 + 44},640Q${x * 0.66 + 40},800 ${x * 0.9 + 44},912L${x * 0.9 - 6},912Q${x * 0.66 - 4},800 ${x * 0.72 - 2},640Q${x * flare},420 ${x},0Z`,
      pen.gradient(
        [
          [0, '#5f1218'],
          [0.45, '#b3302c'],
          [0.62, '#cf4a3c'],
          [1, '#7a191d'],
        ],
        90,
      ),
    );
  });
  const drawn =
    folds +
    path('M-20,600Q150,690 290,610L286,640Q150,724 -20,636Z', '#d9a94e') +
    group(
      {},
      line(
        [
          [280, 626],
          [286, 700],
        ],
        '#d9a94e',
        9,
      ),
      many(5, (index) =>
        line(
          [
            [276 + index * 5, 700],
            [270 + index * 8, 752],
          ],
          '#c08f3c',
          4,
        ),
      ),
    );
  return side === 1 ? drawn : group({ transform: 'translate(1600 0) scale(-1 1)' }, drawn);
}

function valance(pen: Pen): string {
  return (
    many(
      8,
      (index) =>
        path(
          `M${index * 200 - 10},0L${index * 200 + 210},0L${index * 200 + 210},96Q${index * 200 + 100},210 ${index * 200 - 10},96Z`,
          pen.gradient([
            [0, '#5f1218'],
            [0.7, '#a82a28'],
            [1, '#c9443a'],
          ]),
        ) +
        path(`M${index * 200 - 10},96Q${index * 200 + 100},210 ${index * 200 + 210},96`, 'none', {
          stroke: '#d9a94e',
          'stroke-width': 9,
        }),
    ) +
    box(
      0,
      0,
      1600,
      34,
      pen.gradient([
        [0, '#3a1418'],
        [1, '#7a4a2c'],
      ]),
    ) +
    box(0, 34, 1600, 6, '#d9a94e')
  );
}
