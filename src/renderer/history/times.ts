const DAY = 86_400_000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayOfWeek = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const dayOfYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const shortOfYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
const isOfYear = (at: number, now: number): boolean =>
  new Date(at).getFullYear() === new Date(now).getFullYear();

/** "21:14", in the time of this desk, as all of these. Times in ms since 1970 UTC. */
export const clockTime = (at: number): string => clock.format(at);

/** "24 Nov, 21:14", with the year when it is another one. */
export const momentTime = (at: number, now: number): string =>
  `${(isOfYear(at, now) ? short : shortOfYear).format(at)}, ${clock.format(at)}`;

/** "Today", "Yesterday", "Monday 23 November", "23 November 2025". */
export function dayName(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return (isOfYear(at, now) ? dayOfWeek : dayOfYear).format(at);
}

export const isSameDay = (a: number, b: number): boolean => midnight(a) === midnight(b);

/** "21:02–21:14"; one time when both are in one minute. */
export function span(from: number, to: number): string {
  const [begin, end] = [clock.format(from), clock.format(to)];
  return begin === end ? end : `${begin}–${end}`;
}
