import { clouds, hills, landBelow, mountains, tree } from '../art/land.ts';
import { box, disc, group, line, many, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

export const viaduct: Scene = {
  name: 'mountain-viaduct',
  caption: 'The night train to Alta Cúmera crosses the Cormillo viaduct shortly after sunrise.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A red train crosses a high stone viaduct between purple mountains; mist lies in the valley below.',
  height: 900,
  seed: 197,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        900,
        pen.gradient([
          [0, '#4a5a8c'],
          [0.3, '#9a7fa0'],
          [0.55, '#eeb090'],
          [0.75, '#f8d9a8'],
        ]),
      ),
      disc(
        420,
        360,
        320,
        pen.glow([
          [0, '#fff0c8', 0.9],
          [0.4, '#ffd9a0', 0.35],
          [1, '#ffcf96', 0],
        ]),
      ),
      disc(420, 360, 46, '#fff8e2'),
      clouds(pen, { top: 70, bottom: 260 }, ['#f7c9a6', '#d8a0a0', '#fbe0b8'], 13, 0.6),
      mountains(pen, 560, 330, '#9a86a6'),
      mist(pen, 520, '#f6dcc0'),
      mountains(pen, 640, 270, '#75688f'),
      mist(pen, 600, '#f0cfc0'),
      mountains(pen, 760, 240, '#51507a'),
      mist(pen, 700, '#dcbcc4'),
      bridge(pen),
      train(pen),
      mist(pen, 800, '#e4c6c6'),
      landBelow(pen, hills(pen, 840, 70, 3), '#2f3a52'),
      many(26, () => pine(pen)),
      many(3, (index) =>
        tree(
          pen,
          [60, 1490, 1580][index] ?? 60,
          900,
          210,
          ['#34455a', '#41536a', '#2a384c'],
          '#1d2432',
        ),
      ),
    ].join('');
  },
};

const mist = (pen: Pen, y: number, colour: string): string =>
  box(
    -50,
    y - 60,
    1700,
    150,
    pen.gradient([
      [0, colour, 0],
      [0.5, colour, 0.75],
      [1, colour, 0],
    ]),
    { filter: pen.blur(12) },
  );

const DECK = 500;

function bridge(pen: Pen): string {
  const piers = Array.from({ length: 12 }, (_, index) => -40 + index * 152);
  const holes = piers
    .map(
      (x) =>
        `M${x + 24},900L${x + 24},${DECK + 90}A52,52 0 0 1 ${x + 128},${DECK + 90}L${x + 128},900Z`,
    )
    .join('');
  return [
    path(
      `M-60,${DECK}L1660,${DECK}L1660,900L-60,900Z${holes}`,
      pen.gradient([
        [0, '#d9b394'],
        [0.3, '#a98a86'],
        [1, '#5a5675'],
      ]),
      { 'fill-rule': 'evenodd' },
    ),
    piers
      .map(
        (x) =>
          path(`M${x + 24},${DECK + 90}A52,52 0 0 1 ${x + 128},${DECK + 90}`, 'none', {
            stroke: '#f0d3b0',
            'stroke-width': 8,
            'stroke-dasharray': '14 2',
          }) +
          box(x - 3, DECK + 84, 30, 9, '#ecccaa') +
          box(x + 16, DECK + 90, 9, 400, '#6b5f78', { opacity: 0.45 }),
      )
      .join(''),
    many(70, () =>
      box(
        pen.random.between(0, 1600),
        pen.random.between(DECK + 14, DECK + 34),
        pen.random.between(14, 26),
        8,
        '#b8947e',
        { opacity: 0.6, rx: 1 },
      ),
    ),
    box(-60, DECK - 12, 1720, 16, '#f0d3b0'),
    box(-60, DECK + 3, 1720, 5, '#8d6f6c'),
    many(40, (index) => box(index * 42, DECK - 26, 5, 16, '#6b5560')),
    box(-60, DECK - 28, 1720, 4, '#6b5560'),
  ].join('');
}

function train(pen: Pen): string {
  const coach = (x: number): string =>
    box(x, DECK - 92, 196, 62, '#a3271f', { rx: 8 }) +
    box(x, DECK - 50, 196, 10, '#f1dcb4') +
    box(x + 3, DECK - 98, 190, 12, '#5b2a2c', { rx: 6 }) +
    many(6, (index) =>
      box(x + 14 + index * 30, DECK - 80, 19, 22, pen.random.happens(0.8) ? '#ffe6ac' : '#5a4a5c', {
        rx: 3,
      }),
    ) +
    many(4, (index) =>
      disc(x + 26 + (index % 2) * 22 + (index > 1 ? 122 : 0), DECK - 26, 9, '#2b2333'),
    ) +
    box(x + 194, DECK - 46, 12, 8, '#2b2333');
  return group(
    {},
    coach(240),
    coach(444),
    coach(648),
    coach(852),
    path(
      `M1056,${DECK - 92}L1190,${DECK - 92}Q1256,${DECK - 88} 1284,${DECK - 46}Q1290,${DECK - 30} 1276,${DECK - 30}L1056,${DECK - 30}Z`,
      '#a3271f',
    ),
    path(`M1056,${DECK - 50}L1282,${DECK - 50}L1287,${DECK - 40}L1056,${DECK - 40}Z`, '#f1dcb4'),
    path(`M1204,${DECK - 84}Q1240,${DECK - 78} 1258,${DECK - 58}L1204,${DECK - 58}Z`, '#ffe6ac'),
    many(4, (index) => box(1074 + index * 30, DECK - 80, 19, 20, '#5b2a2c', { rx: 3 })),
    many(4, (index) => disc(1090 + index * 44, DECK - 26, 9, '#2b2333')),
    disc(
      1282,
      DECK - 46,
      70,
      pen.glow([
        [0, '#fff5d2', 0.9],
        [1, '#fff0bd', 0],
      ]),
    ),
    polygon(
      [
        [1286, DECK - 50],
        [1600, DECK - 96],
        [1600, DECK + 4],
        [1286, DECK - 40],
      ],
      '#fff0bd',
      { opacity: 0.18, filter: pen.blur(6) },
    ),
    line(
      [
        [1130, DECK - 92],
        [1110, DECK - 120],
        [1150, DECK - 120],
      ],
      '#2b2333',
      3,
    ),
  );
}

function pine(pen: Pen): string {
  const { random } = pen;
  const side = random.happens(0.5);
  const x = side ? random.between(-20, 560) : random.between(1040, 1620);
  const y = random.between(850, 905);
  const high = random.between(70, 170);
  const colour = random.pick(['#26344a', '#2f4158', '#1f2b3e']);
  return many(4, (index) =>
    polygon(
      [
        [x - high * (0.1 + index * 0.065), y - high * (0.72 - index * 0.22)],
        [x, y - high * (1.06 - index * 0.22)],
        [x + high * (0.1 + index * 0.065), y - high * (0.72 - index * 0.22)],
      ],
      colour,
    ),
  );
}
