import { API_VERSION, type DeskAnswer, type HealthAnswer } from '@shared/publish/api';
import { openApi } from '@shared/publish/openapi';
import { Hono } from 'hono';
import { z } from 'zod';
import type { CallerOf } from '../access/callers';
import type { SiteParts } from '../site';
import { changesSince } from '../stories/change-feed';
import { authorize, type Called, DESK_RATE, needs, STRANGER_RATE } from './authorize';
import { CutShort } from './body';
import { frontCalls } from './front';
import { mediaCalls } from './media';
import { refuse } from './refusal';
import { storyCalls } from './stories';
import { tickerCalls } from './ticker';

const RATES = { desk: DESK_RATE, stranger: STRANGER_RATE };

const feedQuery = z.object({
  since: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce
    .number()
    .int()
    .positive()
    .default(100)
    .transform((limit) => Math.min(limit, 500)),
});

/** The Publish API (shared/publish/api.ts), to be mounted at its base. */
export function publishApi(parts: SiteParts, callerOf: CallerOf, rates = RATES): Hono<Called> {
  const { db, name, stories, media, ticker, front, publicUrl, now, log } = parts;
  const api = new Hono<Called>();

  api.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });

  api.get('/health', (c) => {
    const time = new Date(now()).toISOString();
    return c.json<HealthAnswer>({ galley: 'publish-api', version: API_VERSION, name, time });
  });

  api.get('/openapi.json', (c) => c.json(openApi(publicUrl(''))));

  api.use(authorize(callerOf, now, rates));
  api.get('/desk', (c) => {
    const { name: desk, scopes } = c.get('caller');
    return c.json<DeskAnswer>({ name, desk, scopes: [...scopes] });
  });
  api.on(['PUT', 'DELETE'], '/stories/*', needs('publish'));
  api.route('/stories', storyCalls(stories));
  api.on('PUT', '/media/*', needs('media'));
  api.route('/media', mediaCalls(media));

  api.get('/changes', async (c) => {
    const query = feedQuery.safeParse(c.req.query());
    if (!query.success) {
      return refuse(c, { code: 'invalid', message: 'since and limit are whole numbers from 0.' });
    }
    return c.json(await changesSince(db, query.data.since, query.data.limit, publicUrl));
  });

  api.route('/ticker', tickerCalls(ticker));
  api.route('/front', frontCalls(front));

  api.all('*', (c) => refuse(c, { code: 'not_found', message: 'The API has no such call.' }));

  api.onError((error, c) => {
    if (!(error instanceof CutShort)) {
      log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    }
    return refuse(c, {
      code: 'internal',
      message: 'The site could not do this. Nothing was changed; try again.',
    });
  });

  return api;
}
