import { hills, landBelow, ripples } from '../art/land.ts';
import { box, disc, group, line, many, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

const WATER = 560;

export const northernLake: Scene = {
  name: 'northern-lake',
  caption:
    'A field station on Lake Ossawin, where the date of the freeze has been written down since 1911.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'Green northern lights over a dark lake ringed with pines; one lit cabin and its jetty are mirrored in the water.',
  height: 900,
  seed: 214,
  draw(pen) {
    const shore = land(pen);
    return [
      box(
        0,
        0,
        1600,
        WATER,
        pen.gradient([
          [0, '#071428'],
          [0.5, '#0f2f4a'],
          [1, '#2a6470'],
        ]),
      ),
      many(170, () =>
        disc(
          pen.random.between(0, 1600),
          pen.random.between(0, 420),
          pen.random.between(0.6, 2),
          '#f4f9f0',
          { opacity: pen.random.between(0.3, 0.95) },
        ),
      ),
      aurora(pen),
      shore,
      box(
        0,
        WATER,
        1600,
        340,
        pen.gradient([
          [0, '#2f7078'],
          [0.4, '#14384f'],
          [1, '#081526'],
        ]),
      ),
      group(
        { transform: `translate(0 ${WATER * 2}) scale(1 -1)`, opacity: 0.5, filter: pen.blur(4) },
        aurora(pen),
        shore,
      ),
      box(
        1072,
        WATER,
        40,
        170,
        pen.gradient([
          [0, '#ffd98c', 0.75],
          [1, '#ffb65a', 0],
        ]),
        { filter: pen.blur(9) },
      ),
      ripples(
        pen,
        { top: WATER + 6, bottom: 890 },
        ['#8fe0b4', '#1a4a5c', '#0c2236', '#5fb8a4'],
        190,
        0.4,
      ),
      jetty(),
      pines(pen, 24, { from: -30, to: 330, y: 905, low: 220, high: 420 }, ['#04101b', '#071722']),
      pines(pen, 18, { from: 1360, to: 1640, y: 905, low: 200, high: 380 }, ['#04101b', '#071722']),
    ].join('');
  },
};

/** Curtains of light. */
function aurora(pen: Pen): string {
  const curtain = (x: number, y: number, colour: string, high: number, count: number): string =>
    many(count, (index) => {
      const px = x + index * 15;
      const py = y + Math.sin(index / 7) * 60 + Math.sin(index / 2.3) * 12;
      const tall = high * (0.7 + 0.3 * Math.sin(index / 3.1));
      return box(
        px,
        py - tall,
        17,
        tall,
        pen.gradient([
          [0, colour, 0],
          [0.75, colour, 0.42],
          [1, colour, 0],
        ]),
      );
    });
  return group(
    { filter: pen.blur(7) },
    curtain(80, 330, '#5fe0a0', 280, 62),
    curtain(520, 270, '#7ff0c0', 250, 70),
    curtain(300, 240, '#9a7fe0', 190, 56),
  );
}

function land(pen: Pen): string {
  return [
    group(
      { 'clip-path': pen.clip(box(0, 0, 1600, WATER, '#000')) },
      landBelow(pen, hills(pen, 470, 90, 4), '#14384a'),
      landBelow(pen, hills(pen, 510, 60, 6), '#0e2a3a'),
      pines(pen, 150, { from: -20, to: 1620, y: WATER, low: 34, high: 84 }, [
        '#0a2230',
        '#0c2936',
        '#081b28',
      ]),
    ),
    cabin(pen),
  ].join('');
}

const cabin = (pen: Pen): string =>
  group(
    { transform: `translate(1050 ${WATER})` },
    disc(
      40,
      -34,
      150,
      pen.glow([
        [0, '#ffd98c', 0.5],
        [1, '#ffb65a', 0],
      ]),
    ),
    polygon(
      [
        [-20, 0],
        [-20, -54],
        [44, -54],
        [44, 0],
      ],
      '#3a2a26',
    ),
    polygon(
      [
        [44, 0],
        [44, -54],
        [100, -54],
        [100, 0],
      ],
      '#2b1f1e',
    ),
    many(5, (row) =>
      line(
        [
          [-20, -8 - row * 10],
          [100, -8 - row * 10],
        ],
        '#231917',
        2,
      ),
    ),
    polygon(
      [
        [-32, -52],
        [0, -92],
        [100, -92],
        [112, -52],
      ],
      '#15222b',
    ),
    box(70, -116, 14, 34, '#2b1f1e'),
    many(6, (index) =>
      disc(80 + index * 8, -128 - index * 15, 8 + index * 3, '#b8d4cf', {
        opacity: 0.24 - index * 0.032,
        filter: pen.blur(4),
      }),
    ),
    box(-4, -42, 26, 24, '#ffe2a0'),
    line(
      [
        [9, -42],
        [9, -18],
      ],
      '#3a2a26',
      3,
    ),
    line(
      [
        [-4, -30],
        [22, -30],
      ],
      '#3a2a26',
      3,
    ),
    box(58, -44, 22, 44, '#1a1312'),
    box(62, -38, 14, 14, '#ffcf7c'),
  );

const jetty = (): string =>
  polygon(
    [
      [1080, WATER + 2],
      [1112, WATER + 2],
      [1050, WATER + 150],
      [980, WATER + 150],
    ],
    '#1d1a1f',
  ) +
  many(9, (index) =>
    line(
      [
        [1078 - index * 11, WATER + 12 + index * 15.5],
        [1112 - index * 7, WATER + 12 + index * 15.5],
      ],
      '#3a302e',
      3,
    ),
  ) +
  line(
    [
      [984, WATER + 150],
      [984, WATER + 190],
    ],
    '#12121a',
    8,
  ) +
  line(
    [
      [1046, WATER + 150],
      [1046, WATER + 190],
    ],
    '#12121a',
    8,
  ) +
  path(
    `M860,${WATER + 170}Q930,${WATER + 190} 1000,${WATER + 168}Q990,${WATER + 204} 930,${WATER + 206}Q872,${WATER + 202} 860,${WATER + 170}Z`,
    '#5c2a26',
  ) +
  path(`M860,${WATER + 170}Q930,${WATER + 190} 1000,${WATER + 168}`, 'none', {
    stroke: '#c98d56',
    'stroke-width': 4,
  });

function pines(
  pen: Pen,
  count: number,
  at: { from: number; to: number; y: number; low: number; high: number },
  colours: [string, ...string[]],
): string {
  const { random } = pen;
  return many(count, () => {
    const x = random.between(at.from, at.to);
    const high = random.between(at.low, at.high);
    const colour = random.pick(colours);
    return many(6, (index) =>
      polygon(
        [
          [x - high * (0.055 + index * 0.036), at.y - high * (0.82 - index * 0.155)],
          [x, at.y - high * (1.02 - index * 0.15)],
          [x + high * (0.055 + index * 0.036), at.y - high * (0.82 - index * 0.155)],
        ],
        colour,
      ),
    );
  });
}
