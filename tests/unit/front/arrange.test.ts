import { emptied, moveTo, putInto } from '@shared/front/arrange';
import { FRONT_SLOT_IDS, type FrontSlotId } from '@shared/front/slots';
import { type FrontSlot, frontPut } from '@shared/publish/front';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const slot = (at: FrontSlotId, storyId: string): FrontSlot => ({
  ...{ slot: at, storyId, headline: null, kicker: null, expiresAt: null },
});
const page = (filled: Partial<Record<FrontSlotId, string>>): FrontSlot[] =>
  Object.entries(filled).map(([at, id]) => slot(at as FrontSlotId, id));
const seen = (slots: readonly FrontSlot[]) =>
  Object.fromEntries(slots.map(({ slot: at, storyId }) => [at, storyId]));

describe('a story that is put into a place', () => {
  test('moves those behind it one further, up to the first empty place', () => {
    const { slots, out } = putInto(page({ lead: 'a', 'second-2': 'b' }), slot('lead', 'x'));
    expect(seen(slots)).toEqual({ lead: 'x', 'second-1': 'a', 'second-2': 'b' });
    expect(out).toBeNull();
  });

  test('lets the last of a full row fall out, and touches no other row', () => {
    const full = page({ lead: 'a', 'second-1': 'b', 'second-2': 'c', 'articles-1': 'd' });
    const { slots, out } = putInto(full, slot('second-1', 'x'));
    expect(seen(slots)).toEqual({
      ...{ lead: 'a', 'second-1': 'x', 'second-2': 'b', 'articles-1': 'd' },
    });
    expect(out?.storyId).toBe('c');
  });

  test('leaves the place where it stood', () => {
    const { slots } = putInto(page({ 'articles-2': 'a', lead: 'b' }), slot('lead', 'a'));
    expect(seen(slots)).toEqual({ lead: 'a', 'second-1': 'b' });
  });
});

test('a story that is moved in its row changes order there, and nothing falls out', () => {
  const full = page({ lead: 'a', 'second-1': 'b', 'second-2': 'c' });
  const down = moveTo(full, 'lead', 'second-2');
  expect(seen(down.slots)).toEqual({ lead: 'b', 'second-1': 'c', 'second-2': 'a' });
  expect(seen(moveTo(down.slots, 'second-2', 'lead').slots)).toEqual(seen(full));
  expect(seen(emptied(full, 'second-1'))).toEqual({ lead: 'a', 'second-2': 'c' });
});

test('however it is arranged, it can be put, and no story is gone but the one that fell out', () => {
  const act = fc.record({
    does: fc.constantFrom('put', 'move'),
    ...{ from: fc.constantFrom(...FRONT_SLOT_IDS), to: fc.constantFrom(...FRONT_SLOT_IDS) },
    id: fc.constantFrom(...'abcdefghijklm'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let slots: FrontSlot[] = [];
      for (const { does, from, to, id } of acts) {
        const done = does === 'put' ? putInto(slots, slot(to, id)) : moveTo(slots, from, to);
        const kept = new Set(
          [...done.slots, ...(done.out ? [done.out] : [])].map((s) => s.storyId),
        );
        for (const { storyId } of slots) expect(kept).toContain(storyId);
        slots = done.slots;
        expect(frontPut.safeParse({ edition: 'en', slots }).success).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
