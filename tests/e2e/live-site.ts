import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';
import { freePort } from './galley.ts';

/** A live site in its own process, as `npm run site` runs it. It can go down and come back. */
export class LiveSite {
  #process: ChildProcess | null = null;
  readonly port: number;
  readonly folder: string;
  readonly token = 'token-of-the-test-desk';

  private constructor(port: number, folder: string) {
    this.port = port;
    this.folder = folder;
  }

  /** A site with an address of its own, not yet running. */
  static async prepare(): Promise<LiveSite> {
    return new LiveSite(await freePort(), await mkdtemp(path.join(os.tmpdir(), 'galley-site-')));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The environment that points a desk at this site, or at something in front of it. */
  environment(url = this.url): Record<string, string> {
    return { GALLEY_SITE_URL: url, GALLEY_SITE_TOKEN: this.token };
  }

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      [
        path.join(projectRoot, 'out/main/site.js'),
        ...['--port', String(this.port), '--data', this.folder, '--token', this.token],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#process = child;
    await once(child.stdout, 'data');
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = null;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Everything the site was told, by its own change feed. */
  async changes(): Promise<{ type: string; story?: { id: string; headline: string } }[]> {
    const answer = await fetch(`${this.url}/api/v1/changes?since=0&limit=500`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    const body = (await answer.json()) as { changes: { type: string; story?: never }[] };
    return body.changes;
  }

  /** A public page as a reader gets it. */
  async page(address: string): Promise<string> {
    const answer = await fetch(new URL(address, this.url));
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return answer.text();
  }
}
