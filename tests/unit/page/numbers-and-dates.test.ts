import { dayOf, listPattern, momentOf, readTimeOf, timeOf } from '@shared/page/numbers-and-dates';
import type { EditionId } from '@shared/story/vocabulary';
import { expect, test } from 'vitest';

test.each<[EditionId, number, string]>([
  ['en', 1, '1 min read'],
  ['en', 12, '12 min read'],
  ['es', 3, '3 min de lectura'],
  ['ar', 1, 'قراءة دقيقة واحدة'],
  ['ar', 2, 'قراءة دقيقتين'],
  ['ar', 3, 'قراءة ٣ دقائق'],
  ['ar', 11, 'قراءة ١١ دقيقة'],
])('the reading time of edition %s, %i minutes, is “%s”', (edition, minutes, words) => {
  expect(readTimeOf(edition, minutes)).toBe(words);
});

test('dates have the words and digits of their edition, and the zone where it matters', () => {
  const noon = new Date(2026, 0, 8, 20, 9).toISOString(); // In the zone of this machine.
  expect(dayOf('en', noon)).toBe('8 Jan 2026');
  expect(dayOf('es', noon)).toBe('8 ene 2026');
  expect(dayOf('ar', noon)).toMatch(/^٨ يناير[،]? ٢٠٢٦$/);
  expect(timeOf('en', noon)).toBe('20:09');
  expect(timeOf('ar', noon)).toBe('٢٠:٠٩');
  expect(momentOf('en', noon)).toMatch(/^8 Jan 2026, 20:09 \S+/);
});

test('names are joined as the language joins them', () => {
  expect(listPattern('en', 1)).toEqual([0]);
  expect(listPattern('en', 3)).toEqual([0, ', ', 1, ' and ', 2]);
  expect(listPattern('es', 2)).toEqual([0, ' y ', 1]);
  expect(listPattern('ar', 2)).toEqual([0, ' و', 1]);
});
