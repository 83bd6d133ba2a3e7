import type { FrontSlot } from '../publish/front';
import { FRONT_SLOT_IDS, type FrontSlotId, rowOfSlot } from './slots';

/** What comes of a change to the places of a front page, and what has no place any more by it. */
export type Arranged = { slots: FrontSlot[]; out: FrontSlot | null };

/** A place of a row with what stands in it; null: it fills itself. */
type Place = FrontSlot | null;

/**
 * Puts a story into a place. What stands there, and all behind it up to the first empty place of the row,
 * moves one further; in a full row the last falls out. A story that stands elsewhere leaves there.
 */
export function putInto(slots: readonly FrontSlot[], filling: FrontSlot): Arranged {
  const { slot, storyId } = filling;
  const others = slots.filter((one) => one.storyId !== storyId);
  const row = placesOf(others, slot);
  const at = placeIn(slot);
  const gap = row.findIndex((place, index) => index >= at && place === null);
  const [out = null] = row.splice(gap < 0 ? row.length - 1 : gap, 1);
  row.splice(at, 0, filling);
  return { slots: inRow(others, slot, row), out };
}

/** Takes what stands in a place to another. Within a row those between close up; else it is put there. */
export function moveTo(slots: readonly FrontSlot[], from: FrontSlotId, to: FrontSlotId): Arranged {
  const moved = slots.find(({ slot }) => slot === from);
  if (!moved || from === to) return { slots: [...slots], out: null };
  if (rowOfSlot(from) !== rowOfSlot(to)) return putInto(slots, { ...moved, slot: to });
  const row = placesOf(slots, from);
  row.splice(placeIn(to), 0, ...row.splice(placeIn(from), 1));
  return { slots: inRow(slots, from, row), out: null };
}

export const emptied = (slots: readonly FrontSlot[], slot: FrontSlotId): FrontSlot[] =>
  slots.filter((one) => one.slot !== slot);

const slotsOfRow = (slot: FrontSlotId): readonly FrontSlotId[] => rowOfSlot(slot).slots;
const placeIn = (slot: FrontSlotId): number => slotsOfRow(slot).indexOf(slot);

const placesOf = (slots: readonly FrontSlot[], of: FrontSlotId): Place[] =>
  slotsOfRow(of).map((id) => slots.find(({ slot }) => slot === id) ?? null);

/** The places with the row of one of them as it is now, in the order of the page. */
function inRow(slots: readonly FrontSlot[], of: FrontSlotId, row: readonly Place[]): FrontSlot[] {
  const filled = slotsOfRow(of).flatMap((slot, index) => {
    const place = row[index];
    return place ? [{ ...place, slot }] : [];
  });
  const others = slots.filter(({ slot }) => rowOfSlot(slot) !== rowOfSlot(of));
  return FRONT_SLOT_IDS.flatMap(
    (id) => [...others, ...filled].find(({ slot }) => slot === id) ?? [],
  );
}
