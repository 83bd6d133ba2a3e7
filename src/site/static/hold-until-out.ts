import { API_BASE } from '@shared/publish/api';
import type { Result } from '@shared/result';
import { Hono } from 'hono';
import type { Done, StaticSite } from './static-site';

/** How long a desk waits for its answer while files are written, ms: less than it waits for any answer. */
const HOLD_MS = 45_000;
/** What becomes due by itself (an embargo that ends, a line of the ticker that expires) is looked for so often, ms. */
const LOOK_EVERY_MS = 30_000;
/** When a desk is to ask again, s. */
const ASK_AGAIN_S = 5;

/**
 * The site, whose API acknowledges what changes readers' pages only when the files are out. What was taken
 * and is not out yet is answered with 503, so that the desk sends it again; the site then knows it by its
 * key, and writes on.
 */
export function holdUntilOut(
  site: Hono,
  written: StaticSite,
  log: (line: string) => void,
): { app: Hono; stop(): void } {
  const app = new Hono();
  app.all('*', async (c) => {
    const answer = await site.fetch(c.req.raw, c.env);
    if (!answer.ok || !changesPages(c.req.method, c.req.path)) return answer;
    const done = await within(written.refresh(), HOLD_MS);
    if (done?.ok) return answer;
    const message = done ? done.error.message : 'The files of the site are still being written.';
    c.header('retry-after', String(ASK_AGAIN_S));
    return c.json({ error: { code: 'internal', message } }, 503);
  });

  let lastTrouble = '';
  const look = (): Promise<void> =>
    written.refresh().then(
      (done) => {
        const trouble = done.ok ? '' : done.error.message;
        if (trouble !== lastTrouble && trouble !== '') log(trouble);
        lastTrouble = trouble;
      },
      (error: Error) => log(error.stack ?? error.message),
    );
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return { app, stop: () => clearInterval(timer) };
}

/** Pictures alone are not seen by readers. */
const changesPages = (method: string, path: string): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  path.startsWith(`${API_BASE}/`) &&
  !path.startsWith(`${API_BASE}/media/`);

/** Null when it is not over in time. */
async function within(
  task: Promise<Result<Done, 'store'>>,
  limitMs: number,
): Promise<Result<Done, 'store'> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  return Promise.race([task, limit]).finally(() => clearTimeout(timer));
}
