import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../../scripts/project-root.ts';

export interface LaunchOptions {
  /** The folder of the desk; a fresh one if not given, so that a second start can be given it. */
  userDataDir?: string;
  /** Added to the environment. */
  env?: Record<string, string>;
  /** Added to Galley's arguments. */
  args?: string[];
}

export interface Launched {
  app: ElectronApplication;
  /** The first window, loaded. */
  window: Page;
  userDataDir: string;
}

/** Starts a real Galley on the Electron and the display that `prepare.ts` has brought. */
export async function launchGalley(options: LaunchOptions = {}): Promise<Launched> {
  const { ELECTRON_EXEC_PATH: executablePath, GALLEY_ELECTRON_SWITCHES: switches } = process.env;
  if (!executablePath || !switches) {
    throw new Error('launchGalley needs what tests/e2e/prepare.ts brings: call that first.');
  }
  const userDataDir =
    options.userDataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'galley-desk-')));
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(JSON.parse(switches) as string[]),
      projectRoot,
      `--user-data-dir=${userDataDir}`,
      '--lang=en', // Tests find things by their English names, whatever the machine speaks.
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return { app, window, userDataDir };
}
