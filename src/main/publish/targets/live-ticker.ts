import { type TickerLine, tickerAnswer, tickerPut } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import type { z } from 'zod';
import { ask, type Line, readReply, type SiteAddress } from './http';

/** What a site has in an edition's ticker, and the ETag to replace it by. */
export type TickerThere = { lines: TickerLine[]; etag: string };

/**
 * What came of asking. `changed`: another desk put lines there meanwhile (412). `later`: it will be
 * tried again. `refused`: a person must look.
 */
export type TickerReply<T> =
  | { type: 'ok'; value: T }
  | { type: 'changed' }
  | { type: 'later' | 'refused'; message: string };

/** The breaking ticker of a site that speaks the Publish API (docs/publish-api.md). Nothing here throws. */
export type LiveTicker = {
  get(edition: EditionId): Promise<TickerReply<TickerThere>>;
  put(edition: EditionId, lines: TickerLine[], etag: string): Promise<TickerReply<TickerThere>>;
};

const LIMIT_MS = 10_000;

/** @param address where the site is; null while it is starting */
export function liveTicker(line: Line, address: () => SiteAddress | null): LiveTicker {
  async function call(
    edition: EditionId,
    question: { method: string; headers?: Record<string, string>; body?: string },
  ): Promise<TickerReply<TickerThere>> {
    const site = address();
    if (!site) return { type: 'later', message: LATER };
    const path = `/ticker/${edition}`;
    const reply = await ask(line, site, { ...question, path, limitMs: LIMIT_MS });
    const read = readReply(reply, site, tickerAnswer satisfies z.ZodType);
    if (read.ok) return { type: 'ok', value: read.value };
    switch (read.answer.type) {
      case 'conflict':
        return { type: 'changed' };
      case 'later':
        return { type: 'later', message: LATER };
      case 'refused':
        return {
          type: 'refused',
          message: reply.reached && reply.status === 401 ? TOKEN : read.answer.message,
        };
    }
  }

  return {
    get: (edition) => call(edition, { method: 'GET' }),
    put: (edition, lines, etag) =>
      call(edition, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': etag },
        body: JSON.stringify(tickerPut.parse({ edition, lines })),
      }),
  };
}

const LATER =
  'The site cannot be reached just now. The lines are safe here and go out by themselves.';
const TOKEN =
  'The site refused the token. The lines are safe here: see that the token is right, then try again.';
