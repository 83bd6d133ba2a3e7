import { box, element, group, path, pen } from './art/pen.ts';

/**
 * Galley's mark: a letter standing in a galley, the tray in which set type was kept until it was
 * proofed. Colours are those of the desk (src/renderer/ui/tokens.css).
 */
export function iconSvg(size = 1024): string {
  const page = pen(1024, 1024, 1);
  const tile = page.gradient([
    [0, '#b5322a'],
    [1, '#8c1f18'],
  ]);
  const drawing = [
    box(40, 40, 944, 944, tile, { rx: 212 }),
    path('M176,640L176,818L848,818L848,640', 'none', {
      ...{
        stroke: PAPER,
        'stroke-width': 76,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
    }),
    group(
      { transform: 'translate(512 424)', 'clip-path': page.clip(path(OPEN_ON_THE_RIGHT, '#000')) },
      path(BOWL, PAPER, { 'fill-rule': 'evenodd' }),
    ),
    group({ transform: 'translate(512 424)' }, path(STEM, PAPER), path(BEAK, PAPER)),
  ].join('');
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 1024 1024', width: size, height: size },
    element('title', {}, 'Galley'),
    element('defs', {}, page.definitions()),
    drawing,
  );
}

const PAPER = '#fffefb';

// A capital G, thick and thin as in a text face; its middle is at (0, 0), and it is 580 high.
const BOWL =
  'M-8,-290C-168,-290 -268,-168 -268,0C-268,168 -168,290 -8,290C152,290 252,168 252,0C252,-168 152,-290 -8,-290Z' +
  'M0,-244C90,-244 136,-140 136,0C136,140 90,244 0,244C-90,244 -136,140 -136,0C-136,-140 -90,-244 0,-244Z';
const OPEN_ON_THE_RIGHT =
  'M-400,-400L400,-400L400,-112L40,-112L40,36L150,36L150,110L234,110L234,400L-400,400Z';
const STEM = 'M20,20L282,20L282,72L234,72L234,114L122,236L122,72L20,72Z';
const BEAK = 'M196,-284L236,-284L236,-112L196,-112Z';
