import { clouds, hills, landBelow, ripples } from '../art/land.ts';
import { box, disc, group, line, many, type Pen, type Point, path, smooth } from '../art/pen.ts';
import type { Scene } from '../scene.ts';

export const saltMarsh: Scene = {
  name: 'salt-marsh',
  caption: 'Sunrise over the Lume salt marsh, where curlews gather before they fly south.',
  credit: 'Illustration: Ana Tillery / Averra Press',
  alternative:
    'A pale sun rises behind low hills; a winding creek shines between reeds, and a loose line of birds crosses the sky.',
  height: 1067,
  seed: 27,
  draw(pen) {
    const { random, width } = pen;
    const sky = pen.gradient([
      [0, '#8fb3b8'],
      [0.4, '#c9d3bd'],
      [0.75, '#f5dfaf'],
      [1, '#fbe7bd'],
    ]);
    return [
      box(0, 0, width, 560, sky),
      disc(
        560,
        420,
        330,
        pen.glow([
          [0, '#fff6d8', 0.95],
          [0.3, '#ffe9b0', 0.5],
          [1, '#ffdf9a', 0],
        ]),
      ),
      disc(560, 420, 62, '#fffaea'),
      clouds(pen, { top: 90, bottom: 330 }, ['#f6e9cb', '#b7c8c0', '#dfe0c8'], 16, 0.55),
      landBelow(pen, hills(pen, 452, 60, 5), '#a9bdaf'),
      landBelow(pen, hills(pen, 492, 44, 7), '#8aa796'),
      landBelow(pen, hills(pen, 524, 26, 11), '#6d8d79'),
      box(
        0,
        540,
        width,
        530,
        pen.gradient([
          [0, '#f3dfae'],
          [0.3, '#c9cfae'],
          [1, '#5f8480'],
        ]),
      ),
      ripples(pen, { top: 548, bottom: 1000 }, ['#fff3cf', '#8fae9f', '#e9d9a6'], 150, 0.5),
      bank(
        pen,
        [
          [-40, 575],
          [300, 566],
          [520, 590],
          [420, 622],
          [140, 640],
          [-40, 652],
        ],
        '#7d8f56',
      ),
      bank(
        pen,
        [
          [760, 560],
          [1180, 566],
          [1640, 556],
          [1640, 640],
          [1280, 648],
          [930, 622],
          [770, 590],
        ],
        '#74894f',
      ),
      bank(
        pen,
        [
          [-40, 690],
          [260, 676],
          [600, 700],
          [760, 742],
          [560, 800],
          [200, 822],
          [-40, 838],
        ],
        '#5f7a45',
      ),
      bank(
        pen,
        [
          [1020, 690],
          [1300, 676],
          [1640, 680],
          [1640, 860],
          [1340, 850],
          [1080, 780],
        ],
        '#587342',
      ),
      reeds(pen, 160, { from: -20, to: 640, y: 742, height: 60 }, [
        '#7f9350',
        '#a2a75d',
        '#5a7440',
      ]),
      reeds(pen, 150, { from: 1080, to: 1620, y: 772, height: 70 }, [
        '#7f9350',
        '#a2a75d',
        '#4f6a3c',
      ]),
      birds(pen),
      wader(880, 800, 1),
      wader(990, 842, -0.8),
      bank(
        pen,
        [
          [-40, 960],
          [260, 920],
          [620, 950],
          [860, 1010],
          [940, 1080],
          [-40, 1080],
        ],
        '#3f5a36',
      ),
      bank(
        pen,
        [
          [1640, 900],
          [1380, 930],
          [1180, 1000],
          [1090, 1080],
          [1640, 1080],
        ],
        '#3a5433',
      ),
      reeds(pen, 210, { from: -20, to: 700, y: 1075, height: 190 }, [
        '#33502f',
        '#48663a',
        '#6f8444',
        '#2a4429',
      ]),
      reeds(pen, 190, { from: 1190, to: 1620, y: 1075, height: 210 }, [
        '#33502f',
        '#48663a',
        '#7f8c48',
        '#2a4429',
      ]),
      many(26, () =>
        bulrush(
          random.between(0, 1) < 0.55 ? random.between(10, 560) : random.between(1240, 1590),
          random.between(880, 960),
          pen,
        ),
      ),
    ].join('');
  },
};

const bank = (pen: Pen, points: Point[], fill: string): string =>
  path(`${smooth([...points, ...points.slice(0, 1)])}Z`, fill, { filter: pen.rough(26, 12) });

function reeds(
  pen: Pen,
  count: number,
  at: { from: number; to: number; y: number; height: number },
  colours: [string, ...string[]],
): string {
  const { random } = pen;
  return many(count, () => {
    const x = random.between(at.from, at.to);
    const height = at.height * random.between(0.5, 1.15);
    const y = at.y + random.between(-at.height * 0.35, 10);
    const bend = random.between(-0.25, 0.4) * height;
    const base = Math.max(2, at.height * 0.03);
    return path(
      `M${x - base},${y}Q${x},${y - height * 0.6} ${x + bend},${y - height}Q${x + base * 1.4},${y - height * 0.5} ${x + base},${y}Z`,
      random.pick(colours),
    );
  });
}

function bulrush(x: number, y: number, pen: Pen): string {
  const lean = pen.random.between(-6, 9);
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${lean.toFixed(1)})` },
    line(
      [
        [0, 180],
        [0, -40],
      ],
      '#54673a',
      3.5,
    ),
    box(-6, -26, 12, 56, '#5b3b24', { rx: 6 }),
  );
}

function birds(pen: Pen): string {
  const { random } = pen;
  return many(30, (index) => {
    const x = 760 + index * 23 + random.between(-16, 16);
    const y = 300 - Math.sin(index / 7) * 70 - index * 3 + random.between(-15, 15);
    const size = random.between(8, 17);
    const lift = random.between(-0.5, 0.8) * size;
    return path(
      `M${x - size},${y - lift}Q${x - size * 0.3},${y - lift * 0.6 - 3} ${x},${y}Q${x + size * 0.3},${y - lift * 0.6 - 3} ${x + size},${y - lift}`,
      'none',
      { stroke: '#46564f', 'stroke-width': 2.6, 'stroke-linecap': 'round' },
    );
  });
}

/** A curlew that stands in the shallows. */
const wader = (x: number, y: number, facing: number): string =>
  group(
    { transform: `translate(${x} ${y}) scale(${facing} ${Math.abs(facing)})` },
    line(
      [
        [-4, 0],
        [-4, 46],
      ],
      '#3a3a2e',
      3,
    ),
    line(
      [
        [8, 0],
        [10, 46],
      ],
      '#3a3a2e',
      3,
    ),
    path(
      'M-42,6Q-20,-26 16,-20Q30,-18 34,-30Q40,-42 50,-36Q54,-30 46,-20Q36,6 4,12Q-24,14 -42,6Z',
      '#6b5338',
    ),
    path('M-42,6Q-18,-12 12,-8Q6,6 -12,9Z', '#4c3a28'),
    path('M50,-36Q78,-34 90,-14Q74,-28 49,-30Z', '#3a3a2e'),
  );
