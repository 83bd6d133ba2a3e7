/** All that a Galley window needs on this machine: an Electron, its libraries, a display. */

import { openDisplay } from './display.ts';
import { bringElectron, type ElectronRuntime } from './electron.ts';
import { installPackages, packagesMissingFor } from './system-packages.ts';

export interface Desktop {
  electron: ElectronRuntime;
  /** The whole environment for a program that starts Galley. */
  environment: NodeJS.ProcessEnv;
  /** Switches that Electron needs here, before the folder of the program. */
  switches: string[];
  /** Takes a virtual display away. */
  close(): void;
}

/**
 * Brings what is missing, saying what it does.
 *
 * @throws when something cannot be brought; the message says what to do
 */
export async function prepareDesktop(): Promise<Desktop> {
  const electron = await bringElectron();
  await installPackages(await packagesMissingFor(electron.executable), 'Electron');
  const display = await openDisplay();
  const switches = [
    // Chromium refuses to run as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // It would complain at length about the missing graphics card and message bus.
    ...(display.virtual ? ['--disable-gpu', '--log-level=3'] : []),
  ];
  return {
    electron,
    switches,
    environment: {
      ...process.env,
      ...electron.environment,
      ...display.environment,
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      ELECTRON_EXEC_PATH: electron.executable, // The name that electron-vite knows.
      GALLEY_ELECTRON_SWITCHES: JSON.stringify(switches), // For tests/e2e/launch.ts.
    },
    close: display.close,
  };
}
