import { clouds, hills, landBelow, ripples } from '../art/land.ts';
import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

const WATER = 640;

export const harbour: Scene = {
  name: 'harbour-at-dusk',
  caption: 'The container terminal at Port Maren at dusk, seen from the old breakwater.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'Three dockside cranes and a moored cargo ship stand dark against an orange evening sky; their lights are mirrored in calm water.',
  height: 1067,
  seed: 11,
  draw(pen) {
    const sky = pen.gradient([
      [0, '#1f2c4d'],
      [0.3, '#54466f'],
      [0.55, '#b8586a'],
      [0.8, '#ee8f5c'],
      [1, '#f9c877'],
    ]);
    const water = pen.gradient([
      [0, '#e99a66'],
      [0.2, '#9a5768'],
      [0.55, '#3d3b60'],
      [1, '#151d38'],
    ]);
    return [
      box(0, 0, pen.width, WATER, sky),
      disc(
        1130,
        585,
        300,
        pen.glow([
          [0, '#ffe3a0', 0.75],
          [0.35, '#ffc07a', 0.3],
          [1, '#ff9d6a', 0],
        ]),
      ),
      disc(1130, 585, 58, '#ffe9b4'),
      clouds(pen, { top: 120, bottom: 430 }, ['#7a5273', '#d0706a', '#efa06a'], 15, 0.5),
      landBelow(pen, hills(pen, 570, 46, 6), '#5e4468'),
      landBelow(pen, hills(pen, 602, 30, 9), '#43355a'),
      box(0, WATER, pen.width, pen.height - WATER, water),
      group(
        { opacity: 0.5, transform: `translate(0 ${WATER * 2}) scale(1 -1)`, filter: pen.blur(5) },
        port(pen),
      ),
      port(pen),
      box(
        1066,
        WATER + 6,
        128,
        330,
        pen.gradient([
          [0, '#ffdd96', 0.8],
          [1, '#ffb070', 0],
        ]),
        { filter: pen.blur(16) },
      ),
      ripples(
        pen,
        { top: WATER + 4, bottom: 1060 },
        ['#f3b27a', '#d97f6a', '#20284a', '#161d3a'],
        330,
        0.5,
      ),
      ripples(
        pen,
        { top: WATER + 4, bottom: 960, left: 1060, right: 1210 },
        ['#ffe6ac', '#ffcf8c'],
        90,
        0.8,
      ),
      tug(pen, 470, 792),
      breakwater(pen),
    ].join('');
  },
};

/** The quay with its cranes and the ship, standing on the water's edge. */
function port(pen: Pen): string {
  return [crane(150, 1), crane(420, 0.9), ship(pen), crane(1370, 0.84), quay(pen)].join('');
}

const IRON = '#1d1e39';

/** A gantry crane, its boom out over the water. */
function crane(x: number, scale: number): string {
  const beam = (from: [number, number], to: [number, number], width: number): string =>
    line([from, to], IRON, width);
  return group(
    { transform: `translate(${x} ${WATER - 20}) scale(${scale})` },
    beam([0, 0], [14, -310], 11),
    beam([112, 0], [98, -310], 11),
    beam([4, -90], [108, -90], 8),
    beam([6, -92], [100, -250], 5),
    beam([106, -92], [12, -250], 5),
    box(-70, -322, 360, 16, IRON),
    beam([56, -310], [56, -430], 9),
    beam([56, -430], [286, -318], 4),
    beam([56, -430], [170, -318], 3),
    beam([56, -430], [-66, -318], 4),
    box(20, -306, 74, 36, IRON),
    beam([210, -306], [210, -170], 3),
    box(182, -172, 56, 24, '#8c3437'),
    disc(56, -432, 4, '#ffd9a0'),
    disc(286, -314, 3.5, '#ff8e7a'),
    box(30, -296, 16, 12, '#ffdf9c'),
  );
}

function ship(pen: Pen): string {
  const boxes = ['#8c3437', '#2f4a6b', '#b7683f', '#3d3557', '#5e6b7c'] as const;
  const stack = (x: number, count: number): string =>
    many(count, (row) =>
      many(2, (column) =>
        box(
          x + column * 52,
          540 - row * 25,
          49,
          23,
          pen.random.pick([...boxes] as [string, ...string[]]),
        ),
      ),
    );
  return [
    stack(640, 3),
    stack(750, 5),
    stack(860, 4),
    stack(970, 2),
    box(1094, 400, 70, 170, '#c9a79a'),
    box(1082, 392, 94, 14, '#e0bfa8'),
    box(1116, 352, 26, 44, '#8c3437'),
    many(4, (row) =>
      many(4, (window) => box(1102 + window * 15, 418 + row * 30, 9, 12, '#ffe6ac')),
    ),
    path(`M600,566L1205,566L1190,${WATER + 2}L650,${WATER + 2}Q612,618 600,566Z`, '#262141'),
    path(`M607,590L1199,590L1196,602L611,602Z`, '#8c3437'),
  ].join('');
}

function quay(pen: Pen): string {
  return (
    box(0, WATER - 24, 560, 28, '#211d36') +
    box(1240, WATER - 24, 400, 28, '#211d36') +
    many(11, (index) => {
      const x = index < 7 ? 30 + index * 84 : 1280 + (index - 7) * 86;
      return (
        line(
          [
            [x, WATER - 22],
            [x, WATER - 62],
          ],
          '#211d36',
          3,
        ) +
        disc(
          x,
          WATER - 64,
          26,
          pen.glow([
            [0, '#ffdf9c', 0.75],
            [1, '#ffb870', 0],
          ]),
        ) +
        disc(x, WATER - 64, 4, '#fff0c8')
      );
    })
  );
}

function tug(pen: Pen, x: number, y: number): string {
  return group(
    { transform: `translate(${x} ${y})` },
    path('M-96,0L92,-12Q104,14 84,30L-76,30Q-92,18 -96,0Z', '#14162c'),
    path('M-94,4L96,-7L95,4L-91,14Z', '#a3403a'),
    box(-46, -40, 84, 42, '#d8b7a0'),
    box(-30, -66, 54, 28, '#c49c8a'),
    box(-24, -60, 18, 14, '#ffe6ac'),
    box(0, -60, 18, 14, '#ffe6ac'),
    box(36, -58, 18, 52, '#8c3437'),
    line(
      [
        [-8, -66],
        [-8, -116],
      ],
      '#14162c',
      3,
    ),
    disc(
      -8,
      -118,
      20,
      pen.glow([
        [0, '#ffdf9c', 0.8],
        [1, '#ffb870', 0],
      ]),
    ),
    oval(0, 44, 150, 9, '#0f1530', { opacity: 0.5 }),
    line(
      [
        [-100, 34],
        [-260, 48],
      ],
      '#f3b27a',
      3,
      { opacity: 0.45 },
    ),
    line(
      [
        [-100, 40],
        [-220, 62],
      ],
      '#f3b27a',
      3,
      { opacity: 0.3 },
    ),
  );
}

/** The old breakwater in the foreground, with its light. */
function breakwater(pen: Pen): string {
  const { random, height } = pen;
  const stones = many(46, (index) => {
    const x = 1000 + index * 14 + random.between(-8, 8);
    const size = random.between(22, 46);
    const y = 1010 - index * 1.9 + random.between(-6, 22);
    return polygon(
      [
        [x - size, y + size],
        [x - size * 0.7, y - size * 0.3],
        [x, y - size * 0.6],
        [x + size * 0.8, y - size * 0.2],
        [x + size, y + size],
      ],
      random.pick(['#12152b', '#191b34', '#201f3b', '#0e1124']),
    );
  });
  return [
    polygon(
      [
        [950, height],
        [1060, 1010],
        [1600, 910],
        [1600, height],
      ],
      '#0e1124',
    ),
    stones,
    disc(
      1490,
      690,
      120,
      pen.glow([
        [0, '#ff9a7c', 0.7],
        [1, '#ff7d66', 0],
      ]),
    ),
    polygon(
      [
        [1466, 926],
        [1474, 720],
        [1506, 720],
        [1514, 926],
      ],
      '#7c2a2c',
    ),
    polygon(
      [
        [1471, 800],
        [1509, 800],
        [1511, 850],
        [1469, 850],
      ],
      '#e6c9ae',
    ),
    box(1466, 708, 48, 12, '#12152b'),
    box(1476, 676, 28, 32, '#ffd2a8'),
    path('M1470,678Q1490,652 1510,678Z', '#12152b'),
  ].join('');
}
