import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const councilChamber: Scene = {
  name: 'council-chamber',
  caption:
    'The coastal council in session at Port Maren; all 61 members have a seat in the half-round.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'Curved rows of benches face a raised desk with a speaker under a tall mural of ships; most seats are taken.',
  height: 900,
  seed: 147,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        900,
        pen.gradient([
          [0, '#e4d6ba'],
          [0.6, '#cdb793'],
          [1, '#8a6a4c'],
        ]),
      ),
      columns(pen),
      mural(pen),
      dome(pen),
      box(
        0,
        520,
        1600,
        400,
        pen.gradient([
          [0, '#7d3a33'],
          [1, '#421f22'],
        ]),
      ),
      dais(pen),
      rows(pen),
    ].join('');
  },
};

const columns = (pen: Pen): string =>
  [40, 250, 1270, 1480]
    .map(
      (x) =>
        box(
          x,
          120,
          80,
          420,
          pen.gradient(
            [
              [0, '#b7a27e'],
              [0.35, '#f3e8cf'],
              [1, '#a58e6b'],
            ],
            90,
          ),
        ) +
        many(4, (index) => box(x + 12 + index * 18, 130, 5, 400, '#a58e6b', { opacity: 0.4 })) +
        box(x - 12, 104, 104, 20, '#e9dcc0') +
        box(x - 10, 520, 100, 22, '#c3ae89'),
    )
    .join('') +
  [148, 1378]
    .map(
      (x) =>
        path(
          `M${x},520L${x},250A37,37 0 0 1 ${x + 74},250L${x + 74},520Z`,
          pen.gradient([
            [0, '#9fc3c6'],
            [1, '#f2e6c0'],
          ]),
        ) +
        line(
          [
            [x + 37, 214],
            [x + 37, 520],
          ],
          '#a58e6b',
          4,
        ) +
        many(4, (index) =>
          line(
            [
              [x, 270 + index * 62],
              [x + 74, 270 + index * 62],
            ],
            '#a58e6b',
            3,
          ),
        ),
    )
    .join('');

/** Old ships on the wall behind the speaker. */
function mural(pen: Pen): string {
  const shape = path('M420,500L420,210Q800,60 1180,210L1180,500Z', '#000');
  const boat = (x: number, y: number, scale: number, sail: string): string =>
    group(
      { transform: `translate(${x} ${y}) scale(${scale})` },
      path('M-70,0L70,0Q58,30 36,30L-40,30Q-62,26 -70,0Z', '#5b3b2c'),
      line(
        [
          [0, 0],
          [0, -120],
        ],
        '#5b3b2c',
        5,
      ),
      path('M-6,-112Q-70,-60 -62,-10L-6,-10Z', sail),
      path('M6,-104Q60,-60 58,-10L6,-10Z', sail, { opacity: 0.85 }),
    );
  return [
    path('M404,512L404,200Q800,44 1196,200L1196,512Z', '#b08b4f'),
    group(
      { 'clip-path': pen.clip(shape) },
      box(
        400,
        60,
        800,
        450,
        pen.gradient([
          [0, '#5f8f99'],
          [0.6, '#b8cfc0'],
          [1, '#eeddb0'],
        ]),
      ),
      disc(980, 300, 46, '#f8ecc9'),
      path('M400,350Q560,300 700,352T1000,340T1220,352L1220,420L400,420Z', '#7fa08c'),
      box(
        400,
        392,
        800,
        130,
        pen.gradient([
          [0, '#4d8790'],
          [1, '#24525f'],
        ]),
      ),
      boat(560, 420, 0.8, '#f1e4c6'),
      boat(800, 442, 1.15, '#a3473a'),
      boat(1040, 414, 0.72, '#f1e4c6'),
      many(40, () =>
        box(
          pen.random.between(410, 1180),
          pen.random.between(400, 500),
          pen.random.between(14, 60),
          3,
          '#dcebdf',
          { opacity: 0.5, rx: 1.5 },
        ),
      ),
    ),
  ].join('');
}

const dome = (pen: Pen): string =>
  path('M0,0L1600,0L1600,104Q800,-50 0,104Z', '#c8b086') +
  many(9, (index) =>
    line(
      [
        [index * 200, 0],
        [800 + (index * 200 - 800) * 1.1, 104],
      ],
      '#a98d63',
      3,
      { opacity: 0.6 },
    ),
  ) +
  line(
    [
      [800, 0],
      [800, 84],
    ],
    '#8a6a3c',
    4,
  ) +
  disc(
    800,
    120,
    190,
    pen.glow([
      [0, '#fff3c8', 0.8],
      [1, '#fff3c8', 0],
    ]),
  ) +
  many(7, (index) => disc(740 + index * 20, 102 + Math.abs(index - 3) * -5 + 8, 8, '#fffbe6')) +
  path('M726,92Q800,132 874,92', 'none', { stroke: '#8a6a3c', 'stroke-width': 5 });

function dais(pen: Pen): string {
  return [
    polygon(
      [
        [560, 560],
        [1040, 560],
        [1090, 600],
        [510, 600],
      ],
      '#8a5a3a',
    ),
    person(pen, 800, 560, 150, { coat: '#27303f', skin: '#8d5d41' }),
    person(pen, 640, 562, 120, { coat: '#7a3b45' }),
    person(pen, 960, 562, 120, { coat: '#3f5a5a', skin: '#d2a583' }),
    polygon(
      [
        [720, 486],
        [880, 486],
        [868, 566],
        [732, 566],
      ],
      pen.gradient([
        [0, '#b0764a'],
        [1, '#7a4b30'],
      ]),
    ),
    disc(800, 524, 20, '#d8b46a'),
    path(
      'M800,508L806,520L818,522L809,531L811,543L800,537L789,543L791,531L782,522L794,520Z',
      '#8a5a3a',
    ),
    line(
      [
        [786, 486],
        [780, 462],
      ],
      '#222',
      3,
    ),
    polygon(
      [
        [590, 512],
        [700, 512],
        [696, 566],
        [596, 566],
      ],
      '#96623f',
    ),
    polygon(
      [
        [900, 512],
        [1010, 512],
        [1004, 566],
        [904, 566],
      ],
      '#96623f',
    ),
    oval(800, 612, 320, 14, '#2b1416', { opacity: 0.35 }),
  ].join('');
}

/** A member seen from behind: hair, neck and shoulders. */
function member(pen: Pen, x: number, y: number, size: number, coat: string): string {
  const { random } = pen;
  const shoulders =
    `M${x - size * 1.15},${y + size * 3.2}Q${x - size * 1.15},${y + size} ${x - size * 0.3},${y + size * 0.82}` +
    `L${x + size * 0.3},${y + size * 0.82}Q${x + size * 1.15},${y + size} ${x + size * 1.15},${y + size * 3.2}Z`;
  return (
    box(x - size * 0.26, y, size * 0.52, size, random.pick(['#b98a6a', '#8d5d41', '#d2a583'])) +
    path(shoulders, coat) +
    oval(
      x,
      y,
      size * 0.58,
      size * 0.66,
      random.pick(['#33241d', '#5a4030', '#8a8078', '#241b18', '#7a5a3a']),
    )
  );
}

/** The half-round, row by row towards us. */
function rows(pen: Pen): string {
  const { random } = pen;
  const coats = [
    '#2c3547',
    '#4a3a4c',
    '#394b49',
    '#5a3a34',
    '#6d5a45',
    '#7a3b45',
    '#25374b',
  ] as const;
  return many(4, (row) => {
    const y = 640 + row * 74;
    const bend = 64 + row * 16;
    const size = 15 + row * 6.5;
    const seats = 13 - row;
    const people = many(seats, (seat) => {
      const part = (seat + 0.5) / seats;
      if (Math.abs(part - 0.5) < 0.045 || random.happens(0.1)) return '';
      const x = -40 + part * 1680;
      const top = y - Math.abs(part - 0.5) ** 2 * 4 * bend;
      return member(pen, x, top - size * random.between(1.35, 1.75), size, random.pick(coats));
    });
    const edge = (lift: number): string =>
      `M-60,${y - bend - lift}Q800,${y + bend - lift} 1660,${y - bend - lift}`;
    return (
      people +
      path(
        `${edge(-10)}L1660,${y - bend + 92}Q800,${y + bend + 92} -60,${y - bend + 92}Z`,
        pen.gradient([
          [0, '#9a6541'],
          [1, '#5f3826'],
        ]),
      ) +
      path(edge(-10), 'none', { stroke: '#c99a63', 'stroke-width': 9 }) +
      many(seats, (seat) => {
        const part = (seat + 0.5) / seats;
        const x = -40 + part * 1680;
        const top = y + 14 - Math.abs(part - 0.5) ** 2 * 4 * bend;
        return random.happens(0.7)
          ? polygon(
              [
                [x - size, top - 8],
                [x + size * 0.5, top - 10],
                [x + size * 0.6, top - 2],
                [x - size, top],
              ],
              '#f6efdc',
            )
          : '';
      })
    );
  });
}
