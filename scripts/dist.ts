/**
 * `npm run dist`: packs Galley for this system into dist/, then starts the packed program once.
 *
 * With the official Electron this is the real thing. With the fallback from the registry it is
 * for evaluation only, and says so: an old Electron is not for users.
 */

import { copyFile, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type AfterPackContext, build, type Configuration } from 'electron-builder';
import { buildIfChanged } from './build-if-changed.ts';
import { runChild } from './child.ts';
import { inProject } from './project-root.ts';
import { reportFailure } from './report-failure.ts';
import { type Desktop, prepareDesktop } from './runtime/desktop.ts';
import type { ElectronRuntime } from './runtime/electron.ts';

/** ms; how long the packed program may take to open its database and a window, and to quit. */
const smokeLimit = 60_000;

await reportFailure(async () => {
  await buildIfChanged();
  const desktop = await prepareDesktop();
  try {
    const { program, files } = await pack(desktop.electron);
    await checkFuses(program);
    await smoke(program, desktop);
    if (process.platform === 'linux') files.push(await archive(path.dirname(program)));
    for (const file of [program, ...files]) console.log(`Packed: ${path.relative('.', file)}`);
    if (desktop.electron.kind === 'fallback') {
      console.log(
        `This build is for evaluation only: it holds Electron ${desktop.electron.version} from ` +
          'the package registry. Where the official Electron can be downloaded, the same command ' +
          'makes the build for users.',
      );
    }
  } finally {
    desktop.close();
  }
});

/** @returns the packed program and the files to hand out */
async function pack(electron: ElectronRuntime): Promise<{ program: string; files: string[] }> {
  let program = '';
  const config: Configuration = {
    electronDist: electron.folder,
    electronVersion: electron.version,
    afterExtract: async ({ appOutDir }) => {
      // What a bare Electron starts with; ours would otherwise be started from beside it.
      for (const name of ['app', 'default_app.asar']) {
        await rm(path.join(appOutDir, 'resources', name), { recursive: true, force: true });
      }
    },
    afterPack: async (context) => {
      if (electron.kind === 'fallback') await fitToFallback(context, electron);
      program = programIn(context);
    },
  };
  const files = await build({
    projectDir: inProject(),
    publish: 'never',
    config,
    // For all else on Linux, electron-builder downloads tools: ask for it by `npx electron-builder`.
    ...(process.platform === 'linux' && { linux: ['dir'] }),
  });
  return { program, files };
}

/** A tar.gz of the packed folder, under the name that electron-builder would give it. */
async function archive(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const name = `galley-${manifest.version}-linux-${process.arch}`;
  const file = inProject('dist', `${name}.tar.gz`);
  const { base, dir } = path.parse(folder);
  const rename = `--transform=s,^${base},${name},`;
  const { code, output } = await runChild('tar', ['-czf', file, rename, '-C', dir, base]);
  if (code !== 0) throw new Error(`The packed program could not be archived:\n${output}`);
  return file;
}

/** Puts the better-sqlite3 in that was compiled for the fallback, and drops a newer fuse. */
async function fitToFallback(context: AfterPackContext, electron: ElectronRuntime): Promise<void> {
  const binding = electron.environment.GALLEY_SQLITE_BINDING;
  const packed = glob('resources/app.asar.unpacked/**/better-sqlite3/**/*.node', {
    cwd: context.appOutDir,
  });
  for await (const file of packed) {
    if (binding) await copyFile(binding, path.join(context.appOutDir, file));
  }
  delete context.packager.config.electronFuses?.grantFileProtocolExtraPrivileges;
}

function programIn({ appOutDir, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (process.platform === 'darwin')
    return path.join(appOutDir, `${name}.app/Contents/MacOS`, name);
  if (process.platform === 'win32') return path.join(appOutDir, `${name}.exe`);
  return path.join(appOutDir, 'galley');
}

/** @throws when the packed program can be made to run other people's code */
async function checkFuses(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ];
  const open = off.filter((fuse) => wire[fuse] !== FuseState.DISABLE);
  if (wire[FuseV1Options.OnlyLoadAppFromAsar] !== FuseState.ENABLE) {
    open.push(FuseV1Options.OnlyLoadAppFromAsar);
  }
  if (open.length > 0) {
    const names = open.map((fuse) => FuseV1Options[fuse]).join(', ');
    throw new Error(`The packed program is not closed as electron-builder.yml says: ${names}.`);
  }
}

/** Starts the packed program as a user would, with nothing of this project in its environment. */
async function smoke(program: string, desktop: Desktop): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-smoke-'));
  const { DISPLAY, HOME, PATH, ...rest } = desktop.environment;
  const { code, output } = await runChild(
    program,
    [...desktop.switches, '--smoke', `--user-data-dir=${folder}`],
    {
      env: process.platform === 'linux' ? { DISPLAY, HOME, PATH } : rest,
      timeLimit: smokeLimit,
    },
  );
  await rm(folder, { recursive: true, force: true });
  if (code !== 0 || !output.includes('smoke ok')) {
    throw new Error(`The packed program does not start (exit code ${code}):\n${output}`);
  }
  console.log('The packed program starts, opens its database and a window, and quits.');
}
