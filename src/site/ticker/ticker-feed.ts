import type { TickerLine } from '@shared/publish/api';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { TickerStore } from './ticker-store';

/**
 * Tells who follows an edition's ticker when it changes: whichever process a desk told, and when a
 * line's time is over. It looks itself, four times a second, and only while somebody follows.
 */
export type TickerFeed = {
  /**
   * Calls with the present lines, then with those of each change; gives what ends that. Null when too
   * many follow already.
   */
  follow(edition: EditionId, listener: (lines: TickerLine[]) => void): (() => void) | null;
  /** Tells everyone who follows that it is over. */
  end(): void;
  /** Is told when it is over; gives what takes that back. */
  onEnd(listener: () => void): () => void;
};

const LOOK_EVERY_MS = 250;
/** Each holds a connection. */
const FOLLOWERS_MAX = 2000;

export function tickerFeed(ticker: TickerStore): TickerFeed {
  type Follower = { edition: EditionId; listener: (lines: TickerLine[]) => void };
  const followers = new Set<Follower>();
  const enders = new Set<() => void>();
  const known = new Map<EditionId, string>();
  let timer: ReturnType<typeof setInterval> | null = null;

  function look(): void {
    for (const edition of EDITION_IDS) {
      const lines = ticker.current(edition);
      const text = JSON.stringify(lines);
      if (known.get(edition) === text) continue;
      known.set(edition, text);
      for (const one of followers) if (one.edition === edition) one.listener(lines);
    }
  }
  function rest(): void {
    if (timer) clearInterval(timer);
    timer = null;
    known.clear();
  }

  return {
    follow(edition, listener) {
      if (followers.size >= FOLLOWERS_MAX) return null;
      if (timer === null) {
        look();
        timer = setInterval(look, LOOK_EVERY_MS);
      }
      const follower = { edition, listener };
      followers.add(follower);
      listener(ticker.current(edition));
      return () => {
        followers.delete(follower);
        if (followers.size === 0) rest();
      };
    },
    end() {
      for (const ended of [...enders]) ended();
      followers.clear();
      rest();
    },
    onEnd(listener) {
      enders.add(listener);
      return () => enders.delete(listener);
    },
  };
}
