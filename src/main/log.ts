/** What a part of main writes to the log file. `doing` says what was under way. */
export type Log = {
  info(doing: string, detail?: unknown): void;
  warn(doing: string, detail?: unknown): void;
  error(doing: string, detail?: unknown): void;
};

export const silentLog: Log = { info() {}, warn() {}, error() {} };
