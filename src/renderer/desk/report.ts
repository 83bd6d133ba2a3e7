import type { DeskClient } from '@shared/ipc/contract';

const MESSAGE_MAX = 10_000;

/** Writes an error of this window to the log file. `doing` says what went on, for who reads the log. */
export function report(desk: DeskClient, doing: string, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  void desk.app.report({ doing: doing.slice(0, 500), message: message.slice(0, MESSAGE_MAX) });
}

/** Reports what nobody caught in this window. */
export function reportUncaught(desk: DeskClient): void {
  window.addEventListener('error', (event) => {
    // A page with observers tells of this whenever layouts follow each other; it is no error.
    if (/ResizeObserver loop/.test(event.message)) return;
    report(desk, 'nobody caught this', event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    report(desk, 'nobody awaited this', event.reason);
  });
}
