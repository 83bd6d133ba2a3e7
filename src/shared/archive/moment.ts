/**
 * The time that a value of `before:` or `after:` means: the beginning of a year (`2024`), a month
 * (`2024-05`) or a day (`2024-05-12`) on the clock of this desk, `today`, `yesterday`, or so many
 * days, weeks, months or years ago (`7d`, `2w`, `6m`, `1y`).
 *
 * @param now ms since 1970 UTC
 * @returns ms since 1970 UTC; null when the value is no time
 */
export function moment(value: string, now: number): number | null {
  const text = value.trim().toLowerCase();
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (date) return dayOf(Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1));
  const ago = /^(\d{1,4})([dwmy])$/.exec(text);
  if (ago) return longAgo(now, Number(ago[1]), ago[2] ?? 'd');
  if (text === 'today') return longAgo(now, 0, 'd');
  if (text === 'yesterday') return longAgo(now, 1, 'd');
  return null;
}

function dayOf(year: number, month: number, day: number): number | null {
  const time = new Date(year, month - 1, day);
  // The 31st of a shorter month would be a day of the next.
  const exists = time.getMonth() === month - 1 && time.getDate() === day;
  return exists ? time.getTime() : null;
}

/** The beginning of the day that was so long ago. */
function longAgo(now: number, count: number, unit: string): number {
  const day = new Date(now);
  if (unit === 'm') day.setMonth(day.getMonth() - count);
  else if (unit === 'y') day.setFullYear(day.getFullYear() - count);
  else day.setDate(day.getDate() - count * (unit === 'w' ? 7 : 1));
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
