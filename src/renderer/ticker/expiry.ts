import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';

const MINUTE_MS = 60_000;

/** How long a line may stand, minutes; null: until it is taken away. */
export const STANDS = [
  { id: '15', minutes: 15 },
  { id: '60', minutes: 60 },
  { id: '180', minutes: 180 },
  { id: '720', minutes: 720 },
  { id: 'stay', minutes: null },
] as const;
export type Stand = (typeof STANDS)[number]['id'];

export function standInWords({ minutes }: (typeof STANDS)[number]): string {
  if (minutes === null) return words.ticker.stay;
  return minutes < 60
    ? words.ticker.standsMinutes(minutes)
    : words.ticker.standsHours(minutes / 60);
}

/** When a line that begins to stand now expires, ISO 8601; null: never. @param now ms since 1970 UTC */
export function expiryOf(stand: Stand, now: number): string | null {
  const minutes = STANDS.find(({ id }) => id === stand)?.minutes ?? null;
  return minutes === null ? null : new Date(now + minutes * MINUTE_MS).toISOString();
}

/** How long a line still stands, in words. */
export function leftInWords(expiresAt: string | null, now: number): string {
  const { stay, left, hoursAndMinutes } = words.ticker;
  if (expiresAt === null) return stay;
  const minutes = Math.max(0, Math.round((Date.parse(expiresAt) - now) / MINUTE_MS));
  const inMinutes = words.times.minutes(numberOf(minutes % 60));
  if (minutes < 60) return left(inMinutes);
  const inHours = words.times.hours(numberOf(Math.floor(minutes / 60)));
  return left(minutes % 60 === 0 ? inHours : hoursAndMinutes(inHours, inMinutes));
}
