import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  beginningOf,
  firstWeekday,
  monthOf,
  movedTo,
  weekOf,
} from '../../../src/renderer/calendar/days';

test('days go over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});

test('weeks begin where they do in a language', () => {
  expect(weekOf('2026-01-08', 1)[0]).toBe('2026-01-05');
  expect(weekOf('2026-01-08', 6)[0]).toBe('2026-01-03');
  expect(weekOf('2026-01-04', 7)).toEqual(
    Array.from({ length: 7 }, (_, index) => addDays('2026-01-04', index)),
  );
  expect([1, 6, 7]).toContain(firstWeekday('ar-EG'));
});

test('a month is shown in whole weeks, all of its days among them', () => {
  const february = monthOf('2027-02-10', 1);
  expect(february).toHaveLength(4);
  const may = monthOf('2026-05-31', 1);
  expect([may.length, may[0]?.[0], may.at(-1)?.[6]]).toEqual([5, '2026-04-27', '2026-05-31']);
});

describe('a story that is moved', () => {
  const at = Date.UTC(2026, 2, 28, 1, 30); // 02:30 in Berlin.

  test('to another day keeps its time on the wall, over a change of the clocks too', () => {
    const monday = movedTo(at, 'Europe/Berlin', '2026-03-30', null);
    expect(new Date(monday).toISOString()).toBe('2026-03-30T00:30:00.000Z');
  });

  test('to a time that does not come is behind the gap', () => {
    const sunday = movedTo(at, 'Europe/Berlin', '2026-03-29', null);
    expect(new Date(sunday).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('to another hour keeps its minutes', () => {
    expect(new Date(movedTo(at, 'UTC', '2026-03-28', 17)).toISOString()).toBe(
      '2026-03-28T17:30:00.000Z',
    );
  });
});

test('a day begins at midnight of its zone', () => {
  expect(new Date(beginningOf('2026-07-01', 'Asia/Kolkata')).toISOString()).toBe(
    '2026-06-30T18:30:00.000Z',
  );
});
