import type { ApiScope } from '@shared/publish/api';
import type { Result } from '@shared/result';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import { Hono } from 'hono';
import { z } from 'zod';
import { type Called, needs } from './authorize';
import { readBody } from './body';
import { refuse } from './refusal';

/** Largest document in bytes: 50 lines of 400 characters, as JSON, with room to spare. */
const MAX_BYTES = 1024 * 1024;

/** A small document that each edition has one of, and that is always put whole: its ticker, its front page. */
export type EditionDocument<Put extends { edition: EditionId }> = {
  /** What a token must be for to put it. */
  scope: ApiScope;
  schema: z.ZodType<Put>;
  tagged(edition: EditionId): Promise<Omit<Put, 'edition'> & { etag: string }>;
  put(document: Put, ifMatch: string | null): Promise<Result<string, 'precondition_failed'>>;
};

const editionOf = z.enum(EDITION_IDS);

/** GET and PUT of such a document. Both answer with it and its ETag. */
export function editionDocumentCalls<Put extends { edition: EditionId }>({
  scope,
  schema,
  tagged,
  put,
}: EditionDocument<Put>): Hono<Called> {
  const calls = new Hono<Called>();

  calls.get('/:edition', async (c) => {
    const asked = editionOf.safeParse(c.req.param('edition'));
    if (!asked.success) {
      return refuse(c, { code: 'not_found', message: 'The site has no such edition.' });
    }
    const document = await tagged(asked.data);
    c.header('etag', document.etag);
    return c.json({ edition: asked.data, ...document });
  });

  calls.put('/:edition', needs(scope), async (c) => {
    const body = await readBody(c, schema, MAX_BYTES);
    if (!body.ok) return refuse(c, body.error);
    const document = body.value;
    if (document.edition !== c.req.param('edition')) {
      return refuse(c, {
        code: 'invalid',
        message: 'edition: the body is of another edition than the address.',
      });
    }
    const done = await put(document, c.req.header('if-match') ?? null);
    if (!done.ok) return refuse(c, done.error);
    c.header('etag', done.value);
    return c.json({ ...document, etag: done.value });
  });

  return calls;
}
