import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import { person } from '../art/people.ts';
import type { Scene } from '../scene.ts';

export const courtyard: Scene = {
  name: 'courtyard',
  caption:
    'The fountain court of the old caravanserai at Qasr Lwana, which cools the rooms around it.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'A sunlit courtyard with a tiled star-shaped fountain, pointed arches in deep shade and orange trees in pots.',
  height: 1067,
  seed: 183,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        330,
        pen.gradient([
          [0, '#2f7fa6'],
          [1, '#a4d3d4'],
        ]),
      ),
      box(
        0,
        150,
        1600,
        620,
        pen.gradient([
          [0, '#e9c48c'],
          [1, '#cf9a63'],
        ]),
      ),
      battlements(),
      upperWindows(pen),
      frieze(),
      arches(pen),
      box(
        0,
        742,
        1600,
        325,
        pen.gradient([
          [0, '#d9a870'],
          [0.4, '#e8c190'],
          [1, '#b98450'],
        ]),
      ),
      paving(),
      polygon(
        [
          [0, 742],
          [620, 742],
          [190, 1067],
          [0, 1067],
        ],
        '#6b3f3a',
        { opacity: 0.36 },
      ),
      box(
        0,
        150,
        330,
        592,
        pen.gradient(
          [
            [0, '#6b3f3a', 0.5],
            [1, '#6b3f3a', 0],
          ],
          90,
        ),
      ),
      fountain(pen),
      pot(pen, 250, 900, 1),
      pot(pen, 1370, 890, 1),
      pot(pen, 520, 800, 0.6),
      pot(pen, 1110, 800, 0.6),
      oval(1230, 884, 60, 8, '#7a4f33', { opacity: 0.5 }),
      person(pen, 1190, 886, 190, { coat: '#f1e6cf', legs: '#d8c8a6', skin: '#8d5d41' }),
      person(pen, 1262, 884, 178, { coat: '#2f6470', legs: '#2f6470', skin: '#b98a6a' }),
    ].join('');
  },
};

const battlements = (): string =>
  many(25, (index) =>
    path(
      `M${index * 66 - 20},152L${index * 66 - 20},128L${index * 66 - 6},128L${index * 66 - 6},108L${index * 66 + 22},108L${index * 66 + 22},128L${index * 66 + 36},128L${index * 66 + 36},152Z`,
      '#e3bb82',
    ),
  ) + box(0, 148, 1600, 12, '#b9824f');

/** A pointed arch over a rectangle, standing on `base`. */
const arch = (x: number, base: number, half: number, high: number): string =>
  `M${x - half},${base}L${x - half},${base - high * 0.55}Q${x - half},${base - high * 0.86} ${x},${base - high}Q${x + half},${base - high * 0.86} ${x + half},${base - high * 0.55}L${x + half},${base}Z`;

const upperWindows = (pen: Pen): string =>
  many(9, (index) => {
    const x = 90 + index * 178;
    return (
      path(arch(x, 330, 40, 132), '#f3dcb0') +
      path(arch(x, 330, 32, 120), '#5b3a3a') +
      group(
        { 'clip-path': pen.clip(path(arch(x, 330, 32, 120), '#000')) },
        many(
          9,
          (row) =>
            line(
              [
                [x - 60, 200 + row * 20],
                [x + 60, 260 + row * 20],
              ],
              '#c08a54',
              4,
            ) +
            line(
              [
                [x + 60, 200 + row * 20],
                [x - 60, 260 + row * 20],
              ],
              '#c08a54',
              4,
            ),
        ),
      ) +
      box(x - 46, 328, 92, 10, '#b9824f')
    );
  });

/** A band of star tiles. */
const frieze = (): string =>
  box(0, 356, 1600, 62, '#1f5a6b') +
  many(33, (index) => {
    const x = index * 50;
    const star = (size: number): string =>
      `M${x},${387 - size}L${x + size * 0.3},${387 - size * 0.3}L${x + size},387L${x + size * 0.3},${387 + size * 0.3}L${x},${387 + size}L${x - size * 0.3},${387 + size * 0.3}L${x - size},387L${x - size * 0.3},${387 - size * 0.3}Z`;
    return (
      path(star(25), index % 2 ? '#f3dcb0' : '#5fb0b0') +
      path(star(11), index % 2 ? '#a3473a' : '#f3dcb0')
    );
  }) +
  box(0, 350, 1600, 8, '#f3dcb0') +
  box(0, 416, 1600, 8, '#f3dcb0');

function arches(pen: Pen): string {
  return (
    many(5, (index) => {
      const x = 160 + index * 320;
      const inside = arch(x, 742, 116, 290);
      return [
        path(arch(x, 742, 134, 314), '#f3dcb0'),
        path(
          inside,
          pen.gradient([
            [0, '#43292e'],
            [0.7, '#6b4038'],
            [1, '#8d5a42'],
          ]),
        ),
        group(
          { 'clip-path': pen.clip(path(inside, '#000')) },
          path(arch(x + 30, 742, 52, 190), '#2c1c24'),
          disc(
            x - 30,
            530,
            70,
            pen.glow([
              [0, '#ffd98c', 0.7],
              [1, '#ffd98c', 0],
            ]),
          ),
          line(
            [
              [x - 30, 440],
              [x - 30, 512],
            ],
            '#c08a54',
            2,
          ),
          path(
            `M${x - 42},512L${x - 18},512L${x - 12},536L${x - 30},554L${x - 48},536Z`,
            '#ffe2a0',
          ),
          polygon(
            [
              [x + 40, 742],
              [x + 120, 640],
              [x + 120, 742],
            ],
            '#e8c190',
            { opacity: 0.55 },
          ),
        ),
        box(
          x + 134,
          566,
          52,
          176,
          pen.gradient(
            [
              [0, '#b9824f'],
              [0.4, '#f3dcb0'],
              [1, '#b17a48'],
            ],
            90,
          ),
        ),
        box(x + 126, 550, 68, 18, '#f7e5c0'),
        box(x + 126, 726, 68, 16, '#d9a870'),
      ].join('');
    }) +
    box(-26, 566, 52, 176, '#b9824f') +
    box(-34, 550, 68, 18, '#f7e5c0')
  );
}

const paving = (): string =>
  many(7, (row) =>
    line(
      [
        [0, 760 + row * row * 7.4],
        [1600, 760 + row * row * 7.4],
      ],
      '#a5723f',
      1.5 + row * 0.3,
      { opacity: 0.4 },
    ),
  ) +
  many(17, (index) =>
    line(
      [
        [800 + (index - 8) * 110, 742],
        [800 + (index - 8) * 250, 1067],
      ],
      '#a5723f',
      2,
      { opacity: 0.35 },
    ),
  );

function fountain(pen: Pen): string {
  const star = (rx: number, ry: number, lift: number): [number, number][] =>
    Array.from({ length: 16 }, (_, index): [number, number] => {
      const angle = (index / 16) * Math.PI * 2 - Math.PI / 2;
      const far = index % 2 ? 0.78 : 1;
      return [800 + Math.cos(angle) * rx * far, 900 - lift + Math.sin(angle) * ry * far];
    });
  return [
    polygon(star(330, 108, -34), '#7a4f33', { opacity: 0.4 }),
    polygon(star(310, 100, -18), '#17495a'),
    polygon(star(310, 100, 0), '#f3dcb0'),
    polygon(star(284, 88, 0), '#2f7f8f'),
    polygon(
      star(262, 80, 0),
      pen.gradient([
        [0, '#a9dcd6'],
        [1, '#3f97a3'],
      ]),
    ),
    many(15, () =>
      oval(
        800 + pen.random.between(-190, 190),
        900 + pen.random.between(-46, 46),
        pen.random.between(14, 46),
        pen.random.between(2, 5),
        '#e9faf4',
        { opacity: 0.45 },
      ),
    ),
    box(786, 776, 28, 124, '#e8c190'),
    oval(800, 776, 96, 22, '#d9a870'),
    oval(800, 770, 96, 22, '#f3dcb0'),
    oval(800, 770, 78, 15, '#7fc4c4'),
    box(792, 716, 16, 54, '#e8c190'),
    oval(800, 716, 36, 9, '#f3dcb0'),
    many(9, (index) => {
      const reach = (index - 4) * 19;
      return path(
        `M800,712Q${800 + reach * 0.5},${650 + Math.abs(reach) * 0.4} ${800 + reach},768`,
        'none',
        { stroke: '#eafaf6', 'stroke-width': 3, opacity: 0.75 },
      );
    }),
    many(8, (index) => {
      const side = index % 2 ? 1 : -1;
      const out = 70 + (index >> 1) * 8;
      return path(
        `M${800 + side * out},776Q${800 + side * (out + 40)},800 ${800 + side * (out + 50)},${880 + (index >> 1) * 8}`,
        'none',
        { stroke: '#eafaf6', 'stroke-width': 2.5, opacity: 0.6 },
      );
    }),
  ].join('');
}

/** An orange tree in a pot. */
function pot(pen: Pen, x: number, y: number, scale: number): string {
  const { random } = pen;
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    oval(10, 96, 110, 14, '#7a4f33', { opacity: 0.4 }),
    line(
      [
        [0, 10],
        [0, -150],
      ],
      '#5b3a2b',
      13,
    ),
    many(26, () => {
      const angle = random.between(0, Math.PI * 2);
      const far = Math.sqrt(random.between(0, 1)) * 92;
      return disc(
        Math.cos(angle) * far,
        -210 + Math.sin(angle) * far * 0.86,
        random.between(24, 40),
        random.pick(['#3f6b3a', '#55843f', '#2f5633', '#6b9a48']),
      );
    }),
    many(15, () => {
      const angle = random.between(0, Math.PI * 2);
      const far = Math.sqrt(random.between(0.1, 1)) * 100;
      return disc(
        Math.cos(angle) * far,
        -206 + Math.sin(angle) * far * 0.84,
        11,
        random.pick(['#f0932f', '#f7ab45']),
      );
    }),
    path('M-66,6L66,6L50,98L-50,98Z', '#b3543f'),
    box(-74, -8, 148, 22, '#c9694e', { rx: 4 }),
    box(-58, 46, 116, 8, '#f3dcb0', { opacity: 0.7 }),
  );
}
