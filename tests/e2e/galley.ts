import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchGalley } from './launch.ts';

export { expect };

/** A desk under test: one folder, and a real Galley that can be started, closed and killed on it. */
export class Galley {
  #app: ElectronApplication | null = null;
  #window: Page | null = null;
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('Galley was not started.');
    return this.#app;
  }

  get window(): Page {
    if (!this.#window) throw new Error('Galley was not started.');
    return this.#window;
  }

  /** Starts Galley, whatever it then shows. */
  async launch(env: Record<string, string> = {}): Promise<Page> {
    const { app, window } = await launchGalley({ userDataDir: this.folder, env });
    this.#app = app;
    this.#window = window;
    return window;
  }

  /** Starts Galley and waits until the story list is there. */
  async start(env: Record<string, string> = {}): Promise<Page> {
    const window = await this.launch(env);
    await expect(window.getByRole('list', { name: 'Stories' })).toBeVisible();
    return window;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  /** What a power cut does: no handler of the app runs. */
  async kill(): Promise<void> {
    const main = this.app.process();
    const gone = once(main, 'exit');
    main.kill('SIGKILL');
    await gone;
    this.#app = null;
  }
}

export const test = base.extend<{ galley: Galley }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  galley: async ({}, use) => {
    const galley = new Galley(await mkdtemp(path.join(os.tmpdir(), 'galley-desk-')));
    await use(galley);
    await galley.close();
    await rm(galley.folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A port of loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}
