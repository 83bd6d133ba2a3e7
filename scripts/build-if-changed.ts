/** Builds Galley, unless the last build is of the same sources. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { runChild } from './child.ts';
import { inProject, projectRoot } from './project-root.ts';

const stampFile = inProject('out/.built-from');
const inputs = [
  'src/**/*',
  'resources/**/*',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Brings `out/` up to date and shows the build if there is one. @throws when it fails */
export async function buildIfChanged(): Promise<void> {
  const stamp = await stampOfInputs();
  const last = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === last) return;

  console.log(last ? 'The sources have changed: building Galley…' : 'Building Galley…');
  await rm(stampFile, { force: true });
  const electronVite = inProject('node_modules/electron-vite/bin/electron-vite.js');
  const { code, output } = await runChild(process.execPath, [
    electronVite,
    'build',
    '--logLevel=warn',
  ]);
  process.stdout.write(output);
  if (code !== 0) throw new Error('Galley could not be built; the reason stands above.');
  await mkdir(inProject('out'), { recursive: true });
  await writeFile(stampFile, stamp);
}

/** One hash over name, size and time of every file that a build can read. */
async function stampOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob(inputs, { cwd: projectRoot })) files.push(file);
  for (const file of files.sort()) {
    const found = await stat(inProject(file)).catch(() => undefined);
    if (found?.isFile()) hash.update(`${file} ${found.size} ${found.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) {
  fs.rmSync(stampFile, { force: true });
  await buildIfChanged();
}
