/**
 * Tells who follows something of the site when it changes: whichever process a desk told, and when a time
 * is over. It looks itself, four times a second, and only at what somebody follows.
 */
export type ChangeFeed<Topic, Value> = {
  /**
   * Calls with the present value, then with that of each change; gives what ends that. Null when too many
   * follow already.
   */
  follow(topic: Topic, listener: (value: Value) => void): (() => void) | null;
  /** Tells everyone who follows that it is over. */
  end(): void;
  /** Is told when it is over; gives what takes that back. */
  onEnd(listener: () => void): () => void;
};

const LOOK_EVERY_MS = 250;
/** Each holds a connection. */
const FOLLOWERS_MAX = 2000;

/** @param versionOf another text for another value; asked again and again */
export function changeFeed<Topic, Value>(
  versionOf: (topic: Topic) => string,
  read: (topic: Topic) => Value,
): ChangeFeed<Topic, Value> {
  type Followed = { version: string; listeners: Set<(value: Value) => void> };
  const topics = new Map<Topic, Followed>();
  const enders = new Set<() => void>();
  let followers = 0;
  let timer: ReturnType<typeof setInterval> | null = null;

  function look(): void {
    for (const [topic, followed] of topics) {
      const version = versionOf(topic);
      if (followed.version === version) continue;
      followed.version = version;
      const value = read(topic);
      for (const listener of followed.listeners) listener(value);
    }
  }
  function rest(): void {
    if (timer) clearInterval(timer);
    timer = null;
    topics.clear();
    followers = 0;
  }

  return {
    follow(topic, listener) {
      if (followers >= FOLLOWERS_MAX) return null;
      const followed = topics.get(topic) ?? { version: versionOf(topic), listeners: new Set() };
      topics.set(topic, followed);
      followed.listeners.add(listener);
      followers += 1;
      timer ??= setInterval(look, LOOK_EVERY_MS);
      listener(read(topic));
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
