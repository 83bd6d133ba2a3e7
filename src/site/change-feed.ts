import { lanes } from './lanes';

/**
 * Tells who follows something of the site when it changes: whichever process a desk told, and when a time
 * is over. It looks itself, and only at what somebody follows.
 */
export type ChangeFeed<Topic, Value> = {
  /**
   * Calls with the present value, then with that of each change; gives what ends that. Null when too many
   * follow already.
   */
  follow(topic: Topic, listener: Listener<Value>): Promise<(() => void) | null>;
  /** Tells everyone who follows that it is over. */
  end(): void;
  /** Is told when it is over; gives what takes that back. */
  onEnd(listener: () => void): () => void;
};

/** Is over when the value is on its way; the next is told after that. */
type Listener<Value> = (value: Value) => Promise<void>;

/** How often it looks for what is over because time passed, ms. */
const LOOK_EVERY_MS = 500;
/** Each holds a connection. */
const FOLLOWERS_MAX = 2000;

/**
 * @param versionOf another text for another value; asked again and again
 * @param onCommit tells when to look; gives what ends that
 */
export function changeFeed<Topic, Value>(
  versionOf: (topic: Topic) => Promise<string>,
  read: (topic: Topic) => Promise<Value>,
  onCommit: (listener: () => void) => () => void,
): ChangeFeed<Topic, Value> {
  type Followed = { version: string; listeners: Set<Listener<Value>> };
  const topics = new Map<Topic, Followed>();
  const enders = new Set<() => void>();
  /** One looks at a time, so that nobody hears of an older value after a newer one. */
  const inTurn = lanes(1);
  let followers = 0;
  /** Whether a look is due that has not begun. */
  let isDue = false;
  let stopLooking: (() => void) | null = null;

  async function look(): Promise<void> {
    isDue = false;
    for (const [topic, followed] of topics) {
      const version = await versionOf(topic);
      if (followed.version === version) continue;
      const value = await read(topic);
      followed.version = version;
      await Promise.all([...followed.listeners].map((listener) => listener(value)));
    }
  }
  function lookSoon(): void {
    if (isDue) return;
    isDue = true;
    // What cannot be read now is read the next time.
    inTurn(look).catch(() => {});
  }
  function startLooking(): () => void {
    const forget = onCommit(lookSoon);
    const timer = setInterval(lookSoon, LOOK_EVERY_MS);
    return () => {
      forget();
      clearInterval(timer);
    };
  }
  function rest(): void {
    stopLooking?.();
    stopLooking = null;
    topics.clear();
    followers = 0;
  }

  return {
    async follow(topic, listener) {
      if (followers >= FOLLOWERS_MAX) return null;
      const followed = await inTurn(async () => {
        const version = await versionOf(topic);
        await listener(await read(topic));
        const present = topics.get(topic) ?? { version, listeners: new Set() };
        topics.set(topic, present);
        present.listeners.add(listener);
        followers += 1;
        return present;
      });
      stopLooking ??= startLooking();
      return () => {
        if (!followed.listeners.delete(listener)) return;
        followers -= 1;
        if (followed.listeners.size === 0 && topics.get(topic) === followed) topics.delete(topic);
        if (topics.size === 0) rest();
      };
    },
    end() {
      for (const ended of [...enders]) ended();
      rest();
    },
    onEnd(listener) {
      enders.add(listener);
      return () => enders.delete(listener);
    },
  };
}
