import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const stadium: Scene = {
  name: 'stadium',
  caption: 'Harbour Rovers take a corner in front of the East Stand at Marine Park.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A football ground at night under four floodlights; players in red and white wait in front of the goal while the stands are full.',
  height: 1067,
  seed: 126,
  grain: 0.05,
  draw(pen) {
    const { random } = pen;
    return [
      box(
        0,
        0,
        1600,
        560,
        pen.gradient([
          [0, '#0e1533'],
          [0.5, '#2b3563'],
          [0.85, '#74587d'],
          [1, '#c27d74'],
        ]),
      ),
      many(60, () =>
        disc(random.between(0, 1600), random.between(0, 240), random.between(0.7, 1.8), '#fff', {
          opacity: random.between(0.2, 0.8),
        }),
      ),
      mast(pen, 130, 1),
      mast(pen, 1470, 1),
      mast(pen, 470, 0.62),
      mast(pen, 1130, 0.62),
      stand(pen),
      box(0, 596, 1600, 40, '#1a2142'),
      boards(),
      path(
        'M0,630L1600,630L1600,1067L0,1067Z',
        pen.gradient([
          [0, '#4f9a52'],
          [0.5, '#3c8348'],
          [1, '#245c38'],
        ]),
      ),
      stripes(pen),
      lines(),
      goal(pen),
      beams(pen),
      team(pen),
    ].join('');
  },
};

function mast(pen: Pen, x: number, scale: number): string {
  return group(
    { transform: `translate(${x} 470) scale(${scale})` },
    line(
      [
        [-16, 0],
        [-5, -330],
      ],
      '#151c3a',
      8,
    ),
    line(
      [
        [16, 0],
        [5, -330],
      ],
      '#151c3a',
      8,
    ),
    many(6, (index) =>
      line(
        [
          [-14 + index * 1.6, -30 - index * 52],
          [12 - index * 1.4, -78 - index * 52],
        ],
        '#151c3a',
        4,
      ),
    ),
    disc(
      0,
      -370,
      280,
      pen.glow([
        [0, '#fffbe2', 0.85],
        [0.25, '#fff2c0', 0.35],
        [1, '#ffe6a6', 0],
      ]),
    ),
    box(-78, -420, 156, 92, '#1b2347', { rx: 6 }),
    many(3, (row) => many(5, (column) => disc(-60 + column * 30, -402 + row * 28, 11, '#fffdf0'))),
  );
}

/** The stand: a roof and rows of people, small at the back. */
function stand(pen: Pen): string {
  const { random } = pen;
  const colours = [
    '#b3342c',
    '#d8523f',
    '#f1e6d2',
    '#8c2620',
    '#e3b35a',
    '#3f4f80',
    '#c98a70',
    '#5d3440',
  ] as const;
  const rows = many(16, (row) => {
    const near = row / 15;
    const y = 400 + near * 188 + near * near * 8;
    const size = 5.8 + near * 4.6;
    const gap = size * 2.15;
    return (
      box(0, y + size * 0.7, 1600, size * 1.9, row % 2 ? '#262c52' : '#2d335c') +
      many(Math.ceil(1600 / gap) + 1, (seat) => {
        const x = seat * gap + (row % 2) * size + random.between(-1.4, 1.4);
        if (
          [400, 800, 1200].some(
            (aisle) => Math.abs(x - (800 + (aisle - 800) * (0.9 + near * 0.16))) < 9 + near * 5,
          )
        )
          return '';
        if (random.happens(0.05)) return '';
        const colour = random.pick(colours);
        return (
          disc(x, y - size * 0.3, size * 0.5, random.pick(['#c99b7a', '#8d5d41', '#e0b896'])) +
          box(x - size * 0.66, y + size * 0.2, size * 1.32, size * 1.5, colour, { rx: 2 })
        );
      })
    );
  });
  const flags = many(16, () => {
    const x = random.between(60, 1540);
    const y = random.between(420, 540);
    return (
      line(
        [
          [x, y + 26],
          [x, y - 22],
        ],
        '#e9dfc8',
        2,
      ) +
      path(
        `M${x},${y - 22}q14,-8 26,0t22,-2l-2,18q-12,6 -22,0t-24,2Z`,
        random.pick(['#b3342c', '#f1e6d2', '#e3b35a']),
      )
    );
  });
  return [
    polygon(
      [
        [0, 400],
        [1600, 400],
        [1600, 600],
        [0, 600],
      ],
      '#20264a',
    ),
    polygon(
      [
        [-20, 396],
        [-20, 322],
        [800, 286],
        [1620, 322],
        [1620, 396],
        [800, 364],
      ],
      '#141a38',
    ),
    path('M-20,396L800,364L1620,396L1620,408L800,376L-20,408Z', '#a3271f'),
    many(17, (index) =>
      line(
        [
          [index * 100, 392],
          [index * 100, 430],
        ],
        '#141a38',
        4,
      ),
    ),
    rows,
    flags,
  ].join('');
}

const boards = (): string =>
  many(
    8,
    (index) =>
      box(
        index * 200 + 2,
        598,
        196,
        32,
        ['#a3271f', '#efe3cb', '#1f4a5c', '#d99a3c'][index % 4] ?? '#a3271f',
      ) +
      many(3, (word) =>
        box(index * 200 + 34 + word * 46, 610, 34, 8, index % 4 === 1 ? '#a3271f' : '#f7efdd', {
          rx: 4,
        }),
      ),
  );

/** The mower's stripes run away from us. */
const stripes = (pen: Pen): string =>
  many(9, (index) => {
    const top = (x: number): number => 800 + (x - 800) * 1.04;
    const bottom = (x: number): number => 800 + (x - 800) * 2.1;
    const left = index * 200 - 100;
    return index % 2
      ? ''
      : polygon(
          [
            [top(left), 630],
            [top(left + 100), 630],
            [bottom(left + 100), 1067],
            [bottom(left), 1067],
          ],
          '#a5d67a',
          { opacity: 0.17 + pen.random.between(0, 0.04) },
        );
  });

const WHITE = '#f4f4e6';

function lines(): string {
  const more = { opacity: 0.85 };
  return [
    line(
      [
        [-20, 668],
        [1620, 668],
      ],
      WHITE,
      5,
      more,
    ),
    line(
      [
        [360, 668],
        [190, 860],
        [1410, 860],
        [1240, 668],
      ],
      WHITE,
      6,
      more,
    ),
    line(
      [
        [590, 668],
        [540, 738],
        [1060, 738],
        [1010, 668],
      ],
      WHITE,
      5,
      more,
    ),
    oval(800, 792, 7, 4, WHITE),
    path('M590,860Q800,930 1010,860', 'none', { stroke: WHITE, 'stroke-width': 6, opacity: 0.85 }),
  ].join('');
}

function goal(pen: Pen): string {
  const net =
    many(17, (index) =>
      line(
        [
          [640 + index * 20, 556],
          [648 + index * 19, 664],
        ],
        '#f4f4e6',
        1.1,
        { opacity: 0.55 },
      ),
    ) +
    many(8, (index) =>
      line(
        [
          [640, 562 + index * 14],
          [960, 562 + index * 14],
        ],
        '#f4f4e6',
        1.1,
        { opacity: 0.5 },
      ),
    );
  return (
    net +
    line(
      [
        [632, 672],
        [632, 550],
        [968, 550],
        [968, 672],
      ],
      '#ffffff',
      8,
      { 'stroke-linejoin': 'round' },
    ) +
    oval(800, 676, 190, 7, '#16351f', { opacity: 0.25, filter: pen.blur(4) })
  );
}

const beams = (pen: Pen): string =>
  polygon(
    [
      [130, 90],
      [1470, 640],
      [420, 900],
    ],
    '#fff6cf',
    { opacity: 0.07, filter: pen.blur(30) },
  ) +
  polygon(
    [
      [1470, 90],
      [130, 640],
      [1180, 900],
    ],
    '#fff6cf',
    { opacity: 0.07, filter: pen.blur(30) },
  );

function team(pen: Pen): string {
  const red = { coat: '#b3261e', legs: '#e8ddc9' };
  const white = { coat: '#f4efe2', legs: '#1c2747' };
  const keeper = { coat: '#e7b53c', legs: '#23303a' };
  const players = [
    [800, 690, 118, keeper, 0],
    [690, 728, 126, white, 1],
    [742, 762, 134, red, 1],
    [880, 744, 130, white, -1],
    [940, 790, 140, red, -1],
    [620, 806, 146, red, 1],
    [1030, 730, 124, red, -1],
    [560, 752, 130, white, 1],
    [840, 858, 160, white, 0],
    [1180, 812, 148, white, -1],
    [420, 902, 172, red, 1],
    [980, 935, 184, red, -1],
  ] as const;
  const ball = disc(846, 612, 9, '#ffffff') + disc(844, 609, 3, '#333');
  return (
    [...players]
      .sort((a, b) => a[1] - b[1])
      .map(
        ([x, y, height, kit, walks]) =>
          oval(x - 26, y + 3, height * 0.24, height * 0.035, '#123019', { opacity: 0.35 }) +
          oval(x + 26, y + 3, height * 0.24, height * 0.035, '#123019', { opacity: 0.35 }) +
          person(pen, x, y, height, {
            ...kit,
            walks,
            skin: pen.random.pick(['#c99b7a', '#8d5d41', '#e0b896']),
          }),
      )
      .join('') + ball
  );
}
