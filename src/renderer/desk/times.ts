import { isZone, ownZone } from '@shared/story/release';
import { words } from '../i18n';
import { numberOf, perLanguage } from '../i18n/per-language';

const MINUTE = 60_000;
const DAY = 86_400_000;

const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const formats = perLanguage((locale) => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  return {
    clock: format(HOUR),
    clockWithSeconds: format({ ...HOUR, second: '2-digit' }),
    day: format({ day: 'numeric', month: 'short' }),
    dayOfYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
});

/** A time in the past as a list shows it: "now", "5 min", "09:41", "Yesterday", "4 Jan". Both in ms. */
export function timeAgo(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return words.times.now;
  if (age < 60 * MINUTE) return words.times.minutes(numberOf(Math.floor(age / MINUTE)));
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days <= 0) return formats().clock.format(at);
  if (days === 1) return words.times.yesterday;
  return shortDate(at, now);
}

/** "4 Jan", with the year when it is another one. Both in ms. */
export const shortDate = (at: number, now: number): string =>
  (new Date(at).getFullYear() === new Date(now).getFullYear()
    ? formats().day
    : formats().dayOfYear
  ).format(at);

/** "20:09:14", in the time of this desk; of another day "7 Jan, 20:09". Both in ms. */
export const savedTime = (at: number, now: number): string =>
  midnight(at) === midnight(now)
    ? formats().clockWithSeconds.format(at)
    : words.times.dayAndHour(shortDate(at, now), formats().clock.format(at));

/** "8 Jan 2026, 20:09", in the time of this desk. */
export const exactTime = (at: number): string =>
  words.times.dayAndHour(formats().dayOfYear.format(at), formats().clock.format(at));

/** The same on the clocks of a time zone (IANA), which it names: "8 Jan 2026, 20:09 (Africa/Cairo)". */
export function timeIn(zone: string, at: number): string {
  if (!isZone(zone) || zone === ownZone()) return exactTime(at);
  const { locale } = formats().clock.resolvedOptions();
  const options = { timeZone: zone } as const;
  const day = new Intl.DateTimeFormat(locale, {
    ...options,
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
  }).format(at);
  const clock = new Intl.DateTimeFormat(locale, {
    ...options,
    ...HOUR,
  }).format(at);
  return words.times.inZone(words.times.dayAndHour(day, clock), zoneName(zone));
}

/** The place of a time zone: "Cairo", "Buenos Aires". */
export const zoneName = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A time to wait in ms: "12 s", "3 min", "2 h". */
export function waitFor(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 90) return words.times.seconds(numberOf(seconds));
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? words.times.minutes(numberOf(minutes))
    : words.times.hours(numberOf(Math.round(minutes / 60)));
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
