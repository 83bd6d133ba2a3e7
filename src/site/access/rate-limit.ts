/** How much may be asked for: so many at once, and so many a second after that. */
export type Rate = { burst: number; perSecond: number };

/** Counts what different callers ask for. Forgets those who have been quiet. */
export type RateLimit = {
  /** Takes one from a caller's share. @returns 0, or the seconds after which there is one again */
  take(caller: string, now: number): number;
};

/** Callers remembered; past this those with a full share are forgotten. */
const REMEMBERED = 10_000;

type Share = { left: number; at: number };

/** A share fills again as time passes, up to the burst (a token bucket). */
export function rateLimit({ burst, perSecond }: Rate): RateLimit {
  const shares = new Map<string, Share>();
  const leftOf = ({ left, at }: Share, now: number): number =>
    Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);

  function forgetQuiet(now: number): void {
    for (const [caller, share] of shares) {
      if (leftOf(share, now) >= burst) shares.delete(caller);
    }
    // Nobody is quiet: the ones that have waited longest begin anew, so that memory stays bounded.
    for (const caller of shares.keys()) {
      if (shares.size < REMEMBERED) break;
      shares.delete(caller);
    }
  }

  return {
    take(caller, now) {
      const share = shares.get(caller);
      const left = share ? leftOf(share, now) : burst;
      if (left < 1) return Math.ceil((1 - left) / perSecond);
      if (!share && shares.size >= REMEMBERED) forgetQuiet(now);
      shares.set(caller, { left: left - 1, at: now });
      return 0;
    },
  };
}
