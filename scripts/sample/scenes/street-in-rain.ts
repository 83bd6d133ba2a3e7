import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

const STREET = 720;

export const streetInRain: Scene = {
  name: 'street-in-rain',
  caption: 'The number 4 tram on Weavers’ Row in Port Maren, on the first evening of the storm.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A lit tram comes down a wet street at dusk; people with umbrellas cross in front of it and the windows shine on the paving.',
  height: 1067,
  seed: 85,
  draw(pen) {
    const { width, height } = pen;
    const mirrored = scenery(pen);
    return [
      box(
        0,
        0,
        width,
        STREET,
        pen.gradient([
          [0, '#2f4358'],
          [0.5, '#58708a'],
          [0.85, '#a3a7ac'],
          [1, '#cdbfae'],
        ]),
      ),
      mirrored,
      box(
        0,
        STREET,
        width,
        height - STREET,
        pen.gradient([
          [0, '#77808c'],
          [0.3, '#46566a'],
          [1, '#1b2536'],
        ]),
      ),
      group(
        { transform: `translate(0 ${STREET * 2}) scale(1 -1)`, opacity: 0.42, filter: pen.blur(7) },
        mirrored,
      ),
      rails(),
      glints(pen),
      walkers(pen),
      rain(pen),
    ].join('');
  },
};

/** What stands on the street, up to its edge: drawn once more as a reflection. */
const scenery = (pen: Pen): string =>
  [
    tower(),
    houseRow(pen, 1),
    houseRow(pen, -1),
    wires(),
    tram(pen),
    lamp(pen, 330),
    lamp(pen, 1275),
    lamp(pen, 545, 0.6),
    lamp(pen, 1060, 0.6),
  ].join('');

const tower = (): string =>
  group(
    { opacity: 0.55 },
    box(740, 250, 110, 470, '#6d8093'),
    polygon(
      [
        [730, 252],
        [795, 120],
        [860, 252],
      ],
      '#5a6d82',
    ),
    disc(795, 310, 32, '#d9d4c2'),
    box(600, 470, 420, 250, '#7b8b9a'),
  );

/** Houses that get smaller towards the middle; side 1 is the left. */
function houseRow(pen: Pen, side: 1 | -1): string {
  const { random } = pen;
  const walls = ['#8b4a3f', '#c29a6b', '#5d6b70', '#a96b52', '#d0b48c', '#6e4f55'] as const;
  const depth = [0, 200, 365, 500, 610, 695];
  const drawn = many(5, (index) => {
    const near = depth[index] ?? 0;
    const far = depth[index + 1] ?? 0;
    const top = (x: number): number => 40 + x * 0.62;
    const wall = walls[(index + (side === 1 ? 0 : 3)) % walls.length] ?? walls[0];
    const wide = far - near;
    const shop = top(far) + (STREET - top(far)) * 0.62;
    const windows = many(3, (row) =>
      many(3, (column) => {
        const x = near + wide * (0.12 + column * 0.3);
        const y = top(x) + 40 + row * (150 - near * 0.13);
        const lit = random.happens(0.5);
        return box(
          x,
          y,
          wide * 0.17,
          92 - near * 0.08,
          lit ? random.pick(['#f6cf86', '#f2b768', '#fae2b0']) : '#33465a',
          { rx: 3 },
        );
      }),
    );
    return (
      polygon(
        [
          [near, top(near)],
          [far, top(far)],
          [far, STREET],
          [near, STREET],
        ],
        wall,
      ) +
      windows +
      polygon(
        [
          [near, shop - 30],
          [far, shop - 12],
          [far, STREET],
          [near, STREET],
        ],
        '#2b2f3a',
      ) +
      box(near + wide * 0.08, shop + 8, wide * 0.52, STREET - shop - 34, '#f8d791') +
      box(near + wide * 0.68, shop + 8, wide * 0.22, STREET - shop - 8, '#8f5b3d') +
      polygon(
        [
          [near, shop - 34],
          [far, shop - 16],
          [far + 0, shop + 14],
          [near, shop + 2],
        ],
        random.pick(['#a3271f', '#2f6470', '#c67a2e', '#3f5a46']),
      ) +
      polygon(
        [
          [near, top(near)],
          [far, top(far)],
          [far, top(far) + 14],
          [near, top(near) + 18],
        ],
        '#2f2a30',
        { opacity: 0.55 },
      )
    );
  });
  return side === 1 ? drawn : group({ transform: 'translate(1600 0) scale(-1 1)' }, drawn);
}

const wires = (): string =>
  line(
    [
      [0, 210],
      [800, 330],
      [1600, 210],
    ],
    '#232b38',
    2.4,
  ) +
  line(
    [
      [800, 330],
      [800, 430],
    ],
    '#232b38',
    2,
  );

function tram(pen: Pen): string {
  return group(
    { transform: 'translate(800 726)' },
    disc(
      0,
      -130,
      330,
      pen.glow([
        [0, '#ffe2a0', 0.5],
        [1, '#ffe2a0', 0],
      ]),
    ),
    line(
      [
        [-18, -318],
        [0, -392],
        [18, -318],
      ],
      '#232b38',
      5,
    ),
    path('M-118,0L-122,-250Q-116,-318 -60,-322L60,-322Q116,-318 122,-250L118,0Z', '#a3271f'),
    path('M-120,-120L120,-120L119,-96L-119,-96Z', '#f4e6c8'),
    path('M-104,-136L-107,-246Q-102,-268 -84,-268L84,-268Q102,-268 107,-246L104,-136Z', '#fbe0a0'),
    line(
      [
        [0, -268],
        [0, -136],
      ],
      '#7d2019',
      7,
    ),
    path('M-96,-136L-92,-196Q-70,-216 -48,-196L-44,-136Z', '#38455a', { opacity: 0.8 }),
    disc(-70, -214, 17, '#38455a', { opacity: 0.8 }),
    box(-62, -306, 124, 28, '#1d2733', { rx: 6 }),
    lineNumber(),
    disc(
      -78,
      -62,
      46,
      pen.glow([
        [0, '#fff5d2', 0.95],
        [1, '#fff0bd', 0],
      ]),
    ),
    disc(
      78,
      -62,
      46,
      pen.glow([
        [0, '#fff5d2', 0.95],
        [1, '#fff0bd', 0],
      ]),
    ),
    disc(-78, -62, 16, '#fffbe8'),
    disc(78, -62, 16, '#fffbe8'),
    box(-112, -22, 224, 22, '#2b2f3a'),
  );
}

/** The number of the line. */
const lineNumber = (): string =>
  path(
    'M4,-302L-12,-288L-12,-284L2,-284L2,-280L8,-280L8,-284L12,-284L12,-289L8,-289L8,-302ZM2,-296L2,-289L-6,-289Z',
    '#ffd983',
    { 'fill-rule': 'evenodd' },
  );

function lamp(pen: Pen, x: number, scale = 1): string {
  return group(
    { transform: `translate(${x} ${STREET}) scale(${scale})` },
    line(
      [
        [0, 0],
        [0, -330],
      ],
      '#1f2733',
      9,
    ),
    line(
      [
        [-34, -330],
        [34, -330],
      ],
      '#1f2733',
      6,
    ),
    many(2, (index) => {
      const side = index === 0 ? -34 : 34;
      return (
        disc(
          side,
          -352,
          84,
          pen.glow([
            [0, '#fff0bd', 0.7],
            [1, '#ffe2a0', 0],
          ]),
        ) + disc(side, -352, 17, '#fff6d8')
      );
    }),
  );
}

const rails = (): string =>
  [-1, 1]
    .map((side) =>
      polygon(
        [
          [800 + side * 68, STREET],
          [800 + side * 76, STREET],
          [800 + side * 236, 1067],
          [800 + side * 204, 1067],
        ],
        '#aab4bd',
        { opacity: 0.75 },
      ),
    )
    .join('');

function glints(pen: Pen): string {
  const { random } = pen;
  return many(240, () => {
    const near = random.between(0, 1) ** 1.4;
    const y = STREET + 6 + near * 340;
    const length = (14 + near * 110) * random.between(0.5, 1.2);
    const centre = random.happens(0.5) ? random.between(560, 1040) : random.between(0, 1600);
    return box(
      centre - length / 2,
      y,
      length,
      1.5 + near * 3.5,
      random.pick(['#ffdf9c', '#f6c67c', '#c9d3da', '#1d2838', '#d88a6a']),
      {
        rx: 2,
        opacity: random.between(0.12, 0.5),
      },
    );
  });
}

function walkers(pen: Pen): string {
  const looks = [
    [210, 905, 300, '#2b3f5c', '#a3271f', 1],
    [420, 850, 238, '#6b4a3c', '#d9b054', 1],
    [600, 812, 186, '#3c4a45', '#e6dcc6', -1],
    [1010, 820, 196, '#7a3b45', '#2f6470', -1],
    [1175, 868, 250, '#c4a678', '#1d2838', -1],
    [1390, 930, 318, '#27303f', '#c67a2e', -1],
  ] as const;
  return looks
    .map(
      ([x, y, height, coat, umbrella, walks]) =>
        oval(x, y + 4, height * 0.24, height * 0.035, '#0f1724', { opacity: 0.45 }) +
        group(
          { transform: `translate(0 ${y * 2}) scale(1 -1)`, opacity: 0.22, filter: pen.blur(4) },
          person(pen, x, y, height * 0.8, { coat, umbrella, walks, legs: '#171d29' }),
        ) +
        person(pen, x, y, height, { coat, umbrella, walks, legs: '#171d29' }),
    )
    .join('');
}

const rain = (pen: Pen): string =>
  many(330, () => {
    const x = pen.random.between(-40, 1680);
    const y = pen.random.between(-20, 1050);
    const length = pen.random.between(20, 54);
    return line(
      [
        [x, y],
        [x - length * 0.2, y + length],
      ],
      '#eef3f6',
      1.7,
      { opacity: pen.random.between(0.1, 0.36) },
    );
  });
