import { instantPastGap, instantsOf, isZone, offsetName, wallTimeOf } from '@shared/story/release';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const iso = (instants: number[] | null) => instants?.map((at) => new Date(at).toISOString());

describe('a time on the wall', () => {
  test.each([
    ['2026-01-08T18:00', 'Africa/Cairo', ['2026-01-08T16:00:00.000Z']],
    ['2026-07-08T18:00', 'Africa/Cairo', ['2026-07-08T15:00:00.000Z']],
    ['2026-07-08T18:00', 'Asia/Kathmandu', ['2026-07-08T12:15:00.000Z']],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', ['2025-12-31T10:00:00.000Z']],
    ['2026-06-30T23:59', 'UTC', ['2026-06-30T23:59:00.000Z']],
  ])('%s in %s is an instant', (wall, zone, expected) => {
    expect(iso(instantsOf(wall, zone))).toEqual(expected);
  });

  test('does not come where clocks are set forward over it, and has one behind the gap', () => {
    expect(instantsOf('2026-03-29T02:30', 'Europe/Berlin')).toEqual([]);
    const past = instantPastGap('2026-03-29T02:30', 'Europe/Berlin') ?? 0;
    expect(wallTimeOf(past, 'Europe/Berlin')).toBe('2026-03-29T03:30');
    // Half an hour only, and at the other end of the year.
    expect(instantsOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual([]);
  });

  test('comes twice where clocks are set back over it, the summer’s first', () => {
    const instants = instantsOf('2026-10-25T02:30', 'Europe/Berlin');
    expect(iso(instants)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(instants?.map((at) => offsetName('Europe/Berlin', at))).toEqual([
      'UTC+02:00',
      'UTC+01:00',
    ]);
  });

  test.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T25:00', '', 'noon', '2026-01-01'])(
    '“%s” is none',
    (wall) => {
      expect(instantsOf(wall, 'UTC')).toBeNull();
      expect(instantPastGap(wall, 'UTC')).toBeNull();
    },
  );

  test('leads back to the instant that it was made of, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const from = Date.UTC(1990, 0, 1) / 60_000;
    const to = Date.UTC(2040, 0, 1) / 60_000;
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: to }), (zone, minute) => {
        const at = minute * 60_000;
        expect(instantsOf(wallTimeOf(at, zone), zone)).toContain(at);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['Africa/Cairo', true],
  ['UTC', true],
  ['', false],
  ['Atlantis/Capital', false],
  ['../etc', false],
])('“%s” is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});
