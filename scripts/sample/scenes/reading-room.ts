import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const readingRoom: Scene = {
  name: 'reading-room',
  caption: 'The restored reading room of the Quillon library, open until midnight since spring.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'Readers sit at a long table under green lamps; behind them two floors of books and three tall arched windows.',
  height: 1067,
  seed: 118,
  grain: 0.09,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        1067,
        pen.gradient([
          [0, '#5c3d31'],
          [1, '#2f1f1c'],
        ]),
      ),
      window(pen, 320),
      window(pen, 800),
      window(pen, 1280),
      shelves(pen, 0, 176),
      shelves(pen, 464, 656),
      shelves(pen, 944, 1136),
      shelves(pen, 1424, 1600),
      gallery(),
      shaft(pen, 320),
      shaft(pen, 800),
      shaft(pen, 1280),
      box(
        0,
        780,
        1600,
        287,
        pen.gradient([
          [0, '#5b3a2b'],
          [1, '#2b1a17'],
        ]),
      ),
      ladder(),
      table(pen),
    ].join('');
  },
};

function window(pen: Pen, x: number): string {
  const frame = `M${x - 132},780L${x - 132},250A132,132 0 0 1 ${x + 132},250L${x + 132},780Z`;
  return [
    path(`M${x - 150},780L${x - 150},250A150,150 0 0 1 ${x + 150},250L${x + 150},780Z`, '#7d5840'),
    path(
      frame,
      pen.gradient([
        [0, '#7fa9b8'],
        [0.55, '#d5dfc7'],
        [1, '#f8e3ae'],
      ]),
    ),
    group(
      { 'clip-path': pen.clip(path(frame, '#000')) },
      disc(
        x + 60,
        560,
        200,
        pen.glow([
          [0, '#fff6cf', 0.9],
          [1, '#fff0bd', 0],
        ]),
      ),
      many(12, () =>
        disc(
          x + pen.random.between(-150, 150),
          pen.random.between(640, 790),
          pen.random.between(26, 60),
          pen.random.pick(['#6d8f62', '#86a56c', '#557a56']),
          { opacity: 0.75 },
        ),
      ),
    ),
    many(3, (index) => box(x - 69 + index * 66, 124, 6, 656, '#6b4834')),
    many(6, (index) => box(x - 132, 250 + index * 90, 264, 6, '#6b4834')),
    path(frame, 'none', { stroke: '#4b3025', 'stroke-width': 14 }),
  ].join('');
}

/** Two floors of books between x1 and x2. */
function shelves(pen: Pen, x1: number, x2: number): string {
  const { random } = pen;
  const colours = [
    '#7a2c28',
    '#2f4f5a',
    '#b07a3e',
    '#54603c',
    '#8c5a3a',
    '#3a3550',
    '#c2a26a',
    '#5c2f3c',
    '#2b3d38',
  ] as const;
  const rows = [70, 158, 246, 334, 512, 600, 688];
  return (
    box(x1, 30, x2 - x1, 750, '#3a241c') +
    rows
      .map((top) => {
        let drawn = box(x1, top + 72, x2 - x1, 12, '#6b4834');
        for (let x = x1 + 8; x < x2 - 12; ) {
          const wide = random.between(7, 15);
          const high = random.between(48, 68);
          const colour = random.pick(colours);
          drawn += box(x, top + 72 - high, wide - 1.5, high, colour);
          if (random.happens(0.5))
            drawn += box(x, top + 72 - high + 9, wide - 1.5, 4, '#e2c58c', { opacity: 0.8 });
          x += random.happens(0.06) ? wide + 16 : wide;
        }
        return drawn;
      })
      .join('') +
    box(x1 - 6, 22, x2 - x1 + 12, 18, '#7d5840') +
    box(x1, 30, 8, 750, '#5c3d2e') +
    box(x2 - 8, 30, 8, 750, '#5c3d2e')
  );
}

/** The walk with its rail in front of the upper floor. */
const gallery = (): string =>
  box(0, 440, 1600, 22, '#7d5840') +
  box(0, 458, 1600, 9, '#3a241c') +
  box(0, 384, 1600, 7, '#c39a5b') +
  many(81, (index) => box(index * 20, 388, 3, 54, '#c39a5b'));

const shaft = (pen: Pen, x: number): string =>
  polygon(
    [
      [x - 110, 260],
      [x + 120, 200],
      [x + 420, 1067],
      [x - 40, 1067],
    ],
    '#ffe9b4',
    { opacity: 0.13, filter: pen.blur(14) },
  );

const ladder = (): string =>
  group(
    {},
    line(
      [
        [560, 780],
        [598, 420],
      ],
      '#a5764a',
      9,
    ),
    line(
      [
        [610, 780],
        [640, 420],
      ],
      '#a5764a',
      9,
    ),
    many(9, (index) =>
      line(
        [
          [564 + index * 3.6, 748 - index * 36],
          [613 + index * 2.9, 748 - index * 36],
        ],
        '#a5764a',
        7,
      ),
    ),
  );

function table(pen: Pen): string {
  const readers = [
    [250, '#7a3b36'],
    [470, '#2f4f5a'],
    [730, '#c2a26a'],
    [960, '#4b3550'],
    [1180, '#54603c'],
    [1390, '#27303f'],
  ] as const;
  return [
    readers
      .map(([x, coat], index) =>
        person(pen, x, 1010, 330, {
          coat,
          skin: ['#b98a6a', '#8d5d41', '#d2a583'][index % 3] ?? '#b98a6a',
        }),
      )
      .join(''),
    polygon(
      [
        [90, 872],
        [1510, 872],
        [1640, 960],
        [-40, 960],
      ],
      pen.gradient([
        [0, '#b97a48'],
        [1, '#8a5433'],
      ]),
    ),
    box(-40, 958, 1680, 26, '#5f3722'),
    box(-40, 984, 1680, 90, '#27171a'),
    many(4, (index) => lamp(pen, 210 + index * 400)),
    readers.map(([x], index) => book(x + (index % 2 ? 6 : -4), 906)).join(''),
    many(7, (index) => {
      const x = 110 + index * 226;
      return many(3, (layer) =>
        box(
          x + layer * 3,
          934 - layer * 12,
          84 - layer * 6,
          11,
          pen.random.pick(['#7a2c28', '#2f4f5a', '#c2a26a', '#54603c']),
        ),
      );
    }),
  ].join('');
}

/** An open book. */
const book = (x: number, y: number): string =>
  path(
    `M${x},${y}Q${x - 30},${y - 16} ${x - 62},${y - 4}L${x - 70},${y + 22}Q${x - 32},${y + 10} ${x},${y + 24}Q${x + 32},${y + 10} ${x + 70},${y + 22}L${x + 62},${y - 4}Q${x + 30},${y - 16} ${x},${y}Z`,
    '#f6ecd2',
  ) +
  line(
    [
      [x, y],
      [x, y + 24],
    ],
    '#c9b68c',
    2.5,
  ) +
  many(
    3,
    (row) =>
      line(
        [
          [x - 54, y + 1 + row * 5],
          [x - 12, y + 2 + row * 5],
        ],
        '#b8a882',
        1.4,
      ) +
      line(
        [
          [x + 12, y + 2 + row * 5],
          [x + 54, y + 1 + row * 5],
        ],
        '#b8a882',
        1.4,
      ),
  );

function lamp(pen: Pen, x: number): string {
  return [
    disc(
      x,
      880,
      200,
      pen.glow([
        [0, '#ffe6a0', 0.62],
        [0.4, '#ffd983', 0.22],
        [1, '#ffd983', 0],
      ]),
    ),
    oval(x, 930, 120, 17, '#ffe9b0', { opacity: 0.4 }),
    box(x - 3, 800, 6, 128, '#c39a5b'),
    oval(x, 930, 34, 8, '#a8803f'),
    path(`M${x - 66},816Q${x - 58},778 ${x},776Q${x + 58},778 ${x + 66},816Z`, '#2f6b4f'),
    path(`M${x - 58},806Q${x - 46},784 ${x - 6},782Q${x - 40},790 ${x - 46},808Z`, '#66a181'),
    box(x - 64, 814, 128, 7, '#fff2c4', { rx: 3 }),
  ].join('');
}
