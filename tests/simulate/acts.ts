import { drawWeather, type Weather } from './weather';

/** What people, machines and the weather do while desks publish. */
export type Act =
  | {
      type: 'publish';
      desk: number;
      story: number;
      pictures: number[];
      slug: 'own' | 'other' | 'new';
    }
  | { type: 'cancel' | 'retry' | 'adopt'; desk: number; story: number }
  | { type: 'retry all' | 'hold' | 'release' | 'look for site'; desk: number }
  | { type: 'edit on the site' | 'withdraw on the site'; story: number }
  | { type: 'desk dies'; desk: number; forMs: number }
  | { type: 'site dies'; forMs: number; fuse: number | null }
  | { type: 'clock jumps'; desk: number; offset: number }
  | { type: 'weather'; weather: Weather };

export type Plan = {
  desks: number;
  stories: number;
  siteOffset: number;
  /** In order; ms after the beginning. */
  acts: { at: number; act: Act }[];
};

const DAY_MS = 86_400_000;
/** How often each happens, of all of them together. */
const SHARES: [Act['type'], number][] = [
  ['publish', 34],
  ['cancel', 6],
  ['retry', 5],
  ['adopt', 6],
  ['retry all', 3],
  ['hold', 4],
  ['release', 5],
  ['look for site', 3],
  ['edit on the site', 5],
  ['withdraw on the site', 2],
  ['desk dies', 8],
  ['site dies', 9],
  ['clock jumps', 3],
  ['weather', 7],
];
const ALL_SHARES = SHARES.reduce((sum, [, share]) => sum + share, 0);

/** Draws what is going to happen in a run. */
export function drawPlan(chance: () => number): Plan {
  const upTo = (most: number): number => Math.floor(chance() * most);
  const desks = 1 + upTo(3);
  const stories = 1 + upTo(3);
  const span = (1 + upTo(40)) * 60_000;
  const number = 4 + upTo(22);

  function draw(): Act {
    let left = upTo(ALL_SHARES);
    const type = SHARES.find(([, share]) => {
      left -= share;
      return left < 0;
    })?.[0] as Act['type'];
    const [desk, story] = [upTo(desks), upTo(stories)];
    switch (type) {
      case 'publish': {
        const slug = chance() < 0.88 ? 'own' : chance() < 0.5 ? 'other' : 'new';
        const pictures = Array.from({ length: chance() < 0.4 ? 0 : 1 + upTo(3) }, () => upTo(5));
        return { type, desk, story, slug, pictures: [...new Set(pictures)] };
      }
      case 'cancel':
      case 'retry':
      case 'adopt':
        return { type, desk, story };
      case 'edit on the site':
      case 'withdraw on the site':
        return { type, story };
      case 'desk dies':
        return { type, desk, forMs: upTo(120_000) };
      case 'site dies':
        return { type, forMs: upTo(300_000), fuse: chance() < 0.6 ? upTo(6) : null };
      case 'clock jumps':
        return { type, desk, offset: chance() < 0.3 ? 0 : (chance() - 0.5) * 4 * DAY_MS };
      case 'weather':
        return { type, weather: drawWeather(chance) };
      default:
        return { type, desk };
    }
  }

  const acts = Array.from({ length: number }, () => ({ at: upTo(span), act: draw() }));
  const first = { at: 0, act: { type: 'weather', weather: drawWeather(chance) } as Act };
  return {
    ...{ desks, stories },
    siteOffset: chance() < 0.6 ? 0 : (chance() - 0.5) * 2 * DAY_MS,
    acts: [first, ...acts.sort((a, b) => a.at - b.at)],
  };
}
