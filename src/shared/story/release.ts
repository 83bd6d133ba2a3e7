/**
 * Times that a newsroom agrees on are times of the clock on a wall somewhere: "Friday, 18:00 in Cairo".
 * These functions lead from there to an instant and back, for any zone of the IANA time zone database that
 * the runtime knows. Where clocks are set forward a wall time is missing, where they are set back it is there
 * twice; neither is guessed away here.
 */

/** A time on the wall to the minute: `2026-03-29T02:30`. */
export type WallTime = string;

const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the runtime knows a zone by this name. */
export function isZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    formatIn(zone);
    return true;
  } catch {
    return false;
  }
}

/** The zone of this computer. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How much the clocks of a zone are ahead of UTC at an instant (ms since 1970 UTC), in ms. */
function offsetIn(zone: string, at: number): number {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** What the clocks of a zone show at an instant (ms since 1970 UTC). */
export const wallTimeOf = (at: number, zone: string): WallTime =>
  new Date(at + offsetIn(zone, at)).toISOString().slice(0, 16);

/**
 * The instants (ms since 1970 UTC) at which the clocks of a zone show a time: one on most days, none where
 * they are set forward over it, two (the earlier first) where they are set back. Null for what is no time.
 */
export function instantsOf(wall: WallTime, zone: string): number[] | null {
  const shown = asIfUtc(wall);
  if (shown === null) return null;
  return [...candidates(shown, zone)]
    .filter((at) => wallTimeOf(at, zone) === wall)
    .sort((a, b) => a - b);
}

/** The instant at which clocks would have shown a time that they were set forward over: past the gap by as much. */
export function instantPastGap(wall: WallTime, zone: string): number | null {
  const shown = asIfUtc(wall);
  return shown === null ? null : Math.max(...candidates(shown, zone));
}

/** A zone has at most two offsets around a time: that of the day before and that of the day after. */
const candidates = (shown: number, zone: string): Set<number> =>
  new Set([-DAY_MS, DAY_MS].map((away) => shown - offsetIn(zone, shown + away)));

function asIfUtc(wall: WallTime): number | null {
  const parts = WALL_TIME.exec(wall)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const at = Date.UTC(year, month - 1, day, hour, minute);
  // The thirtieth of February is no day.
  return new Date(at).toISOString().slice(0, 16) === wall ? at : null;
}

/** "UTC+02:00": how far the clocks of a zone are from UTC at an instant. */
export function offsetName(zone: string, at: number): string {
  const minutes = Math.round(offsetIn(zone, at) / MINUTE_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  const ahead = Math.abs(minutes);
  const sign = minutes < 0 ? '−' : '+';
  return minutes === 0 ? 'UTC' : `UTC${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
