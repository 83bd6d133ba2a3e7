import { FRONT_SLOT_IDS, type FrontSlotId } from '@shared/front/slots';
import type { FrontSlot } from '@shared/publish/front';

/**
 * What two desks made of one front page, place by place: what either changed, and where both did, what
 * this desk did. No story stands in two places: where it would, it stands where this desk has it.
 *
 * @param base what both began with
 */
export function mergeSlots(
  base: readonly FrontSlot[],
  ours: readonly FrontSlot[],
  theirs: readonly FrontSlot[],
): FrontSlot[] {
  const merged = FRONT_SLOT_IDS.flatMap((id): FrontSlot[] => {
    const [before, own, other] = [base, ours, theirs].map((slots) => at(slots, id));
    return (same(before, own) ? other : own) ?? [];
  });
  const ownPlace = new Map(ours.map(({ storyId, slot }) => [storyId, slot]));
  const stands = new Map(merged.map(({ storyId, slot }) => [storyId, slot]));
  for (const { storyId, slot } of merged) {
    if (ownPlace.get(storyId) === slot) stands.set(storyId, slot);
  }
  return merged.filter(({ storyId, slot }) => stands.get(storyId) === slot);
}

const at = (slots: readonly FrontSlot[], id: FrontSlotId): FrontSlot[] =>
  slots.filter(({ slot }) => slot === id);

/** Whether two values of the contract say the same; their fields come in the order of the schema. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
