/** What the status bar may say about this window's changes. */
export type SaveState = {
  /** `saved`: main has acknowledged everything. `failed`: an append was refused and is being retried. */
  phase: 'saved' | 'saving' | 'failed';
  /** When main last acknowledged, ms since 1970 UTC; null when it has not yet in this window. */
  at: number | null;
  /** A sentence for the editor when `failed`. */
  message: string | null;
};
