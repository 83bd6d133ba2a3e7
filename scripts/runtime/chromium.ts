/** The browser that component tests run in. */

import fs from 'node:fs';
import { installPackages } from './system-packages.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium of the system; GALLEY_CHROMIUM names another.
 *
 * @returns nothing when there is none, which leaves Playwright to use the one it brings itself
 */
export function systemChromium(): string | undefined {
  return process.env.GALLEY_CHROMIUM ?? places.find((place) => fs.existsSync(place));
}

/** Installs Debian's Chromium where there is no browser yet and we may. */
export async function bringChromium(): Promise<void> {
  if (process.platform !== 'linux' || systemChromium() || process.getuid?.() !== 0) return;
  await installPackages(['chromium'], 'component tests');
}
