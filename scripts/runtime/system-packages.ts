/**
 * Debian's and Ubuntu's packages that Electron, its tests and a virtual display need. They are
 * installed where we may, and named in a command to copy where we may not.
 */

import fs from 'node:fs';
import path from 'node:path';
import { runChild } from '../child.ts';

/** The packages of the libraries that Electron loads, by the name in its list of libraries. */
const packageOfLibrary: Record<string, string> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libasound.so.2': 'libasound2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
};

/**
 * The packages of the libraries that a program asks for and this system lacks.
 *
 * @throws when a library is missing whose package is not known here
 */
export async function packagesMissingFor(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const { output } = await runChild('ldd', [executable], {
    env: { ...process.env, LD_LIBRARY_PATH: path.dirname(executable) },
  });
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  const unknown = missing.filter((library) => !(library in packageOfLibrary));
  if (unknown.length > 0) {
    throw new Error(`${executable} needs libraries that are missing here: ${unknown.join(', ')}.`);
  }
  return [...new Set(missing.map((library) => packageOfLibrary[library] ?? library))];
}

/** Whether a program of this name is on the PATH. */
export function isInstalled(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, program)));
}

/**
 * Installs packages as root, saying so.
 *
 * @param purpose - what they are for, as the end of "… needed for"
 * @throws when we may not or cannot install them; the message holds the command to run
 */
export async function installPackages(names: string[], purpose: string): Promise<void> {
  if (names.length === 0) return;
  const wanted = names.join(' ');
  const byHand = `sudo apt-get install -y ${wanted}`;
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
    throw new Error(
      `System packages are missing that are needed for ${purpose}: ${wanted}.\n` +
        `Install them, on Debian or Ubuntu by:\n  ${byHand}`,
    );
  }
  console.log(`Installing system packages needed for ${purpose}: ${wanted}…`);
  await runChild('apt-get', ['update', '-qq']);
  const current = await Promise.all(names.map(currentName));
  const { code, output } = await runChild(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...current],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );
  if (code !== 0) throw new Error(`${byHand} failed:\n${output.slice(-2000)}`);
}

/** Ubuntu 24.04 and Debian 13 have renamed some libraries to end in "t64". */
async function currentName(name: string): Promise<string> {
  const renamed = await runChild('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.code === 0 && renamed.output.includes('Package:') ? `${name}t64` : name;
}
