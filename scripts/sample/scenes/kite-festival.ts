import { clouds, hills, landBelow } from '../art/land.ts';
import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const kiteFestival: Scene = {
  name: 'kite-festival',
  caption: 'Kites over Long Strand on the second day of the festival.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'Dozens of bright paper kites, among them a fish and a bird, fly over a wide beach where families hold the lines.',
  height: 1067,
  seed: 166,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        760,
        pen.gradient([
          [0, '#3f8fae'],
          [0.6, '#9fd0cd'],
          [1, '#f3ead0'],
        ]),
      ),
      clouds(pen, { top: 140, bottom: 600 }, ['#ffffff', '#eef5ee', '#f9f3e0'], 17, 0.7),
      landBelow(pen, hills(pen, 700, 46, 3), '#8fb7a6'),
      box(
        0,
        720,
        1600,
        80,
        pen.gradient([
          [0, '#4f9ea5'],
          [1, '#8fd0c5'],
        ]),
      ),
      many(26, () =>
        box(
          pen.random.between(-20, 1600),
          pen.random.between(726, 786),
          pen.random.between(30, 140),
          2.6,
          '#e9f6ee',
          { opacity: 0.6, rx: 1 },
        ),
      ),
      path('M-20,790Q300,768 620,792T1260,786T1640,790L1640,1090L-20,1090Z', '#f7fbf2'),
      path(
        'M-20,800Q300,780 620,803T1260,797T1640,801L1640,1090L-20,1090Z',
        pen.gradient([
          [0, '#d9bd86'],
          [0.3, '#efd9a4'],
          [1, '#d6b377'],
        ]),
      ),
      kites(pen),
      people(pen),
      many(120, () =>
        oval(
          pen.random.between(0, 1600),
          pen.random.between(830, 1060),
          pen.random.between(3, 12),
          2,
          '#b8945c',
          { opacity: 0.35 },
        ),
      ),
      basket(),
    ].join('');
  },
};

const COLOURS = [
  '#d8432f',
  '#f0a53a',
  '#2f7f8f',
  '#f4e3bd',
  '#7d3a6b',
  '#3f9a6b',
  '#e8704a',
] as const;

function kites(pen: Pen): string {
  const { random } = pen;
  const small = many(26, (index) => {
    const x = 60 + ((index * 211) % 1500) + random.between(-40, 40);
    const y = random.between(130, 560);
    return diamond(pen, x, y, random.between(17, 46), random.between(-28, 28));
  });
  return [
    small,
    line(
      [
        [560, 330],
        [470, 890],
      ],
      '#566',
      1.6,
      { opacity: 0.7 },
    ),
    line(
      [
        [1060, 270],
        [960, 900],
      ],
      '#566',
      1.6,
      { opacity: 0.7 },
    ),
    line(
      [
        [270, 470],
        [250, 868],
      ],
      '#566',
      1.4,
      { opacity: 0.7 },
    ),
    line(
      [
        [1360, 500],
        [1290, 872],
      ],
      '#566',
      1.4,
      { opacity: 0.7 },
    ),
    fish(550, 280),
    bird(1070, 220),
    diamond(pen, 270, 430, 78, -14),
    diamond(pen, 1360, 460, 88, 16),
    string(800, 640),
  ].join('');
}

function diamond(pen: Pen, x: number, y: number, size: number, turn: number): string {
  const [a, b] = [pen.random.pick(COLOURS), pen.random.pick(COLOURS)];
  const other = a === b ? '#f4e3bd' : b;
  const bows = many(4, (index) => {
    const [bx, by] = [Math.sin(index * 1.4) * size * 0.3, size * (1.5 + index * 0.42)];
    return path(
      `M${bx},${by}l${-size * 0.16},${-size * 0.1}v${size * 0.2}ZM${bx},${by}l${size * 0.16},${-size * 0.1}v${size * 0.2}Z`,
      index % 2 ? a : other,
    );
  });
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})` },
    path(`M0,${size * 1.2}q${size * 0.5},${size * 0.4} 0,${size * 0.8}t0,${size * 0.8}`, 'none', {
      stroke: '#4c5a5c',
      'stroke-width': 1.6,
    }),
    bows,
    polygon(
      [
        [0, -size],
        [size * 0.72, -size * 0.1],
        [0, size * 1.2],
      ],
      a,
    ),
    polygon(
      [
        [0, -size],
        [-size * 0.72, -size * 0.1],
        [0, size * 1.2],
      ],
      other,
    ),
    polygon(
      [
        [0, -size * 0.1],
        [size * 0.72, -size * 0.1],
        [0, size * 1.2],
      ],
      '#000',
      { opacity: 0.12 },
    ),
    polygon(
      [
        [0, -size],
        [-size * 0.72, -size * 0.1],
        [0, -size * 0.1],
      ],
      '#fff',
      { opacity: 0.18 },
    ),
    line(
      [
        [0, -size],
        [0, size * 1.2],
      ],
      '#00000055',
      1.6,
    ),
    line(
      [
        [-size * 0.72, -size * 0.1],
        [size * 0.72, -size * 0.1],
      ],
      '#00000055',
      1.6,
    ),
  );
}

const fish = (x: number, y: number): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(-12)` },
    path('M-170,0L-262,-66Q-240,0 -262,66Z', '#d8432f'),
    path('M-190,0Q-90,-96 40,-84Q150,-70 190,0Q150,70 40,84Q-90,96 -190,0Z', '#f0a53a'),
    path('M-20,-80Q30,-150 90,-76Q40,-88 -20,-80Z', '#d8432f'),
    path('M-10,82Q30,140 76,78Q30,88 -10,82Z', '#d8432f'),
    many(4, (row) =>
      many(5, (index) =>
        path(`M${-120 + index * 42 + (row % 2) * 20},${-50 + row * 30}q22,18 0,32`, 'none', {
          stroke: '#d8432f',
          'stroke-width': 5,
        }),
      ),
    ),
    path('M96,-70Q120,0 96,70Q150,56 188,0Q150,-56 96,-70Z', '#f4e3bd'),
    disc(136, -18, 17, '#fff'),
    disc(140, -18, 9, '#22303a'),
  );

const bird = (x: number, y: number): string =>
  group(
    { transform: `translate(${x} ${y}) rotate(10)` },
    path('M-8,50L-44,190L0,160L44,190L8,50Z', '#2f7f8f'),
    path(
      'M0,-20Q-90,-110 -230,-70Q-150,-50 -140,-10Q-110,-20 -96,20Q-60,0 -40,46L0,56Z',
      '#7d3a6b',
    ),
    path('M0,-20Q90,-110 230,-70Q150,-50 140,-10Q110,-20 96,20Q60,0 40,46L0,56Z', '#7d3a6b'),
    path('M-10,-14Q-80,-70 -160,-54Q-100,-40 -70,0Q-40,10 -10,30Z', '#f0a53a'),
    path('M10,-14Q80,-70 160,-54Q100,-40 70,0Q40,10 10,30Z', '#f0a53a'),
    path('M0,-70Q34,-50 26,10Q20,70 0,84Q-20,70 -26,10Q-34,-50 0,-70Z', '#f4e3bd'),
    path('M0,-92L12,-66L-12,-66Z', '#d8432f'),
    disc(-9, -48, 5, '#22303a'),
    disc(9, -48, 5, '#22303a'),
  );

/** Many small kites on one line. */
const string = (x: number, y: number): string =>
  many(12, (index) => {
    const [kx, ky] = [x + index * 44, y - index * 26 - Math.sin(index / 2) * 14];
    return (
      line(
        [
          [kx, ky],
          [kx + 44, ky - 26],
        ],
        '#4c5a5c',
        1.3,
      ) +
      polygon(
        [
          [kx, ky - 22],
          [kx + 17, ky],
          [kx, ky + 26],
          [kx - 17, ky],
        ],
        COLOURS[index % COLOURS.length] ?? COLOURS[0],
      )
    );
  });

function people(pen: Pen): string {
  const { random } = pen;
  const far = many(30, () =>
    person(pen, random.between(20, 1580), random.between(832, 852), random.between(46, 62), {
      coat: random.pick(COLOURS),
      skin: random.pick(['#b98a6a', '#8d5d41', '#d2a583']),
      legs: '#3a4653',
      walks: random.pick([-1, 0, 1]),
    }),
  );
  const near = [
    [250, 900, 150, '#2f7f8f'],
    [480, 930, 176, '#d8432f'],
    [548, 936, 116, '#f0a53a'],
    [960, 940, 182, '#3f5a7a'],
    [1290, 908, 154, '#7d3a6b'],
    [1346, 912, 104, '#f4e3bd'],
    [770, 900, 138, '#3f9a6b'],
  ] as const;
  return (
    far +
    near
      .map(
        ([x, y, height, coat]) =>
          oval(x + 20, y + 3, height * 0.3, 6, '#8a6a3c', { opacity: 0.4 }) +
          line(
            [
              [x + 6, y - height * 0.72],
              [x + height * 0.16, y - height * 0.98],
            ],
            coat,
            height * 0.07,
            { 'stroke-linecap': 'round' },
          ) +
          person(pen, x, y, height, {
            coat,
            legs: '#2f3d4c',
            skin: random.pick(['#b98a6a', '#8d5d41', '#d2a583']),
          }),
      )
      .join('')
  );
}

const basket = (): string =>
  group(
    { transform: 'translate(1120 990)' },
    oval(30, 52, 150, 12, '#8a6a3c', { opacity: 0.35 }),
    polygon(
      [
        [-70, -8],
        [80, -8],
        [66, 52],
        [-56, 52],
      ],
      '#a5713f',
    ),
    many(6, (index) =>
      line(
        [
          [-66 + index * 26, -8],
          [-54 + index * 22, 52],
        ],
        '#7a4f2a',
        4,
      ),
    ),
    path('M-60,-8Q5,-90 72,-8', 'none', { stroke: '#7a4f2a', 'stroke-width': 7 }),
    polygon(
      [
        [110, -40],
        [176, 10],
        [120, 56],
        [86, 14],
      ],
      '#d8432f',
    ),
    polygon(
      [
        [110, -40],
        [176, 10],
        [86, 14],
      ],
      '#f4e3bd',
    ),
    line(
      [
        [110, -40],
        [120, 56],
      ],
      '#7a2a20',
      2,
    ),
  );
