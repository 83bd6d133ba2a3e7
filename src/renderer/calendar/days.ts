import { instantPastGap, instantsOf, wallTimeOf } from '@shared/story/release';

/** A day on the wall: `2026-01-08`. */
export type Day = string;

const DAY_MS = 24 * 60 * 60_000;

/** The day so many days later, or earlier. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of another month, or the last one of that. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** @param first the weekday on which weeks begin, 1 to 7 */
export const weekOf = (day: Day, first: number): Day[] => {
  const begin = addDays(day, -((weekdayOf(day) - first + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(begin, index));
};

/** The weeks that a month has a part in. */
export function monthOf(day: Day, first: number): Day[][] {
  const begin = `${day.slice(0, 7)}-01`;
  const next = addMonths(begin, 1);
  const weeks: Day[][] = [];
  for (
    let week = weekOf(begin, first);
    (week[0] ?? next) < next;
    week = weekOf(addDays(week[0] ?? begin, 7), first)
  ) {
    weeks.push(week);
  }
  return weeks;
}

/** The weekday on which weeks begin where a language is spoken, 1 for Monday to 7. */
export function firstWeekday(locale: string): number {
  const { weekInfo } = new Intl.Locale(locale) as Intl.Locale & { weekInfo?: { firstDay: number } };
  return weekInfo?.firstDay ?? 1;
}

export const dayOf = (at: number, zone: string): Day => wallTimeOf(at, zone).slice(0, 10);
export const hourOf = (at: number, zone: string): number =>
  Number(wallTimeOf(at, zone).slice(11, 13));

/** When a day begins on the clocks of a zone, ms since 1970 UTC. */
export const beginningOf = (day: Day, zone: string): number => instantOf(`${day}T00:00`, zone);

/** The instant of another day (and hour) with the minutes of `at`; where clocks jump over it, behind the gap. */
export function movedTo(at: number, zone: string, day: Day, hour: number | null): number {
  const time = wallTimeOf(at, zone).slice(11);
  const moved = hour === null ? time : `${String(hour).padStart(2, '0')}${time.slice(2)}`;
  return instantOf(`${day}T${moved}`, zone);
}

const instantOf = (wall: string, zone: string): number =>
  instantsOf(wall, zone)?.[0] ?? instantPastGap(wall, zone) ?? Number.NaN;
