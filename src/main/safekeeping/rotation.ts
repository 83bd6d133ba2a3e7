const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** How long which backups stay. */
const HOURLY_FOR_MS = DAY_MS;
const DAILY_FOR_MS = 31 * DAY_MS;
/** All of them together take no more room, bytes, but the newest stay in any case. */
const ROOM_BYTES = 4 * 1024 ** 3;
const NEWEST_KEPT = 3;

/**
 * Which backups are no longer needed: of the last day one an hour stays, of the last month one a
 * day, and the first of its hour or day is the one, so that a choice once made is not made again.
 * Times in ms since 1970 UTC; hours and days are those of UTC.
 */
export function superfluous<B extends { at: number; bytes: number }>(
  backups: readonly B[],
  now: number,
): B[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  const newest = new Set(newestFirst.slice(0, NEWEST_KEPT));
  const firsts = new Map<string, B>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.at, now);
    if (span !== null) firsts.set(span, backup);
  }
  const kept = new Set([...newest, ...firsts.values()]);
  let room = 0;
  return newestFirst.filter((backup) => {
    if (newest.has(backup)) {
      room += backup.bytes;
      return false;
    }
    const fits = kept.has(backup) && room + backup.bytes <= ROOM_BYTES;
    if (fits) room += backup.bytes;
    return !fits;
  });
}

/** The hour or day of which one backup is enough; null when it is too old. A clock set back makes none old. */
function spanOf(at: number, now: number): string | null {
  const age = now - at;
  if (age <= HOURLY_FOR_MS) return `hour ${Math.floor(at / HOUR_MS)}`;
  return age <= DAILY_FOR_MS ? `day ${Math.floor(at / DAY_MS)}` : null;
}
