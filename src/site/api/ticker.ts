import { type TickerAnswer, tickerPut } from '@shared/publish/api';
import { EDITION_IDS } from '@shared/story/vocabulary';
import { Hono } from 'hono';
import { z } from 'zod';
import type { TickerStore } from '../ticker/ticker-store';
import { type Called, needs } from './authorize';
import { readBody } from './body';
import { refuse } from './refusal';

/** Largest ticker in bytes: 50 lines of 400 characters, as JSON. */
const MAX_BYTES = 1024 * 1024;

const editionOf = z.enum(EDITION_IDS);

/** GET and PUT of an edition's ticker. */
export function tickerCalls(ticker: TickerStore): Hono<Called> {
  const calls = new Hono<Called>();

  calls.get('/:edition', async (c) => {
    const asked = editionOf.safeParse(c.req.param('edition'));
    if (!asked.success) {
      return refuse(c, { code: 'not_found', message: 'The site has no such edition.' });
    }
    const edition = asked.data;
    const { lines, etag } = await ticker.tagged(edition);
    c.header('etag', etag);
    return c.json<TickerAnswer>({ edition, lines, etag });
  });

  calls.put('/:edition', needs('ticker'), async (c) => {
    const body = await readBody(c, tickerPut, MAX_BYTES);
    if (!body.ok) return refuse(c, body.error);
    const { edition, lines } = body.value;
    if (edition !== c.req.param('edition')) {
      return refuse(c, {
        code: 'invalid',
        message: 'edition: the ticker is of another edition than the address.',
      });
    }
    const put = await ticker.put(edition, lines, c.req.header('if-match') ?? null);
    if (!put.ok) return refuse(c, put.error);
    c.header('etag', put.value);
    return c.json<TickerAnswer>({ edition, lines, etag: put.value });
  });

  return calls;
}
