import type { DraftMatches } from '@shared/ipc/find';

/** The matches that are not to be replaced: at first all are. Each by its draft and its key. */
export type Ticks = ReadonlySet<string>;

export const ALL_TICKED: Ticks = new Set();

const nameOf = (draft: string, key: string): string => `${draft} ${key}`;

export const isTicked = (ticks: Ticks, draft: string, key: string): boolean =>
  !ticks.has(nameOf(draft, key));

/** Ticks some matches of a draft, or takes their ticks away. */
export function tick(ticks: Ticks, { id, matches }: Matches, isOn: boolean): Ticks {
  const next = new Set(ticks);
  for (const { key } of matches) {
    if (isOn) next.delete(nameOf(id, key));
    else next.add(nameOf(id, key));
  }
  return next;
}

/** How many matches of a draft are ticked. */
export const tickedIn = (ticks: Ticks, { id, matches }: Matches): number =>
  matches.filter(({ key }) => isTicked(ticks, id, key)).length;

/** The ticked matches, as main wants them: drafts without any are left out. */
export const chosenIn = (
  drafts: readonly DraftMatches[],
  ticks: Ticks,
): { id: string; keys: string[] }[] =>
  drafts
    .map(({ id, matches }) => ({
      id,
      keys: matches.filter(({ key }) => isTicked(ticks, id, key)).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0);

type Matches = Pick<DraftMatches, 'id'> & { matches: readonly { key: string }[] };
