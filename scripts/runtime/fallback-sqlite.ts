/**
 * better-sqlite3 compiled for the fallback Electron. Its prebuilt binary asks for Node-API 10,
 * the fallback has 8; the difference is bridged by value-reference.h. Node 24 loads it as well.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from '../child.ts';
import { inProject } from '../project-root.ts';
import { cacheFolder } from './cache-folder.ts';

const packageFolder = inProject('node_modules/better-sqlite3');
const header = path.join(import.meta.dirname, 'fallback/value-reference.h');

/**
 * The compiled binary, for better-sqlite3's option `nativeBinding`.
 *
 * @returns path of the .node file in the cache
 * @throws when it cannot be compiled; the message holds the compiler's words
 */
export async function fallbackSqlite(): Promise<string> {
  const binary = path.join(cacheFolder, `better-sqlite3-${await fingerprint()}.node`);
  if (!fs.existsSync(binary)) await compileTo(binary);
  return binary;
}

/** Version and bridge: what the binary depends on. */
async function fingerprint(): Promise<string> {
  const manifest = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const bridge = createHash('sha256')
    .update(await readFile(header))
    .digest('hex');
  return `${version}-napi8-${bridge.slice(0, 8)}`;
}

async function compileTo(binary: string): Promise<void> {
  console.log('Compiling better-sqlite3 for this Electron (once, about a minute)…');
  await mkdir(cacheFolder, { recursive: true });
  const workplace = await mkdtemp(path.join(cacheFolder, 'compiling-'));
  try {
    // node-addon-api is found through node_modules, so the copy needs one of its own.
    const copy = path.join(workplace, 'node_modules/better-sqlite3');
    const addonApi = path.join(workplace, 'node_modules/node-addon-api');
    await cp(packageFolder, copy, { recursive: true });
    await cp(inProject('node_modules/node-addon-api'), addonApi, { recursive: true });
    const { code, output } = await runChild(
      process.execPath,
      [
        inProject('node_modules/node-gyp/bin/node-gyp.js'),
        ...['rebuild', '--release', '--force_build=1'],
        ...headersOfNode(),
      ],
      {
        cwd: copy,
        env: {
          ...process.env,
          CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=8 -I"${addonApi}" -include "${header}"`,
        },
      },
    );
    if (code !== 0) {
      throw new Error(
        `better-sqlite3 could not be compiled; it needs a C++ compiler, make and Python 3 ` +
          `(Debian: apt-get install g++ make python3):\n${output.slice(-4000)}`,
      );
    }
    await rename(path.join(copy, 'build/Release/better_sqlite3.node'), binary);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

/** Node's headers where the system has them; otherwise node-gyp downloads some. */
function headersOfNode(): string[] {
  const folders = [path.resolve(process.execPath, '../..'), '/usr', '/usr/local'];
  const found = folders.find((folder) => fs.existsSync(`${folder}/include/node/node_api.h`));
  return found ? [`--nodedir=${found}`] : [];
}
