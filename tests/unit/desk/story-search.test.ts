import type { StoryRow } from '@shared/ipc/drafts';
import { describe, expect, test } from 'vitest';
import {
  completed,
  completionsOf,
  memberCompletions,
  membersWanted,
  type Typed,
  typedAt,
} from '../../../src/renderer/archive/completions';
import { pagesFor, windowOf } from '../../../src/renderer/archive/pages';
import { narrowed, narrowedTo } from '../../../src/renderer/archive/query-text';

/** What is typed at the end of a text. */
function typed(text: string): Typed {
  const found = typedAt(text, text.length);
  if (!found) throw new Error(`Nothing can be completed in “${text}”.`);
  return found;
}
const labels = (text: string): string[] => completionsOf(typed(text)).map(({ label }) => label);

describe('what a query can go on with', () => {
  test('is a field by its beginning, but not for a single letter', () => {
    expect(labels('ferry sec')).toEqual(['section:']);
    expect(labels('-ta')).toEqual(['-tag:']);
    expect(labels('s')).toEqual([]);
    expect(labels('ferry ')).toContain('by:');
  });

  test('is a value of the vocabulary by any of its words', () => {
    expect(labels('section:cult')).toEqual(['Arts & Culture']);
    expect(labels('edition:')).toEqual(['English', 'العربية', 'Español']);
    expect(labels('state:re')).toEqual(['Review', 'Ready']);
  });

  test('is a name that was asked for, quoted as it is', () => {
    const part = typed('x tag:"New p');
    expect(membersWanted(part)).toEqual({ field: 'tag', prefix: 'New p' });
    expect(memberCompletions(part, [{ name: 'New port', uses: 1200 }])).toEqual([
      { insert: 'tag:"New port" ', label: 'New port', note: '1,200' },
    ]);
  });

  test('is nothing after a name that is no field', () => {
    expect(typedAt('https:', 6)).toBeNull();
  });

  test('takes the place of what was typed, and leaves what follows', () => {
    const [economy] = completionsOf(typed('ferry section:ec'));
    if (!economy) throw new Error('There is no completion.');
    const caret = 'ferry section:ec'.length;
    const part = typed('ferry section:ec');
    expect(completed('ferry section:ec today', caret, part, economy)).toEqual({
      text: 'ferry section:economy today',
      caret: 'ferry section:economy '.length,
    });
  });
});

describe('a narrowed query', () => {
  test('has one value for the field, and all else as it was', () => {
    expect(narrowed('ferry', 'section', 'economy')).toBe('ferry section:economy');
    expect(narrowed('section:politics ferry -section:arts', 'section', 'economy')).toBe(
      'ferry -section:arts section:economy',
    );
    expect(narrowed('ferry section:economy "two words"', 'section', null)).toBe(
      'ferry "two words"',
    );
  });

  test('says to what it is narrowed, as far as that means one value', () => {
    expect(narrowedTo('ferry Section:Economy', 'section')).toBe('economy');
    expect(narrowedTo('state:re', 'state')).toBeNull();
    expect(narrowedTo('-section:economy', 'section')).toBeNull();
  });
});

describe('the pages of a list', () => {
  test('are those in view with what is near, and those of other places', () => {
    expect(pagesFor({ from: 0, to: 8 }, 100_000, [0])).toEqual([0]);
    expect(pagesFor({ from: 90, to: 98 }, 100_000, [0])).toEqual([0, 1]);
    expect(pagesFor({ from: 50_010, to: 50_020 }, 100_000, [99_999])).toEqual([499, 500, 999]);
    expect(pagesFor({ from: 300, to: 310 }, 120, [500])).toEqual([0, 1]);
    expect(pagesFor({ from: 0, to: 0 }, 0, [0])).toEqual([0]);
  });

  test('give stories their places, the first where one is on two', () => {
    const row = (id: string) => ({ id }) as StoryRow;
    const there = windowOf(
      new Map([
        [3, [row('a'), row('b')]],
        [4, [row('b')]],
      ]),
    );
    expect(there.rowAt(301)?.id).toBe('b');
    expect(there.rowAt(100)).toBeUndefined();
    expect([there.indexOf('a'), there.indexOf('b'), there.indexOf('c')]).toEqual([300, 301, -1]);
  });
});
