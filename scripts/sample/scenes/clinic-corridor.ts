import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

/** Where the lines of the corridor meet. */
const EYE: [number, number] = [800, 430];
/** A point at `depth` (1 is the front, 0 the end of all) on the line from the eye to (x, y). */
const at = (x: number, y: number, depth: number): [number, number] => [
  EYE[0] + (x - EYE[0]) * depth,
  EYE[1] + (y - EYE[1]) * depth,
];
const LEFT = -140;
const RIGHT = 1740;
const CEILING = -220;
const FLOOR = 1120;
const END = 0.2;

export const clinicCorridor: Scene = {
  name: 'clinic-corridor',
  caption: 'The new outpatient corridor of the Quillon clinic on the morning that it opened.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'A long bright hospital corridor in pale green; a nurse walks with a patient towards a tall window at its end.',
  height: 900,
  seed: 92,
  draw(pen) {
    const wall = pen.gradient(
      [
        [0, '#8fb6ad'],
        [0.75, '#cfe2d6'],
        [1, '#eef2e4'],
      ],
      90,
    );
    const wallBack = pen.gradient(
      [
        [0, '#e9f0e3'],
        [0.25, '#c4dacf'],
        [1, '#7ea79f'],
      ],
      90,
    );
    return [
      box(0, 0, 1600, 900, '#cfe0d6'),
      polygon(
        [
          at(LEFT, CEILING, 1),
          at(RIGHT, CEILING, 1),
          at(RIGHT, CEILING, END),
          at(LEFT, CEILING, END),
        ],
        pen.gradient([
          [0, '#dfe8df'],
          [1, '#f9f8ec'],
        ]),
      ),
      polygon(
        [at(LEFT, FLOOR, 1), at(RIGHT, FLOOR, 1), at(RIGHT, FLOOR, END), at(LEFT, FLOOR, END)],
        pen.gradient([
          [0, '#f4efdf'],
          [0.4, '#c9d2c6'],
          [1, '#82a19a'],
        ]),
      ),
      polygon(
        [at(LEFT, CEILING, 1), at(LEFT, CEILING, END), at(LEFT, FLOOR, END), at(LEFT, FLOOR, 1)],
        wall,
      ),
      polygon(
        [
          at(RIGHT, CEILING, 1),
          at(RIGHT, CEILING, END),
          at(RIGHT, FLOOR, END),
          at(RIGHT, FLOOR, 1),
        ],
        wallBack,
      ),
      ceilingLights(pen),
      floorTiles(),
      farWindow(pen),
      stripe(LEFT, '#2f6470', 560, 596),
      stripe(RIGHT, '#2f6470', 560, 596),
      stripe(LEFT, '#f3efe2', 600, 640),
      stripe(RIGHT, '#e2eadf', 600, 640),
      door(LEFT, 0.78, 0.6),
      door(LEFT, 0.47, 0.38),
      door(LEFT, 0.315, 0.268),
      door(RIGHT, 0.9, 0.7),
      door(RIGHT, 0.55, 0.44),
      door(RIGHT, 0.37, 0.31),
      sign(LEFT, 0.52, '2'),
      sign(RIGHT, 0.62, '3'),
      bench(pen),
      reflections(pen),
      oval(716, 604, 40, 6, '#4d6d6a', { opacity: 0.5 }),
      oval(812, 606, 44, 6, '#4d6d6a', { opacity: 0.5 }),
      person(pen, 716, 604, 190, { coat: '#f7f4ea', walks: 1, legs: '#3f7a7f', skin: '#9c6b4c' }),
      person(pen, 806, 606, 176, { coat: '#a3473a', walks: 1, legs: '#3b3a48', skin: '#d2a583' }),
      line(
        [
          [838, 530],
          [846, 606],
        ],
        '#5b3d2c',
        5,
      ),
      trolley(),
      plant(pen),
    ].join('');
  },
};

function ceilingLights(pen: Pen): string {
  return [0.93, 0.64, 0.45, 0.33, 0.255]
    .map((near) => {
      const far = near * 0.84;
      const corners: [number, number][] = [
        at(560, CEILING, near),
        at(1040, CEILING, near),
        at(1040, CEILING, far),
        at(560, CEILING, far),
      ];
      return (
        polygon(corners, '#fffef2', { filter: pen.blur(9 * near) }) + polygon(corners, '#fffef6')
      );
    })
    .join('');
}

function floorTiles(): string {
  const across = [0.96, 0.72, 0.56, 0.45, 0.37, 0.31, 0.265, 0.23].map((depth) =>
    line([at(LEFT, FLOOR, depth), at(RIGHT, FLOOR, depth)], '#7f9c94', 2 * depth, {
      opacity: 0.35,
    }),
  );
  const along = many(9, (index) => {
    const x = LEFT + ((index + 0.5) * (RIGHT - LEFT)) / 9;
    return line([at(x, FLOOR, 1), at(x, FLOOR, END)], '#7f9c94', 1.4, { opacity: 0.3 });
  });
  return across.join('') + along;
}

function farWindow(pen: Pen): string {
  const [left, top] = at(LEFT, CEILING, END);
  const [right, bottom] = at(RIGHT, FLOOR, END);
  return [
    box(left, top, right - left, bottom - top, '#e6eee2'),
    disc(
      800,
      420,
      330,
      pen.glow([
        [0, '#fffbe0', 0.9],
        [0.5, '#fff5cf', 0.3],
        [1, '#fff5cf', 0],
      ]),
    ),
    box(
      left + 40,
      top + 18,
      right - left - 80,
      bottom - top - 44,
      pen.gradient([
        [0, '#9cc7d3'],
        [0.6, '#e2efd9'],
        [1, '#b8cf9c'],
      ]),
    ),
    path(
      `M${left + 40},500Q720,470 800,492T${right - 40},486L${right - 40},${bottom - 26}L${left + 40},${bottom - 26}Z`,
      '#7fa468',
    ),
    disc(740, 468, 26, '#5f8b54'),
    disc(768, 476, 22, '#6d9a5d'),
    disc(880, 470, 30, '#5f8b54'),
    many(3, (index) =>
      box(
        left + 40 + ((index + 1) * (right - left - 80)) / 4 - 3,
        top + 18,
        6,
        bottom - top - 44,
        '#f6f4e8',
      ),
    ),
    box(left + 40, 400, right - left - 80, 6, '#f6f4e8'),
  ].join('');
}

const stripe = (x: number, fill: string, top: number, bottom: number): string =>
  polygon([at(x, top, 1), at(x, top, END), at(x, bottom, END), at(x, bottom, 1)], fill, {
    opacity: 0.85,
  });

function door(x: number, near: number, far: number): string {
  const inset = (part: number): number => near + (far - near) * part;
  return [
    polygon([at(x, 40, near), at(x, 40, far), at(x, FLOOR, far), at(x, FLOOR, near)], '#f2ead8'),
    polygon(
      [
        at(x, 75, inset(0.08)),
        at(x, 75, inset(0.92)),
        at(x, FLOOR, inset(0.92)),
        at(x, FLOOR, inset(0.08)),
      ],
      '#c98b5a',
    ),
    polygon(
      [
        at(x, 190, inset(0.56)),
        at(x, 190, inset(0.8)),
        at(x, 520, inset(0.8)),
        at(x, 520, inset(0.56)),
      ],
      '#e8f1e4',
    ),
    line([at(x, 640, inset(0.2)), at(x, 740, inset(0.2))], '#6b4a35', 7 * near, {
      'stroke-linecap': 'round',
    }),
  ].join('');
}

/** A number on a board that stands out from the wall. */
function sign(x: number, depth: number, number: '2' | '3'): string {
  const [left, top] = at(x, 30, depth);
  const out = x < 800 ? 1 : -1;
  const wide = 96 * depth;
  const digit =
    number === '2'
      ? 'M-16,-18Q-14,-34 2,-34Q18,-34 18,-18Q18,-8 4,4L-8,16L20,16L20,28L-22,28L-22,16L-2,-4Q6,-12 6,-18Q6,-22 1,-22Q-4,-22 -4,-14Z'
      : 'M-18,-20Q-14,-34 1,-34Q18,-34 18,-20Q18,-8 8,-4Q20,0 20,12Q20,30 0,30Q-18,30 -20,14L-8,12Q-6,19 0,19Q8,19 8,11Q8,3 -4,3L-4,-8Q6,-8 6,-17Q6,-23 0,-23Q-5,-23 -7,-17Z';
  return (
    box(out === 1 ? left : left - wide, top, wide, wide, '#2f6470', { rx: 6 }) +
    group(
      {
        transform: `translate(${left + (out * wide) / 2} ${top + wide / 2 + 2}) scale(${depth * 0.95})`,
      },
      path(digit, '#fdf9e8'),
    )
  );
}

function bench(pen: Pen): string {
  return group(
    {},
    polygon(
      [
        at(RIGHT, 800, 0.685),
        at(RIGHT - 150, 800, 0.685),
        at(RIGHT - 150, 800, 0.57),
        at(RIGHT, 800, 0.57),
      ],
      '#a3473a',
    ),
    polygon(
      [at(RIGHT, 620, 0.685), at(RIGHT, 620, 0.57), at(RIGHT, 800, 0.57), at(RIGHT, 800, 0.685)],
      '#b9594a',
    ),
    line([at(RIGHT - 140, 800, 0.68), at(RIGHT - 140, FLOOR - 30, 0.68)], '#3f4a4c', 5),
    line([at(RIGHT - 140, 800, 0.58), at(RIGHT - 140, FLOOR - 30, 0.58)], '#3f4a4c', 4),
    polygon(
      [
        at(RIGHT - 10, FLOOR - 10, 0.69),
        at(RIGHT - 170, FLOOR - 10, 0.69),
        at(RIGHT - 170, FLOOR - 10, 0.57),
        at(RIGHT - 10, FLOOR - 10, 0.57),
      ],
      '#6e8c86',
      { opacity: 0.4, filter: pen.blur(5) },
    ),
  );
}

const reflections = (pen: Pen): string =>
  polygon(
    [
      [700, 570],
      [900, 570],
      [1130, 900],
      [470, 900],
    ],
    '#fffbe6',
    { opacity: 0.35, filter: pen.blur(28) },
  );

/** A tea trolley on the left. */
const trolley = (): string =>
  group(
    { transform: 'translate(250 560)' },
    line(
      [
        [0, 0],
        [0, 210],
      ],
      '#7b8d8f',
      7,
    ),
    line(
      [
        [150, 0],
        [150, 210],
      ],
      '#7b8d8f',
      7,
    ),
    line(
      [
        [150, 0],
        [178, -34],
        [178, -60],
      ],
      '#7b8d8f',
      7,
    ),
    box(-10, -4, 172, 14, '#e7ecea'),
    box(-10, 110, 172, 14, '#e7ecea'),
    disc(0, 216, 13, '#3b4648'),
    disc(150, 216, 13, '#3b4648'),
    path('M16,-6L20,-62Q46,-72 72,-62L76,-6Z', '#c2cdcb'),
    box(34, -78, 24, 14, '#3b4648', { rx: 4 }),
    box(90, -24, 20, 20, '#f4f0e2', { rx: 4 }),
    box(116, -24, 20, 20, '#f4f0e2', { rx: 4 }),
    box(8, 66, 60, 44, '#a3473a', { rx: 3 }),
    box(78, 78, 66, 32, '#d9b877', { rx: 3 }),
  );

function plant(pen: Pen): string {
  return group(
    { transform: 'translate(1400 850)' },
    many(13, (index) => {
      const angle = -150 + index * 10 + pen.random.between(-4, 4);
      const length = pen.random.between(150, 240);
      return group(
        { transform: `rotate(${angle + 90})` },
        path(
          `M0,0Q${length * 0.16},${-length * 0.5} 0,${-length}Q${-length * 0.16},${-length * 0.5} 0,0Z`,
          pen.random.pick(['#3f7350', '#55895a', '#2f5f49']),
        ),
      );
    }),
    path('M-62,-16L62,-16L46,70L-46,70Z', '#c98b5a'),
    box(-68, -26, 136, 18, '#b57847', { rx: 4 }),
  );
}
