import { FRONT_SLOT_IDS, type FrontSlotId } from '@shared/front/slots';
import { type FrontSlot, frontPut } from '@shared/publish/front';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSlots } from '../../../src/main/front/merge-slots';

const slot = (at: FrontSlotId, storyId: string, kicker: string | null = null): FrontSlot => ({
  ...{ slot: at, storyId, headline: null, kicker, expiresAt: null },
});
const stands = (slots: readonly FrontSlot[]) =>
  Object.fromEntries(slots.map(({ slot: at, storyId }) => [at, storyId]));

test('two desks that fill different places have both', () => {
  const base = [slot('lead', 'a')];
  const ours = [...base, slot('second-1', 'b')];
  const theirs = [slot('lead', 'c')];
  expect(stands(mergeSlots(base, ours, theirs))).toEqual({ lead: 'c', 'second-1': 'b' });
});

test('of one place that both changed, what this desk did stands, and what one emptied stays empty', () => {
  const base = [slot('lead', 'a'), slot('second-1', 'b')];
  const ours = [slot('lead', 'x')];
  const theirs = [slot('lead', 'y'), slot('second-1', 'b', 'New')];
  expect(stands(mergeSlots(base, ours, theirs))).toEqual({ lead: 'x' });
  expect(mergeSlots(base, base, [slot('lead', 'a')])).toEqual([slot('lead', 'a')]);
});

test('a story that both moved stands once, where this desk put it', () => {
  const base = [slot('lead', 'a')];
  const merged = mergeSlots(base, [slot('second-1', 'a')], [slot('second-2', 'a')]);
  expect(stands(merged)).toEqual({ 'second-1': 'a' });
});

test('what comes of a merge can always be put, and has nothing that neither desk has', () => {
  const some = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FRONT_SLOT_IDS), fc.constantFrom(...'abcdef')), {
      selector: ([at]) => at,
    })
    .map((filled) =>
      filled
        .filter(([, id], index) => filled.findIndex(([, other]) => other === id) === index)
        .map(([at, id]) => slot(at, id)),
    );
  fc.assert(
    fc.property(some, some, some, (base, ours, theirs) => {
      const slots = mergeSlots(base, ours, theirs);
      expect(frontPut.safeParse({ edition: 'en', slots }).success).toBe(true);
      for (const one of slots) expect([...ours, ...theirs]).toContainEqual(one);
      // A desk that changed nothing takes over what the other did, and the other way round.
      expect(stands(mergeSlots(base, base, theirs))).toEqual(stands(theirs));
      expect(stands(mergeSlots(base, ours, base))).toEqual(stands(ours));
    }),
    { numRuns: 500 },
  );
});
