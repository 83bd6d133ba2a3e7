/** The clock of the window, passed in so that tests can turn it. */
export type Clock = {
  /** Calls back once the next frame is drawn, or soon when the window is hidden and draws none. */
  afterFrame(callback: () => void): () => void;
  /** Calls back after `ms` milliseconds. */
  after(ms: number, callback: () => void): () => void;
};

/** Longest wait for an animation frame, ms: a hidden window draws none. */
const FRAME_LIMIT_MS = 34;

export const windowClock: Clock = {
  afterFrame(callback) {
    const once = () => {
      cancel();
      callback();
    };
    // A frame is drawn behind its callbacks: what is sent there would hold up the letter on the screen.
    let drawn: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      drawn = setTimeout(once);
    });
    const limit = setTimeout(once, FRAME_LIMIT_MS);
    const cancel = () => {
      cancelAnimationFrame(frame);
      clearTimeout(drawn);
      clearTimeout(limit);
    };
    return cancel;
  },
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
