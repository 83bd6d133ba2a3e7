import type { TickerLine } from '@shared/publish/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLines } from '../../../src/main/ticker/merge-lines';

const line = (id: string, text = `Line ${id}`): TickerLine => ({
  ...{ id, text, at: '2026-01-05T08:00:00.000Z', expiresAt: null, storyId: null },
});
const lines = (...ids: string[]) => ids.map((id) => line(id));
const ids = (some: readonly TickerLine[]) => some.map(({ id }) => id).join('');

describe('two desks that write one ticker', () => {
  test.each([
    ['both add', 'ab', 'xab', 'yab', 'yxab'],
    ['one adds after a line', 'ab', 'ab', 'abx', 'abx'],
    ['one takes a line away, the other adds', 'abc', 'ac', 'abcx', 'acx'],
    ['both take the same line away', 'abc', 'ac', 'ac', 'ac'],
    ['one orders anew, the other adds', 'abc', 'cba', 'abcx', 'cxba'],
    ['one takes all away, the other adds', 'ab', '', 'abx', 'x'],
  ])('%s', (_, base, ours, theirs, merged) => {
    const [one, other, third] = [base, ours, theirs].map((all) => lines(...all));
    expect(ids(mergeLines(one ?? [], other ?? [], third ?? []))).toBe(merged);
  });

  test('a change of words counts, whichever desk made it, and against being taken away', () => {
    const base = lines('a', 'b');
    const changed = [line('a', 'Anew'), line('b')];
    expect(mergeLines(base, base, changed)).toEqual(changed);
    expect(mergeLines(base, changed, base)).toEqual(changed);
    expect(mergeLines(base, lines('b'), changed)).toEqual(changed);
    expect(mergeLines(base, changed, lines('b'))).toEqual(changed);
  });

  test('of two changes to one line, the one of this desk stands', () => {
    const merged = mergeLines(lines('a'), [line('a', 'Ours')], [line('a', 'Theirs')]);
    expect(merged).toEqual([line('a', 'Ours')]);
  });
});

test('no line is lost that neither took away, none is there twice, and nothing comes from nowhere', () => {
  const some = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('', 'anew')), {
      selector: ([id]) => id,
      maxLength: 8,
    })
    .map((all) => all.map(([id, text]) => line(id, `${id} ${text}`)));
  fc.assert(
    fc.property(some, some, some, (base, ours, theirs) => {
      const merged = mergeLines(base, ours, theirs);
      const idsOf = (all: readonly TickerLine[]) => new Set(all.map(({ id }) => id));
      const [was, here, there, now] = [base, ours, theirs, merged].map(idsOf);
      expect(now?.size).toBe(merged.length);
      for (const id of [...(here ?? []), ...(there ?? [])]) {
        if (here?.has(id) && there?.has(id)) expect(now?.has(id)).toBe(true);
        if (!was?.has(id)) expect(now?.has(id)).toBe(true);
      }
      for (const each of merged) {
        expect([...ours, ...theirs]).toContainEqual(each);
      }
    }),
    { numRuns: 300 },
  );
});
