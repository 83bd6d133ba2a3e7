import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

const GROUND = 800;

export const nightMarket: Scene = {
  name: 'night-market',
  caption:
    'Stalls at the Lantern Street night market in Port Maren, which opens every evening in summer.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'Striped market stalls under strings of glowing lamps at night; people stroll between baskets of fruit.',
  height: 1067,
  seed: 42,
  draw(pen) {
    const { width, height } = pen;
    return [
      box(
        0,
        0,
        width,
        height,
        pen.gradient([
          [0, '#0d1330'],
          [0.45, '#26234f'],
          [0.75, '#53305a'],
          [1, '#2a1c38'],
        ]),
      ),
      disc(
        1270,
        170,
        170,
        pen.glow([
          [0, '#dfe4ff', 0.32],
          [1, '#dfe4ff', 0],
        ]),
      ),
      path('M1262,126A46,46 0 1 0 1312,194A50,50 0 0 1 1262,126Z', '#eceafa'),
      houses(pen),
      box(
        0,
        560,
        width,
        260,
        pen.gradient([
          [0, '#f0a154', 0],
          [1, '#f0a154', 0.32],
        ]),
      ),
      box(
        0,
        GROUND - 30,
        width,
        height - GROUND + 30,
        pen.gradient([
          [0, '#6a3d4c'],
          [0.35, '#402a44'],
          [1, '#1a1530'],
        ]),
      ),
      stall(pen, 60, 0.78, ['#a3271f', '#f1d9b5']),
      stall(pen, 420, 0.78, ['#2f6470', '#f1d9b5']),
      stall(pen, 810, 0.78, ['#c67a2e', '#f4e2c2']),
      stall(pen, 1190, 0.78, ['#7a3560', '#f1d9b5']),
      lampString(pen, 210, 70, 0.8),
      walkers(pen),
      pools(pen),
      lampString(pen, 110, 100, 1.15),
      stall(pen, -210, 1.36, ['#2f6470', '#f4e2c2']),
      stall(pen, 1210, 1.42, ['#a3271f', '#f4e2c2']),
      person(pen, 760, 1016, 330, { coat: '#20264d', walks: 1, legs: '#0e1124' }),
      person(pen, 890, 1030, 322, { coat: '#7d2f3a', walks: 1, legs: '#15122a' }),
    ].join('');
  },
};

function houses(pen: Pen): string {
  const { random } = pen;
  let drawn = '';
  for (let x = -20; x < 1620; ) {
    const wide = random.between(120, 210);
    const top = random.between(270, 400);
    const wall = random.pick(['#1c1c42', '#231f49', '#2a2350', '#1f1b3e']);
    drawn += box(x, top, wide + 2, 560, wall);
    drawn += random.happens(0.5)
      ? polygon(
          [
            [x - 6, top + 2],
            [x + wide / 2, top - random.between(50, 90)],
            [x + wide + 6, top + 2],
          ],
          '#171636',
        )
      : box(x - 5, top - 10, wide + 10, 14, '#171636');
    const columns = Math.floor(wide / 46);
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < columns; column++) {
        const lit = random.happens(0.42);
        drawn += box(
          x + 22 + (column * (wide - 30)) / columns,
          top + 30 + row * 66,
          22,
          36,
          lit ? random.pick(['#f3bd6a', '#e59a53', '#f6d495']) : '#13132f',
          { rx: 2, opacity: lit ? 0.9 : 1 },
        );
      }
    }
    x += wide;
  }
  return drawn;
}

/** A stall of `scale` whose left foot is at x; it is 300 wide before that. */
function stall(pen: Pen, x: number, scale: number, [dark, light]: [string, string]): string {
  const { random } = pen;
  const foot = scale > 1 ? 1050 : GROUND + 24;
  const stripes = many(8, (index) => {
    const left = -20 + index * 42.5;
    return path(
      `M${left + 12 - index * 2},-300L${left + 52 - index * 2.4},-300L${left + 42.5},-226Q${left + 21},-204 ${left},-226Z`,
      index % 2 ? light : dark,
    );
  });
  const fruit = many(5, (index) => {
    const colours = random.pick([
      ['#e0862e', '#f2a441'],
      ['#b3342c', '#d3503c'],
      ['#7c9a3c', '#a2b94f'],
      ['#d9b23c', '#f0cf63'],
      ['#6c3a68', '#8f4f84'],
    ] as [string[], ...string[][]]) as [string, ...string[]];
    const left = 12 + index * 56;
    return (
      many(13, () =>
        disc(
          left + random.between(4, 44),
          -108 - random.between(0, 18),
          random.between(8, 11),
          random.pick(colours),
        ),
      ) +
      polygon(
        [
          [left - 3, -104],
          [left + 51, -104],
          [left + 45, -80],
          [left + 3, -80],
        ],
        '#7b4f33',
      )
    );
  });
  return group(
    { transform: `translate(${x} ${foot}) scale(${scale})` },
    box(0, -262, 300, 190, '#2b1b33'),
    box(
      6,
      -262,
      288,
      170,
      pen.gradient([
        [0, '#f7b35c'],
        [1, '#a35a3e'],
      ]),
    ),
    many(9, (index) =>
      box(
        18 + index * 31,
        -214 + (index % 3) * 6,
        20,
        46 - (index % 3) * 6,
        random.pick(['#7c3f3a', '#5a3b56', '#3f5866', '#96603a']),
        { rx: 5 },
      ),
    ),
    box(10, -170, 280, 6, '#5c3a34'),
    person(pen, 160, -20, 172, {
      coat: random.pick(['#3d4f63', '#e8dcc4', '#5b3a52']),
      skin: '#a8724f',
    }),
    box(-6, -84, 312, 84, '#4a2d35'),
    many(8, (index) => box(-6 + index * 39, -84, 2, 84, '#351f2b')),
    fruit,
    box(-12, -88, 324, 10, '#8a5a3d'),
    box(-14, -300, 9, 300, '#2b1b2c'),
    box(305, -300, 9, 300, '#2b1b2c'),
    stripes,
    box(-22, -304, 344, 9, '#3c2233'),
    line(
      [
        [150, -262],
        [150, -246],
      ],
      '#1d1226',
      3,
    ),
    disc(
      150,
      -236,
      96,
      pen.glow([
        [0, '#ffe7a8', 0.85],
        [0.3, '#ffcf7c', 0.4],
        [1, '#ffb65a', 0],
      ]),
    ),
    disc(150, -236, 11, '#fff4cf'),
  );
}

/** Lamps on a wire across the street. */
function lampString(pen: Pen, y: number, sag: number, scale: number): string {
  const { width } = pen;
  const at = (part: number): [number, number] => [
    part * width,
    y + Math.sin(((part * 3) % 1) * Math.PI) * sag,
  ];
  const wire = Array.from({ length: 61 }, (_, index) => at(index / 60));
  const colours = ['#ffd983', '#ff9d66', '#ffe9b8', '#f27c62', '#ffcf6e'];
  return (
    line(wire, '#0b0d22', 3) +
    many(23, (index) => {
      const [x, top] = at((index + 0.5) / 23);
      const colour = colours[index % colours.length] ?? '#ffd983';
      const size = 17 * scale;
      return (
        disc(
          x,
          top + size * 1.5,
          size * 3.6,
          pen.glow([
            [0, colour, 0.55],
            [1, colour, 0],
          ]),
        ) +
        line(
          [
            [x, top],
            [x, top + size * 0.8],
          ],
          '#0b0d22',
          2.5,
        ) +
        oval(x, top + size * 1.6, size * 0.84, size, colour) +
        oval(x, top + size * 1.6, size * 0.36, size, '#fff7dc', { opacity: 0.55 }) +
        box(x - size * 0.4, top + size * 0.55, size * 0.8, size * 0.24, '#3b2130')
      );
    })
  );
}

function walkers(pen: Pen): string {
  const coats = [
    '#27305c',
    '#7d2f3a',
    '#3a5560',
    '#8a6a3f',
    '#4b2d55',
    '#c4a37c',
    '#1c2142',
  ] as const;
  return many(15, (index) => {
    const near = index / 14;
    return person(pen, pen.random.between(90, 1510), GROUND + 30 + near * 90, 128 + near * 46, {
      coat: pen.random.pick(coats),
      walks: pen.random.pick([-1, 0, 1]),
      skin: pen.random.pick(['#b98a6a', '#8d5d41', '#d2a583']),
      legs: '#15142b',
    });
  });
}

/** Light on the paving. */
function pools(pen: Pen): string {
  const { random } = pen;
  return many(60, () => {
    const y = random.between(840, 1060);
    return box(
      random.between(100, 1500),
      y,
      random.between(30, 140),
      random.between(2, 5),
      random.pick(['#f3a95e', '#ffcf86', '#c4657a']),
      {
        rx: 3,
        opacity: random.between(0.05, 0.26),
      },
    );
  });
}
