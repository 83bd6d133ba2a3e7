/**
 * Ends the process, once everything is closed. Electron would go on to take Node down in order, which
 * can last for ever in tasks of V8 that follow each other (seen in Electron 25, one time in thirty):
 * a Galley that nobody sees would hold its folder against the next start. Electron has replaced
 * `process.exit` by its own; this is what Node's called.
 */
export function endNow(code: number): void {
  (process as unknown as { reallyExit(code: number): void }).reallyExit(code);
}
