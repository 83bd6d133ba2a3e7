import { clouds, hills, landBelow, mountains, tree } from '../art/land.ts';
import { box, disc, group, line, many, type Pen, path, polygon } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

export const windTurbines: Scene = {
  name: 'wind-turbines',
  caption: 'Morning at the Brindle Head wind farm, which supplies a fifth of Averra’s electricity.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'White wind turbines stand on layered green and gold hills at sunrise; a small road winds up to them past a farmhouse.',
  height: 900,
  seed: 76,
  draw(pen) {
    const { random, width, height } = pen;
    return [
      box(
        0,
        0,
        width,
        height,
        pen.gradient([
          [0, '#5f93a8'],
          [0.35, '#a6c4bf'],
          [0.62, '#f3dcb0'],
          [1, '#f6e2ba'],
        ]),
      ),
      disc(
        1180,
        420,
        380,
        pen.glow([
          [0, '#fff3cd', 0.95],
          [0.35, '#ffe1a1', 0.4],
          [1, '#ffd98f', 0],
        ]),
      ),
      disc(1180, 420, 54, '#fffbe9'),
      clouds(pen, { top: 70, bottom: 300 }, ['#f7ead0', '#e4e3d2', '#c9d8d0'], 15, 0.65),
      mountains(pen, 520, 130, '#9db4ad'),
      landBelow(pen, hills(pen, 500, 80, 4), '#86a596'),
      turbine(pen, 150, 500, 150, '#eef0e6'),
      turbine(pen, 420, 486, 150, '#eef0e6'),
      turbine(pen, 905, 500, 140, '#eef0e6'),
      turbine(pen, 1500, 492, 150, '#eef0e6'),
      landBelow(pen, hills(pen, 570, 110, 3), '#8aa45f'),
      fields(pen),
      turbine(pen, 300, 600, 290, '#f6f5ea'),
      turbine(pen, 720, 596, 320, '#f6f5ea'),
      turbine(pen, 1330, 620, 300, '#f6f5ea'),
      landBelow(pen, hills(pen, 680, 90, 3), '#6d8a49'),
      road(),
      farm(pen),
      turbine(pen, 1040, 760, 560, '#fffdf4'),
      landBelow(pen, hills(pen, 800, 60, 4), '#4d6b3c'),
      many(60, () => hayRow(pen)),
      many(13, () =>
        tree(
          pen,
          random.happens(0.6) ? random.between(0, 420) : random.between(1300, 1600),
          random.between(840, 905),
          random.between(90, 160),
          ['#34522f', '#3f6135', '#2b4530'],
          '#2b2620',
        ),
      ),
    ].join('');
  },
};

/** A turbine whose foot is at (x, y). */
function turbine(pen: Pen, x: number, y: number, height: number, colour: string): string {
  const length = height * 0.46;
  const hub: [number, number] = [0, -height];
  const blade = path(
    `M0,${-height * 0.012}Q${length * 0.1},${-length * 0.2} ${length * 0.02},${-length}Q${-length * 0.035},${-length * 0.35} ${-length * 0.02},0Z`,
    colour,
  );
  const turn = pen.random.between(0, 120);
  return group(
    { transform: `translate(${x} ${y})` },
    polygon(
      [
        [-height * 0.019, 0],
        [-height * 0.009, hub[1]],
        [height * 0.009, hub[1]],
        [height * 0.019, 0],
      ],
      colour,
    ),
    polygon(
      [
        [0, 0],
        [height * 0.001, hub[1]],
        [height * 0.009, hub[1]],
        [height * 0.019, 0],
      ],
      '#8ea39c',
      { opacity: 0.5 },
    ),
    box(-height * 0.014, hub[1] - height * 0.016, height * 0.055, height * 0.03, '#d7dccf', {
      rx: height * 0.01,
    }),
    group(
      { transform: `translate(0 ${hub[1]})` },
      many(3, (index) => group({ transform: `rotate(${turn + index * 120})` }, blade)),
      disc(0, 0, height * 0.02, '#e3e6da'),
    ),
  );
}

/** Strips of crops on the middle hill. */
function fields(pen: Pen): string {
  const colours = ['#c9b25c', '#a7b35f', '#d9c576', '#7f9a52'] as const;
  return many(9, (index) => {
    const x = 60 + index * 170;
    return path(
      `M${x},640Q${x + 60},600 ${x + 90},572L${x + 168},570Q${x + 160},606 ${x + 130},660Z`,
      pen.random.pick(colours),
      { opacity: 0.75 },
    );
  });
}

const road = (): string =>
  path(
    'M560,905Q760,840 660,790Q560,748 700,716Q800,694 730,664Q690,648 724,612L732,612Q710,646 752,662Q840,694 744,722Q640,756 744,792Q880,842 760,905Z',
    '#ead9b0',
  ) +
  path('M660,905Q820,840 712,792Q600,750 722,719', 'none', {
    stroke: '#c9b684',
    'stroke-width': 3,
    'stroke-dasharray': '16 14',
  });

function farm(pen: Pen): string {
  return group(
    { transform: 'translate(470 726)' },
    tree(pen, -34, 6, 84, ['#46653a', '#587840', '#39562f'], '#2b2620'),
    box(0, -40, 92, 44, '#efe3c8'),
    polygon(
      [
        [-8, -38],
        [16, -74],
        [76, -74],
        [100, -38],
      ],
      '#a3473a',
    ),
    box(14, -26, 14, 14, '#51626a'),
    box(62, -26, 14, 14, '#51626a'),
    box(38, -22, 16, 26, '#7a4a38'),
    box(112, -62, 70, 66, '#b3543f'),
    polygon(
      [
        [106, -60],
        [124, -84],
        [170, -84],
        [188, -60],
      ],
      '#74453c',
    ),
    box(132, -34, 30, 38, '#e9d7b7'),
    line(
      [
        [132, -34],
        [162, 4],
      ],
      '#b3543f',
      3,
    ),
    line(
      [
        [162, -34],
        [132, 4],
      ],
      '#b3543f',
      3,
    ),
    tree(pen, 214, 8, 100, ['#46653a', '#587840', '#39562f'], '#2b2620'),
  );
}

function hayRow(pen: Pen): string {
  const { random } = pen;
  const x = random.between(0, 1600);
  const y = random.between(820, 895);
  return path(`M${x},${y}q${random.between(30, 70)},-9 ${random.between(90, 150)},0`, 'none', {
    stroke: random.pick(['#6d8a49', '#3e5a33', '#86a052']),
    'stroke-width': 3,
    opacity: 0.55,
    'stroke-linecap': 'round',
  });
}
