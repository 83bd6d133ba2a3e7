import { words } from '../i18n';
import { perLanguage } from '../i18n/per-language';

const DAY = 86_400_000;

const formats = perLanguage((locale) => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  return {
    clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dayOfWeek: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    dayOfYear: format({ dateStyle: 'long' }),
    short: format({ day: 'numeric', month: 'short' }),
    shortOfYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
});

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
const isOfYear = (at: number, now: number): boolean =>
  new Date(at).getFullYear() === new Date(now).getFullYear();

/** "21:14", in the time of this desk, as all of these. Times in ms since 1970 UTC. */
export const clockTime = (at: number): string => formats().clock.format(at);

/** "24 Nov, 21:14", with the year when it is another one. */
export const momentTime = (at: number, now: number): string => {
  const { short, shortOfYear } = formats();
  return words.times.dayAndHour(
    (isOfYear(at, now) ? short : shortOfYear).format(at),
    clockTime(at),
  );
};

/** "Today", "Yesterday", "Monday 23 November", "23 November 2025". */
export function dayName(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return words.times.today;
  if (days === 1) return words.times.yesterday;
  const { dayOfWeek, dayOfYear } = formats();
  return (isOfYear(at, now) ? dayOfWeek : dayOfYear).format(at);
}

export const isSameDay = (a: number, b: number): boolean => midnight(a) === midnight(b);

/** "21:02–21:14"; one time when both are in one minute. */
export function span(from: number, to: number): string {
  const [begin, end] = [clockTime(from), clockTime(to)];
  return begin === end ? end : `${begin}–${end}`;
}
