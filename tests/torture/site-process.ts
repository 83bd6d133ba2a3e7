import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

/** The real site in a process of its own, always at the same address. */
export type TortureSite = {
  port: number;
  url: string;
  /** By `kill -9`; it is gone when this is over. */
  die(): Promise<void>;
  rise(): Promise<void>;
  /** As a person ends it. */
  stop(): Promise<void>;
};

/** Starts it. @param script the site, bundled for plain Node */
export async function tortureSite(
  script: string,
  folder: string,
  token: string,
): Promise<TortureSite> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  async function rise(): Promise<void> {
    const args = ['--port', String(port), '--data', folder, '--token', token];
    const risen = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = risen;
    await Promise.race([once(risen.stdout, 'data'), once(risen, 'exit')]);
    if (risen.exitCode !== null) throw new Error('The site did not start.');
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    child = null;
    await gone;
  }
  await rise();
  return {
    ...{ port, url: `http://127.0.0.1:${port}`, rise },
    die: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}
