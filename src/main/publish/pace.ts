import type { Clock } from '../clock';
import type { Facts } from '../database/facts';

/** How far a line is behind: ms of sending, at the pace that was set, that are still to be made up for. */
export type Owed = { ms: number; at: number };

/** Nothing was sent lately. */
export const NOTHING_OWED: Owed = { ms: 0, at: 0 };

/**
 * What is still owed at `now`, ms. A clock that was set back gives nothing and takes nothing.
 * @param now ms since 1970 UTC, by the clock of `owed.at`
 */
export const stillOwed = (owed: Owed, now: number): number =>
  Math.max(0, owed.ms - Math.max(0, now - owed.at));

/** What is owed once `bytes` more were sent. @param rate bytes a second */
export const afterSending = (owed: Owed, bytes: number, rate: number, now: number): Owed => ({
  ms: stillOwed(owed, now) + (bytes / rate) * 1000,
  at: now,
});

/**
 * The pace of all that a desk sends, so that a thin line stays usable for the rest of the room. Pictures
 * wait for their turn, piece by piece; what must not wait (words, the ticker) goes at once and is counted,
 * so that the pictures make up for it.
 */
export type Pace = {
  /** Bytes a second; null: as fast as the line goes. */
  limit(): number | null;
  /** Counts at once, for what waits as well. On disk when it returns. */
  setLimit(bytesPerSecond: number | null): void;
  /** Resolves when a picture, or a piece of it, of so many bytes may go. */
  turn(bytes: number): Promise<void>;
  /** So many bytes go without waiting. */
  count(bytes: number): void;
  /** What a picture is cut into at this pace, at most `most` bytes: about a second's worth. */
  pieceBytes(most: number): number;
};

const LIMIT = 'press.upload-limit';
/** Smaller pieces would be mostly headers. */
const SMALLEST_PIECE_BYTES = 16 * 1024;

export function pace(facts: Facts, clock: Clock): Pace {
  let owed = NOTHING_OWED;
  /** Those that wait for a turn. */
  const waiting = new Set<() => void>();

  const limit = (): number | null => {
    const bytes = Number(facts.get(LIMIT));
    return bytes > 0 ? bytes : null;
  };
  function count(bytes: number): void {
    const rate = limit();
    if (rate !== null) owed = afterSending(owed, bytes, rate, clock.now());
  }

  return {
    limit,
    setLimit(bytesPerSecond) {
      if (bytesPerSecond === null) facts.delete(LIMIT);
      else facts.set(LIMIT, String(bytesPerSecond));
      owed = NOTHING_OWED;
      for (const goOn of [...waiting]) goOn();
    },
    turn(bytes) {
      const wait = limit() === null ? 0 : stillOwed(owed, clock.now());
      count(bytes);
      if (wait === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const goOn = (): void => {
          cancel();
          waiting.delete(goOn);
          resolve();
        };
        const cancel = clock.after(wait, goOn);
        waiting.add(goOn);
      });
    },
    count,
    pieceBytes(most) {
      const rate = limit();
      return rate === null ? most : Math.min(most, Math.max(SMALLEST_PIECE_BYTES, rate));
    },
  };
}
