const MINUTE_MS = 60_000;

/** How long a line may stand, minutes; null: until it is taken away. */
export const STANDS = [
  { id: '15', label: '15 minutes', minutes: 15 },
  { id: '60', label: '1 hour', minutes: 60 },
  { id: '180', label: '3 hours', minutes: 180 },
  { id: '720', label: '12 hours', minutes: 720 },
  { id: 'stay', label: 'Until taken away', minutes: null },
] as const;
export type Stand = (typeof STANDS)[number]['id'];

/** When a line that begins to stand now expires, ISO 8601; null: never. @param now ms since 1970 UTC */
export function expiryOf(stand: Stand, now: number): string | null {
  const minutes = STANDS.find(({ id }) => id === stand)?.minutes ?? null;
  return minutes === null ? null : new Date(now + minutes * MINUTE_MS).toISOString();
}

/** How long a line still stands, in words. */
export function leftInWords(expiresAt: string | null, now: number): string {
  if (expiresAt === null) return 'Until taken away';
  const minutes = Math.max(0, Math.round((Date.parse(expiresAt) - now) / MINUTE_MS));
  if (minutes < 60) return `${minutes} min left`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h left` : `${hours} h ${minutes % 60} min left`;
}
