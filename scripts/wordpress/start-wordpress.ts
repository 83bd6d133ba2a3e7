/** A real WordPress for tests and benchmarks, from Debian's packages, on loopback, in a folder of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runChild } from '../child.ts';
import { installPackages, isInstalled } from '../runtime/system-packages.ts';

export interface WordPress {
  /** Where it answers, without a slash at the end. */
  url: string;
  user: string;
  /** What the user types into the login form. */
  password: string;
  /** What a program says in HTTP basic authentication. */
  applicationPassword: string;
  /** Ends it, and takes its folder away. */
  stop(): Promise<void>;
}

const PACKAGES = [
  ...['wordpress', 'mariadb-server'],
  ...['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-gd', 'php-curl'],
];
/** Where Debian puts WordPress. Some of its files are links to other packages. */
const SOURCE = '/usr/share/wordpress';
const USER = 'editor';
const PASSWORD = 'loopback only';
/** Answers at once; the block editor asks for several things at a time. */
const PHP_WORKERS = '4';
const START_LIMIT_MS = 30_000;

/** Folders that are put into a WordPress, by what they are. */
export interface Additions {
  /** Shown to readers; Debian's package has none. */
  theme?: string;
  /** There, and not switched on. */
  plugin?: string;
}

/**
 * Starts one, in a few seconds once the packages are there.
 *
 * @throws when a package is missing and may not be installed, or a part does not start
 */
export async function startWordPress(additions: Additions = {}): Promise<WordPress> {
  if (!isInstalled('mariadbd') || !isInstalled('php')) {
    await installPackages(PACKAGES, 'a WordPress to compare with');
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-wordpress-'));
  await chmod(folder, 0o755); // The database server is a user of its own.
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of started.reverse()) await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = path.join(folder, 'database.sock');
    const site = path.join(folder, 'site');
    const url = `http://127.0.0.1:${await freePort()}`;
    const environment = { ...process.env, GALLEY_WP_SOCKET: socket, GALLEY_WP_URL: url };
    const [database] = await Promise.all([
      startDatabase(folder, socket),
      copySite(site, additions),
    ]);
    started.push(database);
    const applicationPassword = await install(site, environment);
    started.push(await startWebServer(site, url, environment));
    return { url, user: USER, password: PASSWORD, applicationPassword, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A database server that is reached by a socket only, with an empty database for WordPress. */
async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = path.join(folder, 'database');
  const asUser = process.getuid?.() === 0 ? ['--user=mysql'] : [];
  if (asUser.length > 0) await done('chown', ['mysql', folder]);
  await done('mariadb-install-db', [...asUser, `--datadir=${data}`, '--skip-test-db']);
  const server = spawn(
    'mariadbd',
    ['--no-defaults', ...asUser, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
    { stdio: 'ignore' },
  );
  const client = ['--no-defaults', `--socket=${socket}`];
  await until('The database server', server, async () => {
    return (await runChild('mariadb-admin', [...client, 'ping'])).code === 0;
  });
  const user = "'wordpress'@'localhost'";
  await done('mariadb', [
    ...client,
    '--execute',
    `create database wordpress; create user ${user} identified by 'wordpress';
     grant all on wordpress.* to ${user};`,
  ]);
  return server;
}

async function copySite(site: string, { theme, plugin }: Additions): Promise<void> {
  await cp(SOURCE, site, { recursive: true, dereference: true });
  await rm(path.join(site, 'wp-config.php'), { force: true });
  await copyFile(path.join(import.meta.dirname, 'wp-config.php'), path.join(site, 'wp-config.php'));
  const content = path.join(site, 'wp-content');
  if (theme) await cp(theme, path.join(content, 'themes/test'), { recursive: true });
  if (plugin) await cp(plugin, path.join(content, 'plugins/galley'), { recursive: true });
}

/** Sets WordPress up, and returns an application password. */
async function install(site: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const script = path.join(import.meta.dirname, 'install.php');
  const output = await done(
    'php',
    ['-d', 'display_errors=0', script, site, USER, PASSWORD],
    environment,
  );
  return output.trim().split('\n').at(-1) ?? '';
}

async function startWebServer(
  site: string,
  url: string,
  environment: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const server = spawn(
    'php',
    ['-S', new URL(url).host, '-t', site, path.join(import.meta.dirname, 'router.php')],
    {
      stdio: 'ignore',
      env: { ...environment, PHP_CLI_SERVER_WORKERS: PHP_WORKERS },
      detached: true,
    },
  );
  await until('WordPress', server, async () => {
    const answer = await fetch(`${url}/wp-json/`).catch(() => undefined);
    return answer?.ok ?? false;
  });
  return server;
}

/** What a program printed. */
async function done(command: string, args: string[], env = process.env): Promise<string> {
  const { code, output } = await runChild(command, args, { env });
  if (code !== 0) throw new Error(`${command} failed:\n${output.slice(-2000)}`);
  return output;
}

/** Waits until a server answers. */
async function until(
  name: string,
  server: ChildProcess,
  answers: () => Promise<boolean>,
): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await answers())) {
    if (server.exitCode !== null || Date.now() > limit) throw new Error(`${name} did not start.`);
    await setTimeout(100);
  }
}

/** Ends a server, and the workers that it may have. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  if (child.spawnargs[0] === 'php') process.kill(-child.pid);
  else child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
