import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const boatShed: Scene = {
  name: 'boat-shed',
  caption:
    'A thirty-foot lugger takes shape in the Brindle yard, where eleven apprentices learn the trade.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'Sunlight falls through the open doors of a timber shed on the ribs of a half-built wooden boat; two builders work beside it.',
  height: 1067,
  seed: 205,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        1067,
        pen.gradient([
          [0, '#3b2822'],
          [0.6, '#5c3c2c'],
          [1, '#3a2620'],
        ]),
      ),
      planks(pen),
      doors(pen),
      trusses(),
      box(
        0,
        800,
        1600,
        267,
        pen.gradient([
          [0, '#a9794c'],
          [0.5, '#7d5336'],
          [1, '#3f2921'],
        ]),
      ),
      polygon(
        [
          [520, 800],
          [1080, 800],
          [1420, 1067],
          [180, 1067],
        ],
        '#ffe3a6',
        { opacity: 0.4, filter: pen.blur(14) },
      ),
      bench(pen),
      boat(),
      polygon(
        [
          [540, 180],
          [1060, 180],
          [1500, 1067],
          [60, 1067],
        ],
        '#ffe9b8',
        { opacity: 0.1, filter: pen.blur(20) },
      ),
      oval(420, 968, 80, 10, '#2a1a16', { opacity: 0.6 }),
      oval(1300, 976, 80, 10, '#2a1a16', { opacity: 0.6 }),
      person(pen, 420, 966, 330, { coat: '#2f6470', legs: '#3a3a4a', skin: '#8d5d41' }),
      line(
        [
          [454, 742],
          [540, 706],
        ],
        '#2f6470',
        30,
        { 'stroke-linecap': 'round' },
      ),
      line(
        [
          [532, 708],
          [566, 690],
        ],
        '#8d5d41',
        20,
        { 'stroke-linecap': 'round' },
      ),
      line(
        [
          [556, 720],
          [592, 640],
        ],
        '#c39a5b',
        9,
      ),
      box(574, 622, 44, 22, '#555c63', { rx: 4, transform: 'rotate(-20 596 633)' }),
      person(pen, 1300, 974, 320, { coat: '#a3473a', legs: '#34333f', skin: '#d2a583' }),
      line(
        [
          [1262, 760],
          [1190, 800],
        ],
        '#a3473a',
        28,
        { 'stroke-linecap': 'round' },
      ),
      box(1128, 788, 80, 22, '#c39a5b', { rx: 6 }),
      box(1148, 772, 18, 18, '#6b4834', { rx: 3 }),
      shavings(pen),
      dust(pen),
    ].join('');
  },
};

const planks = (pen: Pen): string =>
  many(26, (index) =>
    box(index * 63, 0, 61, 800, pen.random.pick(['#5f4030', '#573a2b', '#694735', '#4f3427']), {
      opacity: 0.75,
    }),
  );

/** Open doors, and the bay behind them. */
function doors(pen: Pen): string {
  return [
    box(500, 210, 600, 590, '#2b1c18'),
    box(
      520,
      230,
      560,
      570,
      pen.gradient([
        [0, '#8fc3c9'],
        [0.45, '#e9e6c4'],
        [0.5, '#f8ebc0'],
        [0.52, '#6fb0b3'],
        [0.75, '#4d939c'],
        [1, '#dcc594'],
      ]),
    ),
    disc(
      800,
      500,
      290,
      pen.glow([
        [0, '#fff6d2', 0.9],
        [1, '#fff6d2', 0],
      ]),
    ),
    path('M520,516Q620,470 720,498T900,486T1080,500L1080,530L520,530Z', '#7fa58e'),
    many(18, () =>
      box(
        pen.random.between(530, 1040),
        pen.random.between(540, 690),
        pen.random.between(16, 70),
        3,
        '#f2f6e4',
        { opacity: 0.6, rx: 1.5 },
      ),
    ),
    group(
      { transform: 'translate(640 560)' },
      path('M-40,0L44,-4Q36,18 20,20L-26,20Q-38,12 -40,0Z', '#7a3b36'),
      line(
        [
          [0, 0],
          [0, -92],
        ],
        '#4b3025',
        4,
      ),
      path('M4,-86L4,-8L48,-10Z', '#f6ecd2'),
      path('M-4,-78L-4,-8L-34,-8Z', '#e7d9b6'),
    ),
    path('M520,720Q800,690 1080,720L1080,800L520,800Z', '#d9bd86'),
    polygon(
      [
        [500, 210],
        [420, 160],
        [420, 830],
        [500, 800],
      ],
      '#7d5336',
    ),
    polygon(
      [
        [1100, 210],
        [1180, 160],
        [1180, 830],
        [1100, 800],
      ],
      '#7d5336',
    ),
    many(
      4,
      (index) =>
        line(
          [
            [420 + index * 20, 172 + index * 12],
            [420 + index * 20, 828 - index * 7],
          ],
          '#5c3c2c',
          3,
        ) +
        line(
          [
            [1180 - index * 20, 172 + index * 12],
            [1180 - index * 20, 828 - index * 7],
          ],
          '#5c3c2c',
          3,
        ),
    ),
  ].join('');
}

const trusses = (): string =>
  polygon(
    [
      [-20, 0],
      [1620, 0],
      [1620, 120],
      [800, -60],
      [-20, 120],
    ],
    '#2a1b17',
  ) +
  [0, 1]
    .map((row) => {
      const y = 150 - row * 70;
      const colour = row ? '#3a261f' : '#4b3025';
      return (
        line(
          [
            [-20, y + 30],
            [1620, y + 30],
          ],
          colour,
          22,
        ) +
        line(
          [
            [60, y + 30],
            [800, y - 210],
            [1540, y + 30],
          ],
          colour,
          18,
        ) +
        line(
          [
            [800, y + 30],
            [800, y - 210],
          ],
          colour,
          16,
        ) +
        line(
          [
            [430, y + 30],
            [430, y - 90],
          ],
          colour,
          12,
        ) +
        line(
          [
            [1170, y + 30],
            [1170, y - 90],
          ],
          colour,
          12,
        )
      );
    })
    .join('');

/** A hull on its keel: ribs, and planks up to half of it. */
function boat(): string {
  const ribs = many(17, (index) => {
    const part = index / 16;
    const x = 560 + part * 480;
    const swell = Math.sin(part * Math.PI) ** 0.7;
    const half = 34 + swell * 120;
    const top = 612 - (part - 0.45) ** 2 * -360;
    return path(
      `M${x - half * 0.5},${top - 20}Q${x - half * 0.5 - 16},${780 + swell * 30} ${x},${850 + swell * 14}Q${x + half * 0.5 + 16},${780 + swell * 30} ${x + half * 0.5},${top - 20}`,
      'none',
      { stroke: index % 2 ? '#c08a54' : '#d9a66a', 'stroke-width': 13 },
    );
  });
  const strake = (lift: number, fill: string): string =>
    path(
      `M470,${742 - lift * 0.62}Q800,${900 - lift} 1130,${742 - lift * 0.62}L1118,${770 - lift * 0.62}Q800,${930 - lift} 482,${770 - lift * 0.62}Z`,
      fill,
    );
  return [
    oval(800, 936, 460, 26, '#2a1a16', { opacity: 0.5 }),
    many(4, (index) =>
      polygon(
        [
          [560 + index * 150, 940],
          [584 + index * 150, 868],
          [612 + index * 150, 868],
          [636 + index * 150, 940],
        ],
        '#5c3c2c',
      ),
    ),
    ribs,
    path(
      'M452,560Q470,760 560,872L1040,872Q1130,760 1148,560L1124,556Q1104,720 1020,840L580,840Q496,720 476,556Z',
      '#b57a45',
    ),
    strake(0, '#a56b3c'),
    strake(27, '#b97c48'),
    strake(54, '#c98d56'),
    strake(81, '#d79d64'),
    many(4, (row) =>
      many(12, (index) =>
        disc(
          520 + index * 51,
          852 - row * 27 - ((index - 5.5) / 5.5) ** 2 * 78 + row * 9,
          2.6,
          '#6b4228',
        ),
      ),
    ),
    path('M440,548Q800,690 1160,548L1160,566Q800,710 440,566Z', '#e6b57a'),
    many(3, (index) => box(612 + index * 150, 640 - Math.abs(index - 1) * 16, 76, 12, '#d9a66a')),
  ].join('');
}

function bench(pen: Pen): string {
  return [
    box(-20, 760, 330, 26, '#8a5a3a'),
    box(20, 786, 26, 180, '#6b4430'),
    box(250, 786, 26, 180, '#6b4430'),
    box(60, 700, 90, 60, '#a3473a', { rx: 3 }),
    box(166, 724, 110, 36, '#c39a5b', { rx: 3 }),
    many(
      6,
      (index) =>
        line(
          [
            [40 + index * 46, 470],
            [40 + index * 46, 560 + pen.random.between(-20, 50)],
          ],
          '#c39a5b',
          9,
          { 'stroke-linecap': 'round' },
        ) +
        box(26 + index * 46, 440, 28, 40, pen.random.pick(['#737a80', '#5f666c', '#8a9096']), {
          rx: 4,
        }),
    ),
    box(0, 424, 320, 12, '#8a5a3a'),
    many(7, (index) =>
      line(
        [
          [1370 + index * 30, 800],
          [1400 + index * 34, 330 + index * 12],
        ],
        pen.random.pick(['#c98d56', '#b97c48', '#d9a66a']),
        16,
      ),
    ),
    path('M1290,420q60,60 10,120t40,90', 'none', { stroke: '#d9bd86', 'stroke-width': 9 }),
  ].join('');
}

const shavings = (pen: Pen): string =>
  many(60, () => {
    const x = pen.random.between(240, 1420);
    const y = pen.random.between(930, 1050);
    const size = pen.random.between(7, 19);
    return path(
      `M${x},${y}q${size},${-size} ${size * 1.6},0q0,${size * 0.7} ${-size * 0.8},${size * 0.3}`,
      'none',
      {
        stroke: pen.random.pick(['#e6c08a', '#d9a66a', '#f1d7a6']),
        'stroke-width': 3.4,
        'stroke-linecap': 'round',
      },
    );
  });

const dust = (pen: Pen): string =>
  many(80, () =>
    disc(
      pen.random.between(300, 1300),
      pen.random.between(250, 940),
      pen.random.between(1, 3.2),
      '#fff3cf',
      { opacity: pen.random.between(0.15, 0.6) },
    ),
  );
