/**
 * The official Electron, as the `electron` package downloads it from its makers' host on first
 * use. Where that host cannot be reached, this is remembered, so that later runs do not wait.
 */

import fs from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from '../child.ts';
import { inProject } from '../project-root.ts';
import { cacheFolder } from './cache-folder.ts';
import type { ElectronRuntime } from './electron.ts';

const packageFolder = inProject('node_modules/electron');

/** ms; how long the host of the download may take to answer at all. */
const answerLimit = 8_000;
/** ms; how long the whole download of about 120 MB may take. */
const downloadLimit = 15 * 60_000;
/** ms; enough to unpack a download that is already in the `electron` package's own cache. */
const unpackLimit = 20_000;
/** ms; an unreachable host is tried again after a week. */
const memory = 7 * 24 * 60 * 60_000;

/**
 * The official Electron, downloaded if it is not there yet.
 *
 * @param insist - try the download even if it failed lately
 * @returns nothing when it is not there and cannot be brought
 */
export async function officialElectron(insist: boolean): Promise<ElectronRuntime | undefined> {
  const version = await wantedVersion();
  const installed = await installedElectron(version);
  if (installed) return installed;

  const note = path.join(cacheFolder, `electron-${version}-unreachable`);
  if (!insist && (await age(note)) < memory) return undefined;

  console.log(`Electron ${version} is not here yet: downloading it (once, about 120 MB)…`);
  const limit = (await hostAnswers()) ? downloadLimit : unpackLimit;
  await runChild(process.execPath, [path.join(packageFolder, 'install.js')], { timeLimit: limit });
  const downloaded = await installedElectron(version);
  if (downloaded) {
    await rm(note, { force: true });
    return downloaded;
  }
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(note, 'Delete this file to have the download tried again.\n');
  return undefined;
}

async function wantedVersion(): Promise<string> {
  const manifest = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function installedElectron(version: string): Promise<ElectronRuntime | undefined> {
  const folder = path.join(packageFolder, 'dist');
  try {
    const found = await readFile(path.join(folder, 'version'), 'utf8');
    if (found.trim().replace(/^v/, '') !== version) return undefined;
    const relative = await readFile(path.join(packageFolder, 'path.txt'), 'utf8');
    const executable = path.join(folder, relative);
    if (!fs.existsSync(executable)) return undefined;
    return { kind: 'official', version, folder, executable, environment: {} };
  } catch {
    return undefined;
  }
}

/** Whether the host of the download, or the mirror that takes its place, answers anything. */
async function hostAnswers(): Promise<boolean> {
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(answerLimit) });
    return true;
  } catch {
    return false;
  }
}

/** ms since the file was written; infinite when there is none. */
async function age(file: string): Promise<number> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
