import { instantPastGap, instantsOf, isZone, offsetName, wallTimeOf } from '@shared/story/release';

/**
 * What a time on the wall means in a zone: an instant (ms since 1970 UTC), and what is to be said of it. `gap`:
 * clocks are set forward over it, and show `instead`. `twice`: it comes twice; `at` is the one that was chosen.
 */
export type ChosenTime =
  | { type: 'no-time' | 'no-zone' }
  | { type: 'gap'; instead: string }
  | { type: 'once'; at: number }
  | { type: 'twice'; at: number; offsets: [string, string] };

/** @param later of a time that comes twice, the second */
export function chosenTime(wall: string, zone: string, later: boolean): ChosenTime {
  if (!isZone(zone)) return { type: 'no-zone' };
  const instants = instantsOf(wall, zone);
  if (instants === null) return { type: 'no-time' };
  const [first, second] = instants;
  if (first === undefined) {
    const past = instantPastGap(wall, zone);
    return past === null ? { type: 'no-time' } : { type: 'gap', instead: wallTimeOf(past, zone) };
  }
  if (second === undefined) return { type: 'once', at: first };
  return {
    ...{ type: 'twice', at: later ? second : first },
    offsets: [offsetName(zone, first), offsetName(zone, second)],
  };
}
