/** What of some things has not expired at a moment, ms since 1970 UTC. */
export const unexpired = <T extends { expiresAt: string | null }>(
  things: readonly T[],
  now: number,
): T[] => things.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > now);
