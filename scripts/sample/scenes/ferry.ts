import { clouds, hills, landBelow, ripples } from '../art/land.ts';
import { box, disc, group, line, many, oval, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

export const ferry: Scene = {
  name: 'ferry-crossing',
  caption: 'The Sallow Islands ferry leaves Port Maren for the first time in nine days.',
  credit: 'Illustration: Joren Vale / Averra Press',
  alternative:
    'A white car ferry with a red funnel crosses a choppy blue-green sea towards green islands, with gulls around its stern.',
  height: 1067,
  seed: 158,
  draw(pen) {
    return [
      box(
        0,
        0,
        1600,
        560,
        pen.gradient([
          [0, '#4f8aa3'],
          [0.5, '#94bfc3'],
          [1, '#e9e3c8'],
        ]),
      ),
      disc(
        330,
        250,
        260,
        pen.glow([
          [0, '#fffbe4', 0.8],
          [1, '#fff3cf', 0],
        ]),
      ),
      clouds(pen, { top: 110, bottom: 420 }, ['#f4efe0', '#dfe8e2', '#fbf5e4'], 20, 0.75),
      landBelow(pen, hills(pen, 505, 70, 4), '#9db9b0'),
      island(pen),
      box(
        0,
        540,
        1600,
        527,
        pen.gradient([
          [0, '#7fb0ae'],
          [0.25, '#3f8590'],
          [0.7, '#1e5a70'],
          [1, '#123f57'],
        ]),
      ),
      ripples(pen, { top: 546, bottom: 820 }, ['#d7ebe2', '#2a6c7c', '#a8d0ca'], 200, 0.5),
      wake(pen),
      ship(pen),
      waves(pen),
      gulls(pen),
    ].join('');
  },
};

function island(pen: Pen): string {
  const { random } = pen;
  return (
    path('M980,548Q1090,470 1200,452Q1290,400 1390,440Q1490,470 1640,500L1640,548Z', '#6f9a76') +
    path('M1080,548Q1200,500 1310,498Q1450,486 1640,530L1640,548Z', '#557f5f') +
    many(12, () => {
      const x = random.between(1160, 1560);
      const y = 530 - random.between(0, 14);
      return (
        box(x, y - 14, 24, 16, '#f6ecd6') +
        polygon(
          [
            [x - 3, y - 13],
            [x + 12, y - 26],
            [x + 27, y - 13],
          ],
          random.pick(['#b3543f', '#8d4a3c', '#c9774f']),
        )
      );
    }) +
    box(1384, 386, 16, 58, '#f6efe0') +
    box(1380, 378, 24, 10, '#a3271f') +
    box(1386, 366, 12, 13, '#fff3c0')
  );
}

function ship(pen: Pen): string {
  const windows = (
    x: number,
    y: number,
    count: number,
    gap: number,
    wide = 18,
    high = 16,
  ): string => many(count, (index) => box(x + index * gap, y, wide, high, '#274a5c', { rx: 3 }));
  return group(
    { transform: 'translate(330 560) rotate(-1.2)' },
    oval(420, 232, 520, 26, '#0f3a4e', { opacity: 0.4 }),
    path('M-40,70L900,60Q880,150 800,222L60,226Q-6,190 -40,70Z', '#1f3147'),
    path('M-28,110L888,102Q872,150 852,176L-2,180Q-18,150 -28,110Z', '#a3271f'),
    path('M4,192L838,188L800,224L58,228Q26,216 4,192Z', '#6e2420'),
    path('M-42,72L902,60L902,48L-42,56Z', '#f4efe0'),
    path('M0,58L0,-40L720,-44L790,52Z', '#f7f3e6'),
    box(0, -4, 752, 5, '#d8d3c2'),
    windows(30, -30, 22, 31),
    windows(30, 12, 23, 31, 20, 24),
    path('M60,-42L60,-118L610,-122L668,-44Z', '#efe9d9'),
    windows(90, -104, 15, 33, 20, 18),
    windows(90, -72, 16, 33, 20, 14),
    path('M440,-122L440,-184L600,-186L640,-122Z', '#f7f3e6'),
    path('M456,-176L592,-178L616,-146L456,-146Z', '#274a5c'),
    many(4, (index) =>
      line(
        [
          [486 + index * 30, -178],
          [488 + index * 32, -146],
        ],
        '#f7f3e6',
        4,
      ),
    ),
    path('M200,-120L214,-230L300,-232L316,-121Z', '#a3271f'),
    path('M208,-180L309,-181L306,-204L211,-203Z', '#f7f3e6'),
    path('M213,-218L301,-220L300,-234L214,-232Z', '#1f2a38'),
    many(9, (index) =>
      disc(240 - index * 34, -260 - index * 13, 20 + index * 5, '#dfe6e0', {
        opacity: 0.34 - index * 0.032,
        filter: pen.blur(7),
      }),
    ),
    line(
      [
        [528, -186],
        [528, -286],
      ],
      '#3a4653',
      5,
    ),
    line(
      [
        [500, -250],
        [556, -250],
      ],
      '#3a4653',
      4,
    ),
    disc(528, -288, 5, '#ffdf9c'),
    path('M528,-276l-46,8q8,10 2,20l44,-8Z', '#d9a03c'),
    many(3, (index) =>
      group(
        { transform: `translate(${110 + index * 92} -130)` },
        path('M0,0Q30,-18 62,0L54,16L8,16Z', '#e0702f'),
        line(
          [
            [8, 0],
            [8, -16],
          ],
          '#8a8f90',
          3,
        ),
        line(
          [
            [54, 0],
            [54, -16],
          ],
          '#8a8f90',
          3,
        ),
      ),
    ),
    many(34, (index) =>
      line(
        [
          [10 + index * 21, -42],
          [10 + index * 21, -60],
        ],
        '#cfcab9',
        2,
      ),
    ),
    line(
      [
        [6, -60],
        [712, -62],
      ],
      '#cfcab9',
      3,
    ),
    many(
      13,
      (index) =>
        disc(
          350 + index * 22 + pen.random.between(-6, 6),
          -66,
          6,
          pen.random.pick(['#b98a6a', '#8d5d41', '#d2a583']),
        ) +
        box(
          343 + index * 22,
          -60,
          13,
          18,
          pen.random.pick(['#a3473a', '#d9a03c', '#2f6470', '#3a3550']),
          { rx: 4 },
        ),
    ),
  );
}

function wake(pen: Pen): string {
  const { random } = pen;
  return (
    path('M360,760Q180,770 -40,740L-40,800Q200,800 420,792Z', '#cfe6de', { opacity: 0.5 }) +
    path('M1200,700Q1250,744 1330,760Q1220,776 1140,786Z', '#eef6ee', { opacity: 0.85 }) +
    many(90, () =>
      disc(
        random.between(300, 1330),
        778 + random.between(-10, 14),
        random.between(3, 11),
        '#f2f8f0',
        { opacity: random.between(0.3, 0.85) },
      ),
    ) +
    many(60, () =>
      disc(random.between(-20, 380), random.between(752, 806), random.between(2, 8), '#f2f8f0', {
        opacity: random.between(0.2, 0.7),
      }),
    )
  );
}

/** The near sea, wave behind wave. */
function waves(pen: Pen): string {
  const { random } = pen;
  return many(6, (row) => {
    const y = 800 + row * 46;
    const length = 120 + row * 34;
    const swell = 12 + row * 5;
    let d = `M${-160 + random.between(-60, 0)},${y}`;
    for (let x = -160; x < 1800; x += length)
      d += `q${length * 0.3},${-swell * random.between(0.8, 1.4)} ${length * 0.55},0q${length * 0.2},${swell * 0.7} ${length * 0.45},0`;
    const colour =
      ['#2d7182', '#27687b', '#205d72', '#1a5268', '#16485f', '#123e55'][row] ?? '#123e55';
    return (
      path(`${d}L1800,1100L-160,1100Z`, colour) +
      path(d, 'none', {
        stroke: '#cfe6de',
        'stroke-width': 2 + row * 0.5,
        opacity: 0.5,
        'stroke-dasharray': `${60 + row * 14} ${28 + row * 5} ${20 + row * 3} ${44 + row * 6}`,
      })
    );
  });
}

const gulls = (pen: Pen): string =>
  [
    [180, 430, 1.4],
    [270, 520, 1],
    [90, 600, 1.8],
    [420, 300, 0.9],
    [250, 360, 0.7],
    [1280, 320, 0.8],
    [1390, 280, 0.6],
    [560, 270, 0.55],
  ]
    .map(([x = 0, y = 0, scale = 1]) =>
      group(
        {
          transform: `translate(${x} ${y}) scale(${scale}) rotate(${pen.random.between(-14, 10).toFixed(1)})`,
        },
        path(
          'M-62,-12Q-30,-34 -4,-4Q4,-8 10,-4Q34,-36 64,-18Q36,-18 16,8Q6,14 -8,8Q-28,-16 -62,-12Z',
          '#fbf8ee',
        ),
        path('M-62,-12Q-46,-22 -34,-19L-44,-11Z', '#3a4653'),
        path('M64,-18Q48,-26 38,-21L48,-15Z', '#3a4653'),
        path('M16,2L26,4L16,8Z', '#e0a03c'),
      ),
    )
    .join('');
