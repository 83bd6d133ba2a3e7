const MINUTE = 60_000;
const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time in the past as a list shows it: "now", "5 min", "09:41", "Yesterday", "4 Jan". Both in ms. */
export function timeAgo(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return 'now';
  if (age < 60 * MINUTE) return `${Math.floor(age / MINUTE)} min`;
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days <= 0) return clock.format(at);
  if (days === 1) return 'Yesterday';
  return shortDate(at, now);
}

/** "4 Jan", with the year when it is another one. Both in ms. */
export const shortDate = (at: number, now: number): string =>
  (new Date(at).getFullYear() === new Date(now).getFullYear() ? day : dayOfYear).format(at);

/** "20:09:14", in the time of this desk; of another day "7 Jan, 20:09". Both in ms. */
export const savedTime = (at: number, now: number): string =>
  midnight(at) === midnight(now)
    ? clockWithSeconds.format(at)
    : `${shortDate(at, now)}, ${clock.format(at)}`;

/** "8 Jan 2026, 20:09", in the time of this desk. */
export const exactTime = (at: number): string => exact.format(at);

/** A time to wait in ms: "12 s", "3 min", "2 h". */
export function waitFor(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
