import type { TickerLine } from '@shared/publish/api';

/**
 * What two desks made of one ticker: every line that either added or changed, without those that
 * either took away, unless the other changed them. In the order of this desk; a line of the other
 * desk stands after the one that it stood after there.
 *
 * @param base what both began with
 */
export function mergeLines(
  base: readonly TickerLine[],
  ours: readonly TickerLine[],
  theirs: readonly TickerLine[],
): TickerLine[] {
  const [was, here, there] = [byId(base), byId(ours), byId(theirs)];

  const kept = (id: string): TickerLine | null => {
    const [before, own, other] = [was.get(id), here.get(id), there.get(id)];
    if (own && other) return before && same(before, own) ? other : own;
    const left = own ?? other;
    // It is new, or the one who kept it has changed it; else it was taken away.
    return left && (!before || !same(before, left)) ? left : null;
  };

  const merged = ours.flatMap(({ id }) => kept(id) ?? []);
  const placeOf = ({ id }: TickerLine): number => merged.findIndex((line) => line.id === id);
  for (const [index, { id }] of theirs.entries()) {
    const line = here.has(id) ? null : kept(id);
    if (!line) continue;
    const before = theirs
      .slice(0, index)
      .reverse()
      .find((other) => placeOf(other) >= 0);
    merged.splice(before ? placeOf(before) + 1 : 0, 0, line);
  }
  return merged;
}

const byId = (lines: readonly TickerLine[]): ReadonlyMap<string, TickerLine> =>
  new Map(lines.map((line) => [line.id, line]));

const same = (one: TickerLine, other: TickerLine): boolean =>
  one.text === other.text &&
  one.at === other.at &&
  one.expiresAt === other.expiresAt &&
  one.storyId === other.storyId;
