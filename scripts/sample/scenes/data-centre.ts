import { box, disc, line, many, oval, type Pen, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

const EYE: [number, number] = [760, 440];
const at = (x: number, y: number, depth: number): [number, number] => [
  EYE[0] + (x - EYE[0]) * depth,
  EYE[1] + (y - EYE[1]) * depth,
];
const LEFT = 60;
const RIGHT = 1460;
const TOP = -330;
const FLOOR = 1120;
const END = 0.16;

export const dataCentre: Scene = {
  name: 'data-centre',
  caption: 'An aisle of the data centre at Tarn Quay, which is cooled with water from the bay.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A technician with a tablet stands between two long rows of dark server racks dotted with blue and amber lights.',
  height: 900,
  seed: 101,
  grain: 0.09,
  draw(pen) {
    return [
      box(0, 0, 1600, 900, '#0b1526'),
      polygon(
        [at(-200, TOP, 1), at(1720, TOP, 1), at(1720, TOP, END), at(-200, TOP, END)],
        pen.gradient([
          [0, '#15263f'],
          [1, '#2b5570'],
        ]),
      ),
      polygon(
        [at(-200, FLOOR, 1), at(1720, FLOOR, 1), at(1720, FLOOR, END), at(-200, FLOOR, END)],
        pen.gradient([
          [0, '#4c91a5'],
          [0.25, '#254b66'],
          [1, '#0c1729'],
        ]),
      ),
      tiles(),
      pipes(),
      disc(
        EYE[0],
        EYE[1] + 10,
        260,
        pen.glow([
          [0, '#d9fbff', 0.95],
          [0.3, '#7fdbe8', 0.5],
          [1, '#4db4cc', 0],
        ]),
      ),
      farWall(),
      side(pen, LEFT),
      side(pen, RIGHT),
      trays(),
      glow(pen),
      oval(880, 700, 74, 10, '#071020', { opacity: 0.6 }),
      person(pen, 880, 700, 330, { coat: '#d9672e', legs: '#131d30', skin: '#8d5d41' }),
      box(838, 470, 66, 46, '#10192b', { rx: 5 }),
      box(843, 475, 56, 36, '#bdf3fa', { rx: 3 }),
      disc(
        871,
        493,
        80,
        pen.glow([
          [0, '#bdf3fa', 0.45],
          [1, '#bdf3fa', 0],
        ]),
      ),
    ].join('');
  },
};

const farWall = (): string => {
  const [left, top] = at(LEFT, TOP, END);
  const [right, bottom] = at(RIGHT, FLOOR, END);
  return (
    box(left, top, right - left, bottom - top, '#a9e9f1') +
    box(712, 428, 96, bottom - 428, '#57aebf') +
    box(757, 428, 4, bottom - 428, '#2f7f93')
  );
};

function tiles(): string {
  const across = [0.95, 0.7, 0.53, 0.41, 0.33, 0.27, 0.225, 0.19].map((depth) =>
    line([at(-200, FLOOR, depth), at(1720, FLOOR, depth)], '#8fd5e0', 2 * depth, { opacity: 0.28 }),
  );
  const along = many(11, (index) =>
    line([at(-200 + index * 192, FLOOR, 1), at(-200 + index * 192, FLOOR, END)], '#8fd5e0', 1.4, {
      opacity: 0.22,
    }),
  );
  return across.join('') + along;
}

const pipes = (): string =>
  [
    [520, '#2f7fa3'],
    [600, '#c2542f'],
    [930, '#2f7fa3'],
    [1010, '#c2542f'],
  ]
    .map(([x, colour]) =>
      polygon(
        [
          at(Number(x), TOP + 70, 1),
          at(Number(x) + 46, TOP + 70, 1),
          at(Number(x) + 46, TOP + 70, END),
          at(Number(x), TOP + 70, END),
        ],
        String(colour),
      ),
    )
    .join('');

/** Racks side by side from the front to the end; each has units with lights. */
function side(pen: Pen, x: number): string {
  const { random } = pen;
  const edges = [1.25, 0.98, 0.78, 0.63, 0.515, 0.425, 0.355, 0.3, 0.255, 0.22, 0.19, END];
  return many(edges.length - 1, (index) => {
    const near = edges[index] ?? 1;
    const far = edges[index + 1] ?? END;
    const inset = (part: number): number => near + (far - near) * part;
    const units = many(22, (row) => {
      const y = TOP + 60 + row * 62;
      const shade = random.pick(['#16243c', '#1b2c47', '#122036', '#20344f']);
      const face = polygon(
        [
          at(x, y, inset(0.06)),
          at(x, y, inset(0.94)),
          at(x, y + 54, inset(0.94)),
          at(x, y + 54, inset(0.06)),
        ],
        shade,
      );
      const lights = many(5, (light) => {
        if (random.happens(0.35)) return '';
        const [cx, cy] = at(x, y + 27, inset(0.16 + light * 0.1));
        const size = Math.max(1.2, 6.5 * near);
        return oval(
          cx,
          cy,
          size * 0.55,
          size,
          random.pick(['#6fe3f5', '#6fe3f5', '#9cf2c4', '#ffc25e', '#4fb3e8']),
          { opacity: random.between(0.55, 1) },
        );
      });
      const vents = line(
        [at(x, y + 27, inset(0.66)), at(x, y + 27, inset(0.9))],
        '#0a1322',
        20 * near,
        { 'stroke-dasharray': `${Math.max(1, 4 * near)} ${Math.max(1, 3 * near)}` },
      );
      return face + vents + lights;
    });
    return (
      polygon(
        [at(x, TOP, near), at(x, TOP, far), at(x, FLOOR, far), at(x, FLOOR, near)],
        index % 2 ? '#0a1322' : '#0d182a',
      ) + units
    );
  });
}

/** Cable trays over the racks. */
const trays = (): string =>
  [LEFT, RIGHT]
    .map((x) =>
      polygon(
        [
          at(x, TOP, 1.25),
          at(x + (x < 760 ? 110 : -110), TOP, 1.25),
          at(x + (x < 760 ? 110 : -110), TOP, END),
          at(x, TOP, END),
        ],
        '#1d3550',
      ),
    )
    .join('');

function glow(pen: Pen): string {
  return (
    polygon(
      [
        [700, 560],
        [820, 560],
        [1060, 900],
        [460, 900],
      ],
      '#a9e9f1',
      { opacity: 0.16, filter: pen.blur(26) },
    ) +
    many(26, () => {
      const y = pen.random.between(580, 890);
      const x = 760 + pen.random.between(-1, 1) * (y - 430);
      return box(x, y, pen.random.between(16, 70), 2.4, '#a9e9f1', {
        opacity: pen.random.between(0.08, 0.3),
        rx: 1,
      });
    })
  );
}
