import type { Result } from '@shared/result';
import * as Y from 'yjs';
import { words } from '../i18n';
import { type ReadableStore, writableStore } from './readable-store';
import type { SaveState } from './save-state';
import { type Clock, windowClock } from './window-clock';

/** Bytes that Yjs made; they never lie in shared memory. */
type Update = Uint8Array<ArrayBuffer>;

/** Sends one update; the answer is main's acknowledgement that it is on disk. */
export type Append = (update: Update) => Promise<Result<{ at: number }>>;

/** First pause after a refused append, and the longest, ms. */
const RETRY_FIRST_MS = 250;
const RETRY_LONGEST_MS = 15_000;

/** Bytes in one append; a backlog larger than this goes in several. Main takes 16 MiB. */
const APPEND_MAX_BYTES = 4 * 1024 * 1024;

export type Outgoing = {
  state: ReadableStore<SaveState>;
  /** Takes an update of this window; it is sent when the frame that shows it is drawn. */
  push(update: Uint8Array): void;
  /** Sends without waiting for the frame; resolves when everything pushed so far is acknowledged. */
  flush(): Promise<void>;
  /**
   * The window is going away: hands everything that is not acknowledged to main now, behind what is
   * under way. An update that arrives twice changes nothing (Yjs), one that never leaves is lost.
   */
  flushNow(): void;
};

/**
 * The way of a window's updates to the log: in order, one append at a time, what gathers meanwhile
 * merged into the next one. A refused append keeps its bytes and is tried again, with growing
 * pauses, until main takes it.
 */
export function outgoing(
  append: Append,
  savedAt: number | null,
  clock: Clock = windowClock,
): Outgoing {
  const state = writableStore<SaveState>({ phase: 'saved', at: savedAt, message: null });
  /** Not yet sent, oldest first. */
  let waiting: Uint8Array[] = [];
  /** Sent and not acknowledged, or refused and to be sent again. */
  let current: Update | null = null;
  let sending = false;
  let refusals = 0;
  let cancelTimer: (() => void) | null = null;
  const whenEmpty: (() => void)[] = [];

  const schedule = (start: (callback: () => void) => () => void) => {
    cancelTimer?.();
    cancelTimer = start(() => {
      cancelTimer = null;
      void send();
    });
  };

  async function send(): Promise<void> {
    if (sending) return;
    cancelTimer?.();
    cancelTimer = null;
    current ??= takeBatch();
    if (current === null) return;
    sending = true;
    const answer = await attempt(append, current);
    sending = false;
    if (answer.ok) {
      current = null;
      refusals = 0;
      const empty = waiting.length === 0;
      state.set({ phase: empty ? 'saved' : 'saving', at: answer.value.at, message: null });
      if (!empty) return send();
      for (const resolve of whenEmpty.splice(0)) resolve();
    } else {
      const pause = Math.min(RETRY_LONGEST_MS, RETRY_FIRST_MS * 2 ** refusals);
      refusals += 1;
      state.set({
        phase: 'failed',
        at: state.get().at,
        message: words.standing.notSavedBecause(answer.error.message),
      });
      schedule((callback) => clock.after(pause, callback));
    }
  }

  function takeBatch(): Update | null {
    let bytes = 0;
    let count = 0;
    for (const update of waiting) {
      if (count > 0 && bytes + update.length > APPEND_MAX_BYTES) break;
      bytes += update.length;
      count += 1;
    }
    const batch = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return count === 0 ? null : mergeAll(batch);
  }

  return {
    state,
    push(update) {
      waiting.push(update);
      if (state.get().phase === 'saved') state.set({ ...state.get(), phase: 'saving' });
      if (!sending && current === null && cancelTimer === null) schedule(clock.afterFrame);
    },
    flush() {
      if (!sending && current === null && waiting.length === 0) return Promise.resolve();
      const empty = new Promise<void>((resolve) => whenEmpty.push(resolve));
      void send();
      return empty;
    },
    flushNow() {
      if (sending && waiting.length > 0) void attempt(append, mergeAll(waiting));
      else void send();
    },
  };
}

const mergeAll = (updates: Uint8Array[]): Update => {
  const [first] = updates;
  return (updates.length === 1 && first ? first : Y.mergeUpdates(updates)) as Update;
};

/** The bridge does not throw, but a window whose main has gone does: that is a refusal like any other. */
async function attempt(append: Append, update: Update): Promise<Result<{ at: number }>> {
  try {
    return await append(update);
  } catch (cause) {
    return {
      ok: false,
      error: { code: 'unreachable', message: words.standing.noAnswer, cause: String(cause) },
    };
  }
}
