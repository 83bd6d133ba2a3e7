import { randomBytes } from 'node:crypto';
import net from 'node:net';
import type { Clock } from '../clock';
import type { Facts } from '../database/facts';
import type { Log } from '../log';
import type { SiteAddress } from './targets/http';

/** The process of the live site that comes with Galley. */
export type SiteProcess = {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  kill(): void;
};
/** @param environment added to that of Galley */
export type ForkSite = (args: string[], environment?: Record<string, string>) => SiteProcess;

export type EmbeddedSite = {
  /** Null while the site is not listening. */
  address(): SiteAddress | null;
  /** Asks the site to stop, and resolves when it has, or after a short wait. */
  stop(): Promise<void>;
};

/** Pauses before a site that died is started again, shortest and longest; ms. */
const RESTART_FIRST_MS = 500;
const RESTART_LONGEST_MS = 30_000;
/** A site that lived as long is not in a circle of dying, ms. */
const STEADY_AFTER_MS = 60_000;
/** How long the desk's own port is waited for: a site that was killed lets go of it in a moment. */
const PORT_LIMIT_MS = 3_000;
const STOP_LIMIT_MS = 2_000;

/**
 * Starts the site on loopback and keeps it running. Port and token belong to the desk and stay.
 * @param onListening is told whenever the site has begun to listen
 */
export function embeddedSite(
  options: { folder: string; name: string },
  facts: Facts,
  fork: ForkSite,
  clock: Clock,
  log: Log,
  onListening: (address: SiteAddress) => void,
): EmbeddedSite {
  const token = facts.get('site.token') ?? randomBytes(24).toString('base64url');
  facts.set('site.token', token);
  let current: SiteProcess | null = null;
  let address: SiteAddress | null = null;
  let stopping = false;
  let deaths = 0;

  async function start(): Promise<void> {
    const port = await portFor(Number(facts.get('site.port') ?? 0));
    if (stopping) return;
    facts.set('site.port', String(port));
    const startedAt = clock.now();
    const site = fork([
      ...['--port', String(port), '--data', options.folder],
      ...['--token', token, '--name', options.name],
    ]);
    current = site;
    site.onMessage((message) => {
      const { type, message: words } = message as { type?: string; message?: string };
      if (type === 'failed') log.error('starting the live site', words);
      if (type !== 'listening' || stopping) return;
      address = { url: `http://127.0.0.1:${port}`, token };
      log.info('the live site listens', address.url);
      onListening(address);
    });
    site.onExit((code) => {
      if (current === site) current = null;
      address = null;
      if (stopping) return;
      deaths = clock.now() - startedAt > STEADY_AFTER_MS ? 1 : deaths + 1;
      const pause = Math.min(RESTART_LONGEST_MS, RESTART_FIRST_MS * 2 ** (deaths - 1));
      log.error('running the live site', `It ended with code ${code}; again in ${pause} ms.`);
      clock.after(pause, begin);
    });
  }

  function begin(): void {
    if (stopping) return;
    start().catch((error: unknown) => {
      log.error('starting the live site', error);
      clock.after(RESTART_LONGEST_MS, begin);
    });
  }
  begin();

  return {
    address: () => address,
    async stop() {
      stopping = true;
      address = null;
      const site = current;
      if (!site) return;
      await new Promise<void>((resolve) => {
        const limit = clock.after(STOP_LIMIT_MS, () => {
          site.kill();
          resolve();
        });
        site.onExit(() => {
          limit();
          resolve();
        });
        site.postMessage({ type: 'stop' });
      });
    },
  };
}

/** The port wished for, if it becomes free in time; else one that is free. 0 wishes for any. */
async function portFor(wish: number): Promise<number> {
  const limit = Date.now() + PORT_LIMIT_MS;
  while (wish !== 0 && Date.now() < limit) {
    if ((await freePort(wish)) !== null) return wish;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const any = await freePort(0);
  if (any === null) throw new Error('There is no free port on this machine.');
  return any;
}

function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}
