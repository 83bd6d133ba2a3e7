import { disc, group, line, type Pen, path } from './pen.ts';

/** How a person is seen from afar; the height is theirs in pixels. */
export type Look = {
  coat: string;
  skin?: string;
  legs?: string;
  /** The colour of an umbrella they hold. */
  umbrella?: string;
  /** 1 for someone who walks to the right, -1 to the left, 0 for someone who stands. */
  walks?: -1 | 0 | 1;
};

/** A person whose feet are at (x, y): a head, a coat, legs; enough for a figure in a wide view. */
export function person(pen: Pen, x: number, y: number, height: number, look: Look): string {
  const { coat, skin = '#b98a6a', legs = '#1d2230', umbrella, walks = 0 } = look;
  const h = height;
  const stride = walks === 0 ? 0.035 : pen.random.between(0.09, 0.14);
  const leg = (side: number): string =>
    line(
      [
        [0, -h * 0.46],
        [side * h * stride, 0],
      ],
      legs,
      h * 0.085,
      { 'stroke-linecap': 'round' },
    );
  const body = path(
    `M${-h * 0.075},${-h * 0.83}Q0,${-h * 0.88} ${h * 0.075},${-h * 0.83}` +
      `Q${h * 0.14},${-h * 0.76} ${h * 0.13},${-h * 0.36}L${-h * 0.13},${-h * 0.36}` +
      `Q${-h * 0.14},${-h * 0.76} ${-h * 0.075},${-h * 0.83}Z`,
    coat,
  );
  const head = disc(0, -h * 0.92, h * 0.072, skin);
  const hair = path(
    `M${-h * 0.076},${-h * 0.91}A${h * 0.076},${h * 0.076} 0 0 1 ${h * 0.076},${-h * 0.91}` +
      `Q0,${-h * 0.96} ${-h * 0.076},${-h * 0.91}Z`,
    '#2a211c',
  );
  const above = umbrella === undefined ? '' : umbrellaOver(h, umbrella);
  const lean = walks * 3;
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${lean})` },
    leg(-1),
    leg(1),
    body,
    head,
    hair,
    above,
  );
}

function umbrellaOver(h: number, colour: string): string {
  const r = h * 0.36;
  const top = -h * 1.02;
  return (
    line(
      [
        [h * 0.1, -h * 0.6],
        [h * 0.1, top - r * 0.6],
      ],
      '#20242f',
      h * 0.014,
    ) +
    path(
      `M${h * 0.1 - r},${top}Q${h * 0.1 - r * 0.9},${top - r * 0.78} ${h * 0.1},${top - r * 0.8}` +
        `Q${h * 0.1 + r * 0.9},${top - r * 0.78} ${h * 0.1 + r},${top}` +
        `Q${h * 0.1 + r * 0.67},${top - r * 0.14} ${h * 0.1 + r * 0.33},${top}` +
        `Q${h * 0.1},${top - r * 0.14} ${h * 0.1 - r * 0.33},${top}` +
        `Q${h * 0.1 - r * 0.67},${top - r * 0.14} ${h * 0.1 - r},${top}Z`,
      colour,
    )
  );
}

/** Heads and shoulders of people seen from behind, side by side along a line. */
export function crowd(
  pen: Pen,
  from: number,
  to: number,
  y: number,
  size: number,
  colours: readonly [string, ...string[]],
): string {
  const { random } = pen;
  let drawn = '';
  for (let x = from; x < to; x += size * random.between(1.5, 2.1)) {
    const top = y + random.between(-0.3, 0.3) * size;
    const colour = random.pick(colours);
    drawn +=
      path(
        `M${x - size},${top + size * 3.2}Q${x - size},${top + size * 0.9} ${x},${top + size * 0.85}` +
          `Q${x + size},${top + size * 0.9} ${x + size},${top + size * 3.2}Z`,
        colour,
      ) + disc(x, top, size * 0.62, colour);
  }
  return drawn;
}
