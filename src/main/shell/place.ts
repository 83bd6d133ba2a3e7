import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';

/** The folder that holds everything of this desk: `--user-data-dir=DIR`, or the system's place for Galley. */
export function deskFolder(): string {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  return named ? path.resolve(named) : path.join(app.getPath('appData'), 'Galley');
}

/** The person at this desk, until settings let them say more. */
export function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'Editor';
  }
}

/** "Electron 45.4.1", and the sentence that tells an evaluation from the real thing. */
export function runtime(): { runtime: string; evaluation: string | null } {
  return {
    runtime: `Electron ${process.versions.electron}`,
    evaluation:
      process.env.GALLEY_RUNTIME === 'fallback'
        ? `Galley runs on Electron ${process.versions.electron} from the package registry: for tests and evaluation, not for daily work.`
        : null,
  };
}
