import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../scripts/project-root';
import { freePort } from '../e2e/galley';

const TOKEN = 'token-of-the-benchmark';

/** A real site in a process of its own, as `npm run site` runs it. */
export type SiteProcess = {
  url: string;
  token: string;
  /** A call of the Publish API. */
  call(
    method: string,
    path: string,
    body?: BodyInit,
    headers?: Record<string, string>,
  ): Promise<Response>;
  stop(): Promise<void>;
};

/** @param folder holds everything of the site */
export async function startSite(folder: string): Promise<SiteProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      inProject('out/main/site.js'),
      ...['--port', String(port), '--data', folder, '--token', TOKEN],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error('The site did not start.');
  return {
    ...{ url, token: TOKEN },
    call: (method, path, body, headers = {}) =>
      fetch(`${url}/api/v1${path}`, {
        ...{ method, ...(body !== undefined && { body }) },
        headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      }),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
