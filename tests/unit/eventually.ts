import { vi } from 'vitest';

/** Checks again and again until it holds: for what takes real time, as the network does. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 10 });
